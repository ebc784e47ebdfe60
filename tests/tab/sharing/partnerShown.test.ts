import { expect, test } from 'vitest'
import type { LaneBasis } from '../../../src/calendars/calendarSource.ts'
import type { Publish } from '../../../src/contract/board.ts'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { datedDigest } from '../../../src/tab/sharing/partnerShown.ts'
import { ownDigest } from '../../../src/tab/sharing/digestPublishing.ts'
import { createJointYear } from '../../../src/tab/year/jointYear.ts'
import { usualPlan } from '../../../src/tab/year/yearPlan.ts'
import { aMeeting, anAllDayEvent, aSchoolYear } from '../builders.ts'
import { aJointYear, aPair } from '../jointTime/builders.ts'

const schoolYear = aSchoolYear()
const census = anAllDayEvent('2026-11-26', { id: 'census', showAs: 'free', categories: ['Census'] })
const meeting = aMeeting({ id: 'meeting', categories: ['Governors'], sensitivity: 'confidential' })

/** What Ben, the headteacher, would publish of these events. */
function published(): Publish {
  const { me, partner } = aPair({ leader: [census] })
  return ownDigest(aJointYear({ me: partner, partner: me, readAt: 0 }), [])
}

/** The year as Amina sees it, with Ben's calendar read on this basis. */
function aYear(basis: LaneBasis, options: { readonly at?: number; readonly hidden?: readonly string[] } = {}) {
  const pair = aPair({ leader: [meeting] })
  const digest =
    options.at === undefined ? null : datedDigest({ digest: { ...published(), at: options.at } }, '2026/27')
  return createJointYear(
    { ...pair, partner: { ...pair.partner, basis } },
    {
      ...usualPlan(schoolYear),
      published: digest,
      hiddenDays: { senco: new Set(), leader: new Set((options.hidden ?? []).map(isoDate)) },
    },
  )
}

const reasonsOn = (year: ReturnType<typeof aYear>, date: string) => {
  const day = year.lanes.leader.days.find((each) => each.date === date)
  return day?.kind === 'open' ? day.reasons.map(({ kind }) => kind) : []
}

test('published deadlines make a lane of busy times one of deadlines, with the time of their publishing', () => {
  const year = aYear('busyTimes', { at: 42 })
  expect(year.shown.partner).toMatchObject({ basis: 'deadlines', publishedAt: 42 })
  expect(reasonsOn(year, '2026-11-26')).toEqual(['deadline'])
  expect(reasonsOn(aYear('busyTimes'), '2026-11-26')).toEqual([])
  expect(aYear('busyTimes').shown.partner.basis).toBe('busyTimes')
})

test('a calendar that is shared tells more than what is published', () => {
  const year = aYear('sharedCalendar', { at: 42 })
  expect(year.shown.partner.basis).toBe('sharedCalendar')
  expect(reasonsOn(year, '2026-11-26')).toEqual([])
})

test('of a confidential event in a shared calendar no category is shown', () => {
  expect(aYear('sharedCalendar').calendars.leader.events.map(({ categories }) => categories)).toEqual([[]])
  expect(reasonsOn(aYear('sharedCalendar'), '2026-11-23')).toEqual(['meeting'])
})

test('a day that the partner hides is busy and nothing more, and what was read stays as it was read', () => {
  const year = aYear('sharedCalendar', { hidden: ['2026-11-23'] })
  expect(reasonsOn(year, '2026-11-23')).toEqual(['allDayBusy'])
  expect(year.pair.partner.calendar.events.map(({ id }) => id)).toEqual(['meeting'])
  expect(year.joint.find(({ date }) => date === '2026-11-23')).toMatchObject({ band: 'busy', heavier: 'leader' })
})

test('a digest of another year, or of levels alone, is no digest', () => {
  const { days } = published()
  const levels = { ...published(), days: days.map((day) => ({ ...day, meetingMinutes: null })), deadlines: [], at: 1 }
  expect(datedDigest({ digest: levels }, '2026/27')).toBeNull()
  expect(datedDigest({ digest: { ...published(), at: 1 } }, '2025/26')).toBeNull()
  expect(datedDigest({ digest: null }, '2026/27')).toBeNull()
})
