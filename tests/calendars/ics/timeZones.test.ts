import { expect, test } from 'vitest'
import { anIcsEvent, anIcsFile, onlyEvent, read, schoolYear, startsOf } from './builders.ts'

/** Times around both clock changes of the year, the hour that is skipped and the hour that comes twice. */
const awkwardTimes = [
  ...['2026-09-07T09:00', '2026-10-24T23:30', '2026-10-25T00:30', '2026-10-25T01:00', '2026-10-25T01:30'],
  ...['2026-10-25T02:00', '2026-12-21T09:00', '2027-03-28T00:59', '2027-03-28T01:00', '2027-03-28T01:30'],
  ...['2027-03-28T02:00', '2027-03-28T02:30', '2027-03-14T02:30', '2026-11-01T01:30', '2027-07-01T12:00'],
]

const compact = (time: string) => `${time.replace(/[-:]/g, '')}00`

function startInZone(tzid: string, time: string, zoneDefinition: readonly string[] = []): number {
  const file = anIcsFile(...zoneDefinition, anIcsEvent(`DTSTART;TZID=${tzid}:${compact(time)}`))
  const [only] = read(file).events
  if (only?.event.time.kind !== 'timed') expect.fail('no timed event')
  return only.event.time.startsAt
}

const byTemporal = (zone: string, time: string) =>
  Temporal.PlainDateTime.from(time).toZonedDateTime(zone).epochMilliseconds

test.each([
  ['Europe/London', 'Europe/London'],
  ['europe/london', 'Europe/London'],
  ['GMT Standard Time', 'Europe/London'],
  ['"GMT Standard Time"', 'Europe/London'],
  ['Greenwich Standard Time', 'Atlantic/Reykjavik'],
  ['W. Europe Standard Time', 'Europe/Berlin'],
  ['Eastern Standard Time', 'America/New_York'],
  ['India Standard Time', 'Asia/Kolkata'],
  ['UTC', 'UTC'],
  ['/example.org/20050126_1/Europe/London', 'Europe/London'],
  ['/example.org/America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
])('the time zone %s is %s, also when the clocks change', (tzid, zone) => {
  for (const time of awkwardTimes) expect(startInZone(tzid, time), time).toBe(byTemporal(zone, time))
})

const outlooksLondon = (tzid: string) => [
  ...['BEGIN:VTIMEZONE', `TZID:${tzid}`],
  ...['BEGIN:STANDARD', 'DTSTART:16011028T020000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10'],
  ...['TZOFFSETFROM:+0100', 'TZOFFSETTO:-0000', 'END:STANDARD'],
  ...['BEGIN:DAYLIGHT', 'DTSTART:16010325T010000', 'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3'],
  ...['TZOFFSETFROM:-0000', 'TZOFFSETTO:+0100', 'END:DAYLIGHT', 'END:VTIMEZONE'],
]

test.each(['GMT Standard Time', 'Customized Time Zone', 'Customised by the office'])(
  'a zone called %s that the file spells out like London is read like London',
  (tzid) => {
    for (const time of awkwardTimes) {
      expect(startInZone(tzid, time, outlooksLondon(tzid)), time).toBe(byTemporal('Europe/London', time))
    }
  },
)

test('what a file says about a name of its own goes before what Windows means by it', () => {
  expect(startInZone('Greenwich Standard Time', '2027-07-01T12:00', outlooksLondon('Greenwich Standard Time'))).toBe(
    byTemporal('Europe/London', '2027-07-01T12:00'),
  )
})

test('a zone whose rules are nonsense or would never end does not count', () => {
  const endless = outlooksLondon('GMT Standard Time').map((line) => line.replace('FREQ=YEARLY', 'FREQ=SECONDLY'))
  const broken = outlooksLondon('GMT Standard Time').map((line) => line.replace('TZOFFSETTO', 'X-NOTHING'))
  for (const definition of [endless, broken]) {
    expect(startInZone('GMT Standard Time', '2027-07-01T12:00', definition)).toBe(
      byTemporal('Europe/London', '2027-07-01T12:00'),
    )
  }
})

test('a name that nothing explains is read in the zone of the reader, and named', () => {
  const calendar = read(anIcsFile(anIcsEvent('DTSTART;TZID=Staff room:20260907T090000')))
  expect(startsOf(calendar)).toEqual(['2026-09-07 09:00'])
  expect(calendar.unknownTimeZones).toEqual(['Staff room'])
})

test('a time without a zone is the time on the wall of the reader', () => {
  const file = anIcsFile(anIcsEvent('DTSTART:20260907T090000'))
  expect(startsOf(read(file))).toEqual(['2026-09-07 09:00'])
  expect(startsOf(read(file, { ...schoolYear, timeZone: 'Europe/Berlin' }))).toEqual(['2026-09-07 08:00'])
})

test('an all-day event that is marked as such and written as times becomes dates', () => {
  const marked = 'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE'
  const inLondon = onlyEvent(
    'DTSTART;TZID=GMT Standard Time:20260907T000000',
    'DTEND;TZID=GMT Standard Time:20260909T000000',
    marked,
  )
  expect(inLondon.event.time).toEqual({ kind: 'allDay', from: '2026-09-07', until: '2026-09-09' })
  const inUtc = onlyEvent('DTSTART:20260906T230000Z', 'DTEND:20260907T230000Z', marked)
  expect(inUtc.event.time).toEqual({ kind: 'allDay', from: '2026-09-07', until: '2026-09-08' })
})

test('a meeting over the night when the clocks go back is as long as the wall says', () => {
  const { event } = onlyEvent('DTSTART;TZID=Europe/London:20261024T230000', 'DTEND;TZID=Europe/London:20261025T030000')
  if (event.time.kind !== 'timed') expect.fail('not timed')
  expect(event.time.endsAt - event.time.startsAt).toBe(5 * 3_600_000)
})
