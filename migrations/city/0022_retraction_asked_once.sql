ALTER TABLE "evidence_retraction" DROP CONSTRAINT "evidence_retraction_fact_id_evidence_fact_id_fk";
