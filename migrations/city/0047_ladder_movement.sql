-- Movements between rungs with their evidence and what was said of them; what a public check may know of one that counts.
CREATE TABLE "ladder_movement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"track" text NOT NULL,
	"from_rung" smallint NOT NULL,
	"to_rung" smallint NOT NULL,
	"policy_version" integer NOT NULL,
	"proposed_by" text NOT NULL,
	"day" date NOT NULL,
	"cause" text,
	"note" text,
	"state" text NOT NULL,
	"counted_on" date,
	"code" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "ladder_movement_way" CHECK (from_rung <> to_rung and (cause is null) = (to_rung > from_rung)),
	CONSTRAINT "ladder_movement_counts" CHECK ((state = 'counted') = (counted_on is not null))
);
--> statement-breakpoint
CREATE TABLE "ladder_movement_act" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ladder_movement_act_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"movement_id" uuid NOT NULL,
	"act" text NOT NULL,
	"way" text,
	"day" date NOT NULL,
	"reason" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ladder_movement_evidence" (
	"movement_id" uuid NOT NULL,
	"fact_id" uuid NOT NULL,
	"paper_id" uuid NOT NULL,
	"track" text NOT NULL,
	"condition" text NOT NULL,
	"role" text NOT NULL,
	"live" boolean NOT NULL,
	CONSTRAINT "ladder_movement_evidence_movement_id_fact_id_pk" PRIMARY KEY("movement_id","fact_id")
);
--> statement-breakpoint
CREATE TABLE "ladder_movement_setting" (
	"id" smallint PRIMARY KEY NOT NULL,
	"baseline" date NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "ladder_movement_setting_one" CHECK ("ladder_movement_setting"."id" = 1)
);
--> statement-breakpoint
ALTER TABLE "ladder_movement_act" ADD CONSTRAINT "ladder_movement_act_of" FOREIGN KEY ("movement_id") REFERENCES "ladder_movement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ladder_movement_evidence" ADD CONSTRAINT "ladder_movement_evidence_of" FOREIGN KEY ("movement_id") REFERENCES "ladder_movement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "ladder_movement_open" ON "ladder_movement" USING btree ("enterprise_id","track") WHERE state in ('proposed', 'confirmed');--> statement-breakpoint
CREATE INDEX "ladder_movement_waiting" ON "ladder_movement" USING btree ("recorded_at","id") WHERE state in ('proposed', 'confirmed');--> statement-breakpoint
CREATE INDEX "ladder_movement_counted" ON "ladder_movement" USING btree ("counted_on") WHERE counted_on is not null;--> statement-breakpoint
CREATE INDEX "ladder_movement_enterprise" ON "ladder_movement" USING btree ("enterprise_id");--> statement-breakpoint
CREATE UNIQUE INDEX "ladder_movement_code" ON "ladder_movement" USING btree ("code") WHERE code is not null;--> statement-breakpoint
CREATE INDEX "ladder_movement_act_movement" ON "ladder_movement_act" USING btree ("movement_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "ladder_movement_act_once" ON "ladder_movement_act" USING btree ("movement_id","recorded_by") WHERE act = 'confirmed';--> statement-breakpoint
CREATE UNIQUE INDEX "ladder_movement_evidence_once" ON "ladder_movement_evidence" USING btree ("paper_id","track") WHERE live and role = 'moves';--> statement-breakpoint
alter table ladder_movement enable row level security;--> statement-breakpoint
create policy scope on ladder_movement using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
);--> statement-breakpoint
alter table ladder_movement_act enable row level security;--> statement-breakpoint
create policy scope on ladder_movement_act using (exists (select from ladder_movement m where m.id = movement_id));--> statement-breakpoint
alter table ladder_movement_evidence enable row level security;--> statement-breakpoint
create policy scope on ladder_movement_evidence using (exists (select from ladder_movement m where m.id = movement_id));--> statement-breakpoint

-- What the bearer of a certificate's code may know: name, place, track, rung, day, and what decides whether it holds today.
-- Nothing of a person whose data may not be worked with, or who was erased.
create view ladder_checked as
  select m.code, e.name, split_part(e.area, '/', 1) as area, e.status, e.example, m.track, m.to_rung, m.policy_version, m.counted_on,
    p.rungs, p.policy_version as rungs_version,
    (select f.to_rung from ladder_movement f
      where f.enterprise_id in (select e.id union all select i.born_id from registry_identity i where i.now_id = e.id)
        and f.track = m.track and f.counted_on is not null
      order by f.counted_on desc, f.id desc limit 1) as last_rung
  from ladder_movement m
    left join registry_identity n on n.born_id = m.enterprise_id
    join registry_enterprise e on e.id = coalesce(n.now_id, m.enterprise_id)
    left join registry_person o on o.id = e.owner_id
    left join ladder_position p on p.enterprise_id = e.id
  where m.code is not null and m.state = 'counted' and e.status <> 'withdrawn'
    and (o.id is null or (o.restricted_at is null and o.squeezed <> ''));
