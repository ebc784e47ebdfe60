import { findIana } from 'windows-iana'
import { ruleStarts } from './boundedRule.ts'
import { readContentLine, type ContentLine } from './contentLine.ts'
import { firstTime, readTime, type ZoneChoice } from './icsTime.ts'
import { ruleOf } from './ruleOf.ts'
import type { CalendarPart, ZonePart } from './splitComponents.ts'
import { temporalZone, utc, zoneOfRuns, type OffsetRun, type Zone, type ZoneSpan } from './zone.ts'

/** Finds the zone that a name in the file means, and remembers the names that mean nothing. */
export interface TimeZones {
  readonly forCalendar: (calendar: CalendarPart) => ZoneChoice
  readonly unknown: () => readonly string[]
}

const offsetPattern = /^([+-])(\d{2}):?(\d{2})(?::?(\d{2}))?$/

function offsetMsOf(text: unknown): number | null {
  const match = typeof text === 'string' ? offsetPattern.exec(text) : null
  if (match === null) return null
  const [, sign, hours = '0', minutes = '0', seconds = '0'] = match
  const size = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000
  return sign === '-' ? -size : size
}

/** Changes of one observance (winter or summer time) before `until`, as instants. */
interface Observance {
  readonly before: number
  readonly runs: readonly OffsetRun[]
}

const onTheWall: ZoneChoice = { utc, floating: utc, named: () => utc }

function readObservance(lines: readonly string[], until: number): Observance | null {
  const properties = lines.map(readContentLine).filter((line) => line !== null)
  const first = (name: string): ContentLine | undefined => properties.find((line) => line.name === name)
  const start = firstTime(first('dtstart'), onTheWall)
  const before = offsetMsOf(first('tzoffsetfrom')?.values[0])
  const after = offsetMsOf(first('tzoffsetto')?.values[0])
  if (start === null || start.isDate || before === null || after === null) return null

  const onsets = [start.wall]
  for (const line of properties) {
    if (line.name === 'rdate') {
      const dates = line.values.slice(0, 1000).map((value) => readTime(value, null, onTheWall))
      onsets.push(...dates.filter((date) => date !== null).map((date) => date.wall))
    }
    if (line.name === 'rrule') {
      const rule = ruleOf(line.values[0], start, onTheWall)
      // Clocks change by the year. Anything quicker is a mistake, or an attempt to keep the page busy.
      if (rule?.freq !== 'YEARLY') return null
      const bounds = { from: start.wall, until, atMost: 2000, budgets: [{ left: 5000 }] }
      const answer = ruleStarts(rule, start.wall, false, bounds)
      if (answer.kind !== 'starts') return null
      onsets.push(...answer.starts)
    }
  }
  return { before, runs: onsets.map((wall) => ({ from: wall - before, offsetMs: after })) }
}

/** A zone as a file spells it out (`VTIMEZONE`); null when that cannot be used. */
function spelledOutZone(part: ZonePart, span: ZoneSpan): Zone | null {
  const observances = part.observances.map((lines) => readObservance(lines, span.until))
  const usable = observances.filter((observance) => observance !== null)
  if (usable.length === 0 || usable.length < observances.length) return null
  const changes = usable.flatMap(({ runs, before }) => runs.map((run) => ({ ...run, before })))
  changes.sort((a, b) => a.from - b.from)
  const past = changes.findLastIndex((change) => change.from <= span.from)
  const kept = changes.slice(Math.max(past, 0))
  const [first] = kept
  const earlier: OffsetRun[] = first && past < 0 ? [{ from: -Infinity, offsetMs: first.before }] : []
  return zoneOfRuns([...earlier, ...kept.map(({ from, offsetMs }) => ({ from, offsetMs }))])
}

function zoneByTemporal(name: string, span: ZoneSpan): Zone | null {
  try {
    return temporalZone(name, span)
  } catch {
    return null
  }
}

/** Names that stand for a place: `Europe/London`, or with a maker's prefix `/example.org/20050126_1/Europe/London`. */
function placeZone(tzid: string, span: ZoneSpan): Zone | null {
  if (!tzid.includes('/')) return /^(etc\/)?(utc|gmt|z)$/i.test(tzid) ? utc : null
  const segments = tzid.split('/').filter((segment) => segment !== '')
  const asWritten = zoneByTemporal(tzid, span)
  return (
    asWritten ??
    zoneByTemporal(segments.slice(-2).join('/'), span) ??
    zoneByTemporal(segments.slice(-3).join('/'), span)
  )
}

/** Names that Windows and Outlook use, by CLDR's table. `Greenwich Standard Time` is Reykjavik and has no summer time. */
function windowsZone(tzid: string, span: ZoneSpan): Zone | null {
  const [name] = findIana(tzid, '001')
  return name === undefined ? null : zoneByTemporal(name, span)
}

/**
 * Reads zone names: places by Temporal; other names by what the same file says about them (Outlook's
 * `Customized Time Zone` exists nowhere else), then by what Windows means by them; and otherwise as `floating`.
 */
export function createTimeZones(floating: Zone, span: ZoneSpan, calendars: readonly CalendarPart[]): TimeZones {
  const places = new Map<string, Zone | null>()
  const unknown = new Set<string>()
  const choices = new Map<CalendarPart, ZoneChoice>()

  const place = (tzid: string): Zone | null => {
    const known = places.get(tzid)
    if (known !== undefined) return known
    const zone = placeZone(tzid, span)
    places.set(tzid, zone)
    return zone
  }

  const spelledOut = (tzid: string, calendar: CalendarPart): Zone | null => {
    // The event's own calendar first: two calendars in one file may each have a zone of the same name.
    for (const zone of [calendar, ...calendars].flatMap((part) => part.zones)) {
      const name = zone.tzidLine === null ? undefined : readContentLine(zone.tzidLine)?.values[0]
      if (name === tzid) return spelledOutZone(zone, span)
    }
    return null
  }

  const resolve = (tzid: string, calendar: CalendarPart): Zone => {
    const zone = place(tzid) ?? spelledOut(tzid, calendar) ?? windowsZone(tzid, span)
    if (zone === null) unknown.add(tzid)
    return zone ?? floating
  }

  return {
    unknown: () => [...unknown],
    forCalendar(calendar) {
      const known = choices.get(calendar)
      if (known !== undefined) return known
      const byName = new Map<string, Zone>()
      const choice: ZoneChoice = {
        utc,
        floating,
        named(tzid) {
          const zone = byName.get(tzid) ?? resolve(tzid, calendar)
          byName.set(tzid, zone)
          return zone
        },
      }
      choices.set(calendar, choice)
      return choice
    },
  }
}
