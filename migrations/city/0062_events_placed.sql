ALTER TABLE "events_place" ADD COLUMN "told_at" timestamp with time zone;--> statement-breakpoint

-- Who stands by now was told otherwise.
update events_place set told_at = greatest(recorded_at, freed_at);--> statement-breakpoint
-- The lots of the rota that was taken over last, as they were drawn: numbers, no names. Who left is no longer among them.
create view events_public_lot as
  select p.id as activity_id, p.slug, r.seed, r.taken_at, o.n::int as n, c.id as application_id,
    (o.lot ->> 'first')::boolean as first, (o.lot ->> 'neverServed')::boolean as never_served, o.lot ->> 'lot' as lot
  from events_public p
    cross join lateral (
      select seed, taken_at, told from events_rota where activity_id = p.id and state = 'taken' order by taken_at desc, id desc limit 1
    ) r
    cross join lateral jsonb_array_elements(r.told -> 'order') with ordinality o (lot, n)
    join events_application c on c.id = (o.lot ->> 'id')::uuid and c.state in ('accepted', 'waiting');
