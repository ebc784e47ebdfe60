import type { Migration } from './migrations.ts'

/** Where each one's mail goes, by which Graph is asked when they are busy. */
export const memberAddress: Migration = {
  name: '0003 member address',
  statements: `
    ALTER TABLE "members" ADD COLUMN "address" text;
  `,
}
