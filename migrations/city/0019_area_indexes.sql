-- What an import of thousands of rows pays for (see 0011). Nobody asks for persons by their place: the policy reads it of rows
-- found otherwise. Enterprises are found by a place and all below it, in no order of their ids: without those, equal keys
-- are kept once, and a prefix is read from a tenth of the pages.
DROP INDEX "registry_person_area";--> statement-breakpoint
DROP INDEX "registry_enterprise_area";--> statement-breakpoint
CREATE INDEX "registry_enterprise_area" ON "registry_enterprise" USING btree ("area");
