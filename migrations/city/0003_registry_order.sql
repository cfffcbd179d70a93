DROP INDEX "registry_enterprise_squeezed";--> statement-breakpoint
CREATE INDEX "registry_enterprise_seen" ON "registry_enterprise" USING btree ((coalesce(seen_day, '-infinity'::date)),"id");--> statement-breakpoint
CREATE INDEX "registry_enterprise_squeezed" ON "registry_enterprise" USING btree ("squeezed","id");