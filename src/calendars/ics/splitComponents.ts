/** One calendar (`VCALENDAR`) of a file; a file may hold several, one after the other. */
export interface CalendarPart {
  name: string | null
  /** `METHOD`, in capitals: `CANCEL` makes every event in this part a cancelled one. */
  method: string | null
  readonly zones: ZonePart[]
}

/** The lines of one `VEVENT` that matter here, each unfolded. */
export interface EventPart {
  readonly calendar: CalendarPart
  /** The line of the file on which it begins, counted from 1. */
  readonly line: number
  readonly lines: string[]
  isClosed: boolean
}

/** The lines of one `VTIMEZONE`. */
export interface ZonePart {
  tzidLine: string | null
  /** One list for each `STANDARD` and `DAYLIGHT`. */
  readonly observances: string[][]
}

/** A file taken apart. */
export interface SplitFile {
  readonly calendars: readonly CalendarPart[]
  readonly events: readonly EventPart[]
  /** What was still open when the file ended, and from which line; null when all was closed. */
  readonly cutOff: { readonly inside: 'event' | 'calendar'; readonly fromLine: number } | null
}

/** What each kind of component is read for. All else (descriptions, places, people, attachments) is never looked at. */
const wanted: Readonly<Record<string, ReadonlySet<string>>> = {
  VCALENDAR: new Set(['METHOD', 'X-WR-CALNAME', 'NAME']),
  VEVENT: new Set([
    ...['UID', 'SUMMARY', 'DTSTART', 'DTEND', 'DURATION', 'RRULE', 'RDATE', 'EXDATE', 'EXRULE', 'RECURRENCE-ID'],
    ...['STATUS', 'CLASS', 'TRANSP', 'CATEGORIES', 'SEQUENCE', 'DTSTAMP', 'LAST-MODIFIED'],
    ...['X-MICROSOFT-CDO-BUSYSTATUS', 'X-MICROSOFT-CDO-ALLDAYEVENT', 'X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT'],
  ]),
  VTIMEZONE: new Set(['TZID']),
  STANDARD: new Set(['DTSTART', 'RRULE', 'RDATE', 'TZOFFSETFROM', 'TZOFFSETTO']),
  DAYLIGHT: new Set(['DTSTART', 'RRULE', 'RDATE', 'TZOFFSETFROM', 'TZOFFSETTO']),
}

interface OpenComponent {
  readonly name: string
  readonly line: number
  readonly add: (line: string) => void
  readonly event: EventPart | null
}

const nothing = (): void => undefined

/** Takes the lines of a file one by one, and keeps track of what is open. */
class Splitter {
  readonly calendars: CalendarPart[] = []
  readonly events: EventPart[] = []
  cutOff: SplitFile['cutOff'] = null
  private readonly open: OpenComponent[] = []
  private calendar: CalendarPart = { name: null, method: null, zones: [] }
  private zone: ZonePart | null = null

  wants(propertyName: string): boolean {
    return (
      propertyName === 'BEGIN' ||
      propertyName === 'END' ||
      (wanted[this.open.at(-1)?.name ?? '']?.has(propertyName) ?? false)
    )
  }

  take(propertyName: string, line: string, lineNumber: number): void {
    if (propertyName === 'BEGIN') this.begin(line.slice(6).trim().toUpperCase(), lineNumber)
    else if (propertyName === 'END') this.end(line.slice(4).trim().toUpperCase())
    else this.open.at(-1)?.add(line)
  }

  finish(): void {
    const outermost = this.open[0]
    if (outermost === undefined || this.cutOff !== null) return
    const event = this.open.find((component) => component.event !== null)
    this.cutOff = { inside: event === undefined ? 'calendar' : 'event', fromLine: (event ?? outermost).line }
  }

  private begin(name: string, line: number): void {
    const openEvent = this.open.findIndex((component) => component.event !== null)
    // An event inside an event: the outer one was never closed. It stays marked so, and the file goes on.
    if (name === 'VEVENT' && openEvent >= 0) this.open.length = openEvent
    if (name === 'VCALENDAR' && this.open.length > 0) {
      this.finish()
      this.open.length = 0
    }
    this.open.push(this.component(name, line))
  }

  private component(name: string, line: number): OpenComponent {
    if (name === 'VCALENDAR') {
      const calendar: CalendarPart = { name: null, method: null, zones: [] }
      this.calendar = calendar
      this.calendars.push(calendar)
      return { name, line, event: null, add: (text) => describe(calendar, text) }
    }
    if (name === 'VEVENT') {
      const event: EventPart = { calendar: this.calendar, line, lines: [], isClosed: false }
      this.events.push(event)
      return { name, line, event, add: (text) => void event.lines.push(text) }
    }
    if (name === 'VTIMEZONE') {
      const zone: ZonePart = { tzidLine: null, observances: [] }
      this.zone = zone
      this.calendar.zones.push(zone)
      return { name, line, event: null, add: (text) => void (zone.tzidLine = text) }
    }
    if ((name === 'STANDARD' || name === 'DAYLIGHT') && this.zone !== null) {
      const lines: string[] = []
      this.zone.observances.push(lines)
      return { name, line, event: null, add: (text) => void lines.push(text) }
    }
    return { name, line, event: null, add: nothing }
  }

  private end(name: string): void {
    const at = this.open.findLastIndex((component) => component.name === name)
    if (at < 0) return
    const closed = this.open[at]
    if (closed?.event) closed.event.isClosed = true
    this.open.length = at
  }
}

function describe(calendar: CalendarPart, line: string): void {
  const value = line.slice(line.indexOf(':') + 1).trim()
  if (/^METHOD\b/i.test(line)) calendar.method = value.toUpperCase()
  else if (value !== '') calendar.name ??= value.replace(/\\n/gi, ' ').replace(/\\(.)/g, '$1')
}

const propertyNamePattern = /^[A-Za-z0-9-]+/

/** Takes a file apart into the lines of its events and time zones, folded lines joined. */
export function splitComponents(text: string): SplitFile {
  const splitter = new Splitter()
  let name = ''
  let line: string | null = null
  let lineNumber = 0
  const physicalLines = text.split(/\r\n|\n|\r/)
  for (let i = 0; i < physicalLines.length; i++) {
    const physical = physicalLines[i] ?? ''
    if (physical === '') continue
    if (physical.startsWith(' ') || physical.startsWith('\t')) {
      if (line !== null) line += physical.slice(1)
      continue
    }
    if (line !== null) splitter.take(name, line, lineNumber)
    name = propertyNamePattern.exec(physical)?.[0].toUpperCase() ?? ''
    line = splitter.wants(name) ? physical : null
    lineNumber = i + 1
  }
  if (line !== null) splitter.take(name, line, lineNumber)
  splitter.finish()
  return { calendars: splitter.calendars, events: splitter.events, cutOff: splitter.cutOff }
}
