import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { computeLane } from '../../../src/domain/pressure/lane.ts'
import { defaultPressureSettings as settings } from '../../../src/domain/pressure/settings.ts'
import { heavier, heavyWeeks, weekOfDay } from '../../../src/tab/agenda/heavyWeeks.ts'
import { aCalendar, aMeeting, anAllDayEvent, aSchoolYear, at } from '../builders.ts'

const schoolYear = aSchoolYear()
const lane = (role: 'senco' | 'leader', events: Parameters<typeof aCalendar>[0]) =>
  computeLane(aCalendar(events), role, schoolYear, settings)
const lanes = {
  senco: lane('senco', [
    aMeeting({ id: 'long', on: '2027-01-11', starts: '08:00', ends: '16:00' }),
    aMeeting({ id: 'over', on: '2026-10-05', starts: '08:00', ends: '16:00' }),
    anAllDayEvent('2027-01-15', { categories: ['EHC plan review'] }),
  ]),
  leader: lane('leader', []),
}

test('the heaviest week ahead is named with what asks for most of it', () => {
  const [week] = heavyWeeks({ schoolYear, lanes, settings }, ['senco', 'leader'], isoDate('2026-11-23'), 1)
  expect(week?.monday).toBe('2027-01-11')
  expect(week?.people[0]?.reasons.map(({ name }) => name)).toEqual(['1 meeting', 'EHC plan review'])
})

test('what has no name of its own is counted, each meeting once', () => {
  const days = ['2027-01-11', '2027-01-12'].map((on) => aMeeting({ id: on, on }))
  const reviews = ['a', 'b', 'c'].map((id) => anAllDayEvent('2027-01-15', { id, categories: ['EHC plan review'] }))
  const overTwoDays = aMeeting({ id: 'long' })
  const time = { ...overTwoDays.time, startsAt: at('2027-01-13', '12:00'), endsAt: at('2027-01-14', '12:00') }
  const senco = lane('senco', [...days, { ...overTwoDays, time }, ...reviews])
  const week = weekOfDay({ schoolYear, lanes: { ...lanes, senco }, settings }, ['senco'], isoDate('2027-01-13'))
  expect(week?.people[0]?.reasons.map(({ name }) => name)).toEqual(['3 meetings', '3 × EHC plan review'])
})

test('a lane that is not shown gives no reasons', () => {
  const weeks = heavyWeeks({ schoolYear, lanes, settings }, ['leader'], isoDate('2026-11-23'), 3)
  expect(weeks.flatMap(({ people }) => people.map(({ role }) => role))).toEqual(['leader', 'leader', 'leader'])
})

test('any week is explained by any of its days, with everything that asks for its hours', () => {
  const week = weekOfDay({ schoolYear, lanes, settings }, ['senco', 'leader'], isoDate('2026-10-07'))
  expect(week?.monday).toBe('2026-10-05')
  expect(week?.people.map(({ role }) => role)).toEqual(['senco', 'leader'])
  for (const { pressure, reasons } of week?.people ?? []) {
    expect(reasons.reduce((sum, { hours }) => sum + hours, 0)).toBeCloseTo(pressure.hoursAsked)
  }
  expect(week === null ? null : heavier(week)).toBe(week?.people[0]?.pressure)
})

test('a week in the holidays has nothing to explain', () => {
  expect(weekOfDay({ schoolYear, lanes, settings }, ['senco', 'leader'], isoDate('2026-12-29'))).toBeNull()
})
