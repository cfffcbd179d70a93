CREATE TABLE "ladder_withdrawal" (
	"version" integer PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
-- A policy holds once the kept positions follow it: the first one, which they have always followed, says so too.
insert into ladder_applied (version, day, total, done, changed, started_at, finished_at)
  select version, starts_on, 0, 0, 0, recorded_at, recorded_at from ladder_policy order by starts_on, version limit 1
  on conflict (version) do nothing;--> statement-breakpoint
-- Every kept position is meant in the words of the policy that all follow: a row that a new policy left as it was keeps
-- the number of the version that wrote it last, which says nothing of its rungs.
create or replace view ladder_checked as
  select m.code, e.name, split_part(e.area, '/', 1) as area, e.status, e.example, m.track, m.to_rung, m.policy_version, m.counted_on,
    p.rungs, case when p.rungs is not null then (select a.version from ladder_applied a where a.finished_at is not null
      order by a.day desc, a.version desc limit 1) end as rungs_version,
    l.to_rung as last_rung, l.policy_version as last_version
  from ladder_movement m
    left join registry_identity n on n.born_id = m.enterprise_id
    join registry_enterprise e on e.id = coalesce(n.now_id, m.enterprise_id)
    left join registry_person o on o.id = e.owner_id
    left join ladder_position p on p.enterprise_id = e.id
    cross join lateral (
      select f.to_rung, f.policy_version from ladder_movement f
      where f.enterprise_id in (select e.id union all select i.born_id from registry_identity i where i.now_id = e.id)
        and f.track = m.track and f.counted_on is not null
      order by f.counted_on desc, f.id desc limit 1) l
  where m.code is not null and m.state = 'counted' and e.status <> 'withdrawn'
    and (o.id is null or (o.restricted_at is null and o.squeezed <> ''));
