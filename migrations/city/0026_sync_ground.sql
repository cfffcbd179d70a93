CREATE TABLE "sync_act" (
	"id" uuid PRIMARY KEY NOT NULL,
	"receipt" bigint GENERATED ALWAYS AS IDENTITY (sequence name "sync_act_receipt_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"change" bigint NOT NULL,
	"device_id" uuid NOT NULL,
	"user_id" text NOT NULL,
	"area" text NOT NULL,
	"seq" integer NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"claimed_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"digest" bytea NOT NULL,
	"about" text,
	"photos" uuid[] NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"tries" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp with time zone NOT NULL,
	"fault" text,
	"sealed_key" bytea NOT NULL,
	"body" bytea,
	"reply" bytea
);
--> statement-breakpoint
CREATE TABLE "sync_ahead" (
	"device_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	CONSTRAINT "sync_ahead_device_id_seq_pk" PRIMARY KEY("device_id","seq")
);
--> statement-breakpoint
CREATE TABLE "sync_device" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"token_hash" bytea,
	"role" text NOT NULL,
	"area" text NOT NULL,
	"made_at" timestamp with time zone NOT NULL,
	"last_sync" timestamp with time zone NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"frontier" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "sync_device_tokenHash_unique" UNIQUE("token_hash"),
	CONSTRAINT "sync_device_of" UNIQUE("user_id","key")
);
--> statement-breakpoint
CREATE TABLE "sync_piece" (
	"upload_id" uuid NOT NULL,
	"start" integer NOT NULL,
	"sealed" bytea NOT NULL,
	CONSTRAINT "sync_piece_upload_id_start_pk" PRIMARY KEY("upload_id","start")
);
--> statement-breakpoint
CREATE TABLE "sync_upload" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" text NOT NULL,
	"device_id" uuid NOT NULL,
	"bytes" integer NOT NULL,
	"sha256" text NOT NULL,
	"type" text NOT NULL,
	"got" integer DEFAULT 0 NOT NULL,
	"state" text NOT NULL,
	"reason" text,
	"misfits" integer DEFAULT 0 NOT NULL,
	"sealed_key" bytea NOT NULL,
	"file_id" text,
	"width" integer,
	"height" integer,
	"made_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sync_act" ADD CONSTRAINT "sync_act_device_id_sync_device_id_fk" FOREIGN KEY ("device_id") REFERENCES "sync_device"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "sync_ahead" ADD CONSTRAINT "sync_ahead_device_id_sync_device_id_fk" FOREIGN KEY ("device_id") REFERENCES "sync_device"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "sync_piece" ADD CONSTRAINT "sync_piece_upload_id_sync_upload_id_fk" FOREIGN KEY ("upload_id") REFERENCES "sync_upload"("id") ON DELETE cascade ON UPDATE no action;
--> statement-breakpoint
ALTER TABLE "sync_upload" ADD CONSTRAINT "sync_upload_device_id_sync_device_id_fk" FOREIGN KEY ("device_id") REFERENCES "sync_device"("id") ON DELETE no action ON UPDATE no action;
--> statement-breakpoint
CREATE INDEX "sync_act_change" ON "sync_act" USING btree ("device_id","change");
--> statement-breakpoint
CREATE INDEX "sync_act_open" ON "sync_act" USING btree ("user_id") WHERE "sync_act"."state" in ('received', 'choose');
--> statement-breakpoint
CREATE INDEX "sync_act_due" ON "sync_act" USING btree ("due_at") WHERE "sync_act"."state" = 'received';
--> statement-breakpoint
CREATE INDEX "sync_upload_of" ON "sync_upload" USING btree ("user_id","made_at");
--> statement-breakpoint
-- What an officer sent and what was answered, sealed: seen by whoever's area holds the officer's.
alter table sync_act enable row level security;
--> statement-breakpoint
create policy scope on sync_act using (
  starts_with(area, (select nullif(current_setting('app.area', true), '')))
);
