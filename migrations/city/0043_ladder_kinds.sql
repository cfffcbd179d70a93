-- The list's filters by paper ask the kept summary: which kinds of proof are in force, and of which one has to look at the
-- days (rules/packed.ts kindsOf). A day's margin: the city's own day is not known here, and looking is always right.
ALTER TABLE "ladder_position" ADD COLUMN "kinds" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
UPDATE "ladder_position" p SET kinds = array(
  select k.kind || case when bool_or(k.until = '' and k.since < to_char(current_date, 'YYYYMMDD')) then '' else '?' end
  from (
    select split_part(f, ':', 1) as kind, split_part(f, ':', 3) as since, split_part(f, ':', 4) as until
    from unnest(string_to_array(p.facts, ';')) f
  ) k group by k.kind);--> statement-breakpoint
CREATE INDEX "ladder_position_kinds" ON "ladder_position" USING gin ("kinds") WITH (gin_pending_list_limit=512);--> statement-breakpoint

create or replace view desk_enterprise as
  select e.id, e.name, e.squeezed, e.owner_id, o.name as owner, e.area, e.rt, e.rw, e.address, e.kind, e.sector, e.kbli,
    e.founded, e.nib, e.status, e.seen_day, e.example, e.import_id, e.words, p.rungs, p.size, p.next_track,
    p.next_condition, o.sealed_key, o.sealed, p.kinds, p.facts
  from registry_enterprise e
    left join registry_person o on o.id = e.owner_id
    left join ladder_position p on p.enterprise_id = e.id
  where coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
    or e.owner_id = any (array(select s.id from registry_self s)), false)
    and e.status <> 'joined'
    and (e.owner_id is null or e.owner_id not in (select r.id from registry_person r where r.restricted_at is not null));--> statement-breakpoint

-- What these filters asked until now: two views, and an index that every import paid for.
drop view desk_paper;--> statement-breakpoint
drop view desk_joined_paper;--> statement-breakpoint
drop index evidence_fact_kind;
