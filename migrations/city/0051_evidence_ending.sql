-- Papers in force that have a last day, of running enterprises of the scope, a newer one of the kind hiding the one that ends.
-- With its owner's rights and the scope asked once a query: over the whole city a policy would be asked of every fact.
create view evidence_ending as
  select f.id as fact_id, e.id as enterprise_id, e.name, e.area, e.owner_id, e.example, f.kind, f.grade, f.valid_to
  from evidence_fact f
    left join registry_identity i on i.born_id = f.enterprise_id
    join registry_enterprise e on e.id = coalesce(i.now_id, f.enterprise_id)
  where f.valid_to is not null and e.status = 'active'
    and starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
    and not exists (select from evidence_retraction r where r.fact_id = f.id)
    and not exists (
      select from evidence_fact n where n.enterprise_id = f.enterprise_id and n.kind = f.kind and n.id <> f.id
        and n.about is not distinct from f.about and (n.valid_to is null or n.valid_to > f.valid_to)
        and not exists (select from evidence_retraction r where r.fact_id = n.id));
