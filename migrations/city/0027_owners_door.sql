CREATE TABLE "owners_challenge" (
	"id" text PRIMARY KEY NOT NULL,
	"sealed_phone" text NOT NULL,
	"code_hash" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"passed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "owners_choice" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "owners_choice_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"person_id" uuid NOT NULL,
	"enterprise_id" uuid,
	"what" text NOT NULL,
	"given" boolean NOT NULL,
	"value" text,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "owners_letter" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"code_hash" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"made_by" text NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	CONSTRAINT "owners_letter_codeHash_unique" UNIQUE("code_hash")
);
--> statement-breakpoint
CREATE TABLE "owners_look" (
	"enterprise_id" uuid NOT NULL,
	"day" date NOT NULL,
	"by" text NOT NULL,
	"role" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "owners_look_enterprise_id_day_by_pk" PRIMARY KEY("enterprise_id","day","by")
);
--> statement-breakpoint
CREATE TABLE "owners_pin" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"hash" text NOT NULL,
	"set_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "owners_request" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"enterprise_id" uuid,
	"kind" text NOT NULL,
	"body" jsonb NOT NULL,
	"state" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" text,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "owners_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"person_id" uuid NOT NULL,
	"device" text NOT NULL,
	"how" text NOT NULL,
	"begun_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "owners_session_tokenHash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "messages_outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"area" text NOT NULL,
	"template" text NOT NULL,
	"secret" boolean NOT NULL,
	"receiver" text NOT NULL,
	"sealed" text,
	"state" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"adapter" text,
	"fault" text,
	"made_at" timestamp with time zone NOT NULL,
	"made_by" text NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "registry_person" ADD COLUMN "restricted_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "owners_challenge_until" ON "owners_challenge" USING btree ("until");--> statement-breakpoint
CREATE INDEX "owners_choice_person" ON "owners_choice" USING btree ("person_id","what","id");--> statement-breakpoint
CREATE INDEX "owners_choice_enterprise" ON "owners_choice" USING btree ("enterprise_id","what","id");--> statement-breakpoint
CREATE INDEX "owners_letter_person" ON "owners_letter" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "owners_request_due" ON "owners_request" USING btree ("state","due_at","id");--> statement-breakpoint
CREATE INDEX "owners_request_person" ON "owners_request" USING btree ("person_id","made_at");--> statement-breakpoint
CREATE INDEX "owners_request_open" ON "owners_request" USING btree ("person_id","kind") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "owners_session_person" ON "owners_session" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "messages_outbox_made" ON "messages_outbox" USING btree ("made_at","id");--> statement-breakpoint
CREATE INDEX "messages_outbox_due" ON "messages_outbox" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "registry_person_restricted" ON "registry_person" USING btree ("id") WHERE restricted_at is not null;--> statement-breakpoint

-- A row about a person is seen where the person is: their own, and by whoever works in the area. What is found by a secret
-- before anybody is signed in (a session, a code, a letter) is found by the hash that the transaction names (app.token), or
-- not at all.
alter table owners_session enable row level security;--> statement-breakpoint
create policy scope on owners_session using (
  token_hash = (select nullif(current_setting('app.token', true), ''))
  or exists (select from registry_person p where p.id = person_id)
);--> statement-breakpoint
alter table owners_challenge enable row level security;--> statement-breakpoint
create policy scope on owners_challenge using (
  id = (select nullif(current_setting('app.token', true), '')) or until < now()
);--> statement-breakpoint
alter table owners_letter enable row level security;--> statement-breakpoint
create policy scope on owners_letter using (
  code_hash = (select nullif(current_setting('app.token', true), ''))
  or exists (select from registry_person p where p.id = person_id)
);--> statement-breakpoint
alter table owners_pin enable row level security;--> statement-breakpoint
create policy scope on owners_pin using (exists (select from registry_person p where p.id = person_id));--> statement-breakpoint
alter table owners_choice enable row level security;--> statement-breakpoint
create policy scope on owners_choice using (exists (select from registry_person p where p.id = person_id));--> statement-breakpoint
alter table owners_request enable row level security;--> statement-breakpoint
create policy scope on owners_request using (exists (select from registry_person p where p.id = person_id));--> statement-breakpoint
alter table owners_look enable row level security;--> statement-breakpoint
create policy scope on owners_look using (exists (select from registry_enterprise e where e.id = enterprise_id));--> statement-breakpoint
alter table messages_outbox enable row level security;--> statement-breakpoint
create policy scope on messages_outbox using (
  starts_with(area, (select nullif(current_setting('app.area', true), '')))
);--> statement-breakpoint

-- Whose owner has withdrawn consent is in no list and in no search; it is still counted.
create or replace view registry_visible as
  select e.id, e.name, e.squeezed, e.owner_id, o.name as owner, e.area, e.rt, e.rw, e.kind, e.sector, e.nib, e.status,
    e.seen_day, e.example, e.words
  from registry_enterprise e left join registry_person o on o.id = e.owner_id
  where coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
    or e.owner_id = (select nullif(current_setting('app.person', true), '')::uuid), false)
    and (e.owner_id is null or e.owner_id not in (select r.id from registry_person r where r.restricted_at is not null));--> statement-breakpoint

create or replace view desk_enterprise as
  select e.id, e.name, e.squeezed, e.owner_id, o.name as owner, e.area, e.rt, e.rw, e.address, e.kind, e.sector, e.kbli,
    e.founded, e.nib, e.status, e.seen_day, e.example, e.import_id, e.words, p.rungs, p.size, p.next_track,
    p.next_condition, o.sealed_key, o.sealed
  from registry_enterprise e
    left join registry_person o on o.id = e.owner_id
    left join ladder_position p on p.enterprise_id = e.id
  where coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
    or e.owner_id = (select nullif(current_setting('app.person', true), '')::uuid), false)
    and (e.owner_id is null or e.owner_id not in (select r.id from registry_person r where r.restricted_at is not null));--> statement-breakpoint

-- What anybody may read of an enterprise whose owner wants to be found: no person, no house, a phone only if the owner says so.
create view owners_public as
  select e.id, e.name, e.kind, e.sector, split_part(e.area, '/', 1) as area, e.example,
    case when phone.given then phone.value end as phone
  from registry_enterprise e
    join registry_person o on o.id = e.owner_id and o.restricted_at is null and o.squeezed <> ''
    join lateral (
      select given from owners_choice c
      where c.enterprise_id = e.id and c.what = 'findable' and c.person_id = e.owner_id order by c.id desc limit 1
    ) findable on findable.given
    left join lateral (
      select given, value from owners_choice c
      where c.enterprise_id = e.id and c.what = 'phone' and c.person_id = e.owner_id order by c.id desc limit 1
    ) phone on true
  where e.status = 'active';
