import type { CalendarEvent, WeeklyBlock, WorkingWeek } from '../../domain/calendar/calendar.ts'
import { type EpochMs, type MinuteOfDay, type Weekday } from '../../domain/calendar/dates.ts'
import { instantOf, showAsOf } from './graphEvent.ts'
import { asCode, asList, asNumber, asObject, asText, type Json } from './json.ts'
import { zoneNamed } from './zoneNames.ts'

/** One person's times, not yet read, and working hours. */
export interface AnsweredSchedule {
  readonly kind: 'items'
  readonly items: readonly UnreadItem[]
  readonly workingHours: Json | undefined
}

/** What is kept of an item on receipt: when it is and how it shows. Its subject, place and privacy mark are dropped. */
export interface UnreadItem {
  readonly status: unknown
  readonly start: unknown
  readonly end: unknown
}

/** One person's part of a `getSchedule` answer. */
export type ScheduleAnswer =
  | AnsweredSchedule
  | { readonly kind: 'tooMany' }
  | { readonly kind: 'noMailbox' }
  /** Anything else that Graph or we did not foresee; `code` is Graph's own. */
  | { readonly kind: 'failed'; readonly code: string }

/** A stretch of somebody's time. */
export interface ScheduleItem {
  readonly status: CalendarEvent['showAs']
  readonly startsAt: EpochMs
  readonly endsAt: EpochMs
}

/** "The result set contains too many calendar entries": Graph's limit is 1,000 in a window. */
const tooManyEntries = '5006'

/** Codes of somebody without a mailbox in this organisation. */
const noMailboxCodes = new Set(['5016', 'ErrorMailRecipientNotFound'])

/** The times of one person, each once though windows overlap, and how many could not be understood. */
export function readItems(unread: readonly UnreadItem[]): {
  readonly items: readonly ScheduleItem[]
  readonly leftOut: number
} {
  const items = new Map<string, ScheduleItem>()
  let leftOut = 0
  for (const { status, start, end } of unread) {
    const [startsAt, endsAt] = [instantOf(start), instantOf(end)]
    if (startsAt === undefined || endsAt === undefined || endsAt <= startsAt) leftOut += 1
    else {
      const item = { status: showAsOf(status), startsAt, endsAt }
      items.set(`${item.status}/${startsAt}/${endsAt}`, item)
    }
  }
  return { items: [...items.values()], leftOut }
}

function stripped(value: unknown): UnreadItem {
  const fields = asObject(value)
  return { status: fields?.['status'], start: fields?.['start'], end: fields?.['end'] }
}

/**
 * Reads what `getSchedule` says of one person.
 *
 * @param body the answer's body
 * @param address as it was asked for; Graph may write it in other case
 */
export function readSchedule(body: unknown, address: string): ScheduleAnswer {
  const schedules = asList(asObject(body)?.['value'])?.map(asObject)
  if (schedules === undefined) return { kind: 'failed', code: 'without schedules' }
  const schedule = schedules.find((each) => asText(each?.['scheduleId'])?.toLowerCase() === address.toLowerCase())
  if (schedule === undefined) return { kind: 'noMailbox' }
  const error = asObject(schedule['error'])
  if (error !== undefined) {
    const code = asCode(error['responseCode'])
    if (code === tooManyEntries) return { kind: 'tooMany' }
    return noMailboxCodes.has(code) ? { kind: 'noMailbox' } : { kind: 'failed', code }
  }
  return {
    kind: 'items',
    items: (asList(schedule['scheduleItems']) ?? []).map(stripped),
    workingHours: asObject(schedule['workingHours']),
  }
}

const weekdays: Readonly<Record<string, Weekday>> = {
  monday: 1,
  tuesday: 2,
  wednesday: 3,
  thursday: 4,
  friday: 5,
  saturday: 6,
  sunday: 7,
}

function minuteOf(value: unknown): MinuteOfDay | undefined {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(asText(value) ?? '') ?? []
  const minute = Number(hours) * 60 + Number(minutes)
  return minute <= 1440 ? minute : undefined
}

/** Monday to Friday, eight to five: what a mailbox has until somebody changes it. */
export function usualWeek(timeZone: string): WorkingWeek {
  const hours = ([1, 2, 3, 4, 5] as const).map((weekday): WeeklyBlock => ({ weekday, from: 480, to: 1020 }))
  return { timeZone, hours, taught: [] }
}

/** How far a zone is behind UTC in its standard time, in minutes: Graph's `bias`. */
function biasOf(timeZone: string): number {
  const offsets = ['2026-01-01', '2026-07-01'].map(
    (date) => Temporal.PlainDate.from(date).toZonedDateTime(timeZone).offsetNanoseconds,
  )
  return -Math.min(...offsets) / 60e9
}

async function zoneOf(timeZone: Json | undefined, usual: string): Promise<string> {
  const named = await zoneNamed(asText(timeZone?.['name']) ?? '')
  if (named !== undefined) return named
  const bias = asNumber(timeZone?.['bias'])
  // A custom zone that agrees with the usual one in winter is the usual one, with its summer time.
  if (bias === undefined || bias % 60 !== 0 || bias === biasOf(usual)) return usual
  // The bias is UTC less local time, in minutes, and so is the sign of Etc/GMT+8: eight hours behind.
  return (await zoneNamed(`Etc/GMT${bias >= 0 ? '+' : ''}${bias / 60}`)) ?? usual
}

/**
 * The working week that a mailbox tells.
 *
 * @param usual the zone to fall back on
 * @returns the usual week when it tells none that makes sense
 */
export async function workingWeekOf(workingHours: Json | undefined, usual: string): Promise<WorkingWeek> {
  const from = minuteOf(workingHours?.['startTime'])
  const to = minuteOf(workingHours?.['endTime'])
  const days = (asList(workingHours?.['daysOfWeek']) ?? []).flatMap((day) => weekdays[String(day).toLowerCase()] ?? [])
  if (from === undefined || to === undefined || to <= from || days.length === 0) return usualWeek(usual)
  const timeZone = await zoneOf(asObject(workingHours?.['timeZone']), usual)
  return { timeZone, hours: days.map((weekday) => ({ weekday, from, to })), taught: [] }
}
