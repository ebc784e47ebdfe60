import type ICAL from 'ical.js'
import type { Sensitivity, ShowAs } from '../../domain/calendar/calendar.ts'
import { readContentLine, type ContentLine } from './contentLine.ts'
import { EntryLines } from './entryLines.ts'
import { readDates, readExtraDates, readWhen, type ExtraDate, type When } from './entryTimes.ts'
import type { LeftOutBecause } from './icsCalendar.ts'
import { firstTime, type IcsTime, type Span, type ZoneChoice } from './icsTime.ts'
import { ruleOf } from './ruleOf.ts'
import type { EventPart } from './splitComponents.ts'

/** How an event looks, apart from when it is. */
export interface Looks {
  readonly title: string
  readonly showAs: ShowAs
  readonly sensitivity: Sensitivity
  readonly categories: readonly string[]
}

/** One `VEVENT`: an event, a series, or one changed occurrence of a series. */
export interface Entry {
  readonly uid: string | null
  readonly line: number
  /** Which occurrence this one stands for. */
  readonly recurrenceId: IcsTime | null
  /** It also stands for all later occurrences (`RANGE=THISANDFUTURE`). */
  readonly andFuture: boolean
  readonly isCancelled: boolean
  /** To tell which of two versions is the newer. */
  readonly version: readonly [sequence: number, stamp: number]
  readonly start: IcsTime
  readonly span: Span
  readonly looks: Looks
  readonly rules: readonly ICAL.Recur[]
  readonly exceptRules: readonly ICAL.Recur[]
  readonly extraDates: readonly ExtraDate[]
  readonly exceptDates: readonly IcsTime[]
}

/** An entry, or why it cannot be used. */
export type ReadEntry = { readonly entry: Entry } | { readonly because: LeftOutBecause }

const busyStatus: Readonly<Record<string, ShowAs>> = {
  FREE: 'free',
  TENTATIVE: 'tentative',
  BUSY: 'busy',
  OOF: 'oof',
  WORKINGELSEWHERE: 'workingElsewhere',
}

const classes: Readonly<Record<string, Sensitivity>> = {
  PUBLIC: 'normal',
  PERSONAL: 'personal',
  PRIVATE: 'private',
  CONFIDENTIAL: 'confidential',
}

function showAsOf(lines: EntryLines): ShowAs {
  const marked = busyStatus[lines.code('x-microsoft-cdo-busystatus')]
  if (marked !== undefined) return marked
  if (lines.code('transp') === 'TRANSPARENT') return 'free'
  return lines.code('status') === 'TENTATIVE' ? 'tentative' : 'busy'
}

function looksOf(lines: EntryLines): Looks {
  const categories = lines.all('categories').flatMap((line) => line.values)
  const named = categories.filter((name) => typeof name === 'string').map((name) => name.trim())
  const privacy = lines.code('class')
  return {
    title: lines.text('summary').replace(/\s+/g, ' ').slice(0, 500),
    showAs: showAsOf(lines),
    // RFC 5545, 3.8.1.3: a class that is not known is treated as private.
    sensitivity: privacy === '' ? 'normal' : (classes[privacy] ?? 'private'),
    categories: [...new Set(named)].filter((name) => name !== ''),
  }
}

/** All rules of one kind, or null when one of them is not a rule. */
function readRules(lines: readonly ContentLine[], start: IcsTime, zones: ZoneChoice): readonly ICAL.Recur[] | null {
  const rules = lines.map((line) => ruleOf(line.values[0], start, zones))
  return rules.every((rule) => rule !== null) ? rules : null
}

function versionOf(lines: EntryLines): Entry['version'] {
  const sequence = lines.first('sequence')?.values[0]
  const stamp = lines.first('dtstamp')?.values[0] ?? lines.first('last-modified')?.values[0]
  const compact = typeof stamp === 'string' ? Number(stamp.replace(/\D/g, '').slice(0, 14)) : 0
  return [typeof sequence === 'number' && Number.isFinite(sequence) ? sequence : 0, compact]
}

/** Reads one `VEVENT`. */
export function readEntry(part: EventPart, zones: ZoneChoice): ReadEntry {
  if (!part.isClosed) return { because: 'notClosed' }
  const lines = new EntryLines(part.lines)
  const isCancelled = part.calendar.method === 'CANCEL' || lines.code('status') === 'CANCELLED'

  const recurrenceLine = lines.first('recurrence-id')
  const recurrenceId = firstTime(recurrenceLine, zones)
  if (recurrenceLine !== undefined && recurrenceId === null) return { because: 'badDate' }

  const when = readWhen(lines, zones) ?? (isCancelled ? cancelledWhen(recurrenceId, zones) : null)
  if (when === null) return { because: 'badDate' }
  const { start, span } = when

  const broken = part.lines.some((text) => /^(RRULE|EXRULE)\b/i.test(text) && readContentLine(text) === null)
  const rules = broken ? null : readRules(lines.all('rrule'), start, zones)
  const exceptRules = broken ? null : readRules(lines.all('exrule'), start, zones)
  if (!isCancelled && (rules === null || exceptRules === null)) return { because: 'badRule' }

  return {
    entry: {
      uid: lines.text('uid') === '' ? null : lines.text('uid'),
      line: part.line,
      recurrenceId,
      andFuture: recurrenceLine?.parameter('range')?.toUpperCase() === 'THISANDFUTURE',
      isCancelled,
      version: versionOf(lines),
      start,
      span,
      looks: looksOf(lines),
      rules: rules ?? [],
      exceptRules: exceptRules ?? [],
      extraDates: readExtraDates(lines.all('rdate'), zones),
      exceptDates: readDates(lines.all('exdate'), zones),
    },
  }
}

/** A cancellation need not say when the event would have been. */
function cancelledWhen(recurrenceId: IcsTime | null, zones: ZoneChoice): When {
  return { start: recurrenceId ?? { isDate: true, wall: 0, zone: zones.utc }, span: { wallMs: 0, exactMs: 0 } }
}
