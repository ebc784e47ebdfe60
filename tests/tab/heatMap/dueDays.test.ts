import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { personLane } from '../../../src/tab/heatMap/lanes.ts'
import { defaultWords } from '../../../src/tab/words/words.ts'
import { resolveSchoolDeadlines } from '../../../src/tab/year/schoolDeadlines.ts'
import { aCalendar, aSchoolYear, timeZone } from '../builders.ts'

const { deadlines } = resolveSchoolDeadlines({ school: null, deadlines: null }, aSchoolYear())

function dueOf(role: 'senco' | 'leader') {
  const person = { role, displayName: 'Priya Raman', id: 'p', address: 'p@school.example' }
  const read = { person, calendar: aCalendar([]), basis: 'ownCalendar', leftOut: 0 } as const
  return personLane(read, [], defaultWords, { now: 0, timeZone }, deadlines).due
}

test('each lane marks what is its owner’s or asks them for hours', () => {
  const day = isoDate('2026-11-23')
  expect(dueOf('senco').get(day)).toMatch(/^4 deadlines: .*Y6 reviews: last safe date/)
  expect(dueOf('leader').get(day)).toMatch(/^3 deadlines: .*Governor papers/)
  expect(dueOf('leader').get(day)).not.toContain('last safe date')
})

test('a deadline in the holidays is marked on the last school day before it', () => {
  expect(dueOf('leader').get(isoDate('2026-12-18'))).toContain('Pupil premium')
  expect(dueOf('leader').has(isoDate('2026-12-31'))).toBe(false)
})
