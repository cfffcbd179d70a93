-- Which record was joined into which, and from when until when that was known: for what an enterprise was on a past day.
-- Two ids and two instants; the join itself with its reason stays with those who may see its records.
create view registry_joined as
  select from_id, into_id, recorded_at, undone_at from matching_join;
