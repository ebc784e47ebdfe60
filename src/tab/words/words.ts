import type { Role } from '../../domain/calendar/calendar.ts'
import type { HalfTermName } from '../../domain/schoolYear/schoolYear.ts'
import type { LaneBasis } from '../../calendars/calendarSource.ts'
import type { Band } from '../../domain/pressure/pressure.ts'

/** The words that a school may spell its own way. */
export interface Words {
  /** What each role is called: "SENCo", "headteacher". */
  readonly roles: Readonly<Record<Role, string>>
}

/** The spellings that Tandem starts with. */
export const defaultWords: Words = { roles: { senco: 'SENCo', leader: 'headteacher' } }

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

/** What a lane rests on, said beside it. */
export function basisWords(basis: LaneBasis): string {
  switch (basis) {
    case 'ownCalendar':
      return 'your own calendar'
    case 'sharedCalendar':
      return 'shared calendar'
    case 'busyTimes':
      return 'busy times only'
    case 'deadlines':
      return 'busy times and deadlines'
    case 'file':
      return 'calendar file'
    case 'notRead':
      return 'not read'
  }
}
