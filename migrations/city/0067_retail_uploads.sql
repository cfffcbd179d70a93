CREATE TABLE "retail_upload" (
	"id" uuid PRIMARY KEY NOT NULL,
	"outlet_id" uuid NOT NULL,
	"month" date NOT NULL,
	"file_name" text NOT NULL,
	"body" "bytea" NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "retail_upload_at" ON "retail_upload" USING btree ("recorded_at");--> statement-breakpoint
alter table retail_upload enable row level security;--> statement-breakpoint
-- Whoever brought the file, for the time until it is posted: it may be an outlet of another organisation.
create policy scope on retail_upload using (
  (select current_setting('app.area', true) ~ '^\d\d\.\d\d$')
  or recorded_by = (select nullif(current_setting('app.partner', true), ''))
);
