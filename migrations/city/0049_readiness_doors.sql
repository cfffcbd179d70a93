-- Products, doors with their conditions, who meets which ask today, and batches. What names an enterprise is seen within its scope.
CREATE TABLE "catalogue_product" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"name" text NOT NULL,
	"squeezed" text NOT NULL,
	"kind" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "readiness_ask" (
	"place" smallint PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	CONSTRAINT "readiness_ask_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "readiness_batch" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"paper" text NOT NULL,
	"door_id" uuid,
	"quota" integer NOT NULL,
	"accept_days" smallint NOT NULL,
	"next_round" date NOT NULL,
	"seed" text NOT NULL,
	"lacking" integer NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "readiness_batch_quota" CHECK (quota > 0)
);
--> statement-breakpoint
CREATE TABLE "readiness_decision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"door_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"product_id" uuid,
	"outcome" text NOT NULL,
	"day" date NOT NULL,
	"reason" text,
	"body" jsonb NOT NULL,
	"assessed" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "readiness_door" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid,
	"parent_id" uuid,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"squeezed" text NOT NULL,
	"active" boolean DEFAULT true NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "readiness_door_squeezed_unique" UNIQUE("squeezed")
);
--> statement-breakpoint
CREATE TABLE "readiness_draft" (
	"door_id" uuid PRIMARY KEY NOT NULL,
	"body" jsonb NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "readiness_held" (
	"subject_id" uuid PRIMARY KEY NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"product_id" uuid,
	"area" text NOT NULL,
	"sector" text NOT NULL,
	"product_kind" text NOT NULL,
	"met" bigint NOT NULL,
	"more" bigint NOT NULL,
	"changes_on" date
);
--> statement-breakpoint
CREATE TABLE "readiness_seat" (
	"batch_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"product_id" uuid,
	"place" integer NOT NULL,
	"unmet" smallint NOT NULL,
	"served_on" date,
	"lot" text NOT NULL,
	CONSTRAINT "readiness_seat_batch_id_enterprise_id_pk" PRIMARY KEY("batch_id","enterprise_id")
);
--> statement-breakpoint
CREATE TABLE "readiness_seat_act" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "readiness_seat_act_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"batch_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"day" date NOT NULL,
	"fact_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "readiness_version" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "readiness_version_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"door_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"body" jsonb NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "readiness_seat" ADD CONSTRAINT "readiness_seat_batch" FOREIGN KEY ("batch_id") REFERENCES "readiness_batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "readiness_version" ADD CONSTRAINT "readiness_version_door" FOREIGN KEY ("door_id") REFERENCES "readiness_door"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "catalogue_product_once" ON "catalogue_product" USING btree ("enterprise_id","squeezed");--> statement-breakpoint
CREATE UNIQUE INDEX "readiness_batch_activity" ON "readiness_batch" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "readiness_decision_of" ON "readiness_decision" USING btree ("enterprise_id","door_id");--> statement-breakpoint
CREATE INDEX "readiness_door_parent" ON "readiness_door" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "readiness_held_enterprise" ON "readiness_held" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "readiness_held_changes" ON "readiness_held" USING btree ("changes_on") WHERE changes_on is not null;--> statement-breakpoint
CREATE INDEX "readiness_seat_enterprise" ON "readiness_seat" USING btree ("enterprise_id");--> statement-breakpoint
CREATE UNIQUE INDEX "readiness_seat_act_once" ON "readiness_seat_act" USING btree ("batch_id","enterprise_id","stage");--> statement-breakpoint
CREATE INDEX "readiness_version_of" ON "readiness_version" USING btree ("door_id","starts_on");--> statement-breakpoint
alter table catalogue_product enable row level security;--> statement-breakpoint
create policy scope on catalogue_product using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
);--> statement-breakpoint
alter table readiness_seat enable row level security;--> statement-breakpoint
create policy scope on readiness_seat using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
);--> statement-breakpoint
alter table readiness_seat_act enable row level security;--> statement-breakpoint
create policy scope on readiness_seat_act using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
);--> statement-breakpoint
alter table readiness_decision enable row level security;--> statement-breakpoint
create policy scope on readiness_decision using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
);--> statement-breakpoint
-- One pass over the city reads this table: the area is asked of the row itself, an owner's own ids once.
alter table readiness_held enable row level security;--> statement-breakpoint
create policy scope on readiness_held using (
  starts_with(area, (select nullif(current_setting('app.area', true), '')))
  or enterprise_id = any (array(select e.id from registry_enterprise e where e.owner_id = any (array(select s.id from registry_self s))))
);
