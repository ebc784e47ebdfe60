import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseIcs } from '../../../src/calendars/ics/parseIcs.ts'
import { anIcsEvent, anIcsFile, read, savedFile, schoolYear, startsOf } from './builders.ts'

const small = { ...schoolYear, limits: { events: 2000, steps: 20_000, stepsPerSeries: 5000, eventsPerSeries: 500 } }

/** Whatever comes in, an answer comes out; and of what was kept, everything is accounted for. */
function expectAnAnswer(input: string | Uint8Array): void {
  const outcome = parseIcs(input, small)
  if (!outcome.ok) return
  const { tally, leftOut, leftOutBecause, events } = outcome.value
  expect(tally.shown + tally.outsideRange + tally.cancelled + tally.replaced + tally.leftOut).toBe(tally.found)
  expect(leftOutBecause.reduce((sum, { count }) => sum + count, 0)).toBe(leftOut)
  expect(new Set(events.map(({ event }) => event.id)).size).toBe(events.length)
  for (const { event } of events) {
    if (event.time.kind === 'timed') expect(event.time.endsAt).toBeGreaterThanOrEqual(event.time.startsAt)
    else expect(event.time.until > event.time.from).toBe(true)
  }
}

const rule = (text: string) => anIcsEvent('DTSTART:20260907T090000Z', 'DURATION:PT1H', `RRULE:${text}`)

test.each([
  'FREQ=SECONDLY',
  'FREQ=MINUTELY;INTERVAL=2',
  'FREQ=SECONDLY;COUNT=2000000000',
  'FREQ=DAILY;COUNT=2000000000;BYMONTH=2;BYMONTHDAY=30',
])('%s is left out instead of filling the year or running for ever', (text) => {
  const calendar = read(anIcsFile(rule(text), anIcsEvent('UID:other', 'DTSTART:20260908T090000Z')))
  expect(calendar.events).toHaveLength(text.includes('BYMONTH') ? 2 : 1)
  expect(calendar.leftOut).toBe(text.includes('BYMONTH') ? 0 : 1)
})

test.each([
  'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
  'FREQ=DAILY;INTERVAL=1000000000',
  'FREQ=HOURLY;INTERVAL=9007199254740991',
  'FREQ=SECONDLY;INTERVAL=9007199254740991',
  'FREQ=MONTHLY;INTERVAL=1000000000',
  'FREQ=YEARLY;INTERVAL=1000000000',
])('%s, which never comes round again, gives the first meeting and ends', (text) => {
  expect(startsOf(read(anIcsFile(rule(text))))).toEqual(['2026-09-07 10:00'])
})

test.each([
  'FREQ=YEARLY;BYWEEKNO=20',
  'FREQ=YEARLY;BYDAY=20MO',
  'FREQ=YEARLY;BYMONTHDAY=1',
  'FREQ=MONTHLY;INTERVAL=2;BYMONTH=10,11',
  'FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1',
  'FREQ=DAILY;BYDAY',
  'FREQ=DAILY;COUNT=0',
  'FREQ=DAILY;COUNT=-1',
  'COUNT=3',
  'FREQ=DAILY;UNTIL=20270230',
])('%s, which cannot be worked out rightly, is left out and said so', (text) => {
  expect(read(anIcsFile(rule(text))).leftOutBecause).toEqual([{ because: 'badRule', count: 1, firstLine: 4 }])
})

test('a rule without an end is no reason to complain', () => {
  const calendar = read(anIcsFile(rule('FREQ=WEEKLY')))
  expect(calendar.leftOut).toBe(0)
  expect(calendar.events).toHaveLength(47)
})

test('a daily series from 2005 and a monthly one from 1602 are there', () => {
  const since = (date: string, text: string) => anIcsEvent(`UID:${text}`, `DTSTART:${date}T090000Z`, `RRULE:${text}`)
  const calendar = read(anIcsFile(since('20050103', 'FREQ=DAILY;COUNT=9000'), since('16020101', 'FREQ=MONTHLY')))
  expect(calendar.leftOut).toBe(0)
  expect(calendar.events).toHaveLength(334 + 11)
})

test('ten megabytes of events are read', () => {
  const filler = Array.from({ length: 12 }, () => ` ${'x'.repeat(73)}`).join('\r\n')
  const events = Array.from({ length: 9000 }, (_, i) =>
    anIcsEvent(`UID:${i}`, 'DTSTART;TZID=GMT Standard Time:20260907T090000', `DESCRIPTION:\r\n${filler}`),
  )
  const file = anIcsFile(...events)
  expect(file.length).toBeGreaterThan(9_000_000)
  expect(read(file).events).toHaveLength(9000)
})

test('garbage never throws', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: 2000 }), expectAnAnswer), { numRuns: 200 })
  fc.assert(fc.property(fc.string({ maxLength: 500, unit: 'binary' }), expectAnAnswer), { numRuns: 200 })
})

const samples = ['outlook.ics', 'google.ics', 'twoCalendars.ics', 'someBroken.ics', 'foldedInsideLetters.ics'].map(
  savedFile,
)
const sample = fc.constantFrom(...samples)

test('a file that is cut off anywhere says so, and never throws', () => {
  fc.assert(
    fc.property(sample, fc.double({ min: 0, max: 1, noNaN: true }), (bytes, share) => {
      expectAnAnswer(bytes.slice(0, Math.floor(bytes.length * share)))
    }),
    { numRuns: 200 },
  )
})

test('a file with bytes changed, lost or doubled never throws', () => {
  const change = fc.record({
    at: fc.nat(4000),
    byte: fc.integer({ min: 0, max: 255 }),
    lost: fc.nat(40),
    doubled: fc.nat(40),
  })
  fc.assert(
    fc.property(sample, fc.array(change, { minLength: 1, maxLength: 20 }), (bytes, changes) => {
      let text = [...bytes]
      for (const { at, byte, lost, doubled } of changes) {
        const place = at % text.length
        text = [...text.slice(0, place + doubled), byte, ...text.slice(place + lost)]
      }
      expectAnAnswer(Uint8Array.from(text))
    }),
    { numRuns: 300 },
  )
})

test('rules made at random never hang', () => {
  const numbers = (min: number, max: number) =>
    fc.array(fc.integer({ min, max }), { minLength: 1, maxLength: 4 }).map((list) => list.join(','))
  const day = fc
    .tuple(fc.constantFrom('', '1', '2', '-1', '5', '-5', '53'), fc.constantFrom('MO', 'WE', 'SU'))
    .map((parts) => parts.join(''))
  const parts = fc.record(
    {
      INTERVAL: fc.oneof(fc.integer({ min: -1, max: 20 }), fc.maxSafeInteger()).map(String),
      COUNT: fc.integer({ min: -1, max: 1e9 }).map(String),
      UNTIL: fc.constantFrom('20260930', '20270101T000000Z', '99991231T235959Z', '20260931'),
      BYDAY: fc.array(day, { minLength: 1, maxLength: 4 }).map((list) => list.join(',')),
      BYMONTH: numbers(1, 12),
      BYMONTHDAY: numbers(-31, 31),
      BYYEARDAY: numbers(-366, 366),
      BYWEEKNO: numbers(-53, 53),
      BYHOUR: numbers(0, 23),
      BYMINUTE: numbers(0, 59),
      BYSECOND: numbers(0, 60),
      BYSETPOS: numbers(-5, 5),
      WKST: fc.constantFrom('MO', 'SU', 'SA'),
    },
    { requiredKeys: [] },
  )
  const frequency = fc.constantFrom('SECONDLY', 'MINUTELY', 'HOURLY', 'DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY')
  const firstStart = fc.constantFrom(
    '20260907T090000',
    '20280229T090000',
    '20050131T233000',
    '16010101T000000',
    '99990101T000000',
  )
  fc.assert(
    fc.property(frequency, parts, firstStart, (freq, by, start) => {
      const text = [`FREQ=${freq}`, ...Object.entries(by).map(([name, value]) => `${name}=${value}`)].join(';')
      expectAnAnswer(anIcsFile(anIcsEvent(`DTSTART;TZID=Europe/London:${start}`, 'DURATION:PT1H', `RRULE:${text}`)))
    }),
    { numRuns: 400 },
  )
})

test('simple events come back as they were written', () => {
  const clock = fc.record({
    day: fc.integer({ min: 1, max: 28 }),
    hour: fc.integer({ min: 3, max: 20 }),
    minute: fc.constantFrom(0, 15, 30, 45),
    length: fc.constantFrom(15, 30, 60, 90),
    title: fc.string({ maxLength: 60, unit: 'grapheme' }).map((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim()),
    categories: fc.uniqueArray(fc.constantFrom('EHC plan review', 'Census', 'Budget, staffing', 'A; B', 'Back\\slash')),
  })
  const escaped = (text: string) => text.replace(/[\\;,]/g, (character) => `\\${character}`)
  fc.assert(
    fc.property(fc.array(clock, { minLength: 1, maxLength: 20 }), (wanted) => {
      const events = wanted.map(({ day, hour, minute, length, title, categories }, i) => {
        const at = Temporal.PlainDateTime.from({ year: 2026, month: 10, day, hour, minute })
        return {
          title,
          categories,
          startsAt: at.toZonedDateTime('Europe/London').epochMilliseconds,
          endsAt: at.add({ minutes: length }).toZonedDateTime('Europe/London').epochMilliseconds,
          text: anIcsEvent(
            `UID:${i}`,
            `DTSTART;TZID=Europe/London:${at.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '')}`,
            `DURATION:PT${length}M`,
            `SUMMARY:${escaped(title)}`,
            ...(categories.length === 0 ? [] : [`CATEGORIES:${categories.map(escaped).join(',')}`]),
          ),
        }
      })
      const found = read(anIcsFile(...events.map(({ text }) => text))).events
      const byUid = new Map(found.map((entry) => [entry.event.iCalUId, entry]))
      expect(found).toHaveLength(events.length)
      events.forEach(({ title, categories, startsAt, endsAt }, i) => {
        expect(byUid.get(String(i))).toMatchObject({ title, event: { categories, time: { startsAt, endsAt } } })
      })
    }),
    { numRuns: 60 },
  )
})
