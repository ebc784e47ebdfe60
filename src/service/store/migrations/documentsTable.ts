import type { Migration } from './migrations.ts'

/** What the pair and each of them have set, and what a digest of somebody's days says beside their level. */
export const documentsTable: Migration = {
  name: '0002 documents',
  statements: `
    CREATE TABLE "documents" (
      "board_id" text NOT NULL,
      "kind" text NOT NULL,
      "owner" text NOT NULL,
      "version" integer NOT NULL,
      "content" jsonb NOT NULL,
      CONSTRAINT "documents_board_id_kind_owner_pk" PRIMARY KEY("board_id","kind","owner")
    );
    ALTER TABLE "documents" ADD CONSTRAINT "documents_board_id_boards_id_fk" FOREIGN KEY ("board_id") REFERENCES "boards"("id") ON DELETE cascade ON UPDATE no action;
    ALTER TABLE "published_days" ADD COLUMN "meeting_minutes" integer;
    ALTER TABLE "publications" ADD COLUMN "published_at" bigint;
    -- Nobody wrote down when these were published: not before the board was there. What is shown is never too fresh.
    UPDATE "publications" SET "published_at" = "boards"."opened_at" FROM "boards" WHERE "boards"."id" = "publications"."board_id";
    ALTER TABLE "publications" ALTER COLUMN "published_at" SET NOT NULL;
  `,
}
