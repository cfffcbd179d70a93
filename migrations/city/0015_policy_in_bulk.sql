-- What is written about an enterprise is written within the scope: the question of the policy `scope`, asked in two ways that
-- answer alike. A single row looks its enterprise up; a statement of thousands (app.bulk, set by imports) reads the
-- enterprises of the scope once and keeps them at hand, a quarter off the landing of 344,000 facts. The foreign key of
-- standings asked it once more; the policy now asks of every one written, also where the area alone would have let it pass.
ALTER TABLE "registry_standing" DROP CONSTRAINT "registry_standing_enterprise_id_registry_enterprise_id_fk";--> statement-breakpoint
alter policy scope on registry_standing with check (
  case when (select nullif(current_setting('app.bulk', true), '')) is null
    then exists (select from registry_enterprise e where e.id = enterprise_id)
    else enterprise_id in (select e.id from registry_enterprise e) end);--> statement-breakpoint
alter policy scope on evidence_fact with check (
  case when (select nullif(current_setting('app.bulk', true), '')) is null
    then exists (select from registry_enterprise e where e.id = enterprise_id)
    else enterprise_id in (select e.id from registry_enterprise e) end);
