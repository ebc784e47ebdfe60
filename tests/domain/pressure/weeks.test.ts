import { expect, test } from 'vitest'
import { weekPressure, weeksOf } from '../../../src/domain/pressure/weeks.ts'
import { createSchoolYear } from '../../../src/domain/schoolYear/schoolYear.ts'
import { modelTermDates } from '../../../src/domain/schoolYear/termDates.ts'
import { aBlock, aCalendar, aLane, aMeeting, aReview, roundSettings, year } from './builders.ts'

const weeks = weeksOf(year)
const weekOf = (monday: string) => {
  const week = weeks.find((candidate) => candidate.monday === monday)
  if (!week) throw new Error(`No week of ${monday}`)
  return week
}

test('2026/27 has 53 weeks, from the Monday before 1 September to the one before 31 August', () => {
  expect(weeks).toHaveLength(53)
  expect(weeks[0]?.monday).toBe('2026-08-31')
  expect(weeks.at(-1)?.monday).toBe('2027-08-30')
})

test('a week is Monday to Friday; what is before or after the year is left empty', () => {
  expect(weeks[0]?.days).toEqual([null, 0, 1, 2, 3])
  expect(weeks.at(-1)?.days).toEqual([363, 364, null, null, null])
  expect(weekOf('2026-11-23').days.map((place) => year.days[place ?? -1]?.date)).toEqual([
    '2026-11-23',
    '2026-11-24',
    '2026-11-25',
    '2026-11-26',
    '2026-11-27',
  ])
})

test('a year that begins at a weekend has no week without a weekday', () => {
  const from2029 = weeksOf(createSchoolYear(modelTermDates(2029), 'Europe/London')) // 1 September 2029 is a Saturday
  expect(from2029[0]).toMatchObject({ monday: '2029-09-03', days: [2, 3, 4, 5, 6] })
})

test('a week knows its half-term or its holiday', () => {
  expect(weekOf('2026-11-23')).toMatchObject({ halfTerm: 'autumn2', holiday: null })
  expect(weekOf('2027-02-15')).toMatchObject({ halfTerm: null, holiday: 'Half-term' })
  expect(weekOf('2026-12-28')).toMatchObject({ halfTerm: null, holiday: 'Christmas holiday' })
  expect(weekOf('2027-03-22')).toMatchObject({ halfTerm: 'spring2', holiday: null })
})

test('a week’s pressure is its hours asked by the hours that it has', () => {
  const calendar = aCalendar([aMeeting('2026-11-23', '08:00', '12:00'), aReview('2026-11-27')])
  expect(weekPressure(aLane(calendar), weekOf('2026-11-23'), roundSettings)).toEqual({
    hoursAsked: 10,
    hoursAvailable: 40,
    pressure: 0.25,
    band: 'calm',
  })
})

test('three reviews weigh on somebody with one day a week more than on somebody with five', () => {
  const reviews = ['a', 'b', 'c'].map((id) => aReview('2026-11-27', id))
  const pressureWith = (hours: Parameters<typeof aCalendar>[1]) =>
    weekPressure(aLane(aCalendar(reviews, hours)), weekOf('2026-11-23'), roundSettings)?.pressure
  expect(pressureWith({})).toBe(18 / 40)
  expect(pressureWith({ hours: [aBlock(5, 8, 16)] })).toBe(18 / 8)
})

test('a week of holidays has no pressure', () => {
  expect(weekPressure(aLane(aCalendar([])), weekOf('2027-02-15'), roundSettings)).toBeNull()
})
