-- The rough point of an enterprise is kept by the registry, which reads it from sheets as well.
insert into registry_point (enterprise_id, lat, lng, accuracy, day, source, recorded_at, recorded_by)
  select enterprise_id, lat, lng, accuracy, day, 'field', recorded_at, recorded_by from field_point on conflict do nothing;--> statement-breakpoint
DROP TABLE "field_point";