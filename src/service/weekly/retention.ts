import { dateAt, type EpochMs, type IsoDate } from '../../domain/calendar/dates.ts'
import { mondayOf } from '../../domain/reflection/weekly.ts'
import { halfTermsInOrder } from '../../domain/schoolYear/checkTermDates.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import type { SchoolYearAt } from '../schoolYears.ts'
import type { RetentionDates } from '../store/rows.ts'

/**
 * What has been kept for long enough. What somebody published of a school year goes in the August that ends it, once
 * its last term has ended. A post with its answers is kept to the end of the term after its own.
 *
 * @returns null for a year without days, of which nothing can be told
 */
export function retentionAt(now: EpochMs, schoolYearAt: SchoolYearAt): RetentionDates | null {
  const year = schoolYearAt(now)
  const [startsAt, endsAt] = [year.dayStarts[0], year.dayStarts.at(-1)]
  if (startsAt === undefined || endsAt === undefined) return null
  const today = dateAt(now, year.timeZone)
  const lastTerm = termsOf(year).at(-1)
  // A year that begins in August is under way then, not over.
  const isOver = today.slice(5, 7) === '08' && lastTerm !== undefined && lastTerm.end < today
  const firstKept = (isOver ? schoolYearAt(endsAt) : year).days[0]?.date
  const ended = [...termsOf(schoolYearAt(startsAt - 1)), ...termsOf(year)].filter(({ end }) => end < today).at(-1)
  if (firstKept === undefined || ended === undefined) return null
  return { publishedBefore: firstKept, postsBefore: mondayOf(ended.start) }
}

/** The three terms of a year, each two half-terms. */
function termsOf(year: SchoolYear): readonly { readonly start: IsoDate; readonly end: IsoDate }[] {
  const halves = halfTermsInOrder(year.termDates)
  return [0, 2, 4].flatMap((i) => {
    const [first, second] = [halves[i], halves[i + 1]]
    return first === undefined || second === undefined ? [] : [{ start: first.start, end: second.end }]
  })
}
