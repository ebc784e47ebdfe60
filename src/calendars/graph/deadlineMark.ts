import { isoDate, type IsoDate } from '../../domain/calendar/dates.ts'

/** The property that tells a deadline of ours from every other event: Exchange keeps it, and no calendar shows it. */
export const markId = 'String {8c1d5a0e-3f52-4f0b-9a6d-7b2c41e6d9f3} Name TandemDeadline'

const begins = 'deadline/'
const form = /^deadline\/(\d{4}-\d{2}-\d{2})\/([^\s/][^\n]{0,199})$/

/** Which deadline an event of ours is, and for which day it was written. */
export interface DeadlineMark {
  readonly key: string
  readonly date: IsoDate
}

/** A mark as it is kept with the event. */
export function markText({ key, date }: DeadlineMark): string {
  return `${begins}${date}/${key}`
}

/** The mark that a text is; undefined for anything that we have not written. */
export function readMark(text: string): DeadlineMark | undefined {
  const [, date, key] = form.exec(text) ?? []
  try {
    return date === undefined || key === undefined ? undefined : { key, date: isoDate(date) }
  } catch {
    return undefined
  }
}

/**
 * What a listing of our deadlines asks for: events that carry the mark, of each its id and the mark, and nothing else.
 *
 * @see https://learn.microsoft.com/graph/api/singlevaluelegacyextendedproperty-get
 */
export const markedQuery = {
  $select: 'id',
  $filter: `singleValueExtendedProperties/Any(ep: ep/id eq '${markId}' and startswith(ep/value, '${begins}'))`,
  $expand: `singleValueExtendedProperties($filter=id eq '${markId}')`,
} as const
