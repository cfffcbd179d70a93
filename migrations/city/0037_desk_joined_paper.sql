-- Own papers and those of joined records apart: over a union nothing is looked up by index, and a list waits for all of it.
create or replace view desk_paper as
  select f.enterprise_id, f.kind, f.grade, f.valid_from, f.valid_to
  from evidence_fact f join registry_enterprise e on e.id = f.enterprise_id
  where not exists (select from evidence_retraction r where r.fact_id = f.id)
    and coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
      or e.owner_id = (select nullif(current_setting('app.person', true), '')::uuid), false);--> statement-breakpoint

create view desk_joined_paper as
  select i.now_id as enterprise_id, f.kind, f.grade, f.valid_from, f.valid_to
  from registry_identity i join evidence_fact f on f.enterprise_id = i.born_id
    join registry_enterprise e on e.id = i.now_id
  where not exists (select from evidence_retraction r where r.fact_id = f.id)
    and coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
      or e.owner_id = (select nullif(current_setting('app.person', true), '')::uuid), false);
