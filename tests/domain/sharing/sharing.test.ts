import { expect, test } from 'vitest'
import type { CalendarEvent, Sensitivity } from '../../../src/domain/calendar/calendar.ts'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { computeDigest } from '../../../src/domain/sharing/digest.ts'
import { hideDays } from '../../../src/domain/sharing/hideDays.ts'
import { partnerCalendarFrom, seenCalendar } from '../../../src/domain/sharing/partnerCalendar.ts'
import { sharingSteps } from '../../../src/domain/sharing/sharing.ts'
import { toldAt } from '../../../src/domain/sharing/toldAt.ts'
import { aCalendar, aMeeting, anAllDayEvent, aReview, openDay } from '../pressure/builders.ts'
import { aContext } from './builders.ts'

const monday = '2026-11-23'
const zone = 'Europe/London'

function digestOf(events: readonly CalendarEvent[], hidden: readonly string[] = []) {
  const digest = computeDigest(aCalendar(events), aContext(hidden))
  const days = new Map<string, (typeof digest.days)[number]>(digest.days.map((day) => [day.date, day]))
  return { ...digest, on: (date: string) => days.get(date) }
}

const sensitive = (event: CalendarEvent, sensitivity: Sensitivity): CalendarEvent => ({ ...event, sensitivity })

test('a digest has a coarse level and minutes of meetings for every school day, and no other day', () => {
  const digest = digestOf([aMeeting(monday, '09:00', '11:30'), aMeeting('2026-11-28', '09:00', '10:00')])
  expect(digest.schoolYear).toBe('2026/27')
  expect(digest.days).toHaveLength(195)
  expect(digest.on(monday)).toEqual({ date: monday, level: 0, meetingMinutes: 150 })
  expect(digest.on('2026-11-28')).toBeUndefined()
  expect(Object.keys(digest.days[0] ?? {}).sort()).toEqual(['date', 'level', 'meetingMinutes'])
})

test('a digest names the category and the date of each tagged deadline, as often as there are such', () => {
  const { deadlines } = digestOf([
    aReview('2026-11-27', 'one'),
    aReview('2026-11-27', 'two'),
    aMeeting(monday, '09:00', '10:00', { categories: ['ehcp'] }),
    aMeeting(monday, '10:00', '11:00', { categories: ['Joint time'] }),
    anAllDayEvent(monday, monday, { categories: ['Blue category'] }),
  ])
  expect(deadlines).toEqual([
    { date: monday, category: 'review' },
    { date: '2026-11-27', category: 'review' },
    { date: '2026-11-27', category: 'review' },
  ])
})

test('a digest leaves out the copies that Tandem has written: the partner’s map has their deadlines', () => {
  const written = anAllDayEvent(monday, monday, { categories: ['Review', 'From Tandem'] })
  const digest = digestOf([written])
  expect(digest.deadlines).toEqual([])
  expect(digest.days).toEqual(digestOf([]).days)
})

test.each(['private', 'confidential', 'personal'] as const)(
  'a %s event counts as busy and is never categorised',
  (sensitivity) => {
    const review = aMeeting(monday, '09:00', '10:00', { categories: ['Review'] })
    const digest = digestOf([sensitive(review, sensitivity)])
    expect(digest.deadlines).toEqual([])
    expect(digest.on(monday)?.meetingMinutes).toBe(60)
  },
)

test('of a hidden day a digest says that it is busy, whether it is empty, full or a deadline', () => {
  const contents = [
    [],
    [aMeeting(monday, '08:00', '16:00'), aMeeting(monday, '09:00', '10:00')],
    [anAllDayEvent(monday, monday, { showAs: 'oof' })],
    [aReview(monday)],
  ]
  for (const events of contents) {
    const digest = digestOf(events, [monday])
    expect(digest.on(monday)).toEqual({ date: monday, level: 2, meetingMinutes: 480 })
    expect(digest.deadlines).toEqual([])
    expect(digest.on('2026-11-20')?.level).toBe(0)
  }
})

test('a hidden day shows as busy without a reason at every step, also when a deadline comes after it', () => {
  const own = aCalendar([aReview('2026-11-24'), aMeeting(monday, '09:00', '10:00', { categories: ['Joint time'] })])
  const context = aContext([monday])
  for (const step of sharingSteps) {
    const day = openDay(seenCalendar(toldAt(step, own, context), context).lane, monday)
    expect(day.reasons).toEqual([{ kind: 'allDayBusy', eventId: `hidden/${monday}`, hours: 8 }])
    expect(day.band).toBe('busy')
  }
})

test('an event that reaches into a hidden day is cut, and a deadline stays one deadline', () => {
  const long = anAllDayEvent('2026-11-24', '2026-11-26', { id: 'long', categories: ['Review'] })
  const night = aMeeting('2026-11-24', '20:00', '08:00', { id: 'night', endsOn: '2026-11-25', categories: ['Review'] })
  const parts = hideDays(aCalendar([long, night]), new Set([isoDate('2026-11-25')]), zone).events
  expect(parts.map(({ id, categories }) => [id, categories])).toEqual([
    ['long', []],
    ['long/1', ['Review']],
    ['night', ['Review']],
    ['hidden/2026-11-25', []],
  ])
})

test('the deadline of several days whose last day is hidden is hidden with it', () => {
  const long = anAllDayEvent('2026-11-24', '2026-11-26', { categories: ['Review'] })
  expect(digestOf([long], ['2026-11-26']).deadlines).toEqual([])
})

test('published deadlines come as tagged all-day entries beside the busy times', () => {
  const context = aContext()
  const own = aCalendar([aReview('2026-11-27'), aMeeting(monday, '09:00', '10:00', { categories: ['Review'] })])
  const { calendar, lane } = seenCalendar(toldAt('deadlines', own, context), context)
  expect(calendar.events.map(({ time, categories }) => [time.kind, categories])).toEqual([
    ['allDay', []],
    ['timed', []],
    ['allDay', ['Review']],
    ['allDay', ['Review']],
  ])
  expect(openDay(lane, '2026-11-27').reasons.map(({ kind }) => kind)).toEqual(['deadline'])
})

test('a deadline that its owner marked as busy is not a busy day as well', () => {
  const context = aContext()
  const own = aCalendar([anAllDayEvent('2026-11-27', '2026-11-27', { showAs: 'busy', categories: ['Review'] })])
  const seenDay = (step: (typeof sharingSteps)[number]) =>
    openDay(seenCalendar(toldAt(step, own, context), context).lane, '2026-11-27').reasons.map(({ kind }) => kind)
  expect(seenDay('deadlines')).toEqual(['deadline'])
  expect(seenDay('busyTimes')).toEqual(['allDayBusy'])
})

test('a busy day on which a deadline is due stays busy: its meetings say that it is not the deadline', () => {
  const context = aContext()
  const own = aCalendar([anAllDayEvent('2026-11-27', '2026-11-27', { id: 'training' }), aReview('2026-11-27')])
  const { lane } = seenCalendar(toldAt('deadlines', own, context), context)
  expect(openDay(lane, '2026-11-27').reasons.map(({ kind }) => kind)).toEqual(['allDayBusy', 'deadline'])
})

test('a category that the viewer’s settings do not know is left out', () => {
  const digest = { schoolYear: '2026/27', days: [], deadlines: [{ date: isoDate(monday), category: 'inspection' }] }
  expect(partnerCalendarFrom(digest, aCalendar([]), aContext()).events).toEqual([])
})

test('levels alone, without deadlines, leave the busy times as they are', () => {
  const own = aCalendar([aMeeting(monday, '09:00', '10:00')])
  const digest = {
    schoolYear: '2026/27',
    days: [{ date: isoDate(monday), level: 3, meetingMinutes: null }],
    deadlines: [],
  }
  expect(partnerCalendarFrom(digest, own, aContext()).events).toEqual(own.events)
})
