CREATE TABLE "city_kbli_draft" (
	"id" uuid PRIMARY KEY NOT NULL,
	"edition" smallint NOT NULL,
	"file_name" text NOT NULL,
	"rows" jsonb NOT NULL,
	"figures" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "city_logo" (
	"id" smallint PRIMARY KEY NOT NULL,
	"version" text NOT NULL,
	"type" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"bytes" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	CONSTRAINT "city_logo_one" CHECK ("city_logo"."id" = 1)
);
