ALTER TABLE "events_voice" ADD COLUMN "stall_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "events_voice" ADD COLUMN "hidden_by" text;--> statement-breakpoint
ALTER TABLE "events_voice" ADD COLUMN "hidden_why" text;--> statement-breakpoint
CREATE INDEX "events_pass_activity" ON "events_pass" USING btree ("activity_id");--> statement-breakpoint

-- A visitor at a stall chooses among those who stand there today; the place's id names nobody.
create or replace view events_public_stall as
  select t.id, t.activity_id, t.code, t.zone, f.shift_id, f.day, c."group",
    o.name as enterprise, f.place_id, f.seat
  from events_stall t join events_public p on p.id = t.activity_id
    left join lateral (
      select h.shift_id, s.day, h.enterprise_id, h.application_id, h.id as place_id, h.seat
      from events_place h join events_shift s on s.id = h.shift_id
      where h.stall_id = t.id and h.freed_at is null and s.postponed_at is null
    ) f on true
    left join events_application c on c.id = f.application_id
    left join registry_identity i on i.born_id = f.enterprise_id
    left join owners_public o on o.id = coalesce(i.now_id, f.enterprise_id)
  where t.gone_at is null;
