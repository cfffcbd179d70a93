-- Whoever works for the whole city is asked so once a statement, not once a row: a board that sums ten thousand sales waits for it.
alter policy scope on events_application using (
  (select current_setting('app.area', true) ~ '^\d\d\.\d\d$')
  or exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
);--> statement-breakpoint
alter policy scope on events_application_act using (
  (select current_setting('app.area', true) ~ '^\d\d\.\d\d$')
  or exists (select from events_application a where a.id = application_id)
);--> statement-breakpoint
alter policy scope on events_score using (
  (select current_setting('app.area', true) ~ '^\d\d\.\d\d$')
  or exists (select from events_application a where a.id = application_id)
);--> statement-breakpoint
alter policy scope on events_voice using (
  (select current_setting('app.area', true) ~ '^\d\d\.\d\d$')
  or exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
);--> statement-breakpoint
alter policy scope on events_place using (
  (select current_setting('app.area', true) ~ '^\d\d\.\d\d$')
  or exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
  or exists (select from programme_activity a where a.id = activity_id
    and (starts_with(a.area, (select nullif(current_setting('app.area', true), '')))
      or starts_with((select nullif(current_setting('app.area', true), '')), a.area)))
);--> statement-breakpoint
alter policy scope on events_sale using (
  (select current_setting('app.area', true) ~ '^\d\d\.\d\d$')
  or exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
  or exists (select from programme_activity a where a.id = activity_id
    and (starts_with(a.area, (select nullif(current_setting('app.area', true), '')))
      or starts_with((select nullif(current_setting('app.area', true), '')), a.area)))
);--> statement-breakpoint
alter policy scope on events_sale_undone using (
  (select current_setting('app.area', true) ~ '^\d\d\.\d\d$')
  or exists (select from events_sale s where s.id = sale_id)
);--> statement-breakpoint
alter policy scope on events_coupon_redeemed using (
  (select current_setting('app.area', true) ~ '^\d\d\.\d\d$')
  or exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
  or exists (select from events_coupon_series s join programme_activity a on a.id = s.activity_id where s.id = series_id
    and (starts_with(a.area, (select nullif(current_setting('app.area', true), '')))
      or starts_with((select nullif(current_setting('app.area', true), '')), a.area)))
);--> statement-breakpoint
alter policy scope on events_coupon_doubt using (
  (select current_setting('app.area', true) ~ '^\d\d\.\d\d$')
  or exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
  or exists (select from programme_activity a where a.id = activity_id
    and (starts_with(a.area, (select nullif(current_setting('app.area', true), '')))
      or starts_with((select nullif(current_setting('app.area', true), '')), a.area)))
);--> statement-breakpoint
alter policy scope on events_pass using (
  (select current_setting('app.area', true) ~ '^\d\d\.\d\d$')
  or exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
  or exists (select from programme_activity a where a.id = activity_id
    and (starts_with(a.area, (select nullif(current_setting('app.area', true), '')))
      or starts_with((select nullif(current_setting('app.area', true), '')), a.area)))
);--> statement-breakpoint
alter policy scope on events_scan using (
  (select current_setting('app.area', true) ~ '^\d\d\.\d\d$')
  or exists (select from events_pass p where p.id = pass_id)
);--> statement-breakpoint
alter policy scope on events_sign_up using (
  (select current_setting('app.area', true) ~ '^\d\d\.\d\d$')
  or exists (select from events_pass p where p.id = pass_id)
);
