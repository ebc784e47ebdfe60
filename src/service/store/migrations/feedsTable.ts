import type { Migration } from './migrations.ts'

/** The link by which a calendar subscribes to a board's deadlines: its secret's hash, and whether anybody uses it. */
export const feedsTable: Migration = {
  name: '0004 feeds',
  statements: `
    CREATE TABLE "feeds" (
      "board_id" text PRIMARY KEY NOT NULL,
      "secret_hash" text NOT NULL,
      "made_by" text NOT NULL,
      "made_at" bigint NOT NULL,
      "used_on" text,
      CONSTRAINT "feeds_secret" UNIQUE("secret_hash")
    );
    ALTER TABLE "feeds" ADD CONSTRAINT "feeds_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "boards"("id") ON DELETE cascade ON UPDATE no action;
  `,
}
