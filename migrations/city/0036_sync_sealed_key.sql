-- A phone's key lies sealed from now on. Sealing needs the master key, which SQL has not: phones made before are signed on anew.
ALTER TABLE "sync_device" DROP CONSTRAINT "sync_device_of";--> statement-breakpoint
ALTER TABLE "sync_device" ADD COLUMN "key_hash" text;--> statement-breakpoint
ALTER TABLE "sync_device" ADD COLUMN "sealed_key" "bytea";--> statement-breakpoint
update sync_device set key_hash = id::text, token_hash = null;--> statement-breakpoint
ALTER TABLE "sync_device" ALTER COLUMN "key_hash" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "sync_device" DROP COLUMN "key";--> statement-breakpoint
ALTER TABLE "sync_device" ADD CONSTRAINT "sync_device_of" UNIQUE("user_id","key_hash");
