-- The wallet: pictures of papers, their place in the queue, what officers decided, and numbers that stand twice.
CREATE TABLE "evidence_kind" (
	"code" text PRIMARY KEY NOT NULL,
	"name_id" text NOT NULL,
	"name_en" text NOT NULL,
	"number" text,
	"months" smallint,
	"sensitive" boolean NOT NULL,
	"retired" boolean DEFAULT false NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_decision" (
	"fact_id" uuid NOT NULL,
	"round" smallint NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"outcome" text NOT NULL,
	"became_id" uuid,
	"reason" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "evidence_decision_fact_id_round_pk" PRIMARY KEY("fact_id","round"),
	CONSTRAINT "evidence_decision_round" CHECK (round in (1, 2))
);
--> statement-breakpoint
CREATE TABLE "evidence_file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"fact_id" uuid,
	"pages" text[] NOT NULL,
	"sealed_key" "bytea" NOT NULL,
	"bytes" integer NOT NULL,
	"gone" boolean DEFAULT false NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_paper" (
	"fact_id" uuid PRIMARY KEY NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"state" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_setting" (
	"id" smallint PRIMARY KEY NOT NULL,
	"target_days" smallint NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "evidence_setting_one" CHECK ("evidence_setting"."id" = 1 and "evidence_setting"."target_days" between 1 and 60)
);
--> statement-breakpoint
CREATE TABLE "evidence_told" (
	"fact_id" uuid NOT NULL,
	"mark" smallint NOT NULL,
	"receiver" text NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "evidence_told_fact_id_mark_receiver_pk" PRIMARY KEY("fact_id","mark","receiver")
);
--> statement-breakpoint
CREATE TABLE "evidence_twice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"fact_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"other_fact_id" uuid NOT NULL,
	"other_enterprise_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	"answered_at" timestamp with time zone,
	"answered_by" text,
	"answer" text
);
--> statement-breakpoint
CREATE INDEX "evidence_file_enterprise" ON "evidence_file" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "evidence_file_loose" ON "evidence_file" USING btree ("recorded_at") WHERE fact_id is null or gone;--> statement-breakpoint
CREATE INDEX "evidence_paper_open" ON "evidence_paper" USING btree ("recorded_at") WHERE state <> 'done';--> statement-breakpoint
CREATE INDEX "evidence_paper_enterprise" ON "evidence_paper" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "evidence_told_receiver" ON "evidence_told" USING btree ("receiver","recorded_at");--> statement-breakpoint
CREATE INDEX "evidence_twice_enterprise" ON "evidence_twice" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "evidence_twice_open" ON "evidence_twice" USING btree ("recorded_at") WHERE answered_at is null;--> statement-breakpoint
alter table evidence_file enable row level security;--> statement-breakpoint
create policy scope on evidence_file using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
);--> statement-breakpoint
alter table evidence_paper enable row level security;--> statement-breakpoint
create policy scope on evidence_paper using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
);--> statement-breakpoint
alter table evidence_decision enable row level security;--> statement-breakpoint
create policy scope on evidence_decision using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
);--> statement-breakpoint
alter table evidence_told enable row level security;--> statement-breakpoint
create policy scope on evidence_told using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
);--> statement-breakpoint
-- Whoever may see one of the two enterprises may write to both sides that a number stands twice; each side is read and
-- answered by those who may see that side.
alter table evidence_twice enable row level security;--> statement-breakpoint
create policy scope on evidence_twice using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
) with check (
  exists (select from registry_enterprise e where e.id in (enterprise_id, other_enterprise_id))
  or exists (select from registry_reach r where r.born_id in (enterprise_id, other_enterprise_id))
);--> statement-breakpoint

-- A number is compared with the whole city, whatever the scope, because the same paper may be shown anywhere: ids and owners
-- alone come back. Found by kind (evidence_fact_kind), so an import pays for no index of numbers. Empty without a scope.
create view evidence_claim as
  select f.kind, f.number, f.id, f.enterprise_id as born_id, e.id as enterprise_id, e.owner_id
  from evidence_fact f
    left join registry_identity i on i.born_id = f.enterprise_id
    join registry_enterprise e on e.id = coalesce(i.now_id, f.enterprise_id)
  where f.number is not null
    and not exists (select from evidence_retraction r where r.fact_id = f.id)
    and e.status not in ('withdrawn', 'joined')
    and ((select nullif(current_setting('app.area', true), '')) is not null
      or (select nullif(current_setting('app.person', true), '')) is not null);
