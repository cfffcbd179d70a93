-- What whoever holds a delivery note may compare with its print: pieces of each line, without saying who made them.
create view retail_delivery_checked as
  select m.delivery_id as id, p.outlet_id, o.name as outlet, c.name as product, m.batch, m.expires_on, m.day as sent_on,
    m.quantity as sent, r.quantity as received, r.day as counted_on
  from retail_move m
  join retail_placement p on p.id = m.placement_id
  join catalogue_product c on c.id = p.product_id
  join partners_partner o on o.id = p.outlet_id
  left join retail_move r on r.delivery_id = m.delivery_id and r.placement_id = m.placement_id and r.kind = 'received'
    and r.batch = m.batch and r.expires_on is not distinct from m.expires_on and r.undoes is null
    and not exists (select from retail_move u where u.undoes = r.id)
  where m.kind = 'sent' and m.undoes is null and not exists (select from retail_move u where u.undoes = m.id);
