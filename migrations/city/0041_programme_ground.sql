-- Partners, funding and the programme. Who takes part and what comes next is seen and written by those who may see the
-- enterprise; a group by those whose area touches the activity's. Lines of money, activities and organisations name no person.
CREATE TABLE "funding_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"line_id" uuid NOT NULL,
	"activity_id" uuid,
	"kind" text NOT NULL,
	"amount" bigint NOT NULL,
	"day" date NOT NULL,
	"note" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "funding_entry_amount" CHECK (amount > 0 or (kind = 'promised' and amount < 0))
);
--> statement-breakpoint
CREATE TABLE "funding_line" (
	"id" uuid PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"name" text NOT NULL,
	"squeezed" text NOT NULL,
	"year" integer NOT NULL,
	"partner_id" uuid,
	"initiator" text NOT NULL,
	"initiator_user" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "partners_partner" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"squeezed" text NOT NULL,
	"parent_id" uuid,
	"area" text NOT NULL,
	"address" text,
	"contact" text,
	"active" boolean DEFAULT true NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "partners_person" (
	"user_id" text PRIMARY KEY NOT NULL,
	"partner_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programme_activity" (
	"id" uuid PRIMARY KEY NOT NULL,
	"programme_id" uuid,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"area" text NOT NULL,
	"starts" date NOT NULL,
	"ends" date NOT NULL,
	"initiator" text NOT NULL,
	"initiator_user" text,
	"funding_line_id" uuid,
	"places" integer,
	"state" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "programme_activity_days" CHECK (starts <= ends),
	CONSTRAINT "programme_activity_places" CHECK (places > 0)
);
--> statement-breakpoint
CREATE TABLE "programme_activity_act" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "programme_activity_act_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"activity_id" uuid NOT NULL,
	"state" text NOT NULL,
	"day" date NOT NULL,
	"reason" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programme_follow_up" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enterprise_id" uuid,
	"activity_id" uuid,
	"participation_id" uuid,
	"what" text NOT NULL,
	"text" text NOT NULL,
	"responsible" text NOT NULL,
	"due" date NOT NULL,
	"state" text NOT NULL,
	"outcome" text,
	"reason" text,
	"closed_day" date,
	"closed_by" text,
	"from_room" text,
	"from_id" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "programme_follow_up_of" CHECK (enterprise_id is not null or participation_id is not null),
	CONSTRAINT "programme_follow_up_end" CHECK (state = 'open' or (state = 'done' and outcome is not null) or (state = 'dropped' and reason is not null))
);
--> statement-breakpoint
CREATE TABLE "programme_participation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"enterprise_id" uuid,
	"group_name" text,
	"group_squeezed" text,
	"state" text NOT NULL,
	"day" date NOT NULL,
	"turn" integer NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "programme_participation_who" CHECK ((enterprise_id is null) <> (group_name is null))
);
--> statement-breakpoint
CREATE TABLE "programme_participation_state" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "programme_participation_state_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"participation_id" uuid NOT NULL,
	"state" text NOT NULL,
	"day" date NOT NULL,
	"reason" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "programme_programme" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"squeezed" text NOT NULL,
	"purpose" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "programme_programme_squeezed_unique" UNIQUE("squeezed")
);
--> statement-breakpoint
ALTER TABLE "funding_entry" ADD CONSTRAINT "funding_entry_line" FOREIGN KEY ("line_id") REFERENCES "funding_line"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_activity" ADD CONSTRAINT "programme_activity_programme" FOREIGN KEY ("programme_id") REFERENCES "programme_programme"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_activity_act" ADD CONSTRAINT "programme_activity_act_of" FOREIGN KEY ("activity_id") REFERENCES "programme_activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programme_participation" ADD CONSTRAINT "programme_participation_activity" FOREIGN KEY ("activity_id") REFERENCES "programme_activity"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "funding_entry_of" ON "funding_entry" USING btree ("line_id","day");--> statement-breakpoint
CREATE INDEX "funding_entry_activity" ON "funding_entry" USING btree ("activity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "funding_line_once" ON "funding_line" USING btree ("squeezed","year","source");--> statement-breakpoint
CREATE INDEX "funding_line_initiator" ON "funding_line" USING btree ("initiator_user");--> statement-breakpoint
CREATE UNIQUE INDEX "partners_partner_once" ON "partners_partner" USING btree ("squeezed","area",coalesce(parent_id, '00000000-0000-0000-0000-000000000000'::uuid)) WHERE active;--> statement-breakpoint
CREATE INDEX "partners_partner_parent" ON "partners_partner" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "partners_person_partner" ON "partners_person" USING btree ("partner_id");--> statement-breakpoint
CREATE INDEX "programme_activity_listed" ON "programme_activity" USING btree ("starts","id");--> statement-breakpoint
CREATE INDEX "programme_activity_line" ON "programme_activity" USING btree ("funding_line_id");--> statement-breakpoint
CREATE INDEX "programme_activity_initiator" ON "programme_activity" USING btree ("initiator_user");--> statement-breakpoint
CREATE INDEX "programme_activity_act_activity" ON "programme_activity_act" USING btree ("activity_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_follow_up_cause" ON "programme_follow_up" USING btree ("from_room","from_id") WHERE from_id is not null;--> statement-breakpoint
CREATE INDEX "programme_follow_up_open" ON "programme_follow_up" USING btree ("due","id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "programme_follow_up_responsible" ON "programme_follow_up" USING btree ("responsible","due") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "programme_follow_up_enterprise" ON "programme_follow_up" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "programme_follow_up_participation" ON "programme_follow_up" USING btree ("participation_id");--> statement-breakpoint
CREATE INDEX "programme_follow_up_activity" ON "programme_follow_up" USING btree ("activity_id");--> statement-breakpoint
CREATE UNIQUE INDEX "programme_participation_once" ON "programme_participation" USING btree ("activity_id","enterprise_id") WHERE enterprise_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "programme_participation_group_once" ON "programme_participation" USING btree ("activity_id","group_squeezed") WHERE group_squeezed is not null;--> statement-breakpoint
CREATE INDEX "programme_participation_enterprise" ON "programme_participation" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "programme_participation_state_of" ON "programme_participation_state" USING btree ("participation_id","id");--> statement-breakpoint
alter table programme_participation enable row level security;--> statement-breakpoint
create policy scope on programme_participation using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
  or (enterprise_id is null and exists (select from programme_activity a where a.id = activity_id
    and (starts_with(a.area, (select nullif(current_setting('app.area', true), '')))
      or starts_with((select nullif(current_setting('app.area', true), '')), a.area))))
);--> statement-breakpoint
alter table programme_participation_state enable row level security;--> statement-breakpoint
create policy scope on programme_participation_state using (
  exists (select from programme_participation p where p.id = participation_id)
);--> statement-breakpoint
alter table programme_follow_up enable row level security;--> statement-breakpoint
create policy scope on programme_follow_up using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
  or (enterprise_id is null and exists (select from programme_participation p where p.id = participation_id))
);--> statement-breakpoint

-- How many stand where in an activity, whoever asks: figures without names, for places, for closing, and for the council.
create view programme_count as
  select p.activity_id, p.state, count(*)::int as n,
    count(*) filter (where not exists (select from programme_follow_up f where f.participation_id = p.id))::int as bare
  from programme_participation p group by p.activity_id, p.state;
