import { readFileSync } from 'node:fs'
import { expect } from 'vitest'
import type { IcsCalendar, IcsOptions } from '../../../src/calendars/ics/icsCalendar.ts'
import { parseIcs } from '../../../src/calendars/ics/parseIcs.ts'
import { isoDate } from '../../../src/domain/calendar/dates.ts'

/** A school year in England. */
export const schoolYear: IcsOptions = {
  range: { from: isoDate('2026-09-01'), until: isoDate('2027-08-01') },
  timeZone: 'Europe/London',
}

/** A file with one event from the given lines. */
export function anIcsEvent(...lines: readonly string[]): string {
  const uid = lines.some((line) => line.startsWith('UID')) ? [] : ['UID:event']
  return ['BEGIN:VEVENT', ...uid, ...lines, 'END:VEVENT'].join('\r\n')
}

/** A whole file from its components. */
export function anIcsFile(...components: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Tandem tests//EN', ...components, 'END:VCALENDAR', ''].join(
    '\r\n',
  )
}

/** The bytes of a file that lies beside the tests. */
export function savedFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`./files/${name}`, import.meta.url)))
}

/** Reads a file that can be read. */
export function read(input: string | Uint8Array, options: IcsOptions = schoolYear): IcsCalendar {
  const outcome = parseIcs(input, options)
  if (!outcome.ok) expect.fail(`could not be read: ${outcome.failure.kind}`)
  return outcome.value
}

/** Why a file cannot be read. */
export function failureOf(input: string | Uint8Array, options: IcsOptions = schoolYear) {
  const outcome = parseIcs(input, options)
  if (outcome.ok) expect.fail('could be read')
  return outcome.failure
}

/** When the events of a calendar are, as a person in London reads them: `2026-09-07 09:00`, or `2026-10-01` all day. */
export function startsOf(calendar: IcsCalendar): readonly string[] {
  return timesOf(calendar).map((text) => text.replace(/ (to|until) .*/, ''))
}

/** Start and end: `2026-09-07 09:00 to 10:00`, or `2026-10-01 until 2026-10-02`. */
export function timesOf(calendar: IcsCalendar): readonly string[] {
  const clock = (instant: number) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO('Europe/London').toPlainDateTime()
  const text = (instant: number) => clock(instant).toString({ smallestUnit: 'minute' }).replace('T', ' ')
  return calendar.events.map(({ event: { time } }) => {
    if (time.kind === 'allDay') return `${time.from} until ${time.until}`
    const [from, to] = [text(time.startsAt), text(time.endsAt)]
    return `${from} to ${from.slice(0, 10) === to.slice(0, 10) ? to.slice(11) : to}`
  })
}

/** The one event of a file with one event. */
export function onlyEvent(...lines: readonly string[]) {
  const { events } = read(anIcsFile(anIcsEvent(...lines)))
  expect(events).toHaveLength(1)
  const [only] = events
  if (only === undefined) expect.fail('no event')
  return only
}
