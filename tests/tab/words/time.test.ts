import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { longDate, weekdayAndDate } from '../../../src/domain/calendar/dateWords.ts'
import { clockTimes } from '../../../src/tab/words/time.ts'
import { at } from '../builders.ts'

test('dates are written the British way', () => {
  expect(longDate(isoDate('2026-11-02'))).toBe('Monday 2 November 2026')
  expect(weekdayAndDate(isoDate('2026-11-27'))).toBe('Fri 27 Nov')
})

test('times are those of the reader’s clock', () => {
  const [start, end] = [at('2026-11-23', '09:00'), at('2026-11-23', '10:15')]
  expect(clockTimes(start, end, 'Europe/London')).toBe('09:00–10:15')
  expect(clockTimes(start, end, 'Europe/Paris')).toBe('10:00–11:15')
})
