import fc from 'fast-check'
import { expect, test } from 'vitest'
import { instantOf, readGraphEvent } from '../../../src/calendars/graph/graphEvent.ts'
import { anEvent } from './scriptedGraph.ts'

const utc = (dateTime: string) => ({ dateTime, timeZone: 'UTC' })

test('the two half past ones of the night on which the clocks go back are an hour apart', () => {
  expect(instantOf(utc('2026-10-25T00:30:00.0000000'))).toBe(Date.UTC(2026, 9, 25, 0, 30))
  expect(instantOf(utc('2026-10-25T01:30:00.0000000'))).toBe(Date.UTC(2026, 9, 25, 1, 30))
})

test('every time in UTC is read as Temporal reads it, whatever the zone of the machine', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1990-01-01Z'), max: new Date('2090-01-01Z'), noInvalidDate: true }),
      fc.constantFrom('', '.0000000', '.1234567', '.5'),
      (date, fraction) => {
        const text = date.toISOString().slice(0, 19) + fraction
        expect(instantOf(utc(text))).toBe(Temporal.Instant.from(`${text}Z`).epochMilliseconds)
      },
    ),
  )
})

test.each([
  ['a day that does not exist', utc('2027-02-30T09:00:00.0000000')],
  ['an hour that does not exist', utc('2027-02-28T24:00:00.0000000')],
  ['a date alone', utc('2027-02-28')],
  ['another offset', utc('2027-02-28T09:00:00+02:00')],
  ['words', utc('tomorrow at nine')],
  ['another zone', { dateTime: '2027-02-28T09:00:00.0000000', timeZone: 'Pacific Standard Time' }],
  ['no zone', { dateTime: '2027-02-28T09:00:00.0000000' }],
  ['nothing', null],
])('%s is no time', (_what, value) => {
  expect(instantOf(value)).toBeUndefined()
})

test('Graph’s words are read in any letters, and words that nobody knows do not make anybody free or public', () => {
  expect(readGraphEvent(anEvent({ showAs: 'WorkingElsewhere', sensitivity: 'Confidential' }))).toMatchObject({
    showAs: 'workingElsewhere',
    sensitivity: 'confidential',
  })
  expect(readGraphEvent(anEvent({ showAs: 'asleep', sensitivity: 'secretive' }))).toMatchObject({
    showAs: 'unknown',
    sensitivity: 'private',
  })
})

test('whatever an answer holds, an event is read, left away or left out, and never more than the map’s fields', () => {
  const known = ['id', 'iCalUId', 'seriesMasterId', 'time', 'showAs', 'sensitivity', 'categories']
  fc.assert(
    fc.property(fc.oneof(fc.jsonValue(), fc.record({ id: fc.string(), ...anyFields() })), (value) => {
      const event = readGraphEvent(value)
      if (event !== null && event !== undefined) expect(Object.keys(event)).toEqual(known)
    }),
  )
})

function anyFields() {
  const fields = Object.entries(anEvent({ subject: 'Secret' })).filter(([name]) => name !== 'id')
  return Object.fromEntries(fields.map(([name, usual]) => [name, fc.oneof(fc.constant(usual), fc.jsonValue())]))
}
