import { expect, test } from 'vitest'
import type { CalendarEvent } from '../../../src/domain/calendar/calendar.ts'
import { computeLane } from '../../../src/domain/pressure/lane.ts'
import { defaultPressureSettings } from '../../../src/domain/pressure/settings.ts'
import { taggedReviews } from '../../../src/tab/ehcPlans/taggedReviews.ts'
import { resolveSchoolDeadlines } from '../../../src/tab/year/schoolDeadlines.ts'
import { aCalendar, anAllDayEvent, aSchoolYear } from '../builders.ts'

const year = aSchoolYear()
const anchors = [{ anchor: 'ehcPlan.reviewMeeting', date: '2027-03-02', code: 'Review 3' }]
const { library } = resolveSchoolDeadlines({ school: null, deadlines: { changes: {}, anchors, own: [] } }, year)

test('reviews are counted by their tags, each once however many days it asks for, and those kept by code are none', () => {
  const lane = (role: 'senco' | 'leader', events: readonly CalendarEvent[]) =>
    computeLane(aCalendar(events), role, year, defaultPressureSettings, library)
  const senco = lane('senco', [
    anAllDayEvent('2026-11-25', { id: 'one', categories: ['EHC plan review'] }),
    anAllDayEvent('2026-12-02', { id: 'two', categories: ['Annual review'] }),
    anAllDayEvent('2026-12-03', { id: 'census', categories: ['Census'] }),
    anAllDayEvent('2026-12-04', { id: 'copy', categories: ['EHC plan review', 'From Tandem'] }),
  ])
  expect(taggedReviews({ lanes: { senco, leader: lane('leader', []) } })).toEqual({ senco: 2, leader: 0 })
})
