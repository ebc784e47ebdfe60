import { expect, test } from 'vitest'
import { read, savedFile, schoolYear, startsOf, timesOf } from './builders.ts'
import { isoDate } from '../../../src/domain/calendar/dates.ts'

test('an Outlook export gives the series, its moved meeting, the deadline and the days away', () => {
  const september = { from: isoDate('2026-09-01'), until: isoDate('2026-10-13') }
  const calendar = read(savedFile('outlook.ics'), { ...schoolYear, range: september })
  expect(calendar.name).toBe('Calendar, SENCo')
  expect(timesOf(calendar)).toEqual([
    '2026-09-07 09:00 to 10:00',
    '2026-09-15 14:30 to 15:30',
    '2026-09-21 09:00 to 10:00',
    '2026-09-28 09:00 to 10:00',
    '2026-10-01 until 2026-10-02',
    '2026-10-05 until 2026-10-06',
    '2026-10-05 09:00 to 10:00',
    '2026-10-07 09:00 to 10:00',
    '2026-10-12 09:00 to 10:00',
  ])
  const looks = calendar.events.map(({ event }) => `${event.showAs} ${event.sensitivity} ${event.categories.join('|')}`)
  expect(looks.slice(0, 6)).toEqual([
    'busy normal Joint time',
    'tentative normal ',
    'busy normal Joint time',
    'busy normal Joint time',
    'free private EHC plan review|Budget, staffing',
    'oof confidential ',
  ])
  expect(looks[7]).toBe('workingElsewhere normal ')
  expect(calendar.unknownTimeZones).toEqual([])
})

test('a weekly meeting stays at nine on the wall on both sides of a clock change, without the deleted weeks', () => {
  const autumn = { from: isoDate('2026-10-15'), until: isoDate('2027-01-09') }
  const starts = startsOf(read(savedFile('outlook.ics'), { ...schoolYear, range: autumn }))
  expect(starts).toEqual(
    ['2026-10-19', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14']
      .concat('2027-01-04')
      .map((date) => `${date} 09:00`),
  )
})

test('a series that ends with its last meeting, given in UTC, includes that meeting', () => {
  const summer = { from: isoDate('2027-07-10'), until: isoDate('2027-09-01') }
  const starts = startsOf(read(savedFile('outlook.ics'), { ...schoolYear, range: summer }))
  expect(starts).toEqual(['2027-07-12 09:00', '2027-07-19 09:00'])
})

test('a Google export gives moved meetings by their new time and no cancelled ones', () => {
  const range = { from: isoDate('2026-09-01'), until: isoDate('2026-09-25') }
  const calendar = read(savedFile('google.ics'), { ...schoolYear, range })
  expect(calendar.events.map(({ title }, i) => `${startsOf(calendar)[i] ?? ''} ${title}`)).toEqual([
    '2026-09-08 08:30 Briefing',
    '2026-09-15 13:00 Briefing after lunch',
    '2026-09-22 08:30 Briefing',
    '2026-09-24 08:30 Briefing',
  ])
  expect(calendar.tally).toEqual({ found: 5, shown: 2, outsideRange: 1, cancelled: 2, replaced: 0, leftOut: 0 })
})

test('an all-day event of several days that Google shows as free is free', () => {
  const calendar = read(savedFile('google.ics'))
  const halfTerm = calendar.events.find(({ title }) => title === 'Half-term')
  expect(halfTerm?.event).toMatchObject({
    time: { kind: 'allDay', from: '2026-10-26', until: '2026-10-31' },
    showAs: 'free',
  })
})

test('several calendars in one file are read together, each with its own zones, and a withdrawal counts', () => {
  const calendar = read(savedFile('twoCalendars.ics'))
  expect(calendar.events.map(({ title }, i) => `${title} ${timesOf(calendar)[i] ?? ''}`)).toEqual([
    'First 2026-09-09 11:00 to 12:00',
    'Second 2026-09-09 18:00 to 19:00',
  ])
  expect(calendar.tally).toMatchObject({ found: 4, cancelled: 1, replaced: 1, leftOut: 0 })
})

test('events that cannot be understood are left out and counted by reason, and the rest is kept', () => {
  const calendar = read(savedFile('someBroken.ics'))
  expect(calendar.events.map(({ title }) => title)).toEqual(['Good', 'Good too'])
  expect(calendar.leftOut).toBe(6)
  expect(calendar.leftOutBecause.toSorted((a, b) => (a.because < b.because ? -1 : 1))).toEqual([
    { because: 'badDate', count: 3, firstLine: 9 },
    { because: 'badRule', count: 1, firstLine: 21 },
    { because: 'notClosed', count: 1, firstLine: 31 },
    { because: 'repeatsTooOften', count: 1, firstLine: 35 },
  ])
})

test('a line that is folded in the middle of a letter is put together again', () => {
  const calendar = read(savedFile('foldedInsideLetters.ics'))
  expect(calendar.events[0]?.title).toBe('Café with the governors 🎓 – résumé')
  expect(calendar.events[0]?.event.categories).toEqual(['Pré-vision', 'Été'])
})

test('each occurrence has its own id, is part of its series, and means the same meeting in two files', () => {
  const ids = read(savedFile('google.ics')).events.filter(({ title }) => title.startsWith('Briefing'))
  expect(new Set(ids.map(({ event }) => event.id)).size).toBe(ids.length)
  expect(new Set(ids.map(({ event }) => event.seriesMasterId))).toEqual(new Set(['briefing@example.org']))
  expect(ids[0]?.event.iCalUId).toBe(`briefing@example.org/${Date.UTC(2026, 8, 8, 7, 30)}`)
  const single = read(savedFile('google.ics')).events.find(({ title }) => title === 'Half-term')?.event
  expect(single).toMatchObject({ iCalUId: 'half-term@example.org', seriesMasterId: null })
})
