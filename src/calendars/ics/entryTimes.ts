import type { ContentLine } from './contentLine.ts'
import type { EntryLines } from './entryLines.ts'
import {
  dayMs,
  firstTime,
  readDuration,
  readTime,
  startOfDay,
  type IcsTime,
  type Span,
  type ZoneChoice,
} from './icsTime.ts'

/** An extra occurrence; its own length where the file gives one. */
export interface ExtraDate {
  readonly start: IcsTime
  readonly span: Span | null
}

/** Start and length. */
export interface When {
  readonly start: IcsTime
  readonly span: Span
}

/** When an entry is; null when its dates do not exist or its end comes before its start. */
export function readWhen(lines: EntryLines, zones: ZoneChoice): When | null {
  const when = asWritten(lines, zones)
  return when !== null && isMarkedAllDay(lines) && !when.start.isDate ? asAllDay(when, zones) : when
}

function asWritten(lines: EntryLines, zones: ZoneChoice): When | null {
  const start = firstTime(lines.first('dtstart'), zones)
  if (start === null) return null
  const endLine = lines.first('dtend')
  if (endLine !== undefined) {
    const end = firstTime(endLine, zones)
    const span = end === null ? null : spanBetween(start, end)
    return span === null ? null : { start, span }
  }
  const durationLine = lines.first('duration')
  if (durationLine !== undefined) {
    const duration = readDuration(durationLine.values[0])
    if (duration === null) return null
    return { start, span: start.isDate ? wholeDays(duration) : duration }
  }
  // RFC 5545, 3.6.1: without an end a date lasts the day, and a time ends when it starts.
  return { start, span: { wallMs: start.isDate ? dayMs : 0, exactMs: 0 } }
}

function wholeDays(span: Span): Span {
  return { wallMs: Math.max(1, Math.ceil((span.wallMs + span.exactMs) / dayMs)) * dayMs, exactMs: 0 }
}

/** Null when the end comes before the start. */
function spanBetween(start: IcsTime, end: IcsTime): Span | null {
  if (start.isDate || start.zone === end.zone) {
    const wallMs = end.wall - start.wall
    if (wallMs < 0) return null
    return start.isDate ? wholeDays({ wallMs, exactMs: 0 }) : { wallMs, exactMs: 0 }
  }
  const endsAt = end.isDate ? start.zone.instantOf(end.wall) : end.zone.instantOf(end.wall)
  const exactMs = endsAt - start.zone.instantOf(start.wall)
  return exactMs < 0 ? null : { wallMs: 0, exactMs }
}

/** Outlook writes some all-day events as midnight to midnight and marks them; UTC is read on the reader's wall. */
function asAllDay({ start, span }: When, zones: ZoneChoice): When {
  const instant = start.zone.instantOf(start.wall)
  const wall = start.zone === zones.utc ? zones.floating.wallOf(instant) : start.wall
  const from = startOfDay(wall)
  const restOfSpan = { wallMs: span.wallMs + span.exactMs + (wall - from), exactMs: 0 }
  return { start: { isDate: true, wall: from, zone: zones.floating }, span: wholeDays(restOfSpan) }
}

function isMarkedAllDay(lines: EntryLines): boolean {
  return (
    lines.code('x-microsoft-cdo-alldayevent') === 'TRUE' || lines.code('x-microsoft-msncalendar-alldayevent') === 'TRUE'
  )
}

/** The dates of several lines; those that do not exist are passed over. */
export function readDates(lines: readonly ContentLine[], zones: ZoneChoice): readonly IcsTime[] {
  const times = lines.flatMap((line) => line.values.map((value) => readTime(value, line.parameter('tzid'), zones)))
  return times.filter((time) => time !== null)
}

/** Extra dates and times; a period brings its own length. */
export function readExtraDates(lines: readonly ContentLine[], zones: ZoneChoice): readonly ExtraDate[] {
  return lines.flatMap((line) =>
    line.values.flatMap((value): readonly ExtraDate[] => {
      const parts: readonly unknown[] = Array.isArray(value) ? value : [value]
      const tzid = line.parameter('tzid')
      const start = readTime(parts[0], tzid, zones)
      if (start === null) return []
      if (parts.length < 2) return [{ start, span: null }]
      const end = readTime(parts[1], tzid, zones)
      const span = end === null ? readDuration(parts[1]) : spanBetween(start, end)
      return span === null ? [] : [{ start, span }]
    }),
  )
}
