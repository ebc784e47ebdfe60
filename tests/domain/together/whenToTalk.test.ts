import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { whenToTalk } from '../../../src/domain/together/whenToTalk.ts'
import { aCalendar, aLane, aMeeting } from '../pressure/builders.ts'

const monday = isoDate('2026-11-23')
/** Eight hours a day: seven and a half of them are busy, and nine of them asked are more than there are. */
const laneWith = (...meetings: Parameters<typeof aMeeting>[]) =>
  aLane(aCalendar(meetings.map((each) => aMeeting(...each))), 'leader')

test('on a calm or steady day a word now is fine', () => {
  expect(whenToTalk(laneWith(), monday)).toEqual({ now: 'now', band: 'calm', nextGoodDay: null })
})

test('on a busy day later is better, and the next good day is named', () => {
  const lane = laneWith(['2026-11-23', '08:00', '15:30'], ['2026-11-24', '08:00', '16:00'])
  expect(whenToTalk(lane, monday)).toMatchObject({ now: 'laterToday', band: 'busy', nextGoodDay: '2026-11-25' })
})

test('a word for somebody with two full weeks ahead finds no good day', () => {
  const dates = ['23', '24', '25', '26', '27', '30'].map((day) => `2026-11-${day}`)
  const full = [...dates, ...['01', '02', '03', '04', '07', '08'].map((day) => `2026-12-${day}`)]
  const lane = laneWith(...full.map((date): [string, string, string] => [date, '08:00', '16:00']))
  expect(whenToTalk(lane, monday)).toMatchObject({ now: 'laterToday', nextGoodDay: null })
})

test('nothing is said of a day on which the school is closed', () => {
  expect(whenToTalk(laneWith(), isoDate('2026-12-28'))).toBeNull()
})
