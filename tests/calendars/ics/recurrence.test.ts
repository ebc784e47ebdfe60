import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { anIcsEvent, anIcsFile, read, schoolYear, startsOf, timesOf } from './builders.ts'

const start = 'DTSTART;TZID=Europe/London:20260907T090000'
const hour = 'DTEND;TZID=Europe/London:20260907T100000'
const daily = [start, hour, 'RRULE:FREQ=DAILY;COUNT=5']

function starts(...events: readonly string[]): readonly string[] {
  return startsOf(read(anIcsFile(...events)))
}

function times(...events: readonly string[]): readonly string[] {
  return timesOf(read(anIcsFile(...events)))
}

const days = (...numbers: readonly number[]) => numbers.map((day) => `2026-09-${String(day).padStart(2, '0')} 09:00`)

test('a series of so many meetings has so many', () => {
  expect(starts(anIcsEvent(...daily))).toEqual(days(7, 8, 9, 10, 11))
})

test.each([
  ['in the same zone', 'EXDATE;TZID=Europe/London:20260908T090000,20260910T090000'],
  ['in UTC', 'EXDATE:20260908T080000Z,20260910T080000Z'],
  ['as dates', 'EXDATE;VALUE=DATE:20260908,20260910'],
  ['as dates that are not marked as such', 'EXDATE:20260908,20260910'],
  ['by a rule', 'EXRULE:FREQ=DAILY;INTERVAL=2;COUNT=2'],
])('deleted meetings are gone, given %s', (how, line) => {
  const gone = how === 'by a rule' ? days(8, 10, 11) : days(7, 9, 11)
  expect(starts(anIcsEvent(...daily, line))).toEqual(gone)
})

test('extra meetings are added once, and bring their own length when they have one', () => {
  const extra = [
    'RDATE;TZID=Europe/London:20260908T090000,20260919T140000',
    'RDATE;VALUE=PERIOD:20260920T080000Z/PT2H,20260921T080000Z/20260921T083000Z',
  ]
  expect(times(anIcsEvent(start, hour, 'RRULE:FREQ=DAILY;COUNT=2', ...extra))).toEqual([
    '2026-09-07 09:00 to 10:00',
    '2026-09-08 09:00 to 10:00',
    '2026-09-19 14:00 to 15:00',
    '2026-09-20 09:00 to 11:00',
    '2026-09-21 09:00 to 09:30',
  ])
})

test.each([
  ['in the same zone', 'RECURRENCE-ID;TZID=Europe/London:20260908T090000'],
  ['in UTC', 'RECURRENCE-ID:20260908T080000Z'],
  ['as a date', 'RECURRENCE-ID;VALUE=DATE:20260908'],
])('a moved meeting is only where it was moved to, named %s', (_how, line) => {
  const moved = anIcsEvent(line, 'DTSTART:20260908T140000Z', 'DTEND:20260908T150000Z')
  expect(starts(anIcsEvent(...daily), moved)).toEqual(
    [...days(7, 9, 10, 11), '2026-09-08 15:00'].toSorted((a, b) => (a < b ? -1 : 1)),
  )
})

test('a meeting that was moved into the range counts, and one that was moved out of it does not', () => {
  const week = { ...schoolYear, range: { from: isoDate('2026-09-09'), until: isoDate('2026-09-11') } }
  const intoIt = anIcsEvent('RECURRENCE-ID:20260907T080000Z', 'DTSTART:20260909T120000Z', 'DURATION:PT1H')
  const outOfIt = anIcsEvent('RECURRENCE-ID:20260910T080000Z', 'DTSTART:20260915T120000Z', 'DURATION:PT1H')
  const calendar = read(anIcsFile(anIcsEvent(...daily), intoIt, outOfIt), week)
  expect(startsOf(calendar)).toEqual(['2026-09-09 09:00', '2026-09-09 13:00'])
})

test('a changed meeting without its series in the file is kept', () => {
  expect(starts(anIcsEvent('RECURRENCE-ID:20260907T080000Z', 'DTSTART:20260909T120000Z'))).toEqual(['2026-09-09 13:00'])
})

test('one cancelled meeting of a series is gone, and a cancelled series altogether', () => {
  const one = anIcsEvent('RECURRENCE-ID:20260908T080000Z', 'STATUS:CANCELLED')
  expect(starts(anIcsEvent(...daily), one)).toEqual(days(7, 9, 10, 11))
  expect(starts(anIcsEvent(...daily, 'STATUS:CANCELLED'), one)).toEqual([])
})

test('a change from one meeting on moves all later ones, until the next such change', () => {
  const from = (day: string, ...lines: readonly string[]) =>
    anIcsEvent(`RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/London:202609${day}T090000`, ...lines)
  const later = from('08', 'DTSTART;TZID=Europe/London:20260908T110000', 'DURATION:PT30M')
  const nextDay = from('10', 'DTSTART;TZID=Europe/London:20260911T080000', 'DURATION:PT30M')
  expect(times(anIcsEvent(...daily), later, nextDay)).toEqual([
    '2026-09-07 09:00 to 10:00',
    '2026-09-08 11:00 to 11:30',
    '2026-09-09 11:00 to 11:30',
    '2026-09-11 08:00 to 08:30',
    '2026-09-12 08:00 to 08:30',
  ])
  expect(starts(anIcsEvent(...daily), from('09', 'STATUS:CANCELLED'))).toEqual(days(7, 8))
})

test('of two versions of an event the newer one counts, wherever it stands', () => {
  const version = (sequence: number, stamp: string, time: string) =>
    anIcsEvent(`SEQUENCE:${sequence}`, `DTSTAMP:${stamp}`, `DTSTART;TZID=Europe/London:20260907T${time}00`)
  const calendar = read(
    anIcsFile(
      version(1, '20260901T000000Z', '1000'),
      version(2, '20260801T000000Z', '1100'),
      version(2, '20260802T000000Z', '1200'),
      version(0, '20260903T000000Z', '1300'),
    ),
  )
  expect(startsOf(calendar)).toEqual(['2026-09-07 12:00'])
  expect(calendar.tally).toMatchObject({ found: 4, shown: 1, replaced: 3 })
})

test('events without a UID are all kept', () => {
  const one = ['BEGIN:VEVENT', 'DTSTART:20260907T080000Z', 'END:VEVENT'].join('\r\n')
  expect(starts(one, one)).toEqual(days(7, 7))
})

test('an all-day series gives dates, whatever form its exceptions have', () => {
  const events = times(
    anIcsEvent(
      'DTSTART;VALUE=DATE:20261023',
      'DTEND;VALUE=DATE:20261024',
      'RRULE:FREQ=DAILY;UNTIL=20261027T230000Z',
      'EXDATE;TZID=Europe/London:20261025T000000',
    ),
    anIcsEvent('RECURRENCE-ID;VALUE=DATE:20261026', 'DTSTART:20261026T100000Z', 'DTEND:20261026T110000Z'),
  )
  expect(events).toEqual([
    '2026-10-23 until 2026-10-24',
    '2026-10-24 until 2026-10-25',
    '2026-10-26 10:00 to 11:00',
    '2026-10-27 until 2026-10-28',
  ])
})

test('the last weekday of each month, as Outlook writes it, is found', () => {
  const rule = 'RRULE:FREQ=MONTHLY;COUNT=4;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1'
  expect(starts(anIcsEvent('DTSTART;TZID=Europe/London:20260930T090000', rule))).toEqual([
    '2026-09-30 09:00',
    '2026-10-30 09:00',
    '2026-11-30 09:00',
    '2026-12-31 09:00',
  ])
})

test('a date that a year does not have is passed over', () => {
  const range = { from: isoDate('2027-01-01'), until: isoDate('2029-01-01') }
  const onLeapDay = (rule: string) =>
    startsOf(read(anIcsFile(anIcsEvent('DTSTART:20240229T090000Z', `RRULE:${rule}`)), { ...schoolYear, range }))
  expect(onLeapDay('FREQ=YEARLY')).toEqual(['2028-02-29 09:00'])
  expect(onLeapDay('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29')).toEqual(['2028-02-29 09:00'])
  expect(onLeapDay('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30')).toEqual([])
})

test('a date as the end of a timed series includes that day', () => {
  expect(starts(anIcsEvent(start, hour, 'RRULE:FREQ=DAILY;UNTIL=20260908'))).toEqual(days(7, 8))
})

test('a meeting across midnight and one that reaches into the range count', () => {
  const range = { from: isoDate('2026-09-08'), until: isoDate('2026-09-10') }
  const night = anIcsEvent('DTSTART:20260901T210000Z', 'DTEND:20260902T010000Z', 'RRULE:FREQ=DAILY')
  expect(timesOf(read(anIcsFile(night), { ...schoolYear, range }))).toEqual([
    '2026-09-07 22:00 to 2026-09-08 02:00',
    '2026-09-08 22:00 to 2026-09-09 02:00',
    '2026-09-09 22:00 to 2026-09-10 02:00',
  ])
})

const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const

/** What a daily or weekly rule means, worked out day by day. */
function dayByDay(first: Temporal.PlainDate, interval: number, weekly: boolean, byDay: readonly string[]) {
  const monday = first.subtract({ days: first.dayOfWeek - 1 })
  const found: string[] = []
  for (let date = first; date.year < 2028; date = date.add({ days: 1 })) {
    const weeks = Math.floor(monday.until(date).days / 7)
    const isDue = weekly ? weeks % interval === 0 : first.until(date).days % interval === 0
    if (isDue && byDay.includes(weekdays[date.dayOfWeek - 1] ?? '')) found.push(date.toString())
  }
  return found.filter((date) => date >= '2026-09-01' && date < '2027-08-01')
}

test('daily and weekly series are what counting day by day gives, however long ago they began', () => {
  const series = fc.record({
    daysAgo: fc.integer({ min: -200, max: 8000 }),
    interval: fc.integer({ min: 1, max: 5 }),
    weekly: fc.boolean(),
    byDay: fc.subarray([...weekdays], { minLength: 1 }),
  })
  fc.assert(
    fc.property(series, ({ daysAgo, interval, weekly, byDay }) => {
      const first = Temporal.PlainDate.from('2026-09-01').subtract({ days: daysAgo })
      // What a rule means whose start it does not match is left open by RFC 5545, 3.8.5.3.
      fc.pre(byDay.includes(weekdays[first.dayOfWeek - 1] ?? 'MO'))
      const rule = `RRULE:FREQ=${weekly ? 'WEEKLY' : 'DAILY'};INTERVAL=${interval};BYDAY=${byDay.join(',')}`
      const file = anIcsFile(anIcsEvent(`DTSTART;VALUE=DATE:${first.toString().replaceAll('-', '')}`, rule))
      expect(startsOf(read(file))).toEqual(dayByDay(first, interval, weekly, byDay))
    }),
    { numRuns: 60 },
  )
})

test('monthly and yearly series from long ago give what they give from close by', () => {
  const rules = ['FREQ=MONTHLY', 'FREQ=MONTHLY;INTERVAL=5', 'FREQ=MONTHLY;BYDAY=2TU', 'FREQ=MONTHLY;BYMONTHDAY=-1,15']
  const yearly = [
    'FREQ=YEARLY',
    'FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
    'FREQ=YEARLY;INTERVAL=4',
    'FREQ=YEARLY;BYYEARDAY=100',
  ]
  const range = { from: isoDate('2026-09-01'), until: isoDate('2028-09-01') }
  for (const rule of [...rules, ...yearly]) {
    // 400 years on, the calendar is the same day by day.
    const file = (year: number) => anIcsFile(anIcsEvent(`DTSTART:${year}0131T100000Z`, `RRULE:${rule}`))
    const options = { ...schoolYear, range }
    expect(startsOf(read(file(2020 - 400), options)), rule).toEqual(startsOf(read(file(2020), options)))
  }
})
