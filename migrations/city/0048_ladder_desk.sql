-- Drafts of a policy, what a replay of one says of the city, and how far an adopted one has been carried through.
CREATE TABLE "ladder_applied" (
	"version" integer PRIMARY KEY NOT NULL,
	"day" date NOT NULL,
	"total" integer NOT NULL,
	"done" integer NOT NULL,
	"changed" integer,
	"started_at" timestamp with time zone NOT NULL,
	"finished_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "ladder_draft" (
	"id" uuid PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"based_on" integer NOT NULL,
	"body" jsonb NOT NULL,
	"revision" integer NOT NULL,
	"state" text NOT NULL,
	"version" integer,
	"changed_at" timestamp with time zone NOT NULL,
	"changed_by" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "ladder_draft_adopted" CHECK ((state = 'adopted') = (version is not null))
);
--> statement-breakpoint
CREATE TABLE "ladder_replay" (
	"id" uuid PRIMARY KEY NOT NULL,
	"draft_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"against" integer NOT NULL,
	"day" date NOT NULL,
	"total" integer NOT NULL,
	"done" integer NOT NULL,
	"sums" jsonb,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "ladder_replay_once" UNIQUE("draft_id","revision","against","day")
);
--> statement-breakpoint
CREATE TABLE "ladder_replay_change" (
	"replay_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"before" smallint[] NOT NULL,
	"after" smallint[] NOT NULL,
	"up" text[] NOT NULL,
	"down" text[] NOT NULL,
	"size_before" text NOT NULL,
	"size_after" text NOT NULL,
	"area" text NOT NULL,
	"sector" text NOT NULL,
	CONSTRAINT "ladder_replay_change_replay_id_enterprise_id_pk" PRIMARY KEY("replay_id","enterprise_id")
);
--> statement-breakpoint
ALTER TABLE "ladder_replay" ADD CONSTRAINT "ladder_replay_of" FOREIGN KEY ("draft_id") REFERENCES "ladder_draft"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "ladder_draft_open" ON "ladder_draft" USING btree ("changed_at") WHERE state = 'open';--> statement-breakpoint

-- Enterprises of all areas side by side: only for whoever sees the whole city; asked once a statement.
alter table ladder_replay_change enable row level security;--> statement-breakpoint
create policy scope on ladder_replay_change using (
  (select exists (select from regions_area a
    where a.level = 'city' and a.code = nullif(current_setting('app.area', true), ''))));
