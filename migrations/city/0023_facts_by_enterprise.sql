-- A fact is found by its enterprise: one index does that and keeps each fact one, where an import paid for two. A retraction
-- says whose fact it takes back, so that its policy finds it by the same index.
ALTER TABLE "evidence_retraction" ADD COLUMN "enterprise_id" uuid;--> statement-breakpoint
UPDATE "evidence_retraction" r SET enterprise_id = f.enterprise_id FROM "evidence_fact" f WHERE f.id = r.fact_id;--> statement-breakpoint
ALTER TABLE "evidence_retraction" ALTER COLUMN "enterprise_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "evidence_fact" DROP CONSTRAINT "evidence_fact_pkey";--> statement-breakpoint
DROP INDEX "evidence_fact_enterprise";--> statement-breakpoint
ALTER TABLE "evidence_fact" ADD CONSTRAINT "evidence_fact_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id");--> statement-breakpoint
CREATE INDEX "evidence_fact_by_hand" ON "evidence_fact" USING btree ("id") WHERE import_id is null;--> statement-breakpoint
alter policy scope on evidence_retraction using (
  exists (select from evidence_fact f where f.enterprise_id = evidence_retraction.enterprise_id and f.id = fact_id)
);--> statement-breakpoint

-- What the ladder reads: every enterprise of the scope with each fact in force. Stands for the policy `scope` as 0004 does,
-- asked once of the enterprise instead of again of its facts.
create view ladder_proven as
  select e.id, e.sector, e.founded, f.kind, f.grade, f.valid_from, f.valid_to, f.value, f.value_high
  from registry_enterprise e
    left join evidence_fact f on f.enterprise_id = e.id
      and not exists (select from evidence_retraction r where r.fact_id = f.id)
  where coalesce(starts_with(e.area, (select nullif(current_setting('app.area', true), '')))
    or e.owner_id = (select nullif(current_setting('app.person', true), '')::uuid), false);
