import ICAL from 'ical.js'
import { addDays, type EpochMs, type IsoDate } from '../../domain/calendar/dates.ts'
import { copyCategory } from '../../domain/pressure/copies.ts'

/** A deadline as an entry of a calendar file. */
export interface IcsDeadline {
  /** The same for the same deadline, so that a file that is opened twice does not double it. */
  readonly uid: string
  /** First and last day, both included. */
  readonly from: IsoDate
  readonly to: IsoDate
  readonly title: string
  /** The Outlook category that it carries, beside the one by which Tandem knows its copies. */
  readonly category: string
  readonly description: string
}

/** What the calendar is called, and when its file is written. */
export interface DeadlinesAsIcsOptions {
  readonly name: string
  readonly now: EpochMs
  /** Where the file is read again and again from an address; a file that is downloaded has none of it. */
  readonly subscription?: {
    /** How often it is worth asking for it. */
    readonly refreshHours: number
    /** Rises with every change, so that an entry that has moved moves. */
    readonly sequence: number
  }
}

// RFC 5545, 3.1 allows 75 octets; ical.js does not count the space with which it begins a folded line.
ICAL.foldLength = 74

/** The characters that have no place in a calendar file's text. */
const unwritable = /[^\P{Cc}\n\t]/gu

function text(value: string): string {
  return value.replace(/\r\n?/g, '\n').replace(unwritable, ' ')
}

/**
 * Deadlines as a calendar file (RFC 5545): whole days, shown as free time, each in its category. Outlook, Google and
 * Apple open it, and Tandem reads it back without counting anything twice.
 */
export function deadlinesAsIcs(deadlines: readonly IcsDeadline[], options: DeadlinesAsIcsOptions): string {
  const { name, now, subscription } = options
  const calendar = new ICAL.Component('vcalendar')
  calendar.addPropertyWithValue('version', '2.0')
  calendar.addPropertyWithValue('prodid', '-//Tandem//Deadlines//EN')
  calendar.addPropertyWithValue('calscale', 'GREGORIAN')
  calendar.addPropertyWithValue('method', 'PUBLISH')
  calendar.addPropertyWithValue('x-wr-calname', text(name))
  if (subscription !== undefined) {
    // RFC 7986, 5.7; and the older name of the same, which Outlook reads.
    const refresh = calendar.addPropertyWithValue('refresh-interval', `PT${subscription.refreshHours}H`)
    refresh.setParameter('value', 'DURATION')
    calendar.addPropertyWithValue('x-published-ttl', `PT${subscription.refreshHours}H`)
  }
  const writtenAt = ICAL.Time.fromString(
    Temporal.Instant.fromEpochMilliseconds(now).toString({ smallestUnit: 'second' }),
    null,
  )
  for (const { uid, from, to, title, category, description } of deadlines) {
    const event = new ICAL.Component('vevent')
    event.addPropertyWithValue('uid', uid)
    event.addPropertyWithValue('dtstamp', writtenAt)
    if (subscription !== undefined) event.addPropertyWithValue('sequence', subscription.sequence)
    event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(from))
    event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(to, 1)))
    event.addPropertyWithValue('summary', text(title))
    event.addPropertyWithValue('description', text(description))
    const categories = new ICAL.Property('categories', event)
    categories.setValues([text(category), copyCategory])
    event.addProperty(categories)
    event.addPropertyWithValue('transp', 'TRANSPARENT')
    event.addPropertyWithValue('x-microsoft-cdo-busystatus', 'FREE')
    calendar.addSubcomponent(event)
  }
  return `${calendar.toString()}\r\n`
}
