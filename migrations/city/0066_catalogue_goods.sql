CREATE TABLE "catalogue_label_check" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "catalogue_label_check_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"product_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"day" date NOT NULL,
	"list" date NOT NULL,
	"answers" jsonb NOT NULL,
	"grade" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "catalogue_photo" (
	"id" uuid PRIMARY KEY NOT NULL,
	"product_id" uuid NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"stored" text NOT NULL,
	"sealed_key" bytea NOT NULL,
	"bytes" integer NOT NULL,
	"alt" text NOT NULL,
	"position" smallint NOT NULL,
	"gone" boolean DEFAULT false NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "catalogue_product" ADD COLUMN "brand" text;--> statement-breakpoint
ALTER TABLE "catalogue_product" ADD COLUMN "packaging" text;--> statement-breakpoint
ALTER TABLE "catalogue_product" ADD COLUMN "net_amount" double precision;--> statement-breakpoint
ALTER TABLE "catalogue_product" ADD COLUMN "net_unit" text;--> statement-breakpoint
ALTER TABLE "catalogue_product" ADD COLUMN "shelf_life_days" integer;--> statement-breakpoint
ALTER TABLE "catalogue_product" ADD COLUMN "capacity_month" integer;--> statement-breakpoint
ALTER TABLE "catalogue_product" ADD COLUMN "lead_days" integer;--> statement-breakpoint
ALTER TABLE "catalogue_product" ADD COLUMN "price" bigint;--> statement-breakpoint
ALTER TABLE "catalogue_product" ADD COLUMN "gtin" text;--> statement-breakpoint
ALTER TABLE "catalogue_product" ADD COLUMN "shop_code" text;--> statement-breakpoint
ALTER TABLE "catalogue_product" ADD COLUMN "hs" text;--> statement-breakpoint
ALTER TABLE "catalogue_product" ADD COLUMN "code" text;--> statement-breakpoint
update catalogue_product set code = substr(gen_random_uuid()::text, 1, 8) || substr(gen_random_uuid()::text, 25, 12);--> statement-breakpoint
ALTER TABLE "catalogue_product" ALTER COLUMN "code" SET NOT NULL, ALTER COLUMN "code" SET DEFAULT (substr(gen_random_uuid()::text, 1, 8) || substr(gen_random_uuid()::text, 25, 12));--> statement-breakpoint
ALTER TABLE "catalogue_product" ADD COLUMN "revision" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
CREATE INDEX "catalogue_label_check_product" ON "catalogue_label_check" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "catalogue_label_check_enterprise" ON "catalogue_label_check" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "catalogue_photo_product" ON "catalogue_photo" USING btree ("product_id");--> statement-breakpoint
CREATE INDEX "catalogue_photo_enterprise" ON "catalogue_photo" USING btree ("enterprise_id");--> statement-breakpoint
CREATE UNIQUE INDEX "catalogue_product_gtin" ON "catalogue_product" USING btree ("gtin") WHERE active and gtin is not null;--> statement-breakpoint
ALTER TABLE "catalogue_product" ADD CONSTRAINT "catalogue_product_code_unique" UNIQUE("code");--> statement-breakpoint
ALTER TABLE "catalogue_product" ADD CONSTRAINT "catalogue_product_net" CHECK ((net_amount is null) = (net_unit is null) and net_amount > 0);--> statement-breakpoint
ALTER TABLE "catalogue_product" ADD CONSTRAINT "catalogue_product_counts" CHECK (least(shelf_life_days, capacity_month, lead_days) >= 0);--> statement-breakpoint
ALTER TABLE "catalogue_product" ADD CONSTRAINT "catalogue_product_price" CHECK (price > 0);--> statement-breakpoint
alter table catalogue_photo enable row level security;--> statement-breakpoint
create policy scope on catalogue_photo using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
);--> statement-breakpoint
alter table catalogue_label_check enable row level security;--> statement-breakpoint
create policy scope on catalogue_label_check using (
  exists (select from registry_enterprise e where e.id = enterprise_id)
  or exists (select from registry_reach r where r.born_id = enterprise_id)
);--> statement-breakpoint
-- Where a product is from, for whoever holds it and reads the code on its label; its maker is named only when the owner agreed to be found.
create view catalogue_origin as
  select p.id, p.code, p.name, p.kind, p.brand, p.packaging, p.net_amount, p.net_unit, p.shelf_life_days,
    a.name as place, e.example, e.id as enterprise_id, o.name as maker
  from catalogue_product p
    left join registry_identity i on i.born_id = p.enterprise_id
    join registry_enterprise e on e.id = coalesce(i.now_id, p.enterprise_id)
    left join registry_person w on w.id = e.owner_id
    left join owners_public o on o.id = e.id
    left join regions_area a on a.code = split_part(e.area, '/', 1)
  where p.active and p.name <> '' and e.status = 'active' and w.restricted_at is null;--> statement-breakpoint
create view catalogue_origin_claim as
  select o.code, f.kind, f.grade, f.valid_from, f.valid_to, f.recorded_at
  from catalogue_origin o
    join lateral (
      select * from evidence_fact where enterprise_id = o.enterprise_id
      union all
      select d.* from registry_identity i join evidence_fact d on d.enterprise_id = i.born_id where i.now_id = o.enterprise_id
    ) f on true
  where f.kind in ('nib', 'pirt', 'bpom_md', 'halal', 'label_standard', 'packaging_standard', 'mark_registered')
    and (f.about is null or f.about = o.id)
    and not exists (select from evidence_retraction r where r.fact_id = f.id);--> statement-breakpoint
create view catalogue_origin_photo as
  select o.code, h.id, h.stored, h.sealed_key, h.alt, h.position
  from catalogue_origin o join catalogue_photo h on h.product_id = o.id and not h.gone
  where o.maker is not null;
