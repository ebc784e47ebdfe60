import { expect, test } from 'vitest'
import { icsDeadlines } from '../../../src/calendars/ics/icsDeadlines.ts'
import { deadlinesAsIcs } from '../../../src/calendars/ics/deadlinesAsIcs.ts'
import { parseIcs } from '../../../src/calendars/ics/parseIcs.ts'
import type { CalendarEvent } from '../../../src/domain/calendar/calendar.ts'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { computeLane } from '../../../src/domain/pressure/lane.ts'
import { defaultPressureSettings } from '../../../src/domain/pressure/settings.ts'
import { dateCategory, spanOf } from '../../../src/domain/takeAway/calendarNames.ts'
import { chosenDeadlines } from '../../../src/tab/takeAway/chosenDeadlines.ts'
import { outlookEntries } from '../../../src/tab/takeAway/deadlineEntries.ts'
import { deadlinesCsv } from '../../../src/tab/takeAway/deadlinesCsv.ts'
import { defaultWords } from '../../../src/tab/words/words.ts'
import { resolveSchoolDeadlines } from '../../../src/tab/year/schoolDeadlines.ts'
import { aCalendar, anAllDayEvent, aSchoolYear, timeZone } from '../builders.ts'

const year = aSchoolYear()
const { deadlines, library } = resolveSchoolDeadlines({ school: null, deadlines: null }, year)
const settings = defaultPressureSettings
const everybody = { whose: 'everybody', from: null } as const
const [someDeadline] = deadlines
if (someDeadline === undefined) throw new Error('A school year has deadlines.')

test('each one’s choice holds what is theirs and what both own, in order of date', () => {
  const all = chosenDeadlines(deadlines, everybody)
  expect(all).toHaveLength(deadlines.length)
  expect(all.map((each) => spanOf(each).from)).toEqual(all.map((each) => spanOf(each).from).toSorted())
  const own = (whose: 'senco' | 'leader') => chosenDeadlines(deadlines, { whose, from: null })
  expect(new Set(own('senco').map(({ owner }) => owner))).toEqual(new Set(['senco', 'both']))
  expect(new Set(own('leader').map(({ owner }) => owner))).toEqual(new Set(['leader', 'both']))
  const shared = deadlines.filter(({ owner }) => owner === 'both').length
  expect(own('senco').length + own('leader').length).toBe(deadlines.length + shared)
})

test('only what is ahead leaves out what has ended, and keeps a window that is open', () => {
  const [today, before] = [isoDate('2026-11-23'), isoDate('2026-11-01')]
  const open = { ...someDeadline, id: 'open', when: { kind: 'window', from: before, to: today } } as const
  const over = { ...someDeadline, id: 'over', when: { kind: 'day', date: isoDate('2026-11-22') } } as const
  const kept = chosenDeadlines([open, over], { whose: 'everybody', from: today })
  expect(kept.map(({ id }) => id)).toEqual(['open'])
})

test('every deadline of the library has a category that Outlook knows by name', () => {
  const names = new Set([...settings.categories.map(({ name }) => name), dateCategory])
  expect(outlookEntries(deadlines, settings).filter(({ category }) => !names.has(category))).toEqual([])
})

/** Fails when copies of the year's deadlines ask either of the two for more, or for anything on other days. */
function expectNothingMore(copies: readonly CalendarEvent[]) {
  for (const role of ['senco', 'leader'] as const) {
    const without = computeLane(aCalendar([]), role, year, settings, library)
    const hours = (lane: typeof without) => lane.days.map((day) => (day.kind === 'open' ? day.hoursAsked : 0))
    expect(hours(without).some((asked) => asked > 0)).toBe(true)
    expect(hours(computeLane(aCalendar(copies), role, year, settings, library))).toEqual(hours(without))
  }
}

test('a calendar file of the year, read back, changes nothing on the map: each deadline counts once', () => {
  const file = deadlinesAsIcs(icsDeadlines(deadlines, settings, defaultWords), { name: 'Deadlines', now: 0 })
  const outcome = parseIcs(file, { range: { from: isoDate('2026-08-01'), until: isoDate('2027-09-01') }, timeZone })
  if (!outcome.ok) expect.fail(outcome.failure.kind)
  expect(outcome.value.leftOut).toBe(0)
  expect(outcome.value.events).toHaveLength(deadlines.length)
  const events = outcome.value.events.map(({ event }) => event)
  expectNothingMore(events)
  const byUidAlone = events.map((event) => ({ ...event, categories: event.categories.slice(0, 1) }))
  expectNothingMore(byUidAlone)
  const byCategoryAlone = events.map((event) => ({ ...event, iCalUId: null }))
  expectNothingMore(byCategoryAlone)
})

test('a deadline of one’s own under “Other” goes out without a tag, and nothing that is tagged “Other” counts in its place', () => {
  const when = { from: '2026-12-01', to: '2026-12-01' }
  const effortHours = { senco: 7, leader: 1 }
  const own = {
    id: 'own:1',
    title: 'Science week',
    category: 'other',
    owner: 'both',
    when,
    effortHours,
    leadDays: 5,
  } as const
  const kept = { changes: {}, anchors: [], own: [own] }
  const added = resolveSchoolDeadlines({ school: null, deadlines: kept }, year)
  const [other] = added.deadlines.filter(({ id }) => id === own.id)
  if (other === undefined) expect.fail('it is not in the year')
  expect(outlookEntries([other], settings)[0]?.category).toBe(dateCategory)
  expect(icsDeadlines([other], settings, defaultWords)[0]?.category).toBe(dateCategory)
  expect(deadlinesCsv([other], settings, defaultWords)).toContain('"Other"')
  const events = [anAllDayEvent('2026-12-02', { id: 'mine', categories: ['Other'], showAs: 'free' })]
  const lane = computeLane(aCalendar(events), 'senco', year, settings, added.library)
  const asked = lane.days.flatMap((day) => (day.kind === 'open' ? day.reasons : []))
  expect(asked.filter(({ kind, hours }) => kind !== 'deadline' && hours > 0)).toEqual([])
  const hours = asked.flatMap((each) => (each.kind === 'deadline' && each.eventId === own.id ? [each.hours] : []))
  expect(hours.reduce((sum, each) => sum + each, 0)).toBeCloseTo(7)
})

test('what is written into Outlook takes the place of the same deadline on the map when its owner makes it a tag of theirs', () => {
  const entries = outlookEntries(deadlines, settings)
  const events = entries.map(({ key, date, category }) => anAllDayEvent(date, { id: key, categories: [category] }))
  const tagged = new Set(entries.filter(({ category }) => category !== dateCategory).map(({ key }) => key))
  expect(tagged.size).toBeGreaterThan(50)
  const lane = computeLane(aCalendar(events), 'senco', year, settings, library)
  const fromLibrary = lane.days.flatMap((day) =>
    day.kind === 'open'
      ? day.reasons.filter((each) => each.kind === 'deadline' && each.libraryTitle !== undefined)
      : [],
  )
  expect(fromLibrary.filter((reason) => reason.kind === 'deadline' && tagged.has(reason.eventId))).toEqual([])
})

test('a calendar file says of each deadline its rule and its source', () => {
  for (const [place, { description }] of icsDeadlines(deadlines, settings, defaultWords).entries()) {
    const { title, says, sources } = deadlines[place] ?? someDeadline
    expect(description).toContain(title)
    if (says !== null) expect(description).toContain(says)
    for (const source of sources) expect(description).toContain(source.title)
  }
})

test('in Outlook a window stands on its last day and says since when; one that may fall anywhere in it on its first', () => {
  const when = { kind: 'window', from: isoDate('2027-05-03'), to: isoDate('2027-05-14') } as const
  const [last, first] = outlookEntries(
    [
      { ...someDeadline, shortTitle: 'Reports', code: null, when, readyAtStart: false },
      { ...someDeadline, shortTitle: 'Visit', code: 'Review 3', when, readyAtStart: true },
    ],
    settings,
  )
  expect(last).toMatchObject({ date: '2027-05-14', title: 'Reports (from 3 May)' })
  expect(first).toMatchObject({ date: '2027-05-03', title: 'Visit: Review 3 (until 14 May)' })
})

test('the table starts with the mark by which Excel reads its letters, and has a line for each deadline', () => {
  const csv = deadlinesCsv(deadlines, settings, defaultWords)
  expect(csv.startsWith('\uFEFF"Deadline","First day"')).toBe(true)
  expect(csv.split('\r\n')).toHaveLength(deadlines.length + 2)
})

test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', ' =1'])('%j in a title is text for a spreadsheet', (title) => {
  const csv = deadlinesCsv([{ ...someDeadline, code: null, shortTitle: title }], settings, defaultWords)
  expect(csv.split('\r\n')[1]?.startsWith(`"'${title}",`)).toBe(true)
})

test('a quotation mark in a title does not end its cell', () => {
  const csv = deadlinesCsv([{ ...someDeadline, code: null, shortTitle: 'The "last" one' }], settings, defaultWords)
  expect(csv).toContain('"The ""last"" one",')
})
