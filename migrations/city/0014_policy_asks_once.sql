ALTER TABLE "evidence_fact" DROP CONSTRAINT "evidence_fact_enterprise_id_registry_enterprise_id_fk";
--> statement-breakpoint
ALTER TABLE "ladder_position" DROP CONSTRAINT "ladder_position_enterprise_id_registry_enterprise_id_fk";
