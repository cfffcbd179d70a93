-- Places put off out of a shift that goes on wait as a shift of their own: the public reads of the one that is held.
create or replace view events_public_shift as
  select s.id, s.activity_id, s.day, s.no, s.starts, s.ends, s.postponed_at is not null as postponed
  from events_shift s join events_public p on p.id = s.activity_id
  where s.postponed_at is null or not exists (
    select from events_shift h where h.activity_id = s.activity_id and h.postponed_at is null
      and h.day = s.day and h.starts = s.starts and h.ends = s.ends);
