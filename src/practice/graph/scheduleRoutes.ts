import type { ScheduleInformation, ScheduleItem } from '@microsoft/microsoft-graph-types'
import { z } from 'zod'
import type { EventTime, ShowAs } from '../../domain/calendar/calendar.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { Mailbox } from '../mailbox/mailbox.ts'
import type { Occurrence } from '../mailbox/occurrences.ts'
import type { School } from '../mailbox/school.ts'
import type { Access } from '../mailbox/sharing.ts'
import { accessOf } from '../mailbox/sharing.ts'
import { isPrivate } from '../mailbox/storedEvent.ts'
import type { NamedZone } from '../mailbox/zones.ts'
import { instantOf } from '../mailbox/zones.ts'
import { dateTimeTimeZoneInput } from './eventInput.ts'
import type { GraphAnswer, GraphRequest } from './exchange.ts'
import { ok } from './exchange.ts'
import { camelCaseNames, integer, readBody } from './lenient.ts'
import { knownZone } from './preferences.ts'
import { GraphProblem } from './problems.ts'
import { dateTimeTimeZone, readInstant } from './times.ts'
import { workingHours } from './settingsRoutes.ts'

const minute = 60_000
const day = 24 * 60 * minute
const longestWindowDays = 62
const mostSchedules = 100
const mostEntries = 1000

const scheduleInput = z.strictObject({
  schedules: z.array(z.string().min(1)).min(1),
  startTime: dateTimeTimeZoneInput,
  endTime: dateTimeTimeZoneInput,
  availabilityViewInterval: integer.default(30),
})

interface Window {
  readonly startsAt: EpochMs
  readonly endsAt: EpochMs
  readonly intervalMinutes: number
  /** Where all-day events have their midnights. */
  readonly midnightZone: string
  readonly answerZone: NamedZone
}

/** POST getSchedule: when people are busy, and as much more as each of them lets the caller see. */
export function getSchedule(request: GraphRequest, school: School): GraphAnswer {
  const input = readBody(scheduleInput, camelCaseNames(request.body))
  const window = readWindow(request, input)
  const value = input.schedules.map((address): ScheduleInformation => {
    const mailbox = school.mailboxOf(address)
    if (mailbox === null) return failed(address, '5016', '')
    return scheduleOf(address, mailbox, accessOf(request.caller, mailbox), window, school.timeZone)
  })
  const context = 'Collection(microsoft.graph.scheduleInformation)'
  return ok({ '@odata.context': `${request.root}/$metadata#${context}`, value })
}

function readWindow(request: GraphRequest, input: z.infer<typeof scheduleInput>): Window {
  const { schedules, startTime, endTime, availabilityViewInterval: intervalMinutes } = input
  if (schedules.length > mostSchedules) {
    throw new GraphProblem(
      400,
      'ErrorMailboxDataArrayTooBig',
      `There are too many target users in the EmailAddress array. The allowed size = ${mostSchedules}; the actual size = ${schedules.length}.`,
    )
  }
  const zone = knownZone(startTime.timeZone)
  const startsAt = readInstant(startTime.dateTime, zone.iana, 'StartTime')
  const endsAt = readInstant(endTime.dateTime, knownZone(endTime.timeZone).iana, 'EndTime')
  if (endsAt <= startsAt) {
    const message = 'The time duration specified for FreeBusyViewOptions.TimeWindow is invalid.'
    throw new GraphProblem(400, 'ErrorInvalidTimeInterval', message)
  }
  // A window may hold the hour that autumn adds.
  const days = Math.ceil((endsAt - startsAt - 60 * minute) / day)
  if (days > longestWindowDays) {
    throw new GraphProblem(
      400,
      'ErrorTimeIntervalTooBig',
      `The requested time duration specified for FreeBusyViewOptions.TimeWindow is too long. The allowed limit = ${longestWindowDays} days; the actual limit = ${days} days.`,
    )
  }
  if (intervalMinutes < 5 || intervalMinutes > 1440 || intervalMinutes * minute > endsAt - startsAt) {
    throw new GraphProblem(
      400,
      'ErrorInvalidMergedFreeBusyInterval',
      'The specified merged free/busy interval is not valid. Specify an interval that is less than the free/busy time window and between 5 and 1440 minutes.',
    )
  }
  return { startsAt, endsAt, intervalMinutes, midnightZone: zone.iana, answerZone: request.preferences.zone }
}

function failed(scheduleId: string, responseCode: string, message: string): ScheduleInformation {
  return { scheduleId, availabilityView: '', scheduleItems: null, error: { message, responseCode } }
}

interface Entry {
  readonly occurrence: Occurrence
  readonly startsAt: EpochMs
  readonly endsAt: EpochMs
}

function scheduleOf(
  scheduleId: string,
  mailbox: Mailbox,
  access: Access,
  window: Window,
  timeZone: string,
): ScheduleInformation {
  const entries = mailbox
    // All-day events are found by UTC and begin at a zone's midnight: look a day further, then cut.
    .between(window.startsAt - day, window.endsAt + day)
    .map((occurrence): Entry => ({ occurrence, ...extent(occurrence.event.time, window.midnightZone) }))
    .filter(({ startsAt, endsAt }) => startsAt < window.endsAt && endsAt > window.startsAt)
    .toSorted((a, b) => a.startsAt - b.startsAt || a.endsAt - b.endsAt)
  if (entries.length > mostEntries) {
    const message = `The result set contains too many calendar entries. The allowed size is ${mostEntries}; the actual size is ${entries.length}.`
    return failed(scheduleId, '5006', message)
  }
  return {
    scheduleId,
    availabilityView: availabilityView(entries, window),
    scheduleItems: entries.map((entry) => scheduleItem(entry, access, window.answerZone)),
    workingHours: workingHours(mailbox, timeZone),
  }
}

function extent(time: EventTime, timeZone: string) {
  if (time.kind === 'timed') return { startsAt: time.startsAt, endsAt: time.endsAt }
  const midnight = (date: string) => instantOf(`${date}T00:00:00`, timeZone)
  return { startsAt: midnight(time.from), endsAt: midnight(time.until) }
}

function scheduleItem(
  { occurrence: { event }, startsAt, endsAt }: Entry,
  access: Access,
  zone: NamedZone,
): ScheduleItem {
  const times = {
    status: event.showAs,
    start: dateTimeTimeZone(startsAt, zone),
    end: dateTimeTimeZone(endsAt, zone),
  }
  if (access === 'busyTimes') return times
  const isHidden = isPrivate(event) && access !== 'owner' && access !== 'detailsOfPrivateToo'
  if (isHidden) return { isPrivate: true, ...times }
  return { isPrivate: isPrivate(event), ...times, subject: event.subject, location: event.location }
}

/** How strongly an event takes a slot; working elsewhere counts as free there, for old clients. */
const strength: Readonly<Record<ShowAs, number>> = {
  free: 0,
  workingElsewhere: 0,
  unknown: 0,
  tentative: 1,
  busy: 2,
  oof: 3,
}

function availabilityView(entries: readonly Entry[], { startsAt, endsAt, intervalMinutes }: Window): string {
  const slots = Array.from({ length: Math.ceil((endsAt - startsAt) / (intervalMinutes * minute)) }, () => 0)
  const place = (instant: EpochMs) => (instant - startsAt) / (intervalMinutes * minute)
  for (const { occurrence, ...entry } of entries) {
    const last = Math.min(slots.length, Math.ceil(place(entry.endsAt)))
    for (let slot = Math.max(0, Math.floor(place(entry.startsAt))); slot < last; slot += 1) {
      slots[slot] = Math.max(slots[slot] ?? 0, strength[occurrence.event.showAs])
    }
  }
  return slots.join('')
}
