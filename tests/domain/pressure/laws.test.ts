import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CalendarEvent, PersonCalendar } from '../../../src/domain/calendar/calendar.ts'
import { addDays, isoDate } from '../../../src/domain/calendar/dates.ts'
import { jointDays } from '../../../src/domain/pressure/joint.ts'
import type { Lane, OpenDayPressure } from '../../../src/domain/pressure/pressure.ts'
import { aCalendar, aLane, aBlock, eightHours, london } from './builders.ts'

const quarterOfAnHour = 900_000
/** Hours are floating-point numbers: two ways to add up the same minutes may differ in the last place. */
const lastPlace = 1e-9

/** Three weeks with a holiday in their middle, and the ends of the year: where days are few, and events meet. */
const firstDates = ['2026-10-19', '2027-02-08', '2026-08-31', '2027-07-16', '2027-03-22']
const aDate = fc
  .tuple(fc.constantFrom(...firstDates), fc.oneof(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 20 })))
  .map(([first, days]) => addDays(isoDate(first), days))

const timed = fc
  .tuple(
    aDate,
    fc.oneof(fc.constantFrom(36, 40, 44), fc.integer({ min: 0, max: 95 })),
    fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 900 })),
  )
  .map(([date, start, length]) => {
    const startsAt = london(date, '00:00') + start * quarterOfAnHour
    return { kind: 'timed', startsAt, endsAt: startsAt + length * quarterOfAnHour } as const
  })
const allDay = fc
  .tuple(aDate, fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 30 })))
  .map(([from, days]) => ({ kind: 'allDay', from, until: addDays(from, days) }) as const)

const anEventOf = (
  showAs: fc.Arbitrary<CalendarEvent['showAs']>,
  category: fc.Arbitrary<string>,
): fc.Arbitrary<CalendarEvent> =>
  fc.record({
    id: fc.uuid(),
    iCalUId: fc.constant(null),
    seriesMasterId: fc.constant(null),
    time: fc.oneof({ weight: 3, arbitrary: timed }, { weight: 1, arbitrary: allDay }),
    showAs,
    sensitivity: fc.constant('normal' as const),
    categories: fc.array(category, { maxLength: 2 }),
  })

const anEvent = anEventOf(
  fc.constantFrom('free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown'),
  fc.constantFrom('Review', 'Teaching', 'Joint time', 'Blue category'),
)
/** What a person adds to a calendar when a meeting or a deadline comes: anything but absence and teaching. */
const somethingAsked = anEventOf(
  fc.constantFrom('free', 'tentative', 'busy', 'workingElsewhere', 'unknown'),
  fc.constantFrom('Review', 'Joint time', 'Blue category'),
)
const events = fc.array(anEvent, { maxLength: 25 })
const week = fc.constantFrom(
  {},
  { taught: [aBlock(1, 9, 11), aBlock(3, 13, 17)] },
  { hours: [aBlock(1, 8, 12), aBlock(1, 13, 16), aBlock(4, 9, 15)], taught: [aBlock(4, 9, 10)] },
  { hours: eightHours.map(({ weekday }) => aBlock(weekday, 0, 24)) },
)
const aPerson: fc.Arbitrary<PersonCalendar> = fc
  .tuple(events, week)
  .map(([events, workingWeek]) => aCalendar(events, workingWeek))

test('a day’s reasons add up to the hours that it asks for, exactly', () => {
  fc.assert(
    fc.property(aPerson, (person) => {
      for (const { reasons, hoursAsked } of openDays(aLane(person))) {
        expect(reasons.reduce((sum, { hours }) => sum + hours, 0)).toBe(hoursAsked)
      }
    }),
  )
})

test('meetings never ask for more than the hours that there are, however much they overlap', () => {
  fc.assert(
    fc.property(aPerson, (person) => {
      for (const { reasons, hoursAvailable } of openDays(aLane(person))) {
        const meetings = reasons.filter(({ kind }) => kind !== 'deadline')
        expect(meetings.reduce((sum, { hours }) => sum + hours, 0)).toBeLessThanOrEqual(hoursAvailable + lastPlace)
      }
    }),
  )
})

test('what is listed twice counts once', () => {
  fc.assert(
    fc.property(aPerson, (person) => {
      const twice = { ...person, events: [...person.events, ...person.events] }
      expect(aLane(twice)).toEqual(aLane(person))
    }),
  )
})

test('the same meetings under other ids ask for nothing more', () => {
  const untagged = fc.array(anEventOf(fc.constantFrom('busy', 'tentative'), fc.constant('Joint time')), {
    maxLength: 20,
  })
  fc.assert(
    fc.property(untagged, (events) => {
      const copies = events.map((event) => ({ ...event, id: `copy of ${event.id}` }))
      expect(asked(aLane(aCalendar([...events, ...copies])))).toEqual(asked(aLane(aCalendar(events))))
    }),
  )
})

test('the hours that somebody has and those that are taken make up the working hours', () => {
  fc.assert(
    fc.property(events, (events) => {
      const lane = aLane(aCalendar(events, { taught: [aBlock(2, 8, 12)] }))
      for (const { hoursAvailable, taken } of openDays(lane)) {
        expect(taken.reduce((sum, { hours }) => sum + hours, hoursAvailable)).toBeCloseTo(8, 9)
      }
    }),
  )
})

test('a closed day has no pressure', () => {
  fc.assert(
    fc.property(aPerson, (person) => {
      const closed = aLane(person).days.filter(({ kind }) => kind === 'closed')
      expect(closed).toEqual(aLane(aCalendar([])).days.filter(({ kind }) => kind === 'closed'))
    }),
    { numRuns: 20 },
  )
})

test('joint pressure is the higher of the two', () => {
  fc.assert(
    fc.property(aPerson, aPerson, (one, other) => {
      const [senco, leader] = [aLane(one), aLane(other, 'leader')]
      const joint = jointDays(senco, leader).filter((day) => day.kind === 'open')
      const leaderDays = openDays(leader)
      const higher = openDays(senco).map((day, i) => Math.max(day.pressure, leaderDays[i]?.pressure ?? NaN))
      expect(joint.map(({ pressure }) => pressure)).toEqual(higher)
    }),
    { numRuns: 50 },
  )
})

test('adding a meeting or a deadline never lowers the pressure of any day', () => {
  fc.assert(
    fc.property(aPerson, somethingAsked, (person, added) => {
      const before = openDays(aLane(person))
      const after = openDays(aLane({ ...person, events: [...person.events, added] }))
      before.forEach((day, i) => expect(after[i]?.pressure).toBeGreaterThanOrEqual(day.pressure - lastPlace))
    }),
    { numRuns: 300 },
  )
})

test('the order of events makes no difference', () => {
  const shuffled = aPerson.chain((person) =>
    fc.tuple(
      fc.constant(person),
      fc.shuffledSubarray([...person.events], { minLength: person.events.length, maxLength: person.events.length }),
    ),
  )
  fc.assert(
    fc.property(shuffled, ([person, events]) => {
      expect(aLane({ ...person, events })).toEqual(aLane(person))
    }),
  )
})

test('a deadline’s shares add up to its effort, wherever it falls in the year', () => {
  const deadlines = fc.array(anEventOf(fc.constantFrom('free', 'busy', 'oof'), fc.constant('Review')), {
    maxLength: 20,
  })
  fc.assert(
    fc.property(deadlines, (deadlines) => {
      const shares = new Map<string, number>()
      for (const { reasons } of openDays(aLane(aCalendar(deadlines)))) {
        for (const reason of reasons) {
          if (reason.kind === 'deadline') shares.set(reason.eventId, (shares.get(reason.eventId) ?? 0) + reason.hours)
        }
      }
      for (const hours of shares.values()) expect(hours).toBeCloseTo(6, 9)
    }),
  )
})

function openDays(lane: Lane): readonly OpenDayPressure[] {
  return lane.days.filter((day) => day.kind === 'open')
}

function asked(lane: Lane): readonly number[] {
  return openDays(lane).map(({ hoursAsked }) => hoursAsked)
}
