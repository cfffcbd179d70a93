-- What spreadsheets hold and was dropped so far: the owner's e-mail address (sealed with the person; the hash tells whether it
-- is the one recorded, and nobody is looked up by it), a rough point, and notes of papers that name none.
CREATE TABLE "registry_point" (
	"enterprise_id" uuid PRIMARY KEY NOT NULL,
	"lat" double precision NOT NULL,
	"lng" double precision NOT NULL,
	"accuracy" integer,
	"day" date NOT NULL,
	"source" text NOT NULL,
	"import_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "intake_row" ADD COLUMN "email_hash" "bytea";--> statement-breakpoint
ALTER TABLE "intake_row" ADD COLUMN "lat" double precision;--> statement-breakpoint
ALTER TABLE "intake_row" ADD COLUMN "lng" double precision;--> statement-breakpoint
ALTER TABLE "intake_row" ADD COLUMN "note" text;--> statement-breakpoint
ALTER TABLE "registry_person" ADD COLUMN "email_hash" "bytea";--> statement-breakpoint
alter table registry_point enable row level security;--> statement-breakpoint
create policy scope on registry_point using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
) with check (
  case when (select nullif(current_setting('app.bulk', true), '')) is null
    then exists (select from registry_enterprise e where e.id = enterprise_id)
    else enterprise_id in (select e.id from registry_enterprise e) end);
