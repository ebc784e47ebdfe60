import { expect, test } from 'vitest'
import { openWeeks } from '../../../src/tab/heatMap/mapPlace.ts'
import { yearRows } from '../../../src/tab/heatMap/yearRows.ts'
import { aSchoolYear } from '../builders.ts'

const year = aSchoolYear()
const rows = yearRows(year)

test('every school day is on the map once, under its own weekday', () => {
  const onMap = openWeeks(rows).flatMap(({ days }) => days.flatMap((day) => day?.date ?? []))
  expect(onMap.filter((date) => year.openDates.includes(date))).toEqual(year.openDates)
})

test('a day points to its own entry in the lanes', () => {
  for (const { days } of openWeeks(rows)) {
    for (const day of days) if (day !== null) expect(year.days[day.index]?.date).toBe(day.date)
  }
})

test('holidays are gaps with their names, in the order of the year', () => {
  const holidays = rows.flatMap((row) => (row.kind === 'holiday' ? [row.name] : []))
  expect(holidays).toEqual([
    expect.stringMatching(/half-term/i),
    expect.stringMatching(/christmas/i),
    expect.stringMatching(/half-term/i),
    expect.stringMatching(/easter/i),
    expect.stringMatching(/half-term/i),
    expect.stringMatching(/summer/i),
  ])
})

test('the weekday before the first day of the year is left empty', () => {
  const first = openWeeks(rows)[0]
  expect(first?.monday).toBe('2026-08-31')
  expect(first?.days[0]).toBeNull()
  expect(first?.days[1]?.name).toMatch(/^Tuesday 1 September 2026/)
})

test('each month is named once in each stretch that it begins', () => {
  const months = openWeeks(rows).flatMap(({ month }) => month ?? [])
  expect(months).toEqual(['Sep', 'Oct', 'Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul'])
})

test('a bank holiday in term stays in its week as a closed day', () => {
  const week = openWeeks(rows).find(({ monday }) => monday === '2027-05-03')
  const day = week?.days[0]
  expect(day?.date).toBe('2027-05-03')
  expect(day === null || day === undefined ? null : year.days[day.index]?.kind).toBe('closed')
})
