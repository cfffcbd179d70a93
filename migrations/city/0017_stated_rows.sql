-- What a staged row states lies as rows of a type instead of JSON, which took a quarter of the landing of evidence to unpack.
CREATE TYPE "evidence_stated" AS (id uuid, kind text, number text, day date, until date, value bigint, high bigint, note text);--> statement-breakpoint
ALTER TABLE "intake_row" ADD COLUMN "stated" evidence_stated[];--> statement-breakpoint
UPDATE "intake_row" r SET stated = array(
  select row(x.id, x.kind, x.number, x.day, x.until, x.value, x.high, x.note)::evidence_stated
  from jsonb_to_recordset(r.evidence)
    as x(id uuid, kind text, number text, day date, until date, value bigint, high bigint, note text));--> statement-breakpoint
ALTER TABLE "intake_row" DROP COLUMN "evidence";--> statement-breakpoint
ALTER TABLE "intake_row" RENAME COLUMN "stated" TO "evidence";--> statement-breakpoint
ALTER TABLE "intake_row" ALTER COLUMN "evidence" SET NOT NULL;
