import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CalendarEvent, Role } from '../../../src/domain/calendar/calendar.ts'
import { addDays, isoDate } from '../../../src/domain/calendar/dates.ts'
import { computeLane } from '../../../src/domain/pressure/lane.ts'
import type { LibraryDeadline } from '../../../src/domain/pressure/libraryDeadlines.ts'
import { defaultPressureSettings } from '../../../src/domain/pressure/settings.ts'
import { noAdjustments } from '../../../src/domain/schoolYear/deadlineRules/adjustments.ts'
import { deadlinesForMap } from '../../../src/domain/schoolYear/deadlineRules/deadlinesForMap.ts'
import { resolveDeadlines } from '../../../src/domain/schoolYear/deadlineRules/resolveDeadlines.ts'
import { adjusted, anAnchor, aSchool } from '../schoolYear/deadlineRules/builders.ts'
import { aCalendar, aMeeting, anAllDayEvent, aReview, hoursByDay, openDay, roundSettings, year } from './builders.ts'

/** A review that no calendar holds: six hours of the SENCo and three of the leader, over three days. */
function aDeadline(dueOn: string, different: Partial<LibraryDeadline> = {}): LibraryDeadline {
  const date = isoDate(dueOn)
  return {
    id: `rule ${dueOn}`,
    title: 'Review by rule',
    category: 'review',
    time: { kind: 'allDay', from: date, until: addDays(date, 1) },
    dueOn: date,
    effortHours: { senco: 6, leader: 3 },
    leadDays: 3,
    sameBetween: { from: addDays(date, -3), to: addDays(date, 3) },
    copyUids: [`${dueOn}@deadlines.tandem`],
    group: null,
    isStep: false,
    hoursOfEach: null,
    ...different,
  }
}

function laneWith(library: readonly LibraryDeadline[], events: readonly CalendarEvent[] = [], role: Role = 'senco') {
  return computeLane(aCalendar(events), role, year, roundSettings, library)
}

function total(lane: ReturnType<typeof laneWith>): number {
  return Object.values(hoursByDay(lane)).reduce((sum, hours) => sum + hours, 0)
}

test('a deadline of the library asks both for its hours, with its name as the reason', () => {
  const library = [aDeadline('2026-11-25')]
  expect(hoursByDay(laneWith(library))).toEqual({ '2026-11-23': 1, '2026-11-24': 2, '2026-11-25': 3 })
  expect(hoursByDay(laneWith(library, [], 'leader'))).toEqual({ '2026-11-23': 0.5, '2026-11-24': 1, '2026-11-25': 1.5 })
  expect(openDay(laneWith(library), '2026-11-24').reasons).toEqual([
    {
      kind: 'deadline',
      eventId: 'rule 2026-11-25',
      category: 'review',
      dueOn: '2026-11-25',
      hours: 2,
      effortHours: 6,
      libraryTitle: 'Review by rule',
    },
  ])
})

test('in the half-term it bites on the last school day before', () => {
  expect(Object.keys(hoursByDay(laneWith([aDeadline('2027-02-17')])))).toEqual([
    '2027-02-10',
    '2027-02-11',
    '2027-02-12',
  ])
})

test('a tagged event that means the same counts instead of it, and not as well', () => {
  for (const dueOn of ['2026-11-25', '2026-11-23', '2026-11-27']) {
    expect(total(laneWith([aDeadline('2026-11-25')], [aReview(dueOn)]))).toBe(6)
  }
  const [reason] = openDay(laneWith([aDeadline('2026-11-25')], [aReview('2026-11-25')]), '2026-11-25').reasons
  expect(reason).not.toHaveProperty('libraryTitle')
})

test('a tagged event at another time, or of another kind, is another deadline', () => {
  expect(total(laneWith([aDeadline('2026-11-25')], [aReview('2026-12-02')]))).toBe(12)
  expect(total(laneWith([aDeadline('2026-11-25', { category: 'census' })], [aReview('2026-11-25')]))).toBe(12)
})

test('one tag stands for one deadline: the next one due', () => {
  const library = [aDeadline('2026-11-24'), aDeadline('2026-11-26')]
  const lane = laneWith(library, [aReview('2026-11-25')])
  expect(total(lane)).toBe(12)
  const left = lane.days.flatMap((day) => (day.kind === 'open' ? day.reasons : []))
  expect(left.some(({ eventId }) => eventId === 'rule 2026-11-24')).toBe(true)
  expect(left.some(({ eventId }) => eventId === 'rule 2026-11-26')).toBe(false)
  expect(total(laneWith(library, [aReview('2026-11-25', 'one'), aReview('2026-11-25', 'two')]))).toBe(12)
})

test('a tag takes with it what belongs to the same piece of work', () => {
  const meeting = aDeadline('2026-12-01', { group: 'board', category: 'review' })
  const papers = aDeadline('2026-11-23', { group: 'board', isStep: true })
  expect(total(laneWith([meeting, papers]))).toBe(12)
  expect(total(laneWith([meeting, papers], [aReview('2026-12-01')]))).toBe(6)
  // Nobody tags papers by themselves: a tag on their day is something else.
  expect(total(laneWith([meeting, papers], [aReview('2026-11-23')]))).toBe(18)
})

test('where a deadline stands for several, each tag takes one of them off', () => {
  const season = aDeadline('2026-11-25', {
    time: { kind: 'allDay', from: isoDate('2026-11-02'), until: isoDate('2026-11-28') },
    sameBetween: { from: isoDate('2026-11-02'), to: isoDate('2026-11-27') },
    effortHours: { senco: 18, leader: 9 },
    hoursOfEach: { senco: 6, leader: 3 },
  })
  const reviews = ['2026-11-05', '2026-11-12', '2026-11-19', '2026-11-26'].map((date) => aReview(date))
  expect([0, 1, 2, 3, 4].map((count) => total(laneWith([season], reviews.slice(0, count))))).toEqual(
    [18, 18, 18, 18, 24].map((hours) => expect.closeTo(hours, 9) as number),
  )
})

test('a copy of a deadline in a calendar is no second one, and keeps the hours of the library', () => {
  const copy = { ...aReview('2026-11-25'), iCalUId: '2026-11-25@deadlines.tandem' }
  const library = [aDeadline('2026-11-25', { effortHours: { senco: 2, leader: 1 }, isStep: true })]
  expect(total(laneWith(library, [copy]))).toBe(2)
  expect(total(laneWith([], [copy]))).toBe(6)
})

test('a copy that Tandem has written is known by its category, wherever its owner has put it, and is no tag', () => {
  const library = [aDeadline('2026-11-25', { effortHours: { senco: 2, leader: 1 } })]
  for (const date of ['2026-11-25', '2026-11-20', '2027-03-02']) {
    const written = anAllDayEvent(date, date, { categories: ['Review', 'From Tandem'] })
    const shouted = anAllDayEvent(date, date, { categories: ['from  TANDEM', 'Review'] })
    expect(hoursByDay(laneWith(library, [written, shouted]))).toEqual(hoursByDay(laneWith(library)))
    expect(total(laneWith([], [written]))).toBe(0)
  }
  const timed = aMeeting('2026-11-25', '09:00', '11:00', { categories: ['Review', 'From Tandem'] })
  expect(total(laneWith(library, [timed]))).toBe(4)
})

test('beside a copy a tag of one’s own counts as ever', () => {
  const library = [aDeadline('2026-11-25', { effortHours: { senco: 2, leader: 1 } })]
  const written = anAllDayEvent('2026-11-25', '2026-11-25', { categories: ['Review', 'From Tandem'] })
  expect(total(laneWith(library, [written, aReview('2026-11-24')]))).toBe(6)
})

test('a tag on a timed event counts the meeting, and the deadline once', () => {
  const meeting = aMeeting('2026-11-25', '09:00', '11:00', { categories: ['Review'] })
  expect(total(laneWith([aDeadline('2026-11-25')], [meeting]))).toBe(8)
})

test('whatever a calendar and the library hold, the hours of a day’s reasons add up, in whatever order they come', () => {
  const date = fc.integer({ min: 0, max: 320 }).map((days) => addDays(isoDate('2026-09-01'), days))
  const library = fc.uniqueArray(date, { maxLength: 12 }).map((dates) => dates.map((each) => aDeadline(each)))
  const events = fc
    .uniqueArray(date, { maxLength: 12 })
    .map((dates) => dates.map((each) => anAllDayEvent(each, each, { categories: ['Review'] })))
  fc.assert(
    fc.property(library, events, (deadlines, tagged) => {
      const lane = laneWith(deadlines, tagged)
      for (const day of lane.days) {
        if (day.kind === 'open') expect(day.reasons.reduce((sum, { hours }) => sum + hours, 0)).toBe(day.hoursAsked)
      }
      expect(laneWith(deadlines.toReversed(), tagged.toReversed())).toEqual(lane)
      expect(total(lane)).toBeLessThanOrEqual(6 * (deadlines.length + tagged.length) + 1e-9)
      expect(total(lane)).toBeGreaterThanOrEqual(6 * Math.max(deadlines.length, tagged.length) - 1e-9)
    }),
    { numRuns: 60 },
  )
})

test('the year’s rules are on both lanes, and a census that is tagged in one calendar counts once in it', () => {
  const library = deadlinesForMap(resolveDeadlines(aSchool(), year, noAdjustments))
  const lane = (role: Role, events: readonly CalendarEvent[]) =>
    computeLane(aCalendar(events), role, year, defaultPressureSettings, library)
  const census = anAllDayEvent('2027-01-21', '2027-01-21', { categories: ['Census'] })
  const named = (role: Role, events: readonly CalendarEvent[]) =>
    openDay(lane(role, events), '2027-01-21').reasons.flatMap((reason) =>
      reason.kind === 'deadline' && reason.category === 'census' && reason.dueOn === '2027-01-21'
        ? (reason.libraryTitle ?? 'tagged')
        : [],
    )
  expect(named('leader', []).toSorted()).toEqual(['SEN data clean-up', 'Spring census'])
  expect(named('senco', [census]).toSorted()).toEqual(['SEN data clean-up', 'tagged'])
})

test('a review meeting that is tagged stands for all the steps of its plan', () => {
  const anchors = [anAnchor('ehcPlan.reviewMeeting', '2026-11-25')]
  const library = deadlinesForMap(resolveDeadlines(aSchool(), year, adjusted({ anchors })))
  const ofPlan = (events: readonly CalendarEvent[]) =>
    computeLane(aCalendar(events), 'senco', year, defaultPressureSettings, library)
      .days.flatMap((day) => (day.kind === 'open' ? day.reasons : []))
      .filter((reason) => reason.kind === 'deadline' && reason.libraryTitle?.endsWith('Review 1') === true).length
  expect(ofPlan([])).toBeGreaterThan(0)
  expect(ofPlan([anAllDayEvent('2026-11-25', '2026-11-25', { categories: ['EHCP review'] })])).toBe(0)
})

test('results in August ask for nothing on a school day', () => {
  const library = deadlinesForMap(resolveDeadlines(aSchool('secondary'), year, noAdjustments))
  expect(library.some(({ id }) => id.startsWith('results-'))).toBe(false)
})
