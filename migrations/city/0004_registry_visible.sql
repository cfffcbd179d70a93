-- Lists and search read through views that stand for the policy `scope`: under row-level security the operator @@ may
-- not use its index (it is not leakproof), and joined tables would ask the policy again for every row.
-- The views run with their owner's rights and carry the same condition themselves. They join, so nobody writes through
-- them. Before, inside and after a transaction without a scope they are empty: registry/visible.db.test.ts.

create view registry_visible as
  select e.id, e.name, e.squeezed, e.owner_id, o.name as owner, e.area, e.rt, e.rw, e.kind, e.sector, e.nib, e.status,
    e.seen_day, e.example, e.words
  from registry_enterprise e left join registry_person o on o.id = e.owner_id
  where starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
    or e.owner_id = (select nullif(current_setting('app.person', true), '')::uuid);--> statement-breakpoint

create view desk_enterprise as
  select e.id, e.name, e.squeezed, e.owner_id, o.name as owner, e.area, e.rt, e.rw, e.address, e.kind, e.sector, e.kbli,
    e.founded, e.nib, e.status, e.seen_day, e.example, e.import_id, e.words, p.rungs, p.size, p.next_track,
    p.next_condition, o.sealed_key, o.sealed
  from registry_enterprise e
    left join registry_person o on o.id = e.owner_id
    left join ladder_position p on p.enterprise_id = e.id
  where starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
    or e.owner_id = (select nullif(current_setting('app.person', true), '')::uuid);--> statement-breakpoint

create view desk_paper as
  select f.enterprise_id, f.kind, f.grade, f.valid_from, f.valid_to
  from evidence_fact f join registry_enterprise e on e.id = f.enterprise_id
  where not exists (select from evidence_retraction r where r.fact_id = f.id)
    and (starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
      or e.owner_id = (select nullif(current_setting('app.person', true), '')::uuid));--> statement-breakpoint

-- The planner knows how many stand on each rung of a track, up to the tenth track.
create statistics ladder_position_rungs on (rungs[1]), (rungs[2]), (rungs[3]), (rungs[4]), (rungs[5]) from ladder_position;--> statement-breakpoint
create statistics ladder_position_rungs_above on (rungs[6]), (rungs[7]), (rungs[8]), (rungs[9]), (rungs[10]) from ladder_position;
