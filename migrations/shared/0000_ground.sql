CREATE EXTENSION IF NOT EXISTS pg_trgm WITH SCHEMA public;--> statement-breakpoint
CREATE TABLE "kbli" (
	"edition" smallint NOT NULL,
	"code" text NOT NULL,
	"title" text NOT NULL,
	CONSTRAINT "kbli_edition_code_pk" PRIMARY KEY("edition","code")
);
--> statement-breakpoint
CREATE TABLE "city" (
	"code" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"zone" text NOT NULL,
	"host" text,
	"example" boolean NOT NULL,
	"ordinal" integer NOT NULL,
	"demo_wanted" integer,
	"demo_done" integer,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "city_host_unique" UNIQUE("host"),
	CONSTRAINT "city_ordinal_unique" UNIQUE("ordinal")
);
