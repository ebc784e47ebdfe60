import { createHash } from 'node:crypto'
import { deadlinesAsIcs } from '../../calendars/ics/deadlinesAsIcs.ts'
import { icsDeadlines } from '../../calendars/ics/icsDeadlines.ts'
import type { BoardDocument } from '../../contract/documents.ts'
import { usualRoleWords } from '../../domain/calendar/calendar.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import { defaultPressureSettings } from '../../domain/pressure/settings.ts'
import { schoolDeadlines } from '../../domain/schoolYear/deadlineRules/schoolDeadlines.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'

/** How often a calendar need ask: deadlines move seldom, and Outlook asks a few times a day whatever it is told. */
const refreshHours = 12

/** A calendar as it is sent. */
export interface FeedCalendar {
  /** The same for as long as the calendar says the same. */
  readonly etag: string
  readonly write: () => string
}

/**
 * The school's deadlines of a year as a calendar to subscribe to: titles of rules with the codes that the school gave,
 * and what it added itself. It is made of the board's documents alone, which hold nothing of anybody's calendar.
 */
export function feedCalendar(documents: readonly BoardDocument[], schoolYear: SchoolYear, now: EpochMs): FeedCalendar {
  const school = documents.flatMap((each) => (each.kind === 'school' ? [each.body] : []))[0] ?? null
  const kept = documents.flatMap((each) => (each.kind === 'deadlines' ? [each.body] : []))[0] ?? null
  const entries = icsDeadlines(schoolDeadlines(school, kept, schoolYear), defaultPressureSettings, {
    roles: school?.words ?? usualRoleWords,
  })
  // Their versions only ever rise, and every change of a date is a change of one of the two.
  const sequence = documents.reduce(
    (sum, { kind, version }) => (kind === 'school' || kind === 'deadlines' ? sum + version : sum),
    0,
  )
  const name = `Deadlines ${schoolYear.name}`
  const digest = createHash('sha256')
    .update(JSON.stringify([name, sequence, entries]))
    .digest('base64url')
  return {
    // Weak: the moment at which it is written is in it, too.
    etag: `W/"${digest}"`,
    write: () => deadlinesAsIcs(entries, { name, now, subscription: { refreshHours, sequence } }),
  }
}
