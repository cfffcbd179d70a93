-- As for standings and facts (0015): a note of each row of a sheet is a change, so changes are written by the thousand too.
ALTER TABLE "registry_change" DROP CONSTRAINT "registry_change_enterprise_id_registry_enterprise_id_fk";--> statement-breakpoint
alter policy scope on registry_change with check (
  case when (select nullif(current_setting('app.bulk', true), '')) is null
    then exists (select from registry_enterprise e where e.id = enterprise_id)
    else enterprise_id in (select e.id from registry_enterprise e) end);
