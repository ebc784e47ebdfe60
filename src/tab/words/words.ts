import { type RoleWords, usualRoleWords } from '../../domain/calendar/calendar.ts'
import type { HalfTermName } from '../../domain/schoolYear/schoolYear.ts'
import type { ReadCalendar } from '../../calendars/calendarSource.ts'
import { dateAt, type EpochMs } from '../../domain/calendar/dates.ts'
import { weekdayAndDate } from '../../domain/calendar/dateWords.ts'
import type { Band } from '../../domain/pressure/pressure.ts'
import { clockTime } from './time.ts'

/** The words that a school may spell its own way. */
export interface Words {
  /** What each role is called: "SENCo", "headteacher". */
  readonly roles: RoleWords
}

/** The spellings that Tandem starts with. */
export const defaultWords: Words = { roles: usualRoleWords }

/** A word or phrase as the start of a sentence: "Headteacher". */
export function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

/** What a band is called on screen. */
export const bandWords: Readonly<Record<Band, string>> = {
  calm: 'Calm',
  steady: 'Steady',
  busy: 'Busy',
  hot: 'Hot',
  peak: 'Peak',
}

/** What a half-term is called on screen. */
export const halfTermWords: Readonly<Record<HalfTermName, string>> = {
  autumn1: 'Autumn, first half',
  autumn2: 'Autumn, second half',
  spring1: 'Spring, first half',
  spring2: 'Spring, second half',
  summer1: 'Summer, first half',
  summer2: 'Summer, second half',
}

/** "10:42" of the same day, "Mon 23 Nov" of another. */
function asOf(instant: EpochMs, now: EpochMs, timeZone: string): string {
  const date = dateAt(instant, timeZone)
  return date === dateAt(now, timeZone) ? clockTime(instant, timeZone) : weekdayAndDate(date)
}

/**
 * What a lane rests on, said beside it: "busy times only, without tagged deadlines", "busy times, deadlines as of 10:42".
 *
 * @param now when the lane is looked at, or was read
 */
export function basisWords(
  { basis, publishedAt }: Pick<ReadCalendar, 'basis' | 'publishedAt'>,
  now: EpochMs,
  timeZone: string,
): string {
  switch (basis) {
    case 'ownCalendar':
      return 'your own calendar'
    case 'sharedCalendar':
      return 'shared calendar'
    case 'busyTimes':
      return 'busy times only, without tagged deadlines'
    case 'deadlines':
      return publishedAt === undefined
        ? 'busy times and deadlines'
        : `busy times, deadlines as of ${asOf(publishedAt, now, timeZone)}`
    case 'file':
      return 'calendar file'
    case 'notRead':
      return 'not read'
  }
}
