ALTER TABLE "retail_payment" ADD COLUMN "proof_key" "bytea";--> statement-breakpoint
-- What whoever holds the paper of a statement may check: nothing that does not stand on it.
create view retail_statement_checked as
  select s.code, e.name as maker, p.name as payer, x.month, x.day, s.due_on, s.sold, s.due, x.reversed_at is not null as reversed
  from retail_statement s
    join retail_settlement x on x.id = s.settlement_id
    join partners_partner p on p.id = s.payer_id
    left join registry_identity n on n.born_id = s.enterprise_id
    join registry_enterprise e on e.id = coalesce(n.now_id, s.enterprise_id)
    left join registry_person o on o.id = e.owner_id
  where e.status <> 'withdrawn' and (o.id is null or (o.restricted_at is null and o.squeezed <> ''));
