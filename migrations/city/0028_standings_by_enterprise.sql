-- As for facts (0023): a standing is found by its enterprise, one index does that and keeps it one. What came by hand is found
-- by an index of its own, for which an import pays nothing.
ALTER TABLE "registry_standing" DROP CONSTRAINT "registry_standing_pkey";--> statement-breakpoint
DROP INDEX "registry_standing_enterprise";--> statement-breakpoint
ALTER TABLE "registry_standing" ADD CONSTRAINT "registry_standing_enterprise_id_id_pk" PRIMARY KEY("enterprise_id","id");--> statement-breakpoint
CREATE INDEX "registry_standing_by_hand" ON "registry_standing" USING btree ("id") WHERE import_id is null;
