import type { Mailbox } from '../mailbox/mailbox.ts'
import { addEvent, changeEvent, changeOccurrence, removeEvent, respond } from '../mailbox/meetings.ts'
import type { Occurrence } from '../mailbox/occurrences.ts'
import { crossesNeighbour } from '../mailbox/occurrences.ts'
import type { School } from '../mailbox/school.ts'
import type { Access } from '../mailbox/sharing.ts'
import type { Response, StoredEvent } from '../mailbox/storedEvent.ts'
import { isOrganizer, isPrivate, storedEvent } from '../mailbox/storedEvent.ts'
import { checkNames, contextOf, page, pick, selected } from './collection.ts'
import type { EventInput } from './eventInput.ts'
import { eventInput, readChange, readTime } from './eventInput.ts'
import { eventFilter } from './eventFilter.ts'
import type { EventResource, Shown } from './eventResource.ts'
import { eventProperties, eventResource } from './eventResource.ts'
import type { GraphAnswer, GraphRequest } from './exchange.ts'
import { expanded, expandedProperty } from './extendedProperties.ts'
import { accepted, created, noContent, ok } from './exchange.ts'
import { readBody } from './lenient.ts'
import { badBody, GraphProblem, invalidRequest, itemNotFound } from './problems.ts'
import { startAndEnd } from './times.ts'

/** GET /me/events: single events and series, not their occurrences. */
export function listEvents(request: GraphRequest, mailbox: Mailbox, access: Access): GraphAnswer {
  const names = selectedEventProperties(request)
  const found = shownEvents(request, mailbox.items(), access)
  return ok(page(request, contextOf(`users('${mailbox.owner.id}')/events`, names, 'list'), found))
}

/** GET /me/events/{id} */
export function getEvent(request: GraphRequest, mailbox: Mailbox, access: Access, id: string): GraphAnswer {
  const found = find(mailbox, id)
  const event = storedIn(found)
  if (isPrivate(event) && access !== 'owner' && access !== 'detailsOfPrivateToo') throw itemNotFound()
  return ok(eventBody(request, mailbox, access, found))
}

/** POST /me/events. The same `transactionId` and body give the same event, however often they come. */
export function createEvent(request: GraphRequest, mailbox: Mailbox, school: School): GraphAnswer {
  const input = readBody(eventInput, request.body)
  const transactionId = input.transactionId ?? null
  const before = transactionId === null ? null : (school.transactions.get(transactionId) ?? null)
  const body = JSON.stringify(request.body)
  if (before !== null) {
    const known = before.body === body ? mailbox.itemByICalUId(before.iCalUId) : null
    if (known === null) throw duplicateTransaction()
    return created(eventBody(request, mailbox, 'owner', known))
  }
  const event = newEvent(school, mailbox, input)
  addEvent(school, mailbox, event)
  if (transactionId !== null) school.transactions.set(transactionId, { body, iCalUId: event.iCalUId })
  return created(eventBody(request, mailbox, 'owner', event))
}

/** PATCH /me/events/{id}, of an event, a series or one occurrence. */
export function updateEvent(request: GraphRequest, mailbox: Mailbox, school: School, id: string): GraphAnswer {
  const found = find(mailbox, id)
  const input = readBody(eventInput, request.body)
  const event = storedIn(found)
  checkEtag(request, eventResource(found, 'owner', request.preferences)['@odata.etag'])
  const change = { ...readChange(input, event), ...changedTime(input, event) }
  const isOccurrence = 'event' in found && found.date !== null
  if (isOccurrence && change.series !== undefined) throw invalidRequest('An occurrence cannot repeat.')
  if (isOccurrence && crossesNeighbour(mailbox, found, change.time)) throw crossingBoundary()
  if (isOccurrence) changeOccurrence(school, mailbox, found, change)
  else changeEvent(school, mailbox, event, { ...change, ...madeOnline(school, event, input) })
  return ok(eventBody(request, mailbox, 'owner', find(mailbox, id)))
}

/** DELETE /me/events/{id}; when the organiser deletes a meeting it leaves the guests' calendars too. */
export function deleteEvent(mailbox: Mailbox, school: School, id: string): GraphAnswer {
  removeEvent(school, mailbox, find(mailbox, id))
  return noContent
}

/** POST /me/events/{id}/cancel */
export function cancelEvent(mailbox: Mailbox, school: School, id: string): GraphAnswer {
  const found = find(mailbox, id)
  if (!isOrganizer(storedIn(found))) {
    throw invalidRequest('You need to be an organizer to cancel a meeting.')
  }
  removeEvent(school, mailbox, found)
  return accepted
}

/** POST /me/events/{id}/accept, /tentativelyAccept, /decline; a guest answers for the whole series. */
export function respondToEvent(mailbox: Mailbox, school: School, id: string, response: Response): GraphAnswer {
  const found = find(mailbox, id)
  const event = 'event' in found ? (mailbox.item(found.seriesMasterId ?? found.id) ?? found.event) : found
  if (isOrganizer(event)) {
    throw invalidRequest("You can't respond to this meeting because you're the meeting organizer.")
  }
  respond(school, mailbox, event, response)
  return accepted
}

/**
 * The event properties that a request selects; null for all.
 *
 * @throws GraphProblem when an event has no such property
 */
export function selectedEventProperties(request: GraphRequest): readonly string[] | null {
  const names = selected(request.query)
  checkNames(names, eventProperties, 'microsoft.graph.event')
  return names
}

/**
 * Those that a request is about, each as it is asked for.
 *
 * @throws GraphProblem when it asks for what events do not have
 */
export function shownEvents(request: GraphRequest, all: readonly Shown[], access: Access): readonly object[] {
  const [isWanted, asAsked] = [eventFilter(request), shaper(request)]
  return all.flatMap((shown) => {
    const event = eventResource(shown, access, request.preferences)
    return isWanted(event, storedIn(shown)) ? [asAsked(shown, event)] : []
  })
}

/** Gives an event the properties that are selected, and what is to come beside it. */
function shaper(request: GraphRequest): (shown: Shown, event: EventResource) => object {
  const [names, property] = [selectedEventProperties(request), expandedProperty(request)]
  return (shown, event) => ({
    ...pick(event, names, ['@odata.etag', 'id']),
    ...expanded(storedIn(shown), property),
  })
}

function storedIn(shown: Shown): StoredEvent {
  return 'event' in shown ? shown.event : shown
}

function find(mailbox: Mailbox, id: string): StoredEvent | Occurrence {
  const item = mailbox.item(id)
  if (item !== null && item.series !== null) return item
  const found = mailbox.occurrence(id)
  if (found === null) throw itemNotFound()
  return found
}

function eventBody(request: GraphRequest, mailbox: Mailbox, access: Access, shown: Shown): object {
  const names = selectedEventProperties(request)
  const context = contextOf(`users('${mailbox.owner.id}')/events`, names, 'entity')
  const event = eventResource(shown, access, request.preferences)
  return { '@odata.context': `${request.root}/$metadata#${context}`, ...shaper(request)(shown, event) }
}

function newEvent(school: School, mailbox: Mailbox, input: EventInput): StoredEvent {
  if (input.start === undefined || input.end === undefined) throw badBody('start, end: an event needs both.')
  const { address, displayName } = mailbox.owner
  const base = {
    id: school.newEventId(mailbox),
    iCalUId: school.newICalUId(),
    subject: '',
    organizer: { name: displayName, address },
    transactionId: input.transactionId ?? null,
    createdAt: school.now(),
    ...readTime(input.start, input.end, input.isAllDay ?? false),
  }
  const event = storedEvent({ ...base, ...readChange(input, { attendees: [], extendedProperties: new Map() }) })
  return { ...event, ...madeOnline(school, event, input) }
}

/** A place to join, once one is asked for and the tenant has Teams; the wish is left aside without a word else. */
function madeOnline(school: School, event: StoredEvent, { isOnlineMeeting }: EventInput) {
  if (isOnlineMeeting !== true || event.joinUrl !== null || !school.allowsTeamsMeetings()) return {}
  return { joinUrl: `https://teams.microsoft.com/l/meetup-join/practice-${event.iCalUId.slice(-8)}/0` }
}

function changedTime(input: EventInput, event: StoredEvent) {
  if (input.start === undefined && input.end === undefined && input.isAllDay === undefined) return {}
  const isAllDay = input.isAllDay ?? event.time.kind === 'allDay'
  const current = startAndEnd(event.time, event.zone)
  const { start = known(current.start), end = known(current.end) } = input
  return readTime(start, end, isAllDay)
}

function known({ dateTime, timeZone }: { dateTime?: string; timeZone?: string | null }) {
  return { dateTime: dateTime ?? '', timeZone: timeZone ?? 'UTC' }
}

function checkEtag(request: GraphRequest, etag: string): void {
  const wanted = request.header('If-Match')
  if (wanted === null || wanted === '*' || wanted === etag) return
  throw new GraphProblem(
    412,
    'ErrorIrresolvableConflict',
    'The send or update operation could not be performed because the change key passed in the request does not match the current change key for the item.',
  )
}

function crossingBoundary(): GraphProblem {
  return new GraphProblem(
    400,
    'ErrorOccurrenceCrossingBoundary',
    'Modified occurrence is crossing or overlapping adjacent occurrence.',
  )
}

function duplicateTransaction(): GraphProblem {
  return new GraphProblem(
    409,
    'ErrorDuplicateTransactionId',
    "Your request can't be completed. The TransactionId specified in the request has already been used to create a different event.",
  )
}
