CREATE TABLE "registry_identity" (
	"born_id" uuid PRIMARY KEY NOT NULL,
	"now_id" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "registry_change" ADD COLUMN "join_id" uuid;--> statement-breakpoint
ALTER TABLE "registry_standing" ADD COLUMN "join_id" uuid;--> statement-breakpoint
CREATE INDEX "registry_identity_now" ON "registry_identity" USING btree ("now_id");--> statement-breakpoint

-- A record that another stands for is in no list and no search: 0027's views without it.
create or replace view registry_visible as
  select e.id, e.name, e.squeezed, e.owner_id, o.name as owner, e.area, e.rt, e.rw, e.kind, e.sector, e.nib, e.status,
    e.seen_day, e.example, e.words
  from registry_enterprise e left join registry_person o on o.id = e.owner_id
  where coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
    or e.owner_id = (select nullif(current_setting('app.person', true), '')::uuid), false)
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
    or e.owner_id = (select nullif(current_setting('app.person', true), '')::uuid), false)
    and e.status <> 'joined'
    and (e.owner_id is null or e.owner_id not in (select r.id from registry_person r where r.restricted_at is not null));--> statement-breakpoint

-- Papers and proofs belong to the enterprise of today, under whichever id they were recorded: what is its own, and what
-- came with a record joined into it.
create or replace view desk_paper as
  select f.enterprise_id, f.kind, f.grade, f.valid_from, f.valid_to
  from evidence_fact f join registry_enterprise e on e.id = f.enterprise_id
  where not exists (select from evidence_retraction r where r.fact_id = f.id)
    and coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
      or e.owner_id = (select nullif(current_setting('app.person', true), '')::uuid), false)
  union all
  select i.now_id, f.kind, f.grade, f.valid_from, f.valid_to
  from registry_identity i join evidence_fact f on f.enterprise_id = i.born_id
    join registry_enterprise e on e.id = i.now_id
  where not exists (select from evidence_retraction r where r.fact_id = f.id)
    and coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
      or e.owner_id = (select nullif(current_setting('app.person', true), '')::uuid), false);--> statement-breakpoint

create or replace view ladder_proven as
  select e.id, e.sector, e.founded, f.kind, f.grade, f.valid_from, f.valid_to, f.value, f.value_high
  from registry_enterprise e
    left join evidence_fact f on f.enterprise_id = e.id
      and not exists (select from evidence_retraction r where r.fact_id = f.id)
  where coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
    or e.owner_id = (select nullif(current_setting('app.person', true), '')::uuid), false)
  union all
  select e.id, e.sector, e.founded, f.kind, f.grade, f.valid_from, f.valid_to, f.value, f.value_high
  from registry_identity i join registry_enterprise e on e.id = i.now_id
    join evidence_fact f on f.enterprise_id = i.born_id
      and not exists (select from evidence_retraction r where r.fact_id = f.id)
  where coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
    or e.owner_id = (select nullif(current_setting('app.person', true), '')::uuid), false);--> statement-breakpoint

-- Who may see an enterprise of today may see what was recorded of it under ids joined into it, in whichever area they
-- were born. Nobody sees the other way: a joined id shows nothing of the enterprise it leads to.
create view registry_reach as
  select i.born_id, i.now_id from registry_identity i join registry_enterprise e on e.id = i.now_id
  where coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
    or e.owner_id = (select nullif(current_setting('app.person', true), '')::uuid), false);--> statement-breakpoint
alter policy scope on evidence_fact using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
);--> statement-breakpoint
alter policy scope on registry_standing using (
  starts_with(area, (select nullif(current_setting('app.area', true), '')))
  or exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
);--> statement-breakpoint
alter policy scope on registry_change using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
) with check (exists (select from registry_enterprise e where e.id = enterprise_id));--> statement-breakpoint

-- Comparing reads the whole city whatever the scope, because a duplicate may lie anywhere; what it finds elsewhere is told
-- as "elsewhere" alone. Phone and NIK are keyed hashes. Empty without a scope.
create view matching_record as
  select e.id, e.name, o.name as owner, e.area, e.rt, e.address, e.kind, e.nib, o.phone_hash, o.nik_hash
  from registry_enterprise e left join registry_person o on o.id = e.owner_id
  where e.status not in ('withdrawn', 'joined')
    and (e.owner_id is null or e.owner_id not in (select r.id from registry_person r where r.restricted_at is not null))
    and ((select nullif(current_setting('app.area', true), '')) is not null
      or (select nullif(current_setting('app.person', true), '')) is not null);--> statement-breakpoint
alter table matching_model enable row level security;--> statement-breakpoint
create policy scope on matching_model using (
  (select nullif(current_setting('app.area', true), '')) is not null
  or (select nullif(current_setting('app.person', true), '')) is not null
);--> statement-breakpoint

-- Joins as they were known, for the number of any day (see 0010).
create view census_join as
  select from_id, into_id, day, recorded_at, undone_at from matching_join
  where (select nullif(current_setting('app.area', true), '')) = (select code from regions_area where level = 'city');
