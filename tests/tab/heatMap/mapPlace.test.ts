import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { dayAskedFor, firstPlace, mapDayOn, openWeeks, rowsOfHalfTerm } from '../../../src/tab/heatMap/mapPlace.ts'
import { yearRows } from '../../../src/tab/heatMap/yearRows.ts'
import { aSchoolYear } from '../builders.ts'

const year = aSchoolYear()
const rows = yearRows(year)

test('the map opens on the year, with this week and half-term behind it', () => {
  expect(firstPlace(year, rows, isoDate('2026-11-25'))).toMatchObject({
    view: 'year',
    halfTerm: 'autumn2',
    monday: '2026-11-23',
    openedDay: null,
  })
})

test('in a holiday the week to look at is the next one in school', () => {
  expect(firstPlace(year, rows, isoDate('2026-12-25'))).toMatchObject({ halfTerm: 'spring1', monday: '2027-01-04' })
})

test('after the year’s end the last week is shown', () => {
  const last = openWeeks(rows).at(-1)?.monday
  expect(firstPlace(year, rows, isoDate('2027-08-20'))).toMatchObject({ halfTerm: 'summer2', monday: last })
})

test('the half-terms together have every week once', () => {
  const weeks = year.termDates.halfTerms.flatMap(({ half }) => rowsOfHalfTerm(rows, year, half))
  expect(weeks).toEqual(openWeeks(rows))
})

test('a Saturday is not on the map', () => {
  expect(mapDayOn(rows, isoDate('2026-11-21'))).toBeNull()
  expect(mapDayOn(rows, isoDate('2026-11-20'))?.date).toBe('2026-11-20')
})

test('an address opens a school day of the map, and nothing for any other date or text', () => {
  const day = mapDayOn(rows, isoDate('2026-12-03'))
  expect(dayAskedFor(rows, '2026-12-03')).toBe(day?.index)
  expect([null, '', 'soon', '2026-12-25', '2026-12-05', '2031-01-06'].map((text) => dayAskedFor(rows, text))).toEqual(
    Array.from({ length: 6 }, () => null),
  )
})
