import { and, inArray, type SQL, sql } from 'drizzle-orm'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { documents } from './schema.ts'

/** Documents whose entries each have a day, `on`, and go after it. */
const ofEntries = inArray(documents.kind, ['together', 'notes'])

/** Documents with an entry of before a day. */
export function hasEntriesBefore(first: IsoDate): SQL | undefined {
  const isBefore = sql`jsonb_path_exists(${documents.content}, '$.*[*].on ? (@ < $first)', jsonb_build_object('first', ${first}::text))`
  return and(ofEntries, isBefore)
}

/** The rest of such a document: lists keep their entries from a day on, everything else stays as it is. */
export function entriesFrom(first: IsoDate): SQL {
  return sql`(SELECT jsonb_object_agg(field.key, CASE WHEN jsonb_typeof(field.value) = 'array' THEN coalesce(
    (SELECT jsonb_agg(entry ORDER BY place) FROM jsonb_array_elements(field.value) WITH ORDINALITY AS each(entry, place)
      WHERE coalesce(entry ->> 'on', ${first}) >= ${first}), '[]') ELSE field.value END)
    FROM jsonb_each(${documents.content}) AS field)`
}
