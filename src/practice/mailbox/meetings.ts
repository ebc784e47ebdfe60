import type { IsoDate } from '../../domain/calendar/dates.ts'
import { occurrenceId } from './ids.ts'
import type { Mailbox } from './mailbox.ts'
import type { Occurrence } from './occurrences.ts'
import type { School } from './school.ts'
import type { Attendee, OccurrenceChange, Response, StoredEvent } from './storedEvent.ts'
import { isOrganizer } from './storedEvent.ts'

/** What an owner can change of an event. */
export type EventChange = Partial<
  Pick<
    StoredEvent,
    | 'subject'
    | 'body'
    | 'location'
    | 'time'
    | 'zone'
    | 'showAs'
    | 'sensitivity'
    | 'importance'
    | 'categories'
    | 'attendees'
    | 'series'
    | 'joinUrl'
    | 'reminderMinutes'
    | 'responseRequested'
    | 'allowNewTimeProposals'
    | 'hideAttendees'
    | 'extendedProperties'
  >
>

/** Puts a new event into its owner's mailbox, and a copy into the mailbox of everybody in the school it invites. */
export function addEvent(school: School, mailbox: Mailbox, event: StoredEvent): void {
  mailbox.put(event)
  for (const invited of invitedMailboxes(school, mailbox, event)) invited.put(invitation(school, invited, event))
}

/** Changes an event. What the organiser changes, everybody who was invited gets; a guest changes only their copy. */
export function changeEvent(school: School, mailbox: Mailbox, event: StoredEvent, change: EventChange): StoredEvent {
  const changed = renewed(school, event, change)
  mailbox.put(changed)
  if (!isOrganizer(event)) return changed
  const [before, after] = [invitedMailboxes(school, mailbox, event), invitedMailboxes(school, mailbox, changed)]
  for (const left of before.filter((guest) => !after.includes(guest))) removeCopy(left, event)
  for (const guest of after) {
    const copy = guest.itemByICalUId(event.iCalUId)
    guest.put(copy === null ? invitation(school, guest, changed) : renewed(school, copy, sharedPart(changed)))
  }
  return changed
}

/** What can differ on one occurrence, and what of that its guests get. */
const forGuests = ['subject', 'body', 'location', 'time', 'sensitivity', 'importance', 'attendees'] as const
const forOwner = [...forGuests, 'showAs', 'categories'] as const

/** Changes one occurrence of a series, in the organiser's mailbox for everybody. */
export function changeOccurrence(school: School, mailbox: Mailbox, occurrence: Occurrence, change: EventChange): void {
  withSeries(mailbox, occurrence, (master, date) => {
    mailbox.put(withChange(school, master, date, partOf(change, forOwner)))
    if (!isOrganizer(master)) return
    for (const guest of invitedMailboxes(school, mailbox, master)) {
      const copy = guest.itemByICalUId(master.iCalUId)
      if (copy !== null) guest.put(withChange(school, copy, date, partOf(change, forGuests)))
    }
    inviteToOccurrence(school, mailbox, master, date)
  })
}

/** Whoever is invited to one occurrence alone has that one in their calendar, as a single meeting. */
function inviteToOccurrence(school: School, mailbox: Mailbox, master: StoredEvent, date: IsoDate): void {
  const changed = mailbox.occurrence(occurrenceId(master.id, date))
  if (changed === null) return
  for (const guest of invitedMailboxes(school, mailbox, changed.event)) {
    if (guest.itemByICalUId(master.iCalUId) !== null) continue
    const single = { ...changed.event, iCalUId: changed.iCalUId, series: null }
    const copy = guest.itemByICalUId(changed.iCalUId)
    guest.put(copy === null ? invitation(school, guest, single) : renewed(school, copy, sharedPart(single)))
  }
}

/** Takes an event, or one occurrence of a series, out of a mailbox; an organiser's goes from the guests' as well. */
export function removeEvent(school: School, mailbox: Mailbox, found: StoredEvent | Occurrence): void {
  if (!('event' in found)) {
    if (isOrganizer(found)) for (const guest of invitedMailboxes(school, mailbox, found)) removeCopy(guest, found)
    mailbox.remove(found.id)
    return
  }
  if (found.date === null) {
    removeEvent(school, mailbox, found.event)
    return
  }
  withSeries(mailbox, found, (master, date) => {
    mailbox.put(withChange(school, master, date, 'cancelled'))
    if (!isOrganizer(master)) return
    for (const guest of invitedMailboxes(school, mailbox, master)) {
      const copy = guest.itemByICalUId(master.iCalUId)
      if (copy !== null) guest.put(withChange(school, copy, date, 'cancelled'))
    }
  })
}

/** A guest's answer: their copy shows it (or goes, when declined), and the organiser's list of guests has it. */
export function respond(school: School, mailbox: Mailbox, event: StoredEvent, response: Response): void {
  if (response === 'declined') mailbox.remove(event.id)
  else {
    const showAs = response === 'accepted' ? 'busy' : 'tentative'
    mailbox.put({ ...renewed(school, event, { showAs }), response, respondedAt: school.now() })
  }
  const organizer = school.mailboxOf(event.organizer.address)
  const original = organizer?.itemByICalUId(event.iCalUId) ?? null
  if (organizer === null || original === null) return
  const isThisGuest = ({ who }: Attendee) => who.address.toLowerCase() === mailbox.owner.address
  const attendees = original.attendees.map((attendee) =>
    isThisGuest(attendee) ? { ...attendee, response, respondedAt: school.now() } : attendee,
  )
  organizer.put(renewed(school, original, { attendees }))
}

function invitedMailboxes(school: School, mailbox: Mailbox, { attendees }: StoredEvent): readonly Mailbox[] {
  const found = attendees.flatMap(({ who }) => school.mailboxOf(who.address) ?? [])
  return [...new Set(found)].filter((invited) => invited !== mailbox)
}

/** A guest's copy: the same meeting, not yet answered and so tentative, without the organiser's categories. */
function invitation(school: School, guest: Mailbox, event: StoredEvent): StoredEvent {
  return {
    ...event,
    id: school.newEventId(guest),
    showAs: event.showAs === 'free' ? 'free' : 'tentative',
    categories: [],
    response: 'notResponded',
    respondedAt: null,
    transactionId: null,
    extendedProperties: new Map(),
  }
}

/** What a guest's copy has in common with the organiser's. */
function sharedPart(event: StoredEvent): EventChange {
  const { subject, body, location, time, zone, sensitivity, importance, attendees, series, joinUrl } = event
  return { subject, body, location, time, zone, sensitivity, importance, attendees, series, joinUrl }
}

function removeCopy(guest: Mailbox, event: StoredEvent): void {
  const copy = guest.itemByICalUId(event.iCalUId)
  if (copy !== null) guest.remove(copy.id)
}

function withSeries(mailbox: Mailbox, { event, date }: Occurrence, act: (master: StoredEvent, date: IsoDate) => void) {
  const master = mailbox.item(event.id)
  if (master !== null && date !== null) act(master, date)
}

function withChange(school: School, master: StoredEvent, date: IsoDate, change: OccurrenceChange | 'cancelled') {
  if (master.series === null) return master
  const before = master.series.changes.get(date)
  const merged = change === 'cancelled' || before === 'cancelled' ? change : { ...before, ...change }
  const changes = new Map(master.series.changes).set(date, merged)
  return renewed(school, master, { series: { ...master.series, changes } })
}

/** Only the named properties, and of those only the ones that are there. */
function partOf(change: EventChange, names: readonly (keyof OccurrenceChange & keyof EventChange)[]): OccurrenceChange {
  const wanted = new Set<string>(names)
  return Object.fromEntries(Object.entries(change).filter(([name]) => wanted.has(name)))
}

function renewed(school: School, event: StoredEvent, change: EventChange): StoredEvent {
  return { ...event, ...change, modifiedAt: school.now(), version: event.version + 1 }
}
