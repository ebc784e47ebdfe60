import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { computeLane } from '../../../src/domain/pressure/lane.ts'
import { defaultPressureSettings as settings } from '../../../src/domain/pressure/settings.ts'
import { dayFigures } from '../../../src/tab/dayPanel/reasonLines.ts'
import { aCalendar, aMeeting, anAllDayEvent, aSchoolYear, timeZone } from '../builders.ts'

function figuresOf(events: Parameters<typeof aCalendar>[0], date = '2026-11-23') {
  const calendar = aCalendar(events)
  const day = computeLane(calendar, 'senco', aSchoolYear(), settings).days.find((each) => each.date === isoDate(date))
  if (day?.kind !== 'open') throw new Error('The test needs a school day.')
  return dayFigures(day, { calendar, settings, timeZone })
}

test('a meeting is shown with its times and its hours', () => {
  expect(figuresOf([aMeeting({ starts: '09:00', ends: '10:30' })]).lines).toEqual([
    expect.objectContaining({ what: 'Busy', when: '09:00–10:30', hours: 1.5, note: null }),
  ])
})

test('a tentative meeting says that it counts half', () => {
  expect(figuresOf([aMeeting({ showAs: 'tentative' })]).lines[0]).toMatchObject({
    hours: 0.5,
    note: 'tentative, counts half',
  })
})

test('a deadline is named by its category and says when it is due', () => {
  const due = anAllDayEvent('2026-11-23', { categories: ['EHC plan review'] })
  expect(figuresOf([due]).lines[0]).toMatchObject({ what: 'EHC plan review', when: 'due today' })
  expect(figuresOf([due], '2026-11-20').lines[0]).toMatchObject({ when: 'due Mon 23 Nov' })
})

test('the lines add up to the hours asked, the heaviest first', () => {
  const events = ['08:00', '09:10', '10:20', '11:30'].map((starts, place) =>
    aMeeting({
      id: `m${place}`,
      starts,
      ends: Temporal.PlainTime.from(starts)
        .add({ minutes: 20 + place })
        .toString(),
    }),
  )
  const { lines, hoursAsked } = figuresOf(events)
  expect(lines.reduce((sum, { hours }) => sum + hours, 0)).toBeCloseTo(hoursAsked, 9)
  expect(lines.map(({ hours }) => hours)).toEqual(lines.map(({ hours }) => hours).toSorted((a, b) => b - a))
})
