ALTER TABLE "intake_import" ADD COLUMN "asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "intake_import" ADD COLUMN "asked_by" text;--> statement-breakpoint
ALTER TABLE "intake_import" ADD COLUMN "roll_back_reason" text;