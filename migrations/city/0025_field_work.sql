-- Field work. Every row about an enterprise is seen and written by those who may see the enterprise; an alias is two ids.
CREATE TABLE "field_alias" (
	"made_id" uuid PRIMARY KEY NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "field_consent" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"agreed" text NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "field_finding" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"finding" text NOT NULL,
	"day" date NOT NULL,
	"claimed_day" date,
	"to_area" text,
	"note" text,
	"state" text NOT NULL,
	"why" text,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"reason" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "field_forward" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"area" text NOT NULL,
	"note" text,
	"closed_at" timestamp with time zone,
	"closed_by" text,
	"reason" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "field_help" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"wants" text NOT NULL,
	"state" text NOT NULL,
	"day" date NOT NULL,
	"note" text,
	"closed_day" date,
	"closed_by" text,
	"reason" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "field_list" (
	"month" text NOT NULL,
	"area" text NOT NULL,
	"due" integer NOT NULL,
	"most" integer NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "field_list_month_area_pk" PRIMARY KEY("month","area")
);
--> statement-breakpoint
CREATE TABLE "field_photo" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "field_point" (
	"enterprise_id" uuid PRIMARY KEY NOT NULL,
	"lat" double precision NOT NULL,
	"lng" double precision NOT NULL,
	"accuracy" integer NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "field_task" (
	"id" uuid PRIMARY KEY NOT NULL,
	"month" text NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"area" text NOT NULL,
	"officer" text NOT NULL,
	"finding_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE INDEX "field_consent_enterprise" ON "field_consent" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "field_finding_enterprise" ON "field_finding" USING btree ("enterprise_id","recorded_at");--> statement-breakpoint
CREATE INDEX "field_finding_open" ON "field_finding" USING btree ("recorded_at") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "field_finding_latest" ON "field_finding" USING btree ("recorded_at");--> statement-breakpoint
CREATE INDEX "field_forward_open" ON "field_forward" USING btree ("recorded_at") WHERE closed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "field_help_once" ON "field_help" USING btree ("enterprise_id","wants") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "field_help_waiting" ON "field_help" USING btree ("day","id") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "field_photo_enterprise" ON "field_photo" USING btree ("enterprise_id");--> statement-breakpoint
CREATE UNIQUE INDEX "field_task_once" ON "field_task" USING btree ("enterprise_id","month");--> statement-breakpoint
CREATE INDEX "field_task_officer" ON "field_task" USING btree ("officer","month");--> statement-breakpoint
CREATE INDEX "field_task_area" ON "field_task" USING btree ("month","area");--> statement-breakpoint
alter table field_consent enable row level security;--> statement-breakpoint
create policy scope on field_consent using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
);
--> statement-breakpoint
alter table field_finding enable row level security;--> statement-breakpoint
create policy scope on field_finding using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
);
--> statement-breakpoint
alter table field_forward enable row level security;--> statement-breakpoint
create policy scope on field_forward using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
);
--> statement-breakpoint
alter table field_help enable row level security;--> statement-breakpoint
create policy scope on field_help using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
);
--> statement-breakpoint
alter table field_photo enable row level security;--> statement-breakpoint
create policy scope on field_photo using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
);
--> statement-breakpoint
alter table field_point enable row level security;--> statement-breakpoint
create policy scope on field_point using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
);
--> statement-breakpoint
alter table field_task enable row level security;--> statement-breakpoint
create policy scope on field_task using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
);
