-- Points and notes of an import are found without reading its rows: most sheets have neither.
CREATE INDEX "intake_row_more" ON "intake_row" USING btree ("import_id") WHERE lat is not null or note is not null;
