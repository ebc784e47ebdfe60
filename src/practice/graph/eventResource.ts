import type {
  Attendee as GraphAttendee,
  Event,
  OnlineMeetingInfo,
  PatternedRecurrence,
  Recipient,
  ResponseStatus,
} from '@microsoft/microsoft-graph-types'
import { base64Url } from '../mailbox/ids.ts'
import type { Occurrence } from '../mailbox/occurrences.ts'
import type { Access } from '../mailbox/sharing.ts'
import type { Address, Attendee, Response, StoredEvent } from '../mailbox/storedEvent.ts'
import { isOrganizer, isPrivate } from '../mailbox/storedEvent.ts'
import { utcText } from '../mailbox/zones.ts'
import { writeRecurrence } from './recurrenceResource.ts'
import type { Preferences } from './preferences.ts'
import { startAndEnd } from './times.ts'

/** An event with what OData adds. */
export type EventResource = Event & { readonly '@odata.etag': string; readonly occurrenceId?: string }

/** The properties that `$select` may name on an event. */
export const eventProperties = [
  ...['id', 'createdDateTime', 'lastModifiedDateTime', 'changeKey', 'categories', 'transactionId'],
  ...['originalStartTimeZone', 'originalEndTimeZone', 'iCalUId', 'reminderMinutesBeforeStart', 'isReminderOn'],
  ...['hasAttachments', 'subject', 'bodyPreview', 'importance', 'sensitivity', 'isAllDay', 'isCancelled', 'isDraft'],
  ...['isOrganizer', 'responseRequested', 'seriesMasterId', 'showAs', 'type', 'webLink', 'onlineMeetingUrl'],
  ...['isOnlineMeeting', 'onlineMeetingProvider', 'allowNewTimeProposals', 'hideAttendees', 'occurrenceId'],
  ...['responseStatus', 'body', 'start', 'end', 'location', 'locations', 'recurrence', 'attendees', 'organizer'],
  ...['onlineMeeting', 'originalStart'],
] as const

/** What is shown: a single event or an occurrence, or a whole series. */
export type Shown = Occurrence | StoredEvent

/** An event as its viewer gets it. Nobody but the owner (or a delegate who may) learns what a private one is about. */
export function eventResource(shown: Shown, access: Access, { zone, bodyType }: Preferences): EventResource {
  const event = 'event' in shown ? shown.event : shown
  const changeKey = base64Url(`${event.id.slice(4, 24)}${event.version}`)
  const resource: EventResource = {
    '@odata.etag': `W/"${changeKey}"`,
    id: shown.id,
    createdDateTime: `${utcText(event.createdAt).slice(0, 19)}.0000000Z`,
    lastModifiedDateTime: `${utcText(event.modifiedAt).slice(0, 19)}.0000000Z`,
    changeKey,
    categories: [...event.categories],
    transactionId: event.transactionId,
    originalStartTimeZone: event.zone.name,
    originalEndTimeZone: event.zone.name,
    iCalUId: shown.iCalUId,
    reminderMinutesBeforeStart: event.reminderMinutes ?? 15,
    isReminderOn: event.reminderMinutes !== null,
    hasAttachments: false,
    subject: event.subject,
    bodyPreview: textOf(event.body.content).slice(0, 255),
    importance: event.importance,
    sensitivity: event.sensitivity,
    isAllDay: event.time.kind === 'allDay',
    isCancelled: false,
    isDraft: false,
    isOrganizer: isOrganizer(event),
    responseRequested: event.responseRequested,
    seriesMasterId: 'event' in shown ? shown.seriesMasterId : null,
    showAs: event.showAs,
    type: 'event' in shown ? shown.type : event.series === null ? 'singleInstance' : 'seriesMaster',
    webLink: `https://outlook.office365.com/owa/?itemid=${encodeURIComponent(shown.id)}&exvsurl=1&path=/calendar/item`,
    onlineMeetingUrl: null,
    isOnlineMeeting: event.joinUrl !== null,
    onlineMeetingProvider: event.joinUrl === null ? 'unknown' : 'teamsForBusiness',
    allowNewTimeProposals: event.allowNewTimeProposals,
    hideAttendees: event.hideAttendees,
    responseStatus: responseStatus(event.response, event.respondedAt),
    body: bodyAs(event, bodyType),
    ...startAndEnd(event.time, zone),
    location: location(event.location),
    locations: event.location === '' ? [] : [location(event.location)],
    recurrence: recurrenceOf(shown),
    attendees: event.attendees.map(attendee),
    organizer: recipient(event.organizer),
    onlineMeeting: onlineMeeting(event.joinUrl),
    ...('event' in shown && shown.originalStart !== null ? occurrencePart(shown, shown.originalStart) : {}),
  }
  return isPrivate(event) && access !== 'owner' && access !== 'detailsOfPrivateToo'
    ? withoutDetails(resource)
    : resource
}

function occurrencePart({ event, date }: Occurrence, originalStart: number) {
  return { occurrenceId: `OID.${event.id}.${date ?? ''}`, originalStart: utcText(originalStart) }
}

function recurrenceOf(shown: Shown): PatternedRecurrence | null {
  if ('event' in shown || shown.series === null) return null
  return writeRecurrence(shown.series.rule, shown.zone)
}

/** A private event in somebody else's sight: that it is there, when, and how it shows. */
function withoutDetails(resource: EventResource): EventResource {
  return {
    ...resource,
    subject: null,
    bodyPreview: '',
    body: { contentType: 'text', content: '' },
    categories: [],
    location: location(''),
    locations: [],
    attendees: [],
    onlineMeeting: null,
    isOnlineMeeting: false,
    onlineMeetingProvider: 'unknown',
    transactionId: null,
  }
}

function bodyAs({ body }: StoredEvent, wanted: 'html' | 'text') {
  if (body.contentType === wanted) return { contentType: wanted, content: body.content }
  if (wanted === 'text') return { contentType: wanted, content: textOf(body.content) }
  const content = body.content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll(/\r?\n/g, '<br>\r\n')
  return { contentType: wanted, content: `<html><head></head><body>${content}</body></html>` }
}

function textOf(html: string): string {
  return html
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&')
    .trim()
}

function location(displayName: string) {
  return displayName === ''
    ? ({ displayName, locationType: 'default', uniqueIdType: 'unknown', address: {}, coordinates: {} } as const)
    : ({ displayName, locationType: 'default', uniqueId: displayName, uniqueIdType: 'private' } as const)
}

function recipient({ name, address }: Address): Recipient {
  return { emailAddress: { name, address } }
}

function attendee({ who, type, response, respondedAt }: Attendee): GraphAttendee {
  return { type, status: responseStatus(response, respondedAt), ...recipient(who) }
}

function responseStatus(response: Response, at: number | null): ResponseStatus {
  return { response, time: at === null ? '0001-01-01T00:00:00Z' : utcText(at) }
}

function onlineMeeting(joinUrl: string | null): OnlineMeetingInfo | null {
  return joinUrl === null ? null : { joinUrl }
}
