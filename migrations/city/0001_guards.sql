-- The second wall: rows with personal data are seen and written only inside the scope that the transaction set.
-- ENABLE without FORCE: the owner migrates and backs up unhindered, the application's login owns nothing.
-- After a transaction a custom setting is '' and not null: nullif, or an empty scope would match every row.

alter table registry_enterprise enable row level security;--> statement-breakpoint
create policy scope on registry_enterprise using (
  starts_with(area, (select nullif(current_setting('app.area', true), '')))
  or owner_id = (select nullif(current_setting('app.person', true), '')::uuid)
);--> statement-breakpoint

alter table registry_person enable row level security;--> statement-breakpoint
create policy scope on registry_person using (
  starts_with(area, (select nullif(current_setting('app.area', true), '')))
  or id = (select nullif(current_setting('app.person', true), '')::uuid)
  or exists (select from registry_enterprise e where e.owner_id = registry_person.id)
);--> statement-breakpoint

alter table registry_standing enable row level security;--> statement-breakpoint
create policy scope on registry_standing using (
  starts_with(area, (select nullif(current_setting('app.area', true), '')))
  or exists (select from registry_enterprise e where e.id = enterprise_id)
);--> statement-breakpoint

alter table registry_change enable row level security;--> statement-breakpoint
create policy scope on registry_change using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
);--> statement-breakpoint

alter table evidence_fact enable row level security;--> statement-breakpoint
create policy scope on evidence_fact using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
);--> statement-breakpoint

alter table evidence_retraction enable row level security;--> statement-breakpoint
create policy scope on evidence_retraction using (
  exists (select from evidence_fact f where f.id = fact_id)
);--> statement-breakpoint

alter table ladder_position enable row level security;--> statement-breakpoint
create policy scope on ladder_position using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
);--> statement-breakpoint

-- What anybody may read: the newest published figures. No person, no enterprise.
create view census_current as
  select day, cutoff, figures from census_publication order by id desc limit 1;
