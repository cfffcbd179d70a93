-- Where the active enterprises of the scope stand, for counting: the scope is asked of the enterprise alone, not again of
-- each position (see 0004 and 0006).

create view ladder_visible as
  select p.rungs, p.next_track, p.next_condition
  from ladder_position p join registry_enterprise e on e.id = p.enterprise_id
  where e.status = 'active'
    and coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
      or e.owner_id = (select nullif(current_setting('app.person', true), '')::uuid), false);--> statement-breakpoint

drop view census_position;
