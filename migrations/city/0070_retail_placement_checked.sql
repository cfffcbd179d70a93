-- What whoever holds a sheet of terms may compare with its print; whose data may not be worked with is not named.
create view retail_placement_checked as
  select p.code, c.name as product, 
    case when e.status <> 'withdrawn' and (o.id is null or (o.restricted_at is null and o.squeezed <> '')) then e.name end as maker, s.name as outlet,
    k.name as aggregator, p.starts_on, p.ends_on, p.signed_on,
    (select coalesce(jsonb_agg(jsonb_build_object('startsOn', t.starts_on, 'commission', t.commission,
      'promotion', t.promotion, 'otherCuts', t.other_cuts, 'fee', t.fee) order by t.starts_on desc), '[]')
      from retail_terms t where t.placement_id = p.id) as terms
  from retail_placement p
  join catalogue_product c on c.id = p.product_id
  left join registry_identity i on i.born_id = p.enterprise_id
  join registry_enterprise e on e.id = coalesce(i.now_id, p.enterprise_id)
  left join registry_person o on o.id = e.owner_id
  join partners_partner s on s.id = p.outlet_id
  left join partners_partner k on k.id = p.aggregator_id;
