import type { CalendarSource, Outcome, PairCalendars } from '../../calendars/calendarSource.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { JointYear } from '../year/jointYear.ts'
import { mergeRead, rangeAround } from '../year/mergeRead.ts'

/** Reads both calendars again for one day, and puts what they say now into the year. */
export async function readDayAgain(
  date: IsoDate,
  { pair, schoolYear }: Pick<JointYear, 'pair' | 'schoolYear'>,
  source: CalendarSource,
  signal: AbortSignal,
): Promise<Outcome<PairCalendars>> {
  const range = rangeAround(date, pair, schoolYear.timeZone)
  const outcome = await source.read({ ranges: [range], signal, partner: 'calendar' })
  return outcome.ok ? { ok: true, value: mergeRead(pair, range, outcome.value, schoolYear.timeZone) } : outcome
}
