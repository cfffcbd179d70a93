CREATE TABLE "events_application" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"way" text NOT NULL,
	"group" text NOT NULL,
	"what" text NOT NULL,
	"power" boolean NOT NULL,
	"water" boolean NOT NULL,
	"most" smallint NOT NULL,
	"cannot" uuid[] NOT NULL,
	"prefers" uuid[] NOT NULL,
	"state" text NOT NULL,
	"facts" jsonb,
	"participation_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "events_application_most" CHECK (most between 1 and 60)
);
--> statement-breakpoint
CREATE TABLE "events_application_act" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "events_application_act_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"application_id" uuid NOT NULL,
	"state" text NOT NULL,
	"day" date NOT NULL,
	"reason" text,
	"next" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events_score" (
	"application_id" uuid NOT NULL,
	"by" text NOT NULL,
	"criterion" text NOT NULL,
	"points" smallint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "events_score_application_id_by_criterion_pk" PRIMARY KEY("application_id","by","criterion"),
	CONSTRAINT "events_score_points" CHECK (points between 0 and 4)
);
--> statement-breakpoint
CREATE TABLE "events_coupon_doubt" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"typed" text NOT NULL,
	"why" text NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"settled" text,
	"settled_at" timestamp with time zone,
	"settled_by" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events_coupon_sale" (
	"id" uuid PRIMARY KEY NOT NULL,
	"series_id" uuid NOT NULL,
	"first" integer NOT NULL,
	"last" integer NOT NULL,
	"to" text NOT NULL,
	"paid" bigint NOT NULL,
	"day" date NOT NULL,
	"undone_at" timestamp with time zone,
	"undone_by" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "events_coupon_sale_range" CHECK (first <= last),
	CONSTRAINT "events_coupon_sale_paid" CHECK (paid >= 0)
);
--> statement-breakpoint
CREATE TABLE "events_pass" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	"enterprise_id" uuid,
	"label" text,
	"ended_at" timestamp with time zone,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "events_pass_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "events_coupon_redeemed" (
	"series_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"day" date NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "events_coupon_redeemed_series_id_number_pk" PRIMARY KEY("series_id","number")
);
--> statement-breakpoint
CREATE TABLE "events_restriction" (
	"id" uuid PRIMARY KEY NOT NULL,
	"from_day" date NOT NULL,
	"level" smallint NOT NULL,
	"share" integer NOT NULL,
	"source" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events_sale" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"stall_id" uuid,
	"shift_id" uuid,
	"day" date NOT NULL,
	"group" text NOT NULL,
	"pay" text NOT NULL,
	"amount" bigint NOT NULL,
	"coupons" integer NOT NULL,
	"new_buyer" boolean NOT NULL,
	"claimed_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "events_sale_amount" CHECK (amount > 0),
	CONSTRAINT "events_sale_coupons" CHECK (coupons >= 0 and (coupons > 0) = (pay = 'coupon'))
);
--> statement-breakpoint
CREATE TABLE "events_sale_undone" (
	"sale_id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events_scan" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"pass_id" uuid NOT NULL,
	"stall_id" uuid,
	"session_id" uuid,
	"day" date NOT NULL,
	"gate" text NOT NULL,
	"claimed_at" timestamp with time zone NOT NULL,
	"again" boolean NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events_coupon_series" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"prefix" text NOT NULL,
	"first" integer NOT NULL,
	"last" integer NOT NULL,
	"value" bigint NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "events_coupon_series_range" CHECK (0 < first and first <= last and last - first < 100000),
	CONSTRAINT "events_coupon_series_value" CHECK (value > 0)
);
--> statement-breakpoint
CREATE TABLE "events_turnout" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"day" date NOT NULL,
	"n" integer NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "events_turnout_n" CHECK (n <> 0)
);
--> statement-breakpoint
CREATE TABLE "events_voice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"stars" smallint,
	"said" text,
	"sealed_contact" text,
	"day" date NOT NULL,
	"answered_at" timestamp with time zone,
	"hidden_at" timestamp with time zone,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "events_voice_stars" CHECK (stars between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "events_budget" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"what" text NOT NULL,
	"amount" bigint NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "events_budget_amount" CHECK (amount > 0)
);
--> statement-breakpoint
CREATE TABLE "events_event" (
	"activity_id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"slug" text NOT NULL,
	"place" text NOT NULL,
	"address" text,
	"lat" double precision,
	"lng" double precision,
	"partner_id" uuid,
	"groups" text[] NOT NULL,
	"invited" text[] NOT NULL,
	"apply_until" date,
	"about" text NOT NULL,
	"contact" text,
	"answer_days" smallint DEFAULT 2 NOT NULL,
	"shifts_each" smallint,
	"copied_from" uuid,
	"published" boolean DEFAULT false NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "events_event_slug_unique" UNIQUE("slug"),
	CONSTRAINT "events_event_point" CHECK ((lat is null) = (lng is null)),
	CONSTRAINT "events_event_answer" CHECK (answer_days between 1 and 30)
);
--> statement-breakpoint
CREATE TABLE "events_shift" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"day" date NOT NULL,
	"no" smallint NOT NULL,
	"starts" time NOT NULL,
	"ends" time NOT NULL,
	"postponed_at" timestamp with time zone,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "events_shift_once" UNIQUE("activity_id","day","no"),
	CONSTRAINT "events_shift_hours" CHECK (starts < ends)
);
--> statement-breakpoint
CREATE TABLE "events_task" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"text" text NOT NULL,
	"offset_days" smallint NOT NULL,
	"done_day" date,
	"done_by" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"title" text NOT NULL,
	"about" text,
	"room" text NOT NULL,
	"room_squeezed" text NOT NULL,
	"day" date NOT NULL,
	"starts" time NOT NULL,
	"ends" time NOT NULL,
	"capacity" integer,
	"called_off_at" timestamp with time zone,
	"called_off_why" text,
	"revision" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "events_session_hours" CHECK (starts < ends),
	CONSTRAINT "events_session_capacity" CHECK (capacity > 0)
);
--> statement-breakpoint
CREATE TABLE "events_sign_up" (
	"id" uuid PRIMARY KEY NOT NULL,
	"session_id" uuid NOT NULL,
	"pass_id" uuid NOT NULL,
	"enterprise_id" uuid,
	"state" text NOT NULL,
	"turn" integer NOT NULL,
	"came_at" timestamp with time zone,
	"stars" smallint,
	"said" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "events_sign_up_stars" CHECK (stars between 1 and 5)
);
--> statement-breakpoint
CREATE TABLE "events_speaker" (
	"session_id" uuid NOT NULL,
	"squeezed" text NOT NULL,
	"name" text NOT NULL,
	"from" text,
	"activity_id" uuid NOT NULL,
	"off" boolean NOT NULL,
	"day" date NOT NULL,
	"starts" time NOT NULL,
	"ends" time NOT NULL,
	CONSTRAINT "events_speaker_session_id_squeezed_pk" PRIMARY KEY("session_id","squeezed")
);
--> statement-breakpoint
CREATE TABLE "events_place" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"stall_id" uuid NOT NULL,
	"shift_id" uuid NOT NULL,
	"seat" smallint NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"application_id" uuid NOT NULL,
	"locked" boolean NOT NULL,
	"rota_id" uuid,
	"freed_at" timestamp with time zone,
	"freed_by" text,
	"freed_why" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events_rota" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"seed" text NOT NULL,
	"state" text NOT NULL,
	"places" jsonb,
	"told" jsonb,
	"taken_at" timestamp with time zone,
	"taken_by" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "events_stall" (
	"id" uuid PRIMARY KEY NOT NULL,
	"activity_id" uuid NOT NULL,
	"code" text NOT NULL,
	"row" smallint NOT NULL,
	"col" smallint NOT NULL,
	"zone" text NOT NULL,
	"seats" smallint NOT NULL,
	"size" text,
	"price" bigint NOT NULL,
	"power" boolean NOT NULL,
	"water" boolean NOT NULL,
	"only" text,
	"gone_at" timestamp with time zone,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "events_stall_here" UNIQUE("id","activity_id"),
	CONSTRAINT "events_stall_seats" CHECK (seats between 1 and 12),
	CONSTRAINT "events_stall_price" CHECK (price >= 0)
);
--> statement-breakpoint
ALTER TABLE "events_application" ADD CONSTRAINT "events_application_of" FOREIGN KEY ("activity_id") REFERENCES "events_event"("activity_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events_coupon_sale" ADD CONSTRAINT "events_coupon_sale_of" FOREIGN KEY ("series_id") REFERENCES "events_coupon_series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events_pass" ADD CONSTRAINT "events_pass_of" FOREIGN KEY ("activity_id") REFERENCES "events_event"("activity_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events_coupon_redeemed" ADD CONSTRAINT "events_coupon_redeemed_of" FOREIGN KEY ("series_id") REFERENCES "events_coupon_series"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events_sale" ADD CONSTRAINT "events_sale_of" FOREIGN KEY ("activity_id") REFERENCES "events_event"("activity_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events_scan" ADD CONSTRAINT "events_scan_pass" FOREIGN KEY ("pass_id") REFERENCES "events_pass"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events_coupon_series" ADD CONSTRAINT "events_coupon_series_of" FOREIGN KEY ("activity_id") REFERENCES "events_event"("activity_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events_voice" ADD CONSTRAINT "events_voice_of" FOREIGN KEY ("activity_id") REFERENCES "events_event"("activity_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events_budget" ADD CONSTRAINT "events_budget_of" FOREIGN KEY ("activity_id") REFERENCES "events_event"("activity_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events_shift" ADD CONSTRAINT "events_shift_of" FOREIGN KEY ("activity_id") REFERENCES "events_event"("activity_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events_task" ADD CONSTRAINT "events_task_of" FOREIGN KEY ("activity_id") REFERENCES "events_event"("activity_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events_session" ADD CONSTRAINT "events_session_of" FOREIGN KEY ("activity_id") REFERENCES "events_event"("activity_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events_sign_up" ADD CONSTRAINT "events_sign_up_of" FOREIGN KEY ("session_id") REFERENCES "events_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events_speaker" ADD CONSTRAINT "events_speaker_of" FOREIGN KEY ("session_id") REFERENCES "events_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events_place" ADD CONSTRAINT "events_place_stall" FOREIGN KEY ("stall_id","activity_id") REFERENCES "events_stall"("id","activity_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events_place" ADD CONSTRAINT "events_place_shift" FOREIGN KEY ("shift_id") REFERENCES "events_shift"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events_rota" ADD CONSTRAINT "events_rota_of" FOREIGN KEY ("activity_id") REFERENCES "events_event"("activity_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "events_stall" ADD CONSTRAINT "events_stall_of" FOREIGN KEY ("activity_id") REFERENCES "events_event"("activity_id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "events_application_once" ON "events_application" USING btree ("activity_id","enterprise_id");--> statement-breakpoint
CREATE INDEX "events_application_enterprise" ON "events_application" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "events_application_act_of" ON "events_application_act" USING btree ("application_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "events_application_appeal_once" ON "events_application_act" USING btree ("application_id") WHERE state = 'appealed';--> statement-breakpoint
CREATE INDEX "events_coupon_doubt_activity" ON "events_coupon_doubt" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "events_coupon_sale_series" ON "events_coupon_sale" USING btree ("series_id");--> statement-breakpoint
CREATE UNIQUE INDEX "events_pass_enterprise" ON "events_pass" USING btree ("activity_id","enterprise_id") WHERE enterprise_id is not null;--> statement-breakpoint
CREATE INDEX "events_pass_owner" ON "events_pass" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "events_coupon_redeemed_enterprise" ON "events_coupon_redeemed" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "events_sale_activity" ON "events_sale" USING btree ("activity_id","day");--> statement-breakpoint
CREATE INDEX "events_sale_enterprise" ON "events_sale" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "events_sale_undone_activity" ON "events_sale_undone" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "events_scan_pass_day" ON "events_scan" USING btree ("pass_id","day");--> statement-breakpoint
CREATE INDEX "events_scan_activity" ON "events_scan" USING btree ("activity_id","day");--> statement-breakpoint
CREATE INDEX "events_coupon_series_activity" ON "events_coupon_series" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "events_turnout_activity" ON "events_turnout" USING btree ("activity_id","day");--> statement-breakpoint
CREATE INDEX "events_voice_activity" ON "events_voice" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "events_voice_enterprise" ON "events_voice" USING btree ("enterprise_id","recorded_at");--> statement-breakpoint
CREATE INDEX "events_budget_activity" ON "events_budget" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "events_event_copied" ON "events_event" USING btree ("copied_from");--> statement-breakpoint
CREATE INDEX "events_shift_day" ON "events_shift" USING btree ("day");--> statement-breakpoint
CREATE INDEX "events_task_activity" ON "events_task" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "events_session_activity" ON "events_session" USING btree ("activity_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "events_sign_up_once" ON "events_sign_up" USING btree ("session_id","pass_id");--> statement-breakpoint
CREATE INDEX "events_sign_up_pass" ON "events_sign_up" USING btree ("pass_id");--> statement-breakpoint
CREATE INDEX "events_sign_up_enterprise" ON "events_sign_up" USING btree ("enterprise_id");--> statement-breakpoint
CREATE UNIQUE INDEX "events_place_one_holder" ON "events_place" USING btree ("stall_id","shift_id","seat") WHERE freed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "events_place_one_body" ON "events_place" USING btree ("shift_id","enterprise_id") WHERE freed_at is null;--> statement-breakpoint
CREATE INDEX "events_place_activity" ON "events_place" USING btree ("activity_id") WHERE freed_at is null;--> statement-breakpoint
CREATE INDEX "events_place_enterprise" ON "events_place" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "events_rota_activity" ON "events_rota" USING btree ("activity_id","recorded_at");--> statement-breakpoint
CREATE UNIQUE INDEX "events_stall_code" ON "events_stall" USING btree ("activity_id","code") WHERE gone_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "events_stall_square" ON "events_stall" USING btree ("activity_id","row","col") WHERE gone_at is null;--> statement-breakpoint

-- Two of a kind at one time: the database refuses the second.
alter table events_shift add constraint events_shift_apart
  exclude using gist (activity_id with =, tsrange(day + starts, day + ends) with &&) where (postponed_at is null);--> statement-breakpoint
alter table events_session add constraint events_session_room_free
  exclude using gist (activity_id with =, room_squeezed with =, tsrange(day + starts, day + ends) with &&) where (called_off_at is null);--> statement-breakpoint
alter table events_speaker add constraint events_speaker_free
  exclude using gist (activity_id with =, squeezed with =, tsrange(day + starts, day + ends) with &&) where (not off);--> statement-breakpoint
alter table events_coupon_series add constraint events_coupon_series_apart
  exclude using gist (activity_id with =, prefix with =, int4range(first, last, '[]') with &&);--> statement-breakpoint
alter table events_coupon_sale add constraint events_coupon_sale_apart
  exclude using gist (series_id with =, int4range(first, last, '[]') with &&) where (undone_at is null);--> statement-breakpoint

-- What is told of an enterprise is seen by whoever may see the enterprise.
alter table events_application enable row level security;--> statement-breakpoint
create policy scope on events_application using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
);--> statement-breakpoint
alter table events_application_act enable row level security;--> statement-breakpoint
create policy scope on events_application_act using (
  exists (select from events_application a where a.id = application_id)
);--> statement-breakpoint
alter table events_score enable row level security;--> statement-breakpoint
create policy scope on events_score using (
  exists (select from events_application a where a.id = application_id)
);--> statement-breakpoint
alter table events_voice enable row level security;--> statement-breakpoint
create policy scope on events_voice using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
) with check (true);--> statement-breakpoint

-- The work of the day is also that of whoever works in the area in which the event is held.
alter table events_place enable row level security;--> statement-breakpoint
create policy scope on events_place using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
  or exists (select from programme_activity a where a.id = activity_id
    and (starts_with(a.area, (select nullif(current_setting('app.area', true), '')))
      or starts_with((select nullif(current_setting('app.area', true), '')), a.area)))
);--> statement-breakpoint
alter table events_sale enable row level security;--> statement-breakpoint
create policy scope on events_sale using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
  or exists (select from programme_activity a where a.id = activity_id
    and (starts_with(a.area, (select nullif(current_setting('app.area', true), '')))
      or starts_with((select nullif(current_setting('app.area', true), '')), a.area)))
);--> statement-breakpoint
alter table events_sale_undone enable row level security;--> statement-breakpoint
create policy scope on events_sale_undone using (
  exists (select from events_sale s where s.id = sale_id)
);--> statement-breakpoint
alter table events_coupon_redeemed enable row level security;--> statement-breakpoint
create policy scope on events_coupon_redeemed using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
  or exists (select from events_coupon_series s join programme_activity a on a.id = s.activity_id where s.id = series_id
    and (starts_with(a.area, (select nullif(current_setting('app.area', true), '')))
      or starts_with((select nullif(current_setting('app.area', true), '')), a.area)))
);--> statement-breakpoint
alter table events_coupon_doubt enable row level security;--> statement-breakpoint
create policy scope on events_coupon_doubt using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
  or exists (select from programme_activity a where a.id = activity_id
    and (starts_with(a.area, (select nullif(current_setting('app.area', true), '')))
      or starts_with((select nullif(current_setting('app.area', true), '')), a.area)))
);--> statement-breakpoint
alter table events_pass enable row level security;--> statement-breakpoint
create policy scope on events_pass using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
  or exists (select from programme_activity a where a.id = activity_id
    and (starts_with(a.area, (select nullif(current_setting('app.area', true), '')))
      or starts_with((select nullif(current_setting('app.area', true), '')), a.area)))
) with check (true);--> statement-breakpoint
alter table events_scan enable row level security;--> statement-breakpoint
create policy scope on events_scan using (
  exists (select from events_pass p where p.id = pass_id)
);--> statement-breakpoint
alter table events_sign_up enable row level security;--> statement-breakpoint
create policy scope on events_sign_up using (
  exists (select from events_pass p where p.id = pass_id)
) with check (true);--> statement-breakpoint

-- What everybody may read. Nothing of an enterprise but what its owner lets the public see.
create view events_public as
  select a.id, a.name, e.kind, e.slug, a.area, a.starts, a.ends, a.state, a.initiator, l.source as paid_by, l.name as paid_line,
    e.place, e.address, e.lat, e.lng, e.groups, e.invited, e.apply_until, e.about, e.contact, e.revision
  from events_event e join programme_activity a on a.id = e.activity_id
    left join funding_line l on l.id = a.funding_line_id
  where e.published and a.state in ('approved', 'running', 'closed', 'cancelled');--> statement-breakpoint
create view events_public_shift as
  select s.id, s.activity_id, s.day, s.no, s.starts, s.ends, s.postponed_at is not null as postponed
  from events_shift s join events_public p on p.id = s.activity_id;--> statement-breakpoint
create view events_public_session as
  select s.id, s.activity_id, s.kind, s.title, s.about, s.room, s.day, s.starts, s.ends, s.capacity,
    s.called_off_at is not null as off, s.called_off_why as why,
    (select count(*)::int from events_sign_up u where u.session_id = s.id and u.state = 'seat') as taken,
    array(select k.name || coalesce(', ' || k."from", '') from events_speaker k where k.session_id = s.id order by k.name) as speakers
  from events_session s join events_public p on p.id = s.activity_id;--> statement-breakpoint
create view events_public_stall as
  select t.id, t.activity_id, t.code, t.zone, f.shift_id, f.day, c."group",
    o.name as enterprise
  from events_stall t join events_public p on p.id = t.activity_id
    left join lateral (
      select h.shift_id, s.day, h.enterprise_id, h.application_id from events_place h join events_shift s on s.id = h.shift_id
      where h.stall_id = t.id and h.freed_at is null and s.postponed_at is null
    ) f on true
    left join events_application c on c.id = f.application_id
    left join registry_identity i on i.born_id = f.enterprise_id
    left join owners_public o on o.id = coalesce(i.now_id, f.enterprise_id)
  where t.gone_at is null;
