-- The planner takes starts_with() of an unknown prefix for one row in two hundred and then joins a whole city row by
-- row. Inside coalesce() it takes it for every second row, which is right for a city and harmless for a kelurahan.

create or replace view registry_visible as
  select e.id, e.name, e.squeezed, e.owner_id, o.name as owner, e.area, e.rt, e.rw, e.kind, e.sector, e.nib, e.status,
    e.seen_day, e.example, e.words
  from registry_enterprise e left join registry_person o on o.id = e.owner_id
  where coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
    or e.owner_id = (select nullif(current_setting('app.person', true), '')::uuid), false);--> statement-breakpoint

create or replace view desk_enterprise as
  select e.id, e.name, e.squeezed, e.owner_id, o.name as owner, e.area, e.rt, e.rw, e.address, e.kind, e.sector, e.kbli,
    e.founded, e.nib, e.status, e.seen_day, e.example, e.import_id, e.words, p.rungs, p.size, p.next_track,
    p.next_condition, o.sealed_key, o.sealed
  from registry_enterprise e
    left join registry_person o on o.id = e.owner_id
    left join ladder_position p on p.enterprise_id = e.id
  where coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
    or e.owner_id = (select nullif(current_setting('app.person', true), '')::uuid), false);--> statement-breakpoint

create or replace view desk_paper as
  select f.enterprise_id, f.kind, f.grade, f.valid_from, f.valid_to
  from evidence_fact f join registry_enterprise e on e.id = f.enterprise_id
  where not exists (select from evidence_retraction r where r.fact_id = f.id)
    and coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
      or e.owner_id = (select nullif(current_setting('app.person', true), '')::uuid), false);--> statement-breakpoint

-- "Who has this paper?" The figures that nearly every row of a spreadsheet brings stay out, so that imports stay quick.
create index evidence_fact_kind on evidence_fact (kind, enterprise_id) where kind not in ('capital', 'sales_year', 'workers');
