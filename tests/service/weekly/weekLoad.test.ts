import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { weekLoad } from '../../../src/service/weekly/weekLoad.ts'
import { at, schoolYearAt } from './builders.ts'

const week = isoDate('2026-11-16')
const year = schoolYearAt(at('2026-11-16T08:00'))
const level = (date: string, value: number) => ({ date: isoDate(date), level: value })

test('a week is as heavy as the mean of the heavier level of its school days', () => {
  const levels = [
    level('2026-11-16', 1),
    level('2026-11-16', 4),
    level('2026-11-17', 2),
    level('2026-11-21', 4),
    level('2026-11-23', 4),
  ]
  expect(weekLoad(week, year, levels)).toBe(3)
})

test('how heavy a week is, nobody knows when nobody says', () => {
  expect(weekLoad(week, year, [])).toBeNull()
})
