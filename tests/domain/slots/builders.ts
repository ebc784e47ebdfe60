import fc from 'fast-check'
import type { CalendarEvent, PersonCalendar } from '../../../src/domain/calendar/calendar.ts'
import { addDays, isoDate, type EpochMs } from '../../../src/domain/calendar/dates.ts'
import type { SlotInput, SlotWish } from '../../../src/domain/slots/slots.ts'
import { aCalendar, aLane, anAllDayEvent, london, roundSettings, year } from '../pressure/builders.ts'

/** Everything that the suggester looks at, for two calendars of eight hours a day. */
export function slotInput(
  senco: PersonCalendar,
  leader: PersonCalendar,
  now: EpochMs = london('2026-11-23', '07:00'),
): SlotInput {
  return {
    now,
    year,
    settings: roundSettings,
    people: {
      senco: { calendar: senco, lane: aLane(senco, 'senco') },
      leader: { calendar: leader, lane: aLane(leader, 'leader') },
    },
  }
}

/** An hour, some time in the week of 23 November, calmest first. */
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

const showAs = fc.constantFrom('free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown')
const categories = fc.constantFrom<readonly string[]>([], [], [], ['Review'], ['Teaching'], ['Joint time'])

/** Any event within ten days of a date: across midnight, all day, tagged, empty. */
function anyEvent(from: string): fc.Arbitrary<CalendarEvent> {
  const start = london(from, '00:00')
  const timed = fc
    .record({ startsIn: fc.integer({ min: -600, max: 10 * 1440 }), lasts: fc.integer({ min: 0, max: 900 }) })
    .map(({ startsIn, lasts }) => {
      const startsAt = start + startsIn * 60_000
      return { kind: 'timed', startsAt, endsAt: startsAt + lasts * 60_000 } as const
    })
  const allDay = fc
    .record({ first: fc.integer({ min: -2, max: 9 }), days: fc.integer({ min: 1, max: 3 }) })
    .map(
      ({ first, days }) => anAllDayEvent(addDays(isoDate(from), first), addDays(isoDate(from), first + days - 1)).time,
    )
  return fc
    .record({
      id: fc.uuid(),
      time: fc.oneof({ weight: 5, arbitrary: timed }, { weight: 1, arbitrary: allDay }),
      showAs,
      categories,
    })
    .map((event) => ({ ...event, iCalUId: null, seriesMasterId: null, sensitivity: 'normal' }))
}

/** Any calendar around a date, with some taught hours. */
export function anyCalendar(from: string): fc.Arbitrary<PersonCalendar> {
  const taught = fc.array(
    fc
      .record({ weekday: fc.constantFrom(1, 2, 3, 4, 5), from: fc.integer({ min: 8, max: 14 }) } as const)
      .map(({ weekday, from: hour }) => ({ weekday, from: hour * 60, to: hour * 60 + 50 }) as const),
    { maxLength: 3 },
  )
  return fc
    .record({ events: fc.array(anyEvent(from), { maxLength: 12 }), taught })
    .map(({ events, taught: blocks }) => aCalendar(events, { taught: blocks }))
}

/** The same without lanes, for what does not ask for pressure: a year's lane costs more than its slots. */
export function withoutPressure(senco: PersonCalendar, leader: PersonCalendar): SlotInput {
  return {
    now: 0,
    year,
    settings: roundSettings,
    people: {
      senco: { calendar: senco, lane: { role: 'senco', days: [] } },
      leader: { calendar: leader, lane: { role: 'leader', days: [] } },
    },
  }
}
