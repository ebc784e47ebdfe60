import { z } from 'zod'
import type { EventTime } from '../../domain/calendar/calendar.ts'
import type { EventChange } from '../mailbox/meetings.ts'
import type { Attendee, StoredEvent } from '../mailbox/storedEvent.ts'
import type { NamedZone } from '../mailbox/zones.ts'
import { dateIn } from '../mailbox/zones.ts'
import { extendedPropertiesInput, withProperties } from './extendedProperties.ts'
import { anyCase, boolean, date, emailAddress, integer } from './lenient.ts'
import { knownZone } from './preferences.ts'
import { invalidRequest } from './problems.ts'
import { readRecurrence, weekdayNames } from './recurrenceResource.ts'
import { readInstant } from './times.ts'

/** A wall-clock time and its zone, as in all bodies. */
export const dateTimeTimeZoneInput = z.object({ dateTime: z.string().min(1), timeZone: z.string().default('UTC') })

const recurrence = z.object({
  pattern: z.object({
    type: anyCase(['daily', 'weekly', 'absoluteMonthly', 'relativeMonthly', 'absoluteYearly', 'relativeYearly']),
    interval: integer.pipe(z.int().min(1)),
    daysOfWeek: z.array(anyCase(weekdayNames)).optional(),
    firstDayOfWeek: anyCase(weekdayNames).optional(),
    dayOfMonth: integer.pipe(z.int().max(31)).optional(),
  }),
  range: z.object({
    type: anyCase(['endDate', 'noEnd', 'numbered']),
    startDate: date,
    endDate: date.optional(),
    numberOfOccurrences: integer.optional(),
  }),
})

/** How an event repeats, as a request says it. */
export type RecurrenceInput = z.infer<typeof recurrence>

/** An event as `POST` and `PATCH` take it: with enums in any case, and numbers and booleans as text too. */
export const eventInput = z.strictObject({
  subject: z.string().max(255).nullish(),
  body: z.object({ contentType: anyCase(['text', 'html']).default('text'), content: z.string().nullish() }).nullish(),
  start: dateTimeTimeZoneInput.optional(),
  end: dateTimeTimeZoneInput.optional(),
  isAllDay: boolean.optional(),
  location: z.looseObject({ displayName: z.string().nullish() }).nullish(),
  locations: z.array(z.looseObject({ displayName: z.string().nullish() })).optional(),
  attendees: z
    .array(z.object({ emailAddress, type: anyCase(['required', 'optional', 'resource']).default('required') }))
    .max(500)
    .optional(),
  showAs: anyCase(['free', 'tentative', 'busy', 'oof', 'workingElsewhere', 'unknown']).optional(),
  sensitivity: anyCase(['normal', 'personal', 'private', 'confidential']).optional(),
  importance: anyCase(['low', 'normal', 'high']).optional(),
  categories: z.array(z.string()).optional(),
  isOnlineMeeting: boolean.optional(),
  onlineMeetingProvider: anyCase(['unknown', 'skypeForBusiness', 'skypeForConsumer', 'teamsForBusiness']).optional(),
  responseRequested: boolean.optional(),
  allowNewTimeProposals: boolean.optional(),
  hideAttendees: boolean.optional(),
  transactionId: z.string().nullish(),
  isReminderOn: boolean.optional(),
  reminderMinutesBeforeStart: integer.optional(),
  recurrence: recurrence.nullish(),
  singleValueExtendedProperties: extendedPropertiesInput.optional(),
})

/** A request for an event, read. */
export type EventInput = z.infer<typeof eventInput>

/** When an event is, and in which zone it was said. */
interface TimeInput {
  readonly time: EventTime
  readonly zone: NamedZone
}

/**
 * The time of an event from a request.
 *
 * @throws GraphProblem when the zone is unknown, an all-day event is not from midnight to midnight, or it ends before
 *   it starts
 */
export function readTime(
  start: NonNullable<EventInput['start']>,
  end: NonNullable<EventInput['end']>,
  isAllDay: boolean,
) {
  const [zone, endZone] = [knownZone(start.timeZone), knownZone(end.timeZone)]
  const startsAt = readInstant(start.dateTime, zone.iana, 'Start')
  const endsAt = readInstant(end.dateTime, endZone.iana, 'End')
  if (endsAt < startsAt) throw invalidRequest('The end of the event is before its start.')
  if (!isAllDay) return { time: { kind: 'timed', startsAt, endsAt }, zone } satisfies TimeInput
  const atMidnight = [start, end].every(({ dateTime }) => /T00:00(:00(\.0+)?)?$/.test(dateTime))
  if (!atMidnight || zone.iana !== endZone.iana) {
    throw invalidRequest('Start and end of an all-day event need to be midnight of the same time zone.')
  }
  const [from, until] = [dateIn(start.dateTime), dateIn(end.dateTime)]
  if (until <= from) throw invalidRequest('The duration of an event marked as all day must be at least 24 hours.')
  return { time: { kind: 'allDay', from, until }, zone } satisfies TimeInput
}

/**
 * What a request changes of an event, but for its time. Guests who were there before keep their answers.
 *
 * @throws GraphProblem when it repeats in a way that the practice school does not know
 */
export function readChange(
  input: EventInput,
  before: Pick<StoredEvent, 'attendees' | 'extendedProperties'>,
): EventChange {
  const { subject, body, location, locations, attendees, isReminderOn, reminderMinutesBeforeStart, recurrence } = input
  const { showAs, sensitivity, importance, categories, responseRequested, allowNewTimeProposals, hideAttendees } = input
  return defined({
    subject: subject === null ? '' : subject,
    body:
      body === null
        ? { contentType: 'text' as const, content: '' }
        : body && { contentType: body.contentType, content: body.content ?? '' },
    location: location?.displayName ?? locations?.[0]?.displayName ?? undefined,
    attendees: attendees?.map((guest) => readAttendee(guest, before.attendees)),
    ...{ showAs, sensitivity, importance, categories, responseRequested, allowNewTimeProposals, hideAttendees },
    reminderMinutes: isReminderOn === false ? null : reminderMinutesBeforeStart,
    extendedProperties: withProperties(before.extendedProperties, input.singleValueExtendedProperties),
    series: recurrence && { rule: readRecurrence(recurrence), changes: new Map() },
  })
}

type Guest = NonNullable<EventInput['attendees']>[number]

function readAttendee({ emailAddress: { address, name }, type }: Guest, before: readonly Attendee[]): Attendee {
  const known = before.find(({ who }) => who.address.toLowerCase() === address.toLowerCase())
  return known === undefined
    ? { who: { address, name: name ?? address }, type, response: 'none', respondedAt: null }
    : { ...known, type }
}

type Defined<Value> = { [Name in keyof Value]?: Exclude<Value[Name], undefined> }

/** Only those properties that have a value: "not said" and "said to be nothing" are two things in a change. */
function defined<Value extends object>(value: Value): Defined<Value> {
  // The type cannot be inferred: `fromEntries` forgets which name had which value.
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined)) as Defined<Value>
}
