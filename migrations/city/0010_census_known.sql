-- The number is counted over the whole city or not at all. These views run with their owner's rights and hold rows only
-- while the scope is the whole city: asked once a query, where a policy would be asked once a row.

create view census_standing as
  select id, enterprise_id, day, status, area, seen_day, recorded_at from registry_standing
  where (select nullif(current_setting('app.area', true), '')) = (select code from regions_area where level = 'city');--> statement-breakpoint

create view census_enterprise as
  select id, squeezed, owner_squeezed, import_id from registry_enterprise
  where (select nullif(current_setting('app.area', true), '')) = (select code from regions_area where level = 'city');--> statement-breakpoint

create view census_fact as
  select f.enterprise_id, f.kind, f.grade, f.valid_from, f.valid_to, f.recorded_at, r.recorded_at as retracted_at
  from evidence_fact f left join evidence_retraction r on r.fact_id = f.id
  where (select nullif(current_setting('app.area', true), '')) = (select code from regions_area where level = 'city');--> statement-breakpoint

create view census_position as
  select p.enterprise_id, p.rungs, p.next_track, p.next_condition
  from ladder_position p join registry_enterprise e on e.id = p.enterprise_id
  where e.status = 'active'
    and (select nullif(current_setting('app.area', true), '')) = (select code from regions_area where level = 'city');
