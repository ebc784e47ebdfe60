import type { CalendarEvent, EventTime, WeeklyBlock, WorkingWeek } from '../../domain/calendar/calendar.ts'
import { dateAt, type EpochMs, type MinuteOfDay, type Weekday } from '../../domain/calendar/dates.ts'
import { instantOf, showAsOf } from './graphEvent.ts'
import { asList, asNumber, asObject, asText, type Json } from './json.ts'
import { zoneNamed } from './zoneNames.ts'

/** One person's part of a `getSchedule` answer. */
export type ScheduleAnswer =
  | { readonly kind: 'items'; readonly items: readonly ScheduleItem[]; readonly workingHours: Json | undefined }
  | { readonly kind: 'tooMany' }
  | { readonly kind: 'noMailbox' }

/** A stretch of somebody's time. The answer's subject, place and privacy mark are dropped on receipt. */
export interface ScheduleItem {
  readonly status: CalendarEvent['showAs']
  readonly startsAt: EpochMs
  readonly endsAt: EpochMs
}

/** "The result set contains too many calendar entries": Graph's limit is 1,000 in a window. */
const tooManyEntries = '5006'

function readItem(value: unknown): ScheduleItem | undefined {
  const fields = asObject(value)
  const startsAt = instantOf(fields?.['start'])
  const endsAt = instantOf(fields?.['end'])
  if (startsAt === undefined || endsAt === undefined || endsAt <= startsAt) return undefined
  return { status: showAsOf(fields?.['status']), startsAt, endsAt }
}

/**
 * Reads what `getSchedule` says of one person.
 *
 * @param body the answer's body
 * @param address as it was asked for; Graph may write it in other case
 */
export function readSchedule(body: unknown, address: string): ScheduleAnswer {
  const schedules = (asList(asObject(body)?.['value']) ?? []).map(asObject)
  const schedule = schedules.find((each) => asText(each?.['scheduleId'])?.toLowerCase() === address.toLowerCase())
  if (schedule === undefined) return { kind: 'noMailbox' }
  const error = asObject(schedule['error'])
  if (error !== undefined) {
    return { kind: String(error['responseCode']) === tooManyEntries ? 'tooMany' : 'noMailbox' }
  }
  const items = (asList(schedule['scheduleItems']) ?? []).flatMap((each) => readItem(each) ?? [])
  return { kind: 'items', items, workingHours: asObject(schedule['workingHours']) }
}

/** Whether a stretch runs from a midnight to a midnight of a zone. */
function isWholeDays({ startsAt, endsAt }: ScheduleItem, timeZone: string): boolean {
  if (endsAt - startsAt < 23 * 3_600_000) return false
  return [startsAt, endsAt].every((instant) => {
    const { hour, minute } = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone)
    return hour === 0 && minute === 0
  })
}

/** A stretch of busy time as an event without a name. Its id says when it is, so that windows may overlap. */
export function busyEvent(item: ScheduleItem, timeZone: string): CalendarEvent {
  const { status, startsAt, endsAt } = item
  const time: EventTime = isWholeDays(item, timeZone)
    ? { kind: 'allDay', from: dateAt(startsAt, timeZone), until: dateAt(endsAt, timeZone) }
    : { kind: 'timed', startsAt, endsAt }
  return {
    id: `busy/${status}/${startsAt}/${endsAt}`,
    iCalUId: null,
    seriesMasterId: null,
    time,
    showAs: status,
    sensitivity: 'normal',
    categories: [],
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
  return hours === undefined || minutes === undefined ? undefined : Number(hours) * 60 + Number(minutes)
}

/** Monday to Friday, eight to five: what a mailbox has until somebody changes it. */
export function usualWeek(timeZone: string): WorkingWeek {
  const hours = ([1, 2, 3, 4, 5] as const).map((weekday): WeeklyBlock => ({ weekday, from: 480, to: 1020 }))
  return { timeZone, hours, taught: [] }
}

async function zoneOf(timeZone: Json | undefined, usual: string): Promise<string> {
  const named = await zoneNamed(asText(timeZone?.['name']) ?? '')
  if (named !== undefined) return named
  const bias = asNumber(timeZone?.['bias'])
  if (bias === undefined || bias === 0 || bias % 60 !== 0) return usual
  // The bias is UTC less local time, in minutes, and so is the sign of Etc/GMT+8: eight hours behind.
  return `Etc/GMT${bias > 0 ? '+' : ''}${bias / 60}`
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
