CREATE TABLE "retail_move" (
	"id" uuid PRIMARY KEY NOT NULL,
	"placement_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"delivery_id" uuid,
	"batch" text NOT NULL,
	"expires_on" date,
	"quantity" integer NOT NULL,
	"day" date NOT NULL,
	"note" text,
	"undoes" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "retail_move_undoes_unique" UNIQUE("undoes"),
	CONSTRAINT "retail_move_quantity" CHECK (quantity between 0 and 1000000 and (quantity > 0 or kind = 'received'))
);
--> statement-breakpoint
CREATE TABLE "retail_bounds" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "retail_bounds_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"starts_on" date NOT NULL,
	"body" jsonb NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retail_placement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"outlet_id" uuid NOT NULL,
	"aggregator_id" uuid,
	"candidate_id" uuid,
	"starts_on" date NOT NULL,
	"ends_on" date,
	"end_reason" text,
	"signed_on" date,
	"code" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "retail_placement_code_unique" UNIQUE("code"),
	CONSTRAINT "retail_placement_days" CHECK (ends_on is null or starts_on <= ends_on)
);
--> statement-breakpoint
CREATE TABLE "retail_terms" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "retail_terms_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"placement_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"commission" integer NOT NULL,
	"promotion" integer NOT NULL,
	"other_cuts" integer NOT NULL,
	"fee" integer NOT NULL,
	"fee_base" text NOT NULL,
	"listing" bigint NOT NULL,
	"expected" bigint NOT NULL,
	"payment_days" integer NOT NULL,
	"returns" text NOT NULL,
	"note" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "retail_terms_rates" CHECK (least(commission, promotion, other_cuts, fee) >= 0
      and commission + promotion + other_cuts + fee <= 10000),
	CONSTRAINT "retail_terms_money" CHECK (listing >= 0 and expected >= 0),
	CONSTRAINT "retail_terms_days" CHECK (payment_days between 0 and 365)
);
--> statement-breakpoint
CREATE TABLE "retail_candidate" (
	"id" uuid PRIMARY KEY NOT NULL,
	"round_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"state" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retail_candidate_act" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "retail_candidate_act_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"candidate_id" uuid NOT NULL,
	"act" text NOT NULL,
	"day" date NOT NULL,
	"reason" text,
	"next" text,
	"facts" jsonb,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retail_round" (
	"id" uuid PRIMARY KEY NOT NULL,
	"outlet_id" uuid NOT NULL,
	"door_id" uuid,
	"name" text NOT NULL,
	"opens_on" date NOT NULL,
	"closes_on" date NOT NULL,
	"criteria" jsonb NOT NULL,
	"closed_at" timestamp with time zone,
	"revision" integer DEFAULT 1 NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "retail_round_days" CHECK (opens_on <= closes_on)
);
--> statement-breakpoint
CREATE TABLE "retail_score" (
	"candidate_id" uuid NOT NULL,
	"criterion" text NOT NULL,
	"score" smallint NOT NULL,
	"note" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "retail_score_candidate_id_recorded_by_criterion_pk" PRIMARY KEY("candidate_id","recorded_by","criterion"),
	CONSTRAINT "retail_score_range" CHECK (score between 0 and 4)
);
--> statement-breakpoint
CREATE TABLE "retail_key" (
	"id" uuid PRIMARY KEY NOT NULL,
	"partner_id" uuid NOT NULL,
	"name" text NOT NULL,
	"hash" text NOT NULL,
	"ended_at" timestamp with time zone,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "retail_key_hash_unique" UNIQUE("hash")
);
--> statement-breakpoint
CREATE TABLE "retail_mapping" (
	"outlet_id" uuid NOT NULL,
	"shape" text NOT NULL,
	"columns" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "retail_mapping_outlet_id_shape_pk" PRIMARY KEY("outlet_id","shape")
);
--> statement-breakpoint
CREATE TABLE "retail_report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"outlet_id" uuid NOT NULL,
	"month" date NOT NULL,
	"way" text NOT NULL,
	"digest" text NOT NULL,
	"file_name" text,
	"lines" integer NOT NULL,
	"refused_lines" integer NOT NULL,
	"posted_at" timestamp with time zone NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "retail_report_month_first" CHECK (extract(day from month) = 1)
);
--> statement-breakpoint
CREATE TABLE "retail_report_payer" (
	"payer_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"report_id" uuid NOT NULL,
	CONSTRAINT "retail_report_payer_payer_id_number_pk" PRIMARY KEY("payer_id","number")
);
--> statement-breakpoint
CREATE TABLE "retail_sale" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "retail_sale_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"report_id" uuid NOT NULL,
	"line" integer NOT NULL,
	"placement_id" uuid NOT NULL,
	"terms_id" bigint NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"outlet_id" uuid NOT NULL,
	"payer_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"day" date NOT NULL,
	"quantity" integer NOT NULL,
	"amount" bigint NOT NULL,
	"taken_by" text NOT NULL,
	"corrects" bigint,
	CONSTRAINT "retail_sale_sign" CHECK ((kind = 'sold') <= (quantity > 0 and amount >= 0)
      and (kind = 'refunded') <= (quantity < 0 and amount <= 0)
      and (kind = 'corrected') = (corrects is not null))
);
--> statement-breakpoint
CREATE TABLE "retail_dispute" (
	"id" uuid PRIMARY KEY NOT NULL,
	"statement_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"payer_id" uuid NOT NULL,
	"ended_at" timestamp with time zone,
	"result" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retail_dispute_word" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "retail_dispute_word_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"dispute_id" uuid NOT NULL,
	"side" text NOT NULL,
	"text" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retail_ledger" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "retail_ledger_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"day" date NOT NULL,
	"payer_id" uuid NOT NULL,
	"debit" text NOT NULL,
	"credit" text NOT NULL,
	"amount" bigint NOT NULL,
	"statement_id" uuid,
	"payment_id" uuid,
	"reverses" bigint,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "retail_ledger_reverses_unique" UNIQUE("reverses"),
	CONSTRAINT "retail_ledger_amount" CHECK (amount > 0),
	CONSTRAINT "retail_ledger_accounts" CHECK (debit <> credit)
);
--> statement-breakpoint
CREATE TABLE "retail_payment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"statement_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"payer_id" uuid NOT NULL,
	"amount" bigint NOT NULL,
	"day" date NOT NULL,
	"how" text NOT NULL,
	"proof" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "retail_payment_amount" CHECK (amount > 0)
);
--> statement-breakpoint
CREATE TABLE "retail_payment_act" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "retail_payment_act_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"payment_id" uuid NOT NULL,
	"act" text NOT NULL,
	"reason" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retail_settlement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"payer_id" uuid NOT NULL,
	"month" date NOT NULL,
	"from_number" integer NOT NULL,
	"to_number" integer NOT NULL,
	"day" date NOT NULL,
	"reversed_at" timestamp with time zone,
	"reversed_by" text,
	"reverse_reason" text,
	"sold" bigint NOT NULL,
	"due" bigint NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	CONSTRAINT "retail_settlement_numbers" CHECK (from_number <= to_number + 1),
	CONSTRAINT "retail_settlement_first" CHECK (extract(day from month) = 1)
);
--> statement-breakpoint
CREATE TABLE "retail_statement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"settlement_id" uuid NOT NULL,
	"payer_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"code" text NOT NULL,
	"sold" bigint NOT NULL,
	"commission" bigint NOT NULL,
	"cuts" bigint NOT NULL,
	"fee" bigint NOT NULL,
	"taken_by_maker" bigint NOT NULL,
	"due" bigint NOT NULL,
	"due_on" date NOT NULL,
	CONSTRAINT "retail_statement_code_unique" UNIQUE("code"),
	CONSTRAINT "retail_statement_sum" CHECK (sold = commission + cuts + fee + taken_by_maker + due)
);
--> statement-breakpoint
CREATE TABLE "retail_statement_line" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "retail_statement_line_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"statement_id" uuid NOT NULL,
	"outlet_id" uuid NOT NULL,
	"product_id" uuid NOT NULL,
	"terms_id" bigint NOT NULL,
	"month" date NOT NULL,
	"quantity" integer NOT NULL,
	"sold" bigint NOT NULL,
	"commission" bigint NOT NULL,
	"promotion" bigint NOT NULL,
	"other_cuts" bigint NOT NULL,
	"listing" bigint NOT NULL,
	"fee" bigint NOT NULL,
	"taken_by_maker" bigint NOT NULL,
	"due" bigint NOT NULL,
	CONSTRAINT "retail_statement_line_sum" CHECK (sold = commission + promotion + other_cuts + listing + fee + taken_by_maker + due)
);
--> statement-breakpoint
ALTER TABLE "partners_person" DROP CONSTRAINT "partners_person_pkey";--> statement-breakpoint
ALTER TABLE "partners_person" ADD CONSTRAINT "partners_person_pkey" PRIMARY KEY("user_id","partner_id");--> statement-breakpoint
ALTER TABLE "retail_move" ADD CONSTRAINT "retail_move_of" FOREIGN KEY ("placement_id") REFERENCES "retail_placement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retail_terms" ADD CONSTRAINT "retail_terms_of" FOREIGN KEY ("placement_id") REFERENCES "retail_placement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retail_candidate" ADD CONSTRAINT "retail_candidate_of" FOREIGN KEY ("round_id") REFERENCES "retail_round"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retail_candidate_act" ADD CONSTRAINT "retail_candidate_act_of" FOREIGN KEY ("candidate_id") REFERENCES "retail_candidate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retail_score" ADD CONSTRAINT "retail_score_of" FOREIGN KEY ("candidate_id") REFERENCES "retail_candidate"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retail_report_payer" ADD CONSTRAINT "retail_report_payer_of" FOREIGN KEY ("report_id") REFERENCES "retail_report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retail_sale" ADD CONSTRAINT "retail_sale_report" FOREIGN KEY ("report_id") REFERENCES "retail_report"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retail_sale" ADD CONSTRAINT "retail_sale_placement" FOREIGN KEY ("placement_id") REFERENCES "retail_placement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retail_sale" ADD CONSTRAINT "retail_sale_terms" FOREIGN KEY ("terms_id") REFERENCES "retail_terms"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retail_dispute" ADD CONSTRAINT "retail_dispute_of" FOREIGN KEY ("statement_id") REFERENCES "retail_statement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retail_dispute_word" ADD CONSTRAINT "retail_dispute_word_of" FOREIGN KEY ("dispute_id") REFERENCES "retail_dispute"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retail_payment" ADD CONSTRAINT "retail_payment_of" FOREIGN KEY ("statement_id") REFERENCES "retail_statement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retail_payment_act" ADD CONSTRAINT "retail_payment_act_of" FOREIGN KEY ("payment_id") REFERENCES "retail_payment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retail_statement" ADD CONSTRAINT "retail_statement_of" FOREIGN KEY ("settlement_id") REFERENCES "retail_settlement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "retail_statement_line" ADD CONSTRAINT "retail_statement_line_of" FOREIGN KEY ("statement_id") REFERENCES "retail_statement"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "retail_move_placement" ON "retail_move" USING btree ("placement_id","day");--> statement-breakpoint
CREATE INDEX "retail_move_delivery" ON "retail_move" USING btree ("delivery_id");--> statement-breakpoint
CREATE INDEX "retail_bounds_on" ON "retail_bounds" USING btree ("starts_on");--> statement-breakpoint
CREATE INDEX "retail_placement_outlet" ON "retail_placement" USING btree ("outlet_id");--> statement-breakpoint
CREATE INDEX "retail_placement_aggregator" ON "retail_placement" USING btree ("aggregator_id");--> statement-breakpoint
CREATE INDEX "retail_placement_enterprise" ON "retail_placement" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "retail_placement_product" ON "retail_placement" USING btree ("product_id");--> statement-breakpoint
CREATE UNIQUE INDEX "retail_terms_once" ON "retail_terms" USING btree ("placement_id","starts_on");--> statement-breakpoint
CREATE UNIQUE INDEX "retail_candidate_once" ON "retail_candidate" USING btree ("round_id","product_id");--> statement-breakpoint
CREATE INDEX "retail_candidate_enterprise" ON "retail_candidate" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "retail_candidate_act_candidate" ON "retail_candidate_act" USING btree ("candidate_id");--> statement-breakpoint
CREATE INDEX "retail_round_outlet" ON "retail_round" USING btree ("outlet_id");--> statement-breakpoint
CREATE INDEX "retail_key_partner" ON "retail_key" USING btree ("partner_id");--> statement-breakpoint
CREATE UNIQUE INDEX "retail_report_once" ON "retail_report" USING btree ("outlet_id","digest");--> statement-breakpoint
CREATE INDEX "retail_report_month" ON "retail_report" USING btree ("outlet_id","month");--> statement-breakpoint
CREATE UNIQUE INDEX "retail_report_payer_report" ON "retail_report_payer" USING btree ("report_id","payer_id");--> statement-breakpoint
CREATE INDEX "retail_sale_of_report" ON "retail_sale" USING btree ("report_id");--> statement-breakpoint
CREATE INDEX "retail_sale_of_placement" ON "retail_sale" USING btree ("placement_id","day");--> statement-breakpoint
CREATE INDEX "retail_sale_of_enterprise" ON "retail_sale" USING btree ("enterprise_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "retail_dispute_open" ON "retail_dispute" USING btree ("statement_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "retail_dispute_word_dispute" ON "retail_dispute_word" USING btree ("dispute_id");--> statement-breakpoint
CREATE INDEX "retail_ledger_payer" ON "retail_ledger" USING btree ("payer_id","day");--> statement-breakpoint
CREATE INDEX "retail_ledger_statement" ON "retail_ledger" USING btree ("statement_id");--> statement-breakpoint
CREATE INDEX "retail_payment_statement" ON "retail_payment" USING btree ("statement_id");--> statement-breakpoint
CREATE INDEX "retail_payment_act_payment" ON "retail_payment_act" USING btree ("payment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "retail_settlement_from" ON "retail_settlement" USING btree ("payer_id","from_number") WHERE reversed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "retail_settlement_month" ON "retail_settlement" USING btree ("payer_id","month") WHERE reversed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "retail_statement_once" ON "retail_statement" USING btree ("settlement_id","enterprise_id");--> statement-breakpoint
CREATE INDEX "retail_statement_enterprise" ON "retail_statement" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "retail_statement_payer" ON "retail_statement" USING btree ("payer_id","due_on");--> statement-breakpoint
CREATE UNIQUE INDEX "retail_statement_line_once" ON "retail_statement_line" USING btree ("statement_id","outlet_id","product_id","terms_id","month");--> statement-breakpoint
-- Whom a sign-in of the role partner acts for: its organisations, and the outlets of those that are chains.
create view partners_mine as
  select p.id from partners_partner p
  where exists (select from partners_person me
    where me.user_id = (select nullif(current_setting('app.partner', true), '')) and me.partner_id in (p.id, p.parent_id));--> statement-breakpoint
-- A product stands at an outlet once at a time.
alter table retail_placement add constraint retail_placement_overlap
  exclude using gist (product_id with =, outlet_id with =, daterange(starts_on, ends_on, '[]') with &&);--> statement-breakpoint
-- The whole city is asked first: it is one comparison a statement, all others are one a row.
alter table retail_candidate enable row level security;--> statement-breakpoint
create policy scope on retail_candidate using (
  (select current_setting('app.area', true) ~ '^\d\d\.\d\d$')
  or exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
  or exists (select from retail_round r where r.id = round_id and r.outlet_id in (select id from partners_mine))
);--> statement-breakpoint
alter table retail_candidate_act enable row level security;--> statement-breakpoint
create policy scope on retail_candidate_act using (
  exists (select from retail_candidate c where c.id = candidate_id)
);--> statement-breakpoint
alter table retail_score enable row level security;--> statement-breakpoint
create policy scope on retail_score using (
  exists (select from retail_candidate c where c.id = candidate_id)
);--> statement-breakpoint
alter table retail_placement enable row level security;--> statement-breakpoint
create policy scope on retail_placement using (
  (select current_setting('app.area', true) ~ '^\d\d\.\d\d$')
  or outlet_id in (select id from partners_mine)
  or aggregator_id in (select id from partners_mine)
  or exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
);--> statement-breakpoint
alter table retail_terms enable row level security;--> statement-breakpoint
create policy scope on retail_terms using (
  (select current_setting('app.area', true) ~ '^\d\d\.\d\d$')
  or exists (select from retail_placement p where p.id = placement_id)
);--> statement-breakpoint
alter table retail_move enable row level security;--> statement-breakpoint
create policy scope on retail_move using (
  (select current_setting('app.area', true) ~ '^\d\d\.\d\d$')
  or exists (select from retail_placement p where p.id = placement_id)
);--> statement-breakpoint
alter table retail_sale enable row level security;--> statement-breakpoint
create policy scope on retail_sale using (
  (select current_setting('app.area', true) ~ '^\d\d\.\d\d$')
  or outlet_id in (select id from partners_mine)
  or payer_id in (select id from partners_mine)
  or exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
);--> statement-breakpoint
alter table retail_statement enable row level security;--> statement-breakpoint
create policy scope on retail_statement using (
  (select current_setting('app.area', true) ~ '^\d\d\.\d\d$')
  or payer_id in (select id from partners_mine)
  or exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
);--> statement-breakpoint
alter table retail_statement_line enable row level security;--> statement-breakpoint
create policy scope on retail_statement_line using (
  (select current_setting('app.area', true) ~ '^\d\d\.\d\d$')
  or exists (select from retail_statement s where s.id = statement_id)
);--> statement-breakpoint
alter table retail_ledger enable row level security;--> statement-breakpoint
create policy scope on retail_ledger using (
  (select current_setting('app.area', true) ~ '^\d\d\.\d\d$')
  or payer_id in (select id from partners_mine)
);--> statement-breakpoint
alter table retail_payment enable row level security;--> statement-breakpoint
create policy scope on retail_payment using (
  (select current_setting('app.area', true) ~ '^\d\d\.\d\d$')
  or payer_id in (select id from partners_mine)
  or exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
);--> statement-breakpoint
alter table retail_payment_act enable row level security;--> statement-breakpoint
create policy scope on retail_payment_act using (
  exists (select from retail_payment p where p.id = payment_id)
);--> statement-breakpoint
alter table retail_dispute enable row level security;--> statement-breakpoint
create policy scope on retail_dispute using (
  (select current_setting('app.area', true) ~ '^\d\d\.\d\d$')
  or payer_id in (select id from partners_mine)
  or exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
);--> statement-breakpoint
alter table retail_dispute_word enable row level security;--> statement-breakpoint
create policy scope on retail_dispute_word using (
  exists (select from retail_dispute d where d.id = dispute_id)
);
