import type { Outcome } from '../calendarSource.ts'
import { appearanceOf, decodeText } from './decodeText.ts'
import { collectEvents } from './collectEvents.ts'
import { defaultIcsLimits, type IcsCalendar, type IcsOptions } from './icsCalendar.ts'
import type { IcsFailure } from './icsFailure.ts'
import { splitComponents, type SplitFile } from './splitComponents.ts'

/**
 * Reads a calendar file (iCalendar, RFC 5545, as Outlook, Google and others write it) for a range of dates.
 * An entry that cannot be understood is left out and counted; the rest is kept. Whatever the file holds, this ends.
 *
 * @example
 * const outcome = parseIcs(bytes, { range: { from: isoDate('2026-09-01'), until: isoDate('2027-09-01') }, timeZone: 'Europe/London' })
 * if (!outcome.ok) show(icsSentence(outcome.failure, fileName))
 */
export function parseIcs(input: string | Uint8Array, options: IcsOptions): Outcome<IcsCalendar, IcsFailure> {
  const limits = { ...defaultIcsLimits, ...options.limits }
  if (input.length > limits.bytes) return fail({ kind: 'tooLarge', bytes: input.length, limit: limits.bytes })

  const decoded =
    typeof input === 'string' ? ({ kind: 'text', text: input, linesAreOriginal: true } as const) : decodeText(input)
  if (decoded.kind === 'notText') return fail(decoded)
  const text = decoded.text.startsWith('\uFEFF') ? decoded.text.slice(1) : decoded.text

  const file = splitComponents(text)
  const failure = wholeFileFailure(text, file, limits.entries)
  if (failure !== null) {
    return fail(failure.kind === 'cutOff' && !decoded.linesAreOriginal ? { ...failure, fromLine: null } : failure)
  }
  const calendar = collectEvents(file, options, limits)
  if (calendar === null) return fail({ kind: 'tooManyOccurrences', limit: limits.events })
  return { ok: true, value: decoded.linesAreOriginal ? calendar : withoutLines(calendar) }
}

function fail(failure: IcsFailure): { readonly ok: false; readonly failure: IcsFailure } {
  return { ok: false, failure }
}

function wholeFileFailure(text: string, file: SplitFile, maxEntries: number): IcsFailure | null {
  if (text.trim() === '') return { kind: 'empty', what: 'file' }
  if (file.calendars.length === 0 && file.events.length === 0) {
    return { kind: 'notACalendar', looksLike: appearanceOf(text) }
  }
  if (file.cutOff !== null) return { kind: 'cutOff', ...file.cutOff }
  if (file.events.length === 0) return { kind: 'empty', what: 'calendar' }
  return file.events.length > maxEntries ? { kind: 'tooManyEvents', limit: maxEntries } : null
}

function withoutLines(calendar: IcsCalendar): IcsCalendar {
  return { ...calendar, leftOutBecause: calendar.leftOutBecause.map((part) => ({ ...part, firstLine: null })) }
}
