import { expect, test } from 'vitest'
import { roles } from '../../src/domain/calendar/calendar.ts'
import type { CalendarEvent, Role } from '../../src/domain/calendar/calendar.ts'
import type { OpenDayPressure } from '../../src/domain/pressure/pressure.ts'
import { jointDays } from '../../src/domain/pressure/joint.ts'
import { computeLane } from '../../src/domain/pressure/lane.ts'
import { categoryRuleOf, defaultPressureSettings } from '../../src/domain/pressure/settings.ts'
import { createSchoolYear } from '../../src/domain/schoolYear/schoolYear.ts'
import { modelTermDates } from '../../src/domain/schoolYear/termDates.ts'
import { occurrencesOf } from '../../src/practice/mailbox/occurrences.ts'
import { inventYear } from '../../src/practice/year/seedMailboxes.ts'
import { workingHours } from '../../src/practice/year/timetable.ts'

const timeZone = 'Europe/London'
const weekdays = [1, 2, 3, 4, 5] as const

function eventsOf(startYear: number) {
  const year = inventYear(startYear, timeZone)
  const layOut = (role: Role) => year[role].flatMap(occurrencesOf)
  return { senco: layOut('senco'), leader: layOut('leader') }
}

function lanesOf(startYear: number) {
  const year = createSchoolYear(modelTermDates(startYear), timeZone)
  const occurrences = eventsOf(startYear)
  const lane = (role: Role) => {
    const events = occurrences[role].map(({ id, iCalUId, seriesMasterId, event }): CalendarEvent => {
      const { time, showAs, sensitivity, categories } = event
      return { id, iCalUId, seriesMasterId, time, showAs, sensitivity, categories }
    })
    const hours = weekdays.map((weekday) => ({ weekday, ...workingHours[role] }))
    return computeLane({ events, workingWeek: { timeZone, hours, taught: [] } }, role, year, defaultPressureSettings)
  }
  return { senco: lane('senco'), leader: lane('leader') }
}

test('the same year is the same at every start', () => {
  expect(inventYear(2026, timeZone)).toEqual(inventYear(2026, timeZone))
})

test('each of the two has at least 400 events, and the SENCo 27 reviews under codes', () => {
  const { senco, leader } = eventsOf(2026)
  expect(senco.length).toBeGreaterThanOrEqual(400)
  expect(leader.length).toBeGreaterThanOrEqual(400)
  const reviews = senco.filter(({ event }) => event.categories.includes('EHC plan review'))
  expect(new Set(reviews.map(({ event }) => event.subject)).size).toBe(27)
  for (const { event } of reviews) expect(event.subject).toMatch(/^Annual review: Review \d{1,2}$/)
})

test('reviews before a change of school are early enough for the plan to be amended by 15 February', () => {
  const { senco } = eventsOf(2026)
  const withHead = senco.filter(
    ({ event }) => event.categories.includes('EHC plan review') && event.attendees.length > 0,
  )
  expect(withHead).toHaveLength(8)
  const lastSafe = Temporal.Instant.from('2026-11-24T00:00:00Z').epochMilliseconds
  for (const { endsAt } of withHead) expect(endsAt).toBeLessThan(lastSafe)
})

test('every category is one that the map knows', () => {
  const all = Object.values(eventsOf(2026)).flat()
  for (const name of new Set(all.flatMap(({ event }) => event.categories))) {
    expect(categoryRuleOf(name, defaultPressureSettings)?.name).toBe(name)
  }
})

test('there is some of everything that a calendar can hold', () => {
  for (const events of Object.values(eventsOf(2026))) {
    const kinds = new Set(events.flatMap(({ type, event }) => [type, event.showAs, event.sensitivity, event.time.kind]))
    for (const kind of [
      'singleInstance',
      'occurrence',
      'exception',
      'busy',
      'tentative',
      'oof',
      'free',
      'private',
      'allDay',
    ]) {
      expect(kinds).toContain(kind)
    }
  }
})

test.each(Array.from({ length: 21 }, (_, i) => 2020 + i))(
  'the school year from %i can be invented, and nobody works in its holidays',
  (startYear) => {
    const year = createSchoolYear(modelTermDates(startYear), timeZone)
    const open = new Set<string>(year.openDates)
    const invented = inventYear(startYear, timeZone)
    for (const role of roles) {
      const events = invented[role].flatMap(occurrencesOf)
      expect(events.length).toBeGreaterThanOrEqual(400)
      const outside = events.filter(({ event: { time } }) => {
        if (time.kind === 'allDay') return false
        return !open.has(Temporal.Instant.fromEpochMilliseconds(time.startsAt).toString().slice(0, 10))
      })
      expect(outside.map(({ event }) => event.subject)).toEqual([])
    }
    const reviews = invented.senco.filter(({ categories }) => categories.includes('EHC plan review'))
    expect(reviews).toHaveLength(27)
  },
  60_000,
)

test.each([2026, 2027, 2031])('the joint map of %i has calm weeks and peaks where schools have them', (startYear) => {
  const { senco, leader } = lanesOf(startYear)
  const open = jointDays(senco, leader).filter((day) => day.kind === 'open')
  const share = (bands: readonly string[]) => open.filter(({ band }) => bands.includes(band)).length / open.length
  expect(share(['hot', 'peak'])).toBeGreaterThan(0.12)
  expect(share(['hot', 'peak'])).toBeLessThan(0.22)
  expect(share(['calm'])).toBeGreaterThan(0.4)
  const average = (from: string, to: string) => {
    const days = open.filter(({ date, pressure }) => date >= from && date <= to && Number.isFinite(pressure))
    return days.reduce((sum, { pressure }) => sum + pressure, 0) / days.length
  }
  const heavy = [
    average(`${startYear}-11-23`, `${startYear}-12-12`),
    average(`${startYear + 1}-02-22`, `${startYear + 1}-03-15`),
    average(`${startYear + 1}-06-07`, `${startYear + 1}-07-05`),
  ]
  const light = [
    average(`${startYear}-10-05`, `${startYear}-10-17`),
    average(`${startYear + 1}-01-04`, `${startYear + 1}-01-15`),
    average(`${startYear + 1}-04-12`, `${startYear + 1}-04-30`),
  ]
  expect(Math.min(...heavy)).toBeGreaterThan(1.5 * Math.max(...light))
})

test('each of the two has light and heavy days of their own', () => {
  for (const { days } of Object.values(lanesOf(2026))) {
    const open = days.filter((day): day is OpenDayPressure => day.kind === 'open')
    const bands = new Set(open.map(({ band }) => band))
    expect(bands).toEqual(new Set(['calm', 'steady', 'busy', 'hot', 'peak']))
  }
})
