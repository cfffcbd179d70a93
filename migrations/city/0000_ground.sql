CREATE TABLE "accounts_attempt" (
	"key" text PRIMARY KEY NOT NULL,
	"failures" integer NOT NULL,
	"since" timestamp with time zone NOT NULL,
	"locked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "accounts_credential" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts_session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	CONSTRAINT "accounts_session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "accounts_two_factor" (
	"id" text PRIMARY KEY NOT NULL,
	"secret" text NOT NULL,
	"backup_codes" text NOT NULL,
	"verified" boolean,
	"user_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "accounts_user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean NOT NULL,
	"image" text,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"username" text,
	"display_username" text,
	"two_factor_enabled" boolean,
	"role" text NOT NULL,
	"area" text NOT NULL,
	"person_id" uuid,
	"active" boolean DEFAULT true NOT NULL,
	CONSTRAINT "accounts_user_email_unique" UNIQUE("email"),
	CONSTRAINT "accounts_user_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "accounts_verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "census_outside" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "census_outside_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"day" date NOT NULL,
	"count" integer NOT NULL,
	"source" text NOT NULL,
	"url" text,
	"note" text,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "census_publication" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "census_publication_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"day" date NOT NULL,
	"cutoff" timestamp with time zone NOT NULL,
	"figures" jsonb NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_fact" (
	"id" uuid PRIMARY KEY NOT NULL,
	"enterprise_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"grade" text NOT NULL,
	"number" text,
	"valid_from" date NOT NULL,
	"valid_to" date,
	"value" bigint,
	"value_high" bigint,
	"source" text NOT NULL,
	"note" text,
	"import_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "evidence_retraction" (
	"fact_id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"import_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intake_fate" (
	"import_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"sheet" smallint NOT NULL,
	"line" integer NOT NULL,
	"fate" text NOT NULL,
	"enterprise_id" uuid,
	"digest" "bytea",
	"matched_by" text,
	"differences" jsonb,
	"problems" jsonb,
	"sealed_cells" "bytea",
	CONSTRAINT "intake_fate_import_id_ordinal_pk" PRIMARY KEY("import_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "intake_import" (
	"id" uuid PRIMARY KEY NOT NULL,
	"file_name" text NOT NULL,
	"file_hash" text NOT NULL,
	"file_bytes" bigint NOT NULL,
	"file_id" text,
	"sealed_key" "bytea" NOT NULL,
	"area" text NOT NULL,
	"state" text NOT NULL,
	"sheets" jsonb NOT NULL,
	"shape_hash" text,
	"counts" jsonb NOT NULL,
	"refusal" jsonb,
	"rows_read" integer DEFAULT 0 NOT NULL,
	"by" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"previewed_at" timestamp with time zone,
	"accepted_at" timestamp with time zone,
	"accepted_by" text,
	"rolled_back_at" timestamp with time zone,
	"rolled_back_by" text
);
--> statement-breakpoint
CREATE TABLE "intake_mapping" (
	"shape_hash" text PRIMARY KEY NOT NULL,
	"columns" jsonb NOT NULL,
	"by" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "intake_row" (
	"import_id" uuid NOT NULL,
	"ordinal" integer NOT NULL,
	"sheet" smallint NOT NULL,
	"line" integer NOT NULL,
	"digest" "bytea" NOT NULL,
	"id" uuid NOT NULL,
	"person_id" uuid,
	"name" text NOT NULL,
	"squeezed" text NOT NULL,
	"owner" text,
	"owner_squeezed" text,
	"sex" text,
	"nik_hash" "bytea",
	"phone_hash" "bytea",
	"person_key" "bytea",
	"person_sealed" "bytea",
	"area" text NOT NULL,
	"rt" text,
	"rw" text,
	"address" text,
	"kind" text,
	"sector" text NOT NULL,
	"kbli" text,
	"kbli_edition" smallint,
	"founded" integer,
	"nib" text,
	"seen_day" date,
	"words" text NOT NULL,
	"evidence" jsonb NOT NULL,
	"warned" boolean NOT NULL,
	CONSTRAINT "intake_row_import_id_ordinal_pk" PRIMARY KEY("import_id","ordinal")
);
--> statement-breakpoint
CREATE TABLE "ladder_policy" (
	"version" integer PRIMARY KEY NOT NULL,
	"starts_on" date NOT NULL,
	"body" jsonb NOT NULL,
	"reason" text NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ladder_position" (
	"enterprise_id" uuid PRIMARY KEY NOT NULL,
	"sector" text NOT NULL,
	"facts" text NOT NULL,
	"policy_version" integer NOT NULL,
	"rungs" smallint[] NOT NULL,
	"size" text NOT NULL,
	"next_track" text,
	"next_condition" text,
	"changes_on" date
);
--> statement-breakpoint
CREATE TABLE "regions_alias" (
	"squeezed" text NOT NULL,
	"name" text NOT NULL,
	"code" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "regions_area" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"level" text NOT NULL,
	"parent" text,
	"lat" double precision,
	"lng" double precision,
	"tile_col" integer,
	"tile_row" integer
);
--> statement-breakpoint
CREATE TABLE "registry_change" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "registry_change_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"enterprise_id" uuid NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"sealed_before" "bytea",
	"reason" text NOT NULL,
	"import_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registry_enterprise" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"squeezed" text NOT NULL,
	"owner_id" uuid,
	"owner_squeezed" text,
	"area" text NOT NULL,
	"rt" text,
	"rw" text,
	"address" text,
	"kind" text,
	"sector" text NOT NULL,
	"kbli" text,
	"kbli_edition" smallint,
	"founded" integer,
	"nib" text,
	"status" text NOT NULL,
	"seen_day" date,
	"example" boolean DEFAULT false NOT NULL,
	"import_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"words" "tsvector" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registry_person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"squeezed" text NOT NULL,
	"sex" text,
	"area" text NOT NULL,
	"nik_hash" "bytea",
	"phone_hash" "bytea",
	"sealed_key" "bytea",
	"sealed" "bytea",
	"import_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registry_standing" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "registry_standing_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"enterprise_id" uuid NOT NULL,
	"day" date NOT NULL,
	"status" text NOT NULL,
	"area" text NOT NULL,
	"seen_day" date,
	"source" text NOT NULL,
	"reason" text,
	"import_id" uuid,
	"recorded_at" timestamp with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registry_word" (
	"word" text PRIMARY KEY NOT NULL,
	"uses" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_entry" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "audit_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"act" text NOT NULL,
	"subject" text,
	"reason" text,
	"detail" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_seal" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"entries" bigint[] NOT NULL,
	"hash" "bytea" NOT NULL,
	"signature" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_sealed" (
	"entry_id" bigint PRIMARY KEY NOT NULL,
	"seq" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "http_once" (
	"key" text PRIMARY KEY NOT NULL,
	"by" text NOT NULL,
	"location" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "accounts_credential" ADD CONSTRAINT "accounts_credential_user_id_accounts_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "accounts_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts_session" ADD CONSTRAINT "accounts_session_user_id_accounts_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "accounts_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "accounts_two_factor" ADD CONSTRAINT "accounts_two_factor_user_id_accounts_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "accounts_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_fact" ADD CONSTRAINT "evidence_fact_enterprise_id_registry_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "registry_enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "evidence_retraction" ADD CONSTRAINT "evidence_retraction_fact_id_evidence_fact_id_fk" FOREIGN KEY ("fact_id") REFERENCES "evidence_fact"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ladder_position" ADD CONSTRAINT "ladder_position_enterprise_id_registry_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "registry_enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "regions_alias" ADD CONSTRAINT "regions_alias_code_regions_area_code_fk" FOREIGN KEY ("code") REFERENCES "regions_area"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registry_change" ADD CONSTRAINT "registry_change_enterprise_id_registry_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "registry_enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registry_enterprise" ADD CONSTRAINT "registry_enterprise_owner_id_registry_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "registry_person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registry_standing" ADD CONSTRAINT "registry_standing_enterprise_id_registry_enterprise_id_fk" FOREIGN KEY ("enterprise_id") REFERENCES "registry_enterprise"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "accounts_credential_user" ON "accounts_credential" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "accounts_session_user" ON "accounts_session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "accounts_two_factor_user" ON "accounts_two_factor" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "accounts_verification_identifier" ON "accounts_verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "evidence_fact_enterprise" ON "evidence_fact" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "evidence_fact_import" ON "evidence_fact" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "intake_fate_digest" ON "intake_fate" USING btree ("digest");--> statement-breakpoint
CREATE INDEX "intake_fate_enterprise" ON "intake_fate" USING btree ("enterprise_id");--> statement-breakpoint
CREATE INDEX "intake_import_hash" ON "intake_import" USING btree ("file_hash");--> statement-breakpoint
CREATE INDEX "intake_import_created" ON "intake_import" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "ladder_position_changes" ON "ladder_position" USING btree ("changes_on");--> statement-breakpoint
CREATE INDEX "regions_alias_squeezed" ON "regions_alias" USING btree ("squeezed");--> statement-breakpoint
CREATE INDEX "registry_change_enterprise" ON "registry_change" USING btree ("enterprise_id","id");--> statement-breakpoint
CREATE INDEX "registry_change_import" ON "registry_change" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "registry_enterprise_area" ON "registry_enterprise" USING btree ("area","id");--> statement-breakpoint
CREATE INDEX "registry_enterprise_squeezed" ON "registry_enterprise" USING btree ("squeezed");--> statement-breakpoint
CREATE INDEX "registry_enterprise_nib" ON "registry_enterprise" USING btree ("nib") WHERE nib is not null;--> statement-breakpoint
CREATE INDEX "registry_enterprise_owner" ON "registry_enterprise" USING btree ("owner_id");--> statement-breakpoint
CREATE INDEX "registry_enterprise_import" ON "registry_enterprise" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "registry_enterprise_words" ON "registry_enterprise" USING gin ("words") WITH (fastupdate=false);--> statement-breakpoint
CREATE UNIQUE INDEX "registry_person_nik" ON "registry_person" USING btree ("nik_hash") WHERE nik_hash is not null;--> statement-breakpoint
CREATE INDEX "registry_person_phone" ON "registry_person" USING btree ("phone_hash") WHERE phone_hash is not null;--> statement-breakpoint
CREATE INDEX "registry_person_area" ON "registry_person" USING btree ("area");--> statement-breakpoint
CREATE INDEX "registry_standing_enterprise" ON "registry_standing" USING btree ("enterprise_id","id");--> statement-breakpoint
CREATE INDEX "registry_standing_import" ON "registry_standing" USING btree ("import_id");--> statement-breakpoint
CREATE INDEX "registry_word_trigram" ON "registry_word" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "audit_entry_subject" ON "audit_entry" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "http_once_at" ON "http_once" USING btree ("at");