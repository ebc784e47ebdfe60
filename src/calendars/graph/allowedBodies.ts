import { copyCategory } from '../../domain/pressure/copies.ts'
import type { Person } from '../calendarSource.ts'
import { markId, readMark } from './deadlineMark.ts'
import { type Form, inOrder, just, like, listOf, object, text } from './form.ts'

/** Of a person, what Graph is told: nobody else's calendar is asked for, and nobody else is given a role. */
export type NamedPerson = Pick<Person, 'id' | 'address'>

/** Outlook's own limit for subjects and names of categories. */
const line = text(255)

const wallTime = (pattern: RegExp): Form => object({ dateTime: like(pattern), timeZone: text(80) })
const aTime = wallTime(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?$/)
const aMidnight = wallTime(/^\d{4}-\d{2}-\d{2}T00:00:00$/)

/** Busy times of these people and of nobody else. */
export function scheduleBody(addresses: readonly string[]): Form {
  return object({
    schedules: (value) => JSON.stringify(value) === JSON.stringify(addresses),
    startTime: aMidnight,
    endTime: aMidnight,
    availabilityViewInterval: just(60),
  })
}

const attendees = listOf(
  object({ emailAddress: object({ address: text(320), name: line }), type: like(/^(required|optional)$/) }),
  [1, 20],
)

const aDate = like(/^\d{4}-\d{2}-\d{2}$/)

/** Every week or every other, on one day of the week, with an end. */
const recurrence = object({
  pattern: object({
    type: just('weekly'),
    interval: (value) => value === 1 || value === 2,
    daysOfWeek: listOf(like(/^(mon|tues|wednes|thurs|fri)day$/), [1, 1]),
    firstDayOfWeek: just('monday'),
  }),
  range: object({ type: just('endDate'), startDate: aDate, endDate: aDate }),
})

/** A meeting: what is said in an invitation, and to whom. */
export const meetingBody: Form = object(
  {
    subject: line,
    body: object({ contentType: just('text'), content: text(32_768) }),
    start: aTime,
    end: aTime,
    attendees,
    showAs: just('busy'),
    categories: listOf(just('Joint time'), [1, 1]),
    allowNewTimeProposals: just(true),
    transactionId: text(80),
  },
  { isOnlineMeeting: just(true), onlineMeetingProvider: just('teamsForBusiness'), recurrence },
)

const changesOfMeeting: readonly Form[] = [
  object({ start: aTime, end: aTime }),
  object({ attendees }),
  object({ recurrence }),
]

/** What is changed of a meeting that repeats: when a single one is, who else comes to it, or when the last one is. */
export const changeOfMeeting: Form = (value) => changesOfMeeting.some((form) => form(value))

/** What the partner is told of a cancelled meeting. */
export const commentBody: Form = object({ comment: text(32_768) })

/** The partner may read, and neither less nor more. */
export function grantBody(partner: NamedPerson): Form {
  return object({
    emailAddress: object({ address: just(partner.address), name: line }),
    isInsideOrganization: just(true),
    isRemovable: just(true),
    role: just('read'),
  })
}

/** The same for a partner who had less. */
export const roleBody: Form = object({ role: just('read') })

const colour = like(/^(none|preset(\d|1\d|2[0-4]))$/)

/** A new category of one's own list. */
export const categoryBody: Form = object({ displayName: line, color: colour })

/** The categories of an event, and nothing else of it. */
export const tagsBody: Form = object({ categories: listOf(line, [0, 50]) })

/** A deadline: the only event that is written without an invitation, and so without a guest, a text or a place. */
export const deadlineBody: Form = object({
  subject: line,
  start: aMidnight,
  end: aMidnight,
  isAllDay: just(true),
  showAs: just('free'),
  sensitivity: just('normal'),
  isReminderOn: just(false),
  // Its tag, and that by which it is known as a copy when calendars are read.
  categories: inOrder(line, just(copyCategory)),
  transactionId: like(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/),
  singleValueExtendedProperties: listOf(
    object({ id: just(markId), value: (value) => typeof value === 'string' && readMark(value) !== undefined }),
    [1, 1],
  ),
})
