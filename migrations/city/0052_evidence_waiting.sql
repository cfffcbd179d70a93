-- The queue of the scope, asked once a query: with the policies of four tables a list of 3,000 waiting papers took seconds.
-- Whose owner withdrew consent is in no list.
create view evidence_waiting as
  select p.fact_id, p.enterprise_id as born_id, e.id as enterprise_id, e.name, e.area, f.kind, f.number, p.state,
    p.recorded_at, p.recorded_by
  from evidence_paper p
    left join registry_identity i on i.born_id = p.enterprise_id
    join registry_enterprise e on e.id = coalesce(i.now_id, p.enterprise_id)
    join evidence_fact f on f.enterprise_id = p.enterprise_id and f.id = p.fact_id
  where p.state <> 'done'
    and starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
    and (e.owner_id is null or e.owner_id not in (select r.id from registry_person r where r.restricted_at is not null))
    and (p.state = 'second' or not exists (select from evidence_retraction r where r.fact_id = p.fact_id));--> statement-breakpoint
create or replace view evidence_ending as
  select f.id as fact_id, e.id as enterprise_id, e.name, e.area, e.owner_id, e.example, f.kind, f.grade, f.valid_to
  from evidence_fact f
    left join registry_identity i on i.born_id = f.enterprise_id
    join registry_enterprise e on e.id = coalesce(i.now_id, f.enterprise_id)
  where f.valid_to is not null and e.status = 'active'
    and starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
    and (e.owner_id is null or e.owner_id not in (select r.id from registry_person r where r.restricted_at is not null))
    and not exists (select from evidence_retraction r where r.fact_id = f.id)
    and not exists (
      select from evidence_fact n where n.enterprise_id = f.enterprise_id and n.kind = f.kind and n.id <> f.id
        and n.about is not distinct from f.about and (n.valid_to is null or n.valid_to > f.valid_to)
        and not exists (select from evidence_retraction r where r.fact_id = n.id));
