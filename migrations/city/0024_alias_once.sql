DROP INDEX "regions_alias_squeezed";--> statement-breakpoint
CREATE UNIQUE INDEX "regions_alias_squeezed" ON "regions_alias" USING btree ("squeezed");