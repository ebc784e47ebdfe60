import { expect, test } from 'vitest'
import { basisWords } from '../../../src/tab/words/words.ts'
import { at, timeZone } from '../builders.ts'

const now = at('2026-11-23', '11:00')

test('a lane of deadlines says as of when: a time today, a date before', () => {
  const words = (publishedAt: number) => basisWords({ basis: 'deadlines', publishedAt }, now, timeZone)
  expect(words(at('2026-11-23', '10:42'))).toBe('busy times, deadlines as of 10:42')
  expect(words(at('2026-11-20', '16:00'))).toBe('busy times, deadlines as of Fri 20 Nov')
})

test('every other lane says what it rests on', () => {
  expect(basisWords({ basis: 'busyTimes' }, now, timeZone)).toBe('busy times only, without tagged deadlines')
  expect(basisWords({ basis: 'sharedCalendar' }, now, timeZone)).toBe('shared calendar')
})
