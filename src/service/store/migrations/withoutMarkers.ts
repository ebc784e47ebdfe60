import type { Migration } from './migrations.ts'

/** Markers and steps are in the documents `notes` and `together` now. No page has ever written these. */
export const withoutMarkers: Migration = {
  name: '0005 without markers',
  statements: `
    DROP TABLE "markers";
    DROP TABLE "steps";
  `,
}
