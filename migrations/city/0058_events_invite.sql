CREATE TABLE "events_invite" (
	"activity_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"by_message" boolean NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "events_invite_activity_id_user_id_pk" PRIMARY KEY("activity_id","user_id")
);
--> statement-breakpoint
ALTER TABLE "events_invite" ADD CONSTRAINT "events_invite_of" FOREIGN KEY ("activity_id") REFERENCES "events_event"("activity_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "events_invite_user" ON "events_invite" USING btree ("user_id");--> statement-breakpoint

-- A calendar asks whether anything changed: what the programme corrects counts as well. And who hosts it is public.
create or replace view events_public as
  select a.id, a.name, e.kind, e.slug, a.area, a.starts, a.ends, a.state, a.initiator, l.source as paid_by, l.name as paid_line,
    e.place, e.address, e.lat, e.lng, e.groups, e.invited, e.apply_until, e.about, e.contact, e.revision + a.revision as revision,
    h.name as host
  from events_event e join programme_activity a on a.id = e.activity_id
    left join funding_line l on l.id = a.funding_line_id
    left join partners_partner h on h.id = e.partner_id
  where e.published and a.state in ('approved', 'running', 'closed', 'cancelled');
