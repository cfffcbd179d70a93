-- A better grade, a scan or a number set right is a new fact in the place of the old one. What is replaced ends in the same
-- place as what is taken back, so whoever reads facts in force goes on asking evidence_retraction alone, and its key lets
-- one of two people replace a fact. No index and no default: an import pays nothing.
ALTER TABLE "evidence_fact" ADD COLUMN "replaces" uuid;--> statement-breakpoint
ALTER TABLE "evidence_fact" ADD COLUMN "about" uuid;--> statement-breakpoint
ALTER TABLE "evidence_fact" ADD COLUMN "checked_source" text;--> statement-breakpoint
ALTER TABLE "evidence_retraction" ADD COLUMN "replaced_by" uuid;