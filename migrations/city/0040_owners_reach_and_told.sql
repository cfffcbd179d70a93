CREATE TABLE "owners_device" (
	"person_id" uuid NOT NULL,
	"device_hash" text NOT NULL,
	"seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "owners_device_person_id_device_hash_pk" PRIMARY KEY("person_id","device_hash")
);
--> statement-breakpoint
CREATE TABLE "owners_export" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"role" text NOT NULL,
	"rows" integer NOT NULL,
	"filters" jsonb NOT NULL,
	"purpose" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "owners_export_part" (
	"part" smallint NOT NULL,
	"export_id" uuid NOT NULL,
	"ids" uuid[] NOT NULL,
	CONSTRAINT "owners_export_part_part_export_id_pk" PRIMARY KEY("part","export_id")
);
--> statement-breakpoint
CREATE TABLE "owners_told" (
	"person_id" uuid NOT NULL,
	"what" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "owners_told_person_id_what_pk" PRIMARY KEY("person_id","what")
);
--> statement-breakpoint
ALTER TABLE "owners_session" ADD COLUMN "confirmed_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "messages_outbox_sealed" ON "messages_outbox" USING btree ("until") WHERE sealed is not null;--> statement-breakpoint

-- Under which ids the person who is signed in was recorded: their own and those joined into it. Policies and views ask it once a
-- statement as an array, so that an index on the owner still finds their rows. Empty without a person.
create view registry_self as
  select nullif(current_setting('app.person', true), '')::uuid as id
  where nullif(current_setting('app.person', true), '') is not null
  union all
  select i.born_id from registry_identity i
  where i.now_id = (select nullif(current_setting('app.person', true), '')::uuid);--> statement-breakpoint

alter policy scope on registry_enterprise using (
  starts_with(area, (select nullif(current_setting('app.area', true), '')))
  or owner_id = any (array(select s.id from registry_self s))
) with check (
  (starts_with(area, (select nullif(current_setting('app.area', true), '')))
    or owner_id = any (array(select s.id from registry_self s)))
  and (owner_id is null
    or case when (select nullif(current_setting('app.bulk', true), '')) is null
      then exists (select from registry_person_known p where p.id = owner_id)
      else owner_id in (select p.id from registry_person_known p) end));--> statement-breakpoint
alter policy scope on registry_person using (
  starts_with(area, (select nullif(current_setting('app.area', true), '')))
  or id = any (array(select s.id from registry_self s))
  or exists (select from registry_enterprise e where e.owner_id = registry_person.id)
);--> statement-breakpoint

-- What 0038 reached by a view of its own is now seen because the person is.
alter policy scope on owners_session using (
  token_hash = (select nullif(current_setting('app.token', true), ''))
  or exists (select from registry_person p where p.id = person_id)
);--> statement-breakpoint
alter policy scope on owners_choice using (exists (select from registry_person p where p.id = person_id));--> statement-breakpoint
alter policy scope on owners_request using (exists (select from registry_person p where p.id = person_id));--> statement-breakpoint
drop view owners_reach;--> statement-breakpoint

-- The views that ask the scope themselves (0004), with all ids of the person.
create or replace view registry_visible as
  select e.id, e.name, e.squeezed, e.owner_id, o.name as owner, e.area, e.rt, e.rw, e.kind, e.sector, e.nib, e.status,
    e.seen_day, e.example, e.words
  from registry_enterprise e left join registry_person o on o.id = e.owner_id
  where coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
    or e.owner_id = any (array(select s.id from registry_self s)), false)
    and e.status <> 'joined'
    and (e.owner_id is null or e.owner_id not in (select r.id from registry_person r where r.restricted_at is not null));--> statement-breakpoint
create or replace view desk_enterprise as
  select e.id, e.name, e.squeezed, e.owner_id, o.name as owner, e.area, e.rt, e.rw, e.address, e.kind, e.sector, e.kbli,
    e.founded, e.nib, e.status, e.seen_day, e.example, e.import_id, e.words, p.rungs, p.size, p.next_track,
    p.next_condition, o.sealed_key, o.sealed
  from registry_enterprise e
    left join registry_person o on o.id = e.owner_id
    left join ladder_position p on p.enterprise_id = e.id
  where coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
    or e.owner_id = any (array(select s.id from registry_self s)), false)
    and e.status <> 'joined'
    and (e.owner_id is null or e.owner_id not in (select r.id from registry_person r where r.restricted_at is not null));--> statement-breakpoint
create or replace view desk_paper as
  select f.enterprise_id, f.kind, f.grade, f.valid_from, f.valid_to
  from evidence_fact f join registry_enterprise e on e.id = f.enterprise_id
  where not exists (select from evidence_retraction r where r.fact_id = f.id)
    and coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
      or e.owner_id = any (array(select s.id from registry_self s)), false);--> statement-breakpoint
create or replace view desk_joined_paper as
  select i.now_id as enterprise_id, f.kind, f.grade, f.valid_from, f.valid_to
  from registry_identity i join evidence_fact f on f.enterprise_id = i.born_id
    join registry_enterprise e on e.id = i.now_id
  where not exists (select from evidence_retraction r where r.fact_id = f.id)
    and coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
      or e.owner_id = any (array(select s.id from registry_self s)), false);--> statement-breakpoint
create or replace view ladder_proven as
  select e.id, e.sector, e.founded, f.kind, f.grade, f.valid_from, f.valid_to, f.value, f.value_high
  from registry_enterprise e
    left join evidence_fact f on f.enterprise_id = e.id
      and not exists (select from evidence_retraction r where r.fact_id = f.id)
  where coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
    or e.owner_id = any (array(select s.id from registry_self s)), false)
  union all
  select e.id, e.sector, e.founded, f.kind, f.grade, f.valid_from, f.valid_to, f.value, f.value_high
  from registry_identity i join registry_enterprise e on e.id = i.now_id
    join evidence_fact f on f.enterprise_id = i.born_id
      and not exists (select from evidence_retraction r where r.fact_id = f.id)
  where coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
    or e.owner_id = any (array(select s.id from registry_self s)), false);--> statement-breakpoint
create or replace view ladder_visible as
  select p.rungs, p.next_track, p.next_condition
  from ladder_position p join registry_enterprise e on e.id = p.enterprise_id
  where e.status = 'active'
    and coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
      or e.owner_id = any (array(select s.id from registry_self s)), false);--> statement-breakpoint
create or replace view registry_reach as
  select i.born_id, i.now_id from registry_identity i join registry_enterprise e on e.id = i.now_id
  where coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
    or e.owner_id = any (array(select s.id from registry_self s)), false);--> statement-breakpoint

-- Whose is what, wherever it lies: ids alone, and none without a scope. An erasure that would leave something behind asks it.
create view owners_owned as
  select e.owner_id as person_id, e.id as enterprise_id from registry_enterprise e
  where (select nullif(current_setting('app.area', true), '')) is not null
    or (select nullif(current_setting('app.person', true), '')) is not null;--> statement-breakpoint

alter table owners_device enable row level security;--> statement-breakpoint
create policy scope on owners_device using (exists (select from registry_person p where p.id = person_id));--> statement-breakpoint
alter table owners_told enable row level security;--> statement-breakpoint
create policy scope on owners_told using (exists (select from registry_person p where p.id = person_id));
