CREATE TABLE "events_untold" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"changes" jsonb NOT NULL,
	"said_at" timestamp with time zone,
	"said_by" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "events_pass" ADD COLUMN "job" text;--> statement-breakpoint
ALTER TABLE "events_untold" ADD CONSTRAINT "events_untold_of" FOREIGN KEY ("activity_id") REFERENCES "events_event"("activity_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "events_untold_open" ON "events_untold" USING btree ("recorded_at") WHERE said_at is null;--> statement-breakpoint
CREATE INDEX "events_untold_enterprise" ON "events_untold" USING btree ("enterprise_id");--> statement-breakpoint
-- Whoever may see the enterprise may go there.
alter table events_untold enable row level security;--> statement-breakpoint
create policy scope on events_untold using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
) with check (true);
