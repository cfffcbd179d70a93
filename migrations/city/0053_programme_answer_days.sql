CREATE TABLE "accounts_reach" (
	"user_id" text PRIMARY KEY NOT NULL,
	"sealed_key" "bytea" NOT NULL,
	"sealed" "bytea" NOT NULL,
	"told_on" date
);
--> statement-breakpoint
ALTER TABLE "programme_activity" ADD COLUMN "answer_days" smallint;--> statement-breakpoint
ALTER TABLE "accounts_reach" ADD CONSTRAINT "accounts_reach_user_id_accounts_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "accounts_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "programme_participation_line" ON "programme_participation" USING btree ("activity_id","turn","id") WHERE state = 'waiting';--> statement-breakpoint
CREATE INDEX "programme_participation_offered" ON "programme_participation" USING btree ("activity_id","day") WHERE state = 'offered';--> statement-breakpoint
update programme_activity a set answer_days = b.accept_days from readiness_batch b where b.activity_id = a.id;--> statement-breakpoint
ALTER TABLE "readiness_batch" DROP COLUMN "accept_days";--> statement-breakpoint
ALTER TABLE "programme_activity" ADD CONSTRAINT "programme_activity_answer_days" CHECK (answer_days > 0);
