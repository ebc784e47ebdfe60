import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { seenCalendar } from '../../../src/domain/sharing/partnerCalendar.ts'
import type { SharingStep } from '../../../src/domain/sharing/sharing.ts'
import { toldAt } from '../../../src/domain/sharing/toldAt.ts'
import { seenByPartner } from '../../../src/tab/dayPanel/seenByPartner.ts'
import { contextOf } from '../../../src/tab/sharing/sharingContext.ts'
import { aCalendar, aMeeting, anAllDayEvent, timeZone } from '../builders.ts'
import { aJointYear, aPair } from '../jointTime/builders.ts'

const date = isoDate('2026-11-23')

function seen(events: Parameters<typeof aCalendar>[0], step: SharingStep, hiddenDays: readonly string[] = []) {
  const context = contextOf(aJointYear(aPair()), 'senco', hiddenDays)
  const { calendar } = seenCalendar(toldAt(step, aCalendar(events), context), context)
  return seenByPartner(calendar, date, timeZone).map(({ when, what }) => `${when}, ${what}`)
}

test('with busy times the partner sees when, and with a shared calendar the category', () => {
  const meeting = aMeeting({ categories: ['Joint time'] })
  expect(seen([meeting], 'busyTimes')).toEqual(['09:00–10:00, busy'])
  expect(seen([meeting], 'deadlines')).toEqual(['09:00–10:00, busy'])
  expect(seen([meeting], 'sharedCalendar')).toEqual(['09:00–10:00, Joint time'])
})

test('a private event is busy and nothing more, whatever is shared', () => {
  const meeting = aMeeting({ sensitivity: 'private', categories: ['Governors'] })
  expect(seen([meeting], 'sharedCalendar')).toEqual(['09:00–10:00, busy'])
  expect(seen([meeting], 'deadlines')).toEqual(['09:00–10:00, busy'])
})

test('a deadline that shows as free is seen once deadlines are shared, and not among busy times', () => {
  const census = anAllDayEvent('2026-11-23', { showAs: 'free', categories: ['School census'] })
  expect(seen([census], 'busyTimes')).toEqual([])
  expect(seen([census], 'deadlines')).toEqual(['all day, Census'])
  expect(seen([census], 'sharedCalendar')).toEqual(['all day, School census'])
})

test('of a hidden day the partner sees that it is busy, and nothing else', () => {
  expect(seen([aMeeting({ categories: ['Governors'] })], 'sharedCalendar', ['2026-11-23'])).toEqual(['all day, busy'])
})

test('other days are left out, and what reaches into the day is cut to it', () => {
  expect(seen([aMeeting({ on: '2026-11-24' })], 'sharedCalendar')).toEqual([])
  const overnight = {
    ...aMeeting(),
    time: { ...aMeeting().time, startsAt: Temporal.Instant.from('2026-11-22T22:00Z').epochMilliseconds },
  }
  expect(seen([overnight], 'sharedCalendar')).toEqual(['00:00–10:00, busy'])
})
