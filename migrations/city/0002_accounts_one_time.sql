ALTER TABLE "accounts_two_factor" ADD COLUMN "failed_verification_count" integer;--> statement-breakpoint
ALTER TABLE "accounts_two_factor" ADD COLUMN "locked_until" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "accounts_user" ADD COLUMN "one_time_until" timestamp with time zone;