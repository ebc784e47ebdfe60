import type { Migration } from './migrations.ts'

/** Everything that the board keeps. */
export const boardTables: Migration = {
  name: '0001 board',
  statements: `
    CREATE TABLE "answers" (
      "post_id" text NOT NULL,
      "role" text NOT NULL,
      "words" text,
      "said_at" bigint NOT NULL,
      CONSTRAINT "answers_post_id_role_pk" PRIMARY KEY("post_id","role")
    );

    CREATE TABLE "boards" (
      "id" text PRIMARY KEY NOT NULL,
      "tenant_id" text NOT NULL,
      "place_kind" text NOT NULL,
      "place_id" text NOT NULL,
      "pair" text NOT NULL,
      "schedule" jsonb NOT NULL,
      "next_posting_at" bigint,
      "version" integer DEFAULT 1 NOT NULL,
      "opened_at" bigint NOT NULL,
      "changed_at" bigint DEFAULT (extract(epoch from clock_timestamp()) * 1000)::bigint NOT NULL,
      CONSTRAINT "boards_place_and_pair" UNIQUE("tenant_id","place_kind","place_id","pair")
    );

    CREATE TABLE "bookings" (
      "board_id" text NOT NULL,
      "event_uid" text NOT NULL,
      "person_id" text NOT NULL,
      "starts_at" bigint NOT NULL,
      "ends_at" bigint NOT NULL,
      CONSTRAINT "bookings_board_id_event_uid_pk" PRIMARY KEY("board_id","event_uid")
    );

    CREATE TABLE "cards" (
      "post_id" text NOT NULL,
      "conversation_id" text NOT NULL,
      "activity_id" text NOT NULL,
      CONSTRAINT "cards_post_id_conversation_id_activity_id_pk" PRIMARY KEY("post_id","conversation_id","activity_id")
    );

    CREATE TABLE "conversations" (
      "tenant_id" text NOT NULL,
      "conversation_id" text NOT NULL,
      "kind" text NOT NULL,
      "service_url" text NOT NULL,
      "person_id" text,
      "is_present" boolean NOT NULL,
      CONSTRAINT "conversations_tenant_id_conversation_id_pk" PRIMARY KEY("tenant_id","conversation_id")
    );

    CREATE TABLE "deliveries" (
      "board_id" text NOT NULL,
      "week" text NOT NULL,
      "target" text NOT NULL,
      "state" text NOT NULL,
      "post_id" text,
      "attempts" integer DEFAULT 0 NOT NULL,
      "note" text,
      "sender" text,
      "changed_at" bigint NOT NULL,
      CONSTRAINT "deliveries_board_id_week_target_pk" PRIMARY KEY("board_id","week","target")
    );

    CREATE TABLE "extension_settings" (
      "tenant_id" text NOT NULL,
      "person_id" text NOT NULL,
      "theme" text,
      CONSTRAINT "extension_settings_tenant_id_person_id_pk" PRIMARY KEY("tenant_id","person_id")
    );

    CREATE TABLE "markers" (
      "board_id" text NOT NULL,
      "person_id" text NOT NULL,
      "round" text NOT NULL,
      "model" text NOT NULL,
      CONSTRAINT "markers_board_id_person_id_round_pk" PRIMARY KEY("board_id","person_id","round")
    );

    CREATE TABLE "members" (
      "board_id" text NOT NULL,
      "tenant_id" text NOT NULL,
      "person_id" text NOT NULL,
      "role" text NOT NULL,
      "display_name" text NOT NULL,
      "joined_at" bigint,
      CONSTRAINT "members_board_id_person_id_pk" PRIMARY KEY("board_id","person_id"),
      CONSTRAINT "members_role" UNIQUE("board_id","role")
    );

    CREATE TABLE "posts" (
      "id" text PRIMARY KEY NOT NULL,
      "board_id" text NOT NULL,
      "prompt_id" text,
      "question" text NOT NULL,
      "follow_up" text,
      "origin" text NOT NULL,
      "asked_by" text,
      "week" text NOT NULL,
      "because" jsonb NOT NULL,
      "posted_at" bigint NOT NULL,
      "hidden_for_senco" boolean DEFAULT false NOT NULL,
      "hidden_for_leader" boolean DEFAULT false NOT NULL,
      "version" integer DEFAULT 1 NOT NULL
    );

    CREATE TABLE "publications" (
      "board_id" text NOT NULL,
      "person_id" text NOT NULL,
      "school_year" text NOT NULL,
      CONSTRAINT "publications_board_id_person_id_pk" PRIMARY KEY("board_id","person_id")
    );

    CREATE TABLE "published_days" (
      "board_id" text NOT NULL,
      "person_id" text NOT NULL,
      "date" text NOT NULL,
      "level" integer NOT NULL,
      CONSTRAINT "published_days_board_id_person_id_date_pk" PRIMARY KEY("board_id","person_id","date")
    );

    CREATE TABLE "published_deadlines" (
      "board_id" text NOT NULL,
      "person_id" text NOT NULL,
      "position" integer NOT NULL,
      "date" text NOT NULL,
      "category" text NOT NULL,
      CONSTRAINT "published_deadlines_board_id_person_id_position_pk" PRIMARY KEY("board_id","person_id","position")
    );

    CREATE TABLE "steps" (
      "board_id" text NOT NULL,
      "person_id" text NOT NULL,
      "term" text NOT NULL,
      "line" text NOT NULL,
      "quiet_day" text,
      "state" text NOT NULL,
      CONSTRAINT "steps_board_id_person_id_term_pk" PRIMARY KEY("board_id","person_id","term")
    );
    ALTER TABLE "answers" ADD CONSTRAINT "answers_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "posts"("id") ON DELETE cascade ON UPDATE no action;
    ALTER TABLE "bookings" ADD CONSTRAINT "bookings_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "boards"("id") ON DELETE cascade ON UPDATE no action;
    ALTER TABLE "cards" ADD CONSTRAINT "cards_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "posts"("id") ON DELETE cascade ON UPDATE no action;
    ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "boards"("id") ON DELETE cascade ON UPDATE no action;
    ALTER TABLE "deliveries" ADD CONSTRAINT "deliveries_post_id_posts_id_fk" FOREIGN KEY ("post_id") REFERENCES "posts"("id") ON DELETE set null ON UPDATE no action;
    ALTER TABLE "markers" ADD CONSTRAINT "markers_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "boards"("id") ON DELETE cascade ON UPDATE no action;
    ALTER TABLE "members" ADD CONSTRAINT "members_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "boards"("id") ON DELETE cascade ON UPDATE no action;
    ALTER TABLE "posts" ADD CONSTRAINT "posts_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "boards"("id") ON DELETE cascade ON UPDATE no action;
    ALTER TABLE "publications" ADD CONSTRAINT "publications_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "boards"("id") ON DELETE cascade ON UPDATE no action;
    ALTER TABLE "published_days" ADD CONSTRAINT "published_days_publication" FOREIGN KEY ("board_id","person_id") REFERENCES "publications"("board_id","person_id") ON DELETE cascade ON UPDATE no action;
    ALTER TABLE "published_deadlines" ADD CONSTRAINT "published_deadlines_publication" FOREIGN KEY ("board_id","person_id") REFERENCES "publications"("board_id","person_id") ON DELETE cascade ON UPDATE no action;
    ALTER TABLE "steps" ADD CONSTRAINT "steps_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "boards"("id") ON DELETE cascade ON UPDATE no action;
    CREATE INDEX "boards_due" ON "boards" USING btree ("next_posting_at","id") WHERE next_posting_at is not null;
    CREATE INDEX "conversations_person" ON "conversations" USING btree ("tenant_id","person_id");
    CREATE INDEX "deliveries_under_way" ON "deliveries" USING btree ("state","sender") WHERE state in ('due', 'sending');
    CREATE INDEX "deliveries_post" ON "deliveries" USING btree ("post_id");
    CREATE INDEX "members_person" ON "members" USING btree ("tenant_id","person_id");
    CREATE INDEX "posts_newest" ON "posts" USING btree ("board_id","posted_at");
    CREATE UNIQUE INDEX "posts_one_weekly" ON "posts" USING btree ("board_id","week") WHERE origin = 'weekly';
  `,
}
