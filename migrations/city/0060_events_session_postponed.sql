ALTER TABLE "events_session" ADD COLUMN "postponed_at" timestamp with time zone;--> statement-breakpoint

-- What is put off holds neither its room nor its speakers.
alter table events_session drop constraint events_session_room_free;--> statement-breakpoint
alter table events_session add constraint events_session_room_free
  exclude using gist (activity_id with =, room_squeezed with =, tsrange(day + starts, day + ends) with &&)
  where (called_off_at is null and postponed_at is null);--> statement-breakpoint
create or replace view events_public_session as
  select s.id, s.activity_id, s.kind, s.title, s.about, s.room, s.day, s.starts, s.ends, s.capacity,
    s.called_off_at is not null or s.postponed_at is not null as off, s.called_off_why as why,
    (select count(*)::int from events_sign_up u where u.session_id = s.id and u.state = 'seat') as taken,
    array(select k.name || coalesce(', ' || k."from", '') from events_speaker k where k.session_id = s.id order by k.name) as speakers,
    s.called_off_at is null and s.postponed_at is not null as postponed
  from events_session s join events_public p on p.id = s.activity_id;
