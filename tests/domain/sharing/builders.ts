import fc from 'fast-check'
import type { CalendarEvent, PersonCalendar } from '../../../src/domain/calendar/calendar.ts'
import { addDays, isoDate, type IsoDate } from '../../../src/domain/calendar/dates.ts'
import type { SharingContext } from '../../../src/domain/sharing/sharing.ts'
import { aBlock, aCalendar, eightHours, london, roundSettings, year } from '../pressure/builders.ts'

/** How the SENCo's calendar is seen in 2026/27, with these days hidden. */
export function aContext(hidden: readonly string[] = []): SharingContext {
  return { role: 'senco', year, settings: roundSettings, library: [], hiddenDays: new Set(hidden.map(isoDate)) }
}

const quarterOfAnHour = 900_000
/** A fortnight with the autumn half-term behind it and the clocks going back, and the last days of a year. */
const firstDates = ['2026-10-19', '2026-11-23', '2027-07-12']

/** A date on which something may be. */
export const aDate: fc.Arbitrary<IsoDate> = fc
  .tuple(fc.constantFrom(...firstDates), fc.integer({ min: 0, max: 13 }))
  .map(([first, days]) => addDays(isoDate(first), days))

const timed = fc
  .tuple(aDate, fc.integer({ min: 0, max: 95 }), fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom(96, 200)))
  .map(([date, start, length]) => {
    const startsAt = london(date, '00:00') + start * quarterOfAnHour
    return { kind: 'timed', startsAt, endsAt: startsAt + length * quarterOfAnHour } as const
  })
const allDay = fc
  .tuple(aDate, fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 20 })))
  .map(([from, days]) => ({ kind: 'allDay', from, until: addDays(from, days) }) as const)

/** Any event that a calendar may hold. */
export const anEvent: fc.Arbitrary<CalendarEvent> = fc.record({
  id: fc.uuid(),
  iCalUId: fc.constant(null),
  seriesMasterId: fc.constant(null),
  time: fc.oneof({ weight: 3, arbitrary: timed }, { weight: 2, arbitrary: allDay }),
  showAs: fc.constantFrom('free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown'),
  sensitivity: fc.constantFrom('normal', 'normal', 'normal', 'personal', 'private', 'confidential'),
  categories: fc.array(fc.constantFrom('Review', 'EHCP', 'Teaching', 'Joint time', 'Blue category'), { maxLength: 2 }),
})

/** Somebody's calendar, in one of a few working weeks. */
export const aPerson: fc.Arbitrary<PersonCalendar> = fc
  .tuple(
    fc.uniqueArray(anEvent, { maxLength: 20, selector: ({ id }) => id }),
    fc.constantFrom(
      {},
      { taught: [aBlock(1, 9, 11)] },
      { hours: [aBlock(1, 8, 12), aBlock(4, 9, 15)] },
      {
        hours: eightHours,
      },
    ),
  )
  .map(([events, week]) => aCalendar(events, week))

/** A few hidden days, or none. */
export const someHiddenDays: fc.Arbitrary<ReadonlySet<IsoDate>> = fc
  .uniqueArray(aDate, { maxLength: 4 })
  .map((dates) => new Set(dates))
