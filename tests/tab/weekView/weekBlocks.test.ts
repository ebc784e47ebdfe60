import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { hoursOf, weekBlocks } from '../../../src/tab/weekView/weekBlocks.ts'
import { aCalendar, aMeeting, anAllDayEvent, aWorkingWeek, timeZone } from '../builders.ts'

const dates = [isoDate('2026-11-23')]

function monday(events: Parameters<typeof aCalendar>[0], week = aWorkingWeek()) {
  const [day] = weekBlocks(aCalendar(events, week), dates, timeZone)
  if (day === undefined) throw new Error('The week has no Monday.')
  return day
}

test('a meeting is a block at its time, with its category and without a title', () => {
  expect(monday([aMeeting({ categories: ['Governors'] })]).blocks).toEqual([
    expect.objectContaining({ from: 540, to: 600, kind: 'busy', categories: ['Governors'], place: 0, places: 1 }),
  ])
})

test('working hours and taught time are the ground of the day', () => {
  const day = monday([], aWorkingWeek({ taught: [{ weekday: 1, from: 540, to: 720 }] }))
  expect(day.working).toEqual([{ from: 480, to: 960 }])
  expect(day.taught).toEqual([{ from: 540, to: 720 }])
})

test('meetings at the same time stand side by side, and one after another has the whole width', () => {
  const { blocks } = monday([
    aMeeting({ id: 'a', starts: '09:00', ends: '10:00' }),
    aMeeting({ id: 'b', starts: '09:30', ends: '10:30' }),
    aMeeting({ id: 'c', starts: '10:30', ends: '11:00' }),
  ])
  expect(blocks.map(({ key, place, places }) => [key, place, places])).toEqual([
    ['a', 0, 2],
    ['b', 1, 2],
    ['c', 0, 1],
  ])
})

test('an all-day event has no block', () => {
  const day = monday([anAllDayEvent('2026-11-23')])
  expect(day.blocks).toEqual([])
  expect(day.allDay).toHaveLength(1)
})

test('the hours shown reach around the earliest and the latest thing', () => {
  expect(hoursOf([monday([])])).toEqual({ from: 480, to: 1020 })
  expect(hoursOf([monday([aMeeting({ starts: '06:45', ends: '19:10' })])])).toEqual({ from: 360, to: 1200 })
})
