import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { PersonCalendar } from '../../../src/domain/calendar/calendar.ts'
import { addDays, isoDate, weekdayOf, type EpochMs, type IsoDate } from '../../../src/domain/calendar/dates.ts'
import { candidatesOf } from '../../../src/domain/slots/candidates.ts'
import { relaxed } from '../../../src/domain/slots/noSlot.ts'
import { slotDays } from '../../../src/domain/slots/slotDays.ts'
import { isStillFree } from '../../../src/domain/slots/stillFree.ts'
import { suggestSlots } from '../../../src/domain/slots/suggest.ts'
import { london, year } from '../pressure/builders.ts'
import { anyCalendar, aWish, slotInput, withoutPressure } from './builders.ts'

const weeks = ['2026-09-01', '2026-10-20', '2026-11-23', '2026-12-16', '2027-02-10', '2027-03-23', '2027-05-26']
const anyWeek = fc.constantFrom(...weeks)

/** Whether an event, or a taught block, has a moment in common with a time; all of it by the clock on the wall. */
function isInTheWay(
  calendar: PersonCalendar,
  date: IsoDate,
  weekday: number,
  midnight: EpochMs,
  startsAt: EpochMs,
  endsAt: EpochMs,
): boolean {
  const taught = calendar.workingWeek.taught.some(({ weekday: taughtOn, from, to }) => {
    return taughtOn === weekday && midnight + from * 60_000 < endsAt && midnight + to * 60_000 > startsAt
  })
  return (
    taught ||
    calendar.events.some(({ time, showAs, categories }) => {
      const isTaught = categories.includes('Teaching')
      if (!isTaught && (showAs === 'free' || showAs === 'workingElsewhere')) return false
      if (time.kind === 'allDay') return !categories.includes('Review') && time.from <= date && date < time.until
      return time.startsAt < time.endsAt && time.startsAt < endsAt && time.endsAt > startsAt
    })
  )
}

/** Tests every quarter of an hour of every day against every event of both. */
function everyFreeStart(calendars: readonly PersonCalendar[], from: IsoDate, to: IsoDate, minutes: number) {
  const starts: EpochMs[] = []
  for (let date = from; date <= to; date = addDays(date, 1)) {
    if (!year.openDates.includes(date)) continue
    const midnight = london(date, '00:00')
    const weekday = weekdayOf(date)
    for (let minute = 8 * 60; minute + minutes <= 16 * 60; minute += 15) {
      const startsAt = midnight + minute * 60_000
      const endsAt = startsAt + minutes * 60_000
      if (!calendars.some((each) => isInTheWay(each, date, weekday, midnight, startsAt, endsAt))) starts.push(startsAt)
    }
  }
  return starts
}

test('the free times of any two calendars are those that testing every time against every event finds', () => {
  fc.assert(
    fc.property(
      anyWeek.chain((from) => fc.tuple(fc.constant(isoDate(from)), anyCalendar(from), anyCalendar(from))),
      fc.constantFrom(15, 30, 60, 90),
      ([from, senco, leader], lengthMinutes) => {
        const to = addDays(from, 3)
        const input = withoutPressure(senco, leader)
        const found = slotDays(input, aWish({ from, to, lengthMinutes })).flatMap((day) =>
          candidatesOf(day, lengthMinutes).map(({ startsAt }) => startsAt),
        )
        expect(found).toEqual(everyFreeStart([senco, leader], from, to, lengthMinutes))
      },
    ),
    { numRuns: 10_000 },
  )
}, 180_000)

const anyPair = anyWeek.chain((from) =>
  fc.record({ from: fc.constant(isoDate(from)), senco: anyCalendar(from), leader: anyCalendar(from) }),
)
const anyOrder = fc.constantFrom('calmest', 'soonest', 'roomiest')

test('whatever is suggested is free, on a school day, in working hours and not too soon', () => {
  fc.assert(
    fc.property(
      anyPair,
      anyOrder,
      fc.integer({ min: 0, max: 3000 }),
      ({ from, senco, leader }, order, noticeMinutes) => {
        const to = addDays(from, 6)
        const now = london(from, '07:00')
        const answer = suggestSlots(slotInput(senco, leader, now), aWish({ from, to, order, noticeMinutes }))
        const free = new Set(everyFreeStart([senco, leader], from, to, 60))
        if (answer.kind === 'none') {
          for (const start of free) expect(start).toBeLessThan(now + noticeMinutes * 60_000)
          return
        }
        for (const { startsAt, endsAt, jointPressure, pressure } of answer.suggestions) {
          expect(free).toContain(startsAt)
          expect(startsAt).toBeGreaterThanOrEqual(now + noticeMinutes * 60_000)
          expect(endsAt - startsAt).toBe(3_600_000)
          expect(jointPressure).toBe(Math.max(pressure.senco, pressure.leader))
        }
        const dates = answer.suggestions.map(({ date }) => date)
        const daysWithRoom = new Set(
          [...free]
            .filter((at) => at >= now + noticeMinutes * 60_000)
            .map((at) => Math.floor((at - london(from, '00:00')) / 86_400_000)),
        )
        expect(new Set(dates).size).toBe(Math.min(answer.suggestions.length, daysWithRoom.size))
      },
    ),
    { numRuns: 500 },
  )
}, 60_000)

test('the order in which events come makes no difference', () => {
  fc.assert(
    fc.property(anyPair, anyOrder, ({ from, senco, leader }, order) => {
      const wish = aWish({ from, to: addDays(from, 6), order })
      const turned = (calendar: PersonCalendar) => ({ ...calendar, events: calendar.events.toReversed() })
      expect(suggestSlots(slotInput(turned(senco), turned(leader)), wish)).toEqual(
        suggestSlots(slotInput(senco, leader), wish),
      )
    }),
    { numRuns: 300 },
  )
}, 60_000)

test('a time is still free exactly when it is one of the free times', () => {
  fc.assert(
    fc.property(anyPair, fc.integer({ min: 0, max: 4 * 96 }), ({ from, senco, leader }, quarter) => {
      const startsAt = london(from, '00:00') + quarter * 900_000
      const input = slotInput(senco, leader)
      const free = everyFreeStart([senco, leader], from, addDays(from, 4), 60)
      const interval = { startsAt, endsAt: startsAt + 3_600_000 }
      expect(isStillFree(interval, { ...input, calendars: { senco, leader } })).toBe(free.includes(startsAt))
    }),
    { numRuns: 2000 },
  )
}, 60_000)

test('when nothing is free, what is given up gives the slot that is named', () => {
  fc.assert(
    fc.property(anyPair, fc.integer({ min: 120, max: 480 }), ({ from, senco, leader }, lengthMinutes) => {
      const input = slotInput(senco, leader, london(from, '07:00'))
      const wish = aWish({ from, to: addDays(from, 1), lengthMinutes, timeOfDay: { from: 12 * 60, to: 15 * 60 } })
      const answer = suggestSlots(input, wish)
      if (answer.kind === 'slots') return
      const reasons = Object.values(answer.because).reduce((sum, days) => sum + days, 0)
      expect(reasons).toBe(answer.schoolDaysLookedAt)
      if (answer.relaxation === null) return
      const again = suggestSlots(input, relaxed(wish, answer.relaxation.change))
      expect(again.kind === 'slots' && again.suggestions[0]).toEqual(answer.relaxation.gives)
    }),
    { numRuns: 300 },
  )
}, 60_000)
