import type { LaneBasis, PairCalendars, Person } from '../../../src/calendars/calendarSource.ts'
import type { CalendarEvent, Role } from '../../../src/domain/calendar/calendar.ts'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import type { SlotWish, Suggestion } from '../../../src/domain/slots/slots.ts'
import type { PairWords } from '../../../src/tab/jointTime/pairWords.ts'
import { createJointYear, type JointYear } from '../../../src/tab/year/jointYear.ts'
import { usualPlan } from '../../../src/tab/year/yearPlan.ts'
import { aCalendar, aSchoolYear, at } from '../builders.ts'

/** The SENCo, who is signed in. */
const amina: Person = { id: 'a', role: 'senco', displayName: 'Amina Shah', address: 'amina@school.example' }

/** The headteacher, her partner. */
const ben: Person = { id: 'b', role: 'leader', displayName: 'Ben Okafor', address: 'ben@school.example' }

/** What sentences call the two, for Amina. */
export const pairWords: PairWords = { me: 'senco', partnerName: ben.displayName }

/** Both calendars as Amina reads them. */
export function aPair(
  events: Partial<Record<Role, readonly CalendarEvent[]>> = {},
  basis: LaneBasis = 'ownCalendar',
): PairCalendars {
  const read = (person: Person, of: LaneBasis) => ({
    person,
    basis: of,
    calendar: aCalendar(events[person.role] ?? []),
    leftOut: 0,
  })
  return { me: read(amina, basis), partner: read(ben, basis === 'file' ? 'file' : 'busyTimes'), readAt: 0 }
}

const schoolYear = aSchoolYear()

/** The year that follows from them. */
export function aJointYear(pair: PairCalendars): JointYear {
  return createJointYear(pair, usualPlan(schoolYear))
}

/** An hour in the week of 23 November 2026, calmest first. */
export function aWish(change: Partial<SlotWish> = {}): SlotWish {
  return {
    lengthMinutes: 60,
    from: isoDate('2026-11-23'),
    to: isoDate('2026-11-27'),
    noticeMinutes: 0,
    timeOfDay: null,
    count: 5,
    order: 'calmest',
    ...change,
  }
}

/** Tuesday 24 November 2026, 10:00 to 11:00, on a day that is calm for both. */
export function aSuggestion(change: Partial<Suggestion> = {}): Suggestion {
  return {
    startsAt: at('2026-11-24', '10:00'),
    endsAt: at('2026-11-24', '11:00'),
    date: isoDate('2026-11-24'),
    pressure: { senco: 0.42, leader: 0.31 },
    jointPressure: 0.42,
    band: 'calm',
    clearBeforeMinutes: 30,
    clearAfterMinutes: 45,
    nearestDeadline: { category: 'census', schoolDays: 6, role: 'leader' },
    ...change,
  }
}
