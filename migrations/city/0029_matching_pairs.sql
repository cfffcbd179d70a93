CREATE TABLE "matching_join" (
	"id" uuid PRIMARY KEY NOT NULL,
	"from_id" uuid NOT NULL,
	"into_id" uuid NOT NULL,
	"from_person" uuid,
	"into_person" uuid,
	"takes" jsonb NOT NULL,
	"probability" double precision,
	"batch" uuid,
	"day" date NOT NULL,
	"reason" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by" text,
	"undone_reason" text
);
--> statement-breakpoint
CREATE TABLE "matching_key" (
	"key" bigint NOT NULL,
	"enterprise_id" uuid NOT NULL,
	CONSTRAINT "matching_key_key_enterprise_id_pk" PRIMARY KEY("key","enterprise_id")
);
--> statement-breakpoint
CREATE TABLE "matching_model" (
	"version" integer PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"records" integer NOT NULL,
	"body" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "matching_pair" (
	"a" uuid NOT NULL,
	"b" uuid NOT NULL,
	"model" integer NOT NULL,
	"weight" double precision NOT NULL,
	"probability" double precision NOT NULL,
	"parts" jsonb NOT NULL,
	"state" text NOT NULL,
	"compared_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"reason" text,
	CONSTRAINT "matching_pair_a_b_pk" PRIMARY KEY("a","b")
);
--> statement-breakpoint
CREATE TABLE "matching_sweep" (
	"id" uuid PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"model" integer NOT NULL,
	"records" integer NOT NULL,
	"compared" integer NOT NULL,
	"found" integer NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "matching_threshold" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "matching_threshold_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"probability" double precision,
	"reason" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "matching_join_open" ON "matching_join" USING btree ("from_id") WHERE undone_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "matching_join_pair" ON "matching_join" USING btree (least(from_id, into_id),greatest(from_id, into_id)) WHERE undone_at is null;--> statement-breakpoint
CREATE INDEX "matching_join_into" ON "matching_join" USING btree ("into_id");--> statement-breakpoint
CREATE INDEX "matching_join_batch" ON "matching_join" USING btree ("batch") WHERE batch is not null;--> statement-breakpoint
CREATE INDEX "matching_join_recorded" ON "matching_join" USING btree ("recorded_at");--> statement-breakpoint
CREATE INDEX "matching_key_enterprise" ON "matching_key" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "matching_pair_b" ON "matching_pair" USING btree ("b");--> statement-breakpoint
CREATE INDEX "matching_pair_queue" ON "matching_pair" USING btree ("state","weight");--> statement-breakpoint

-- A pair is for those who may see both records; a join for those who may see one of them: they learn that it happened.
-- Keys are numbers made of parts of fields and lead back to none: they stay open to COPY.
alter table matching_pair enable row level security;--> statement-breakpoint
create policy scope on matching_pair using (
  exists (select from registry_enterprise e where e.id = a) and exists (select from registry_enterprise e where e.id = b)
);--> statement-breakpoint
alter table matching_join enable row level security;--> statement-breakpoint
create policy scope on matching_join using (
  exists (select from registry_enterprise e where e.id = from_id)
  or exists (select from registry_enterprise e where e.id = into_id)
);
