-- A page of the list is found in the order of names without touching the rows it passes over.
CREATE INDEX "registry_enterprise_listed" ON "registry_enterprise" USING btree ("squeezed","id","area","sector","status","seen_day","owner_id");--> statement-breakpoint
DROP INDEX "registry_enterprise_squeezed";
