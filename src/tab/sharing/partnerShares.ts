import type { ReadCalendar } from '../../calendars/calendarSource.ts'
import { partnerOf, type Role } from '../../domain/calendar/calendar.ts'
import { isPaused, type PairDocuments } from '../board/boardHandle.ts'
import type { Permissions } from '../session/permissions.ts'

/** What the partner lets one see, and how much of it this tab reads. */
export type PartnerShares =
  | 'nothingWhilePaused'
  /** They have chosen nothing here: Outlook's own rules hold. */
  | 'notChosen'
  | 'busyTimes'
  | 'deadlines'
  /** Their tab has not published any yet. */
  | 'deadlinesAwaited'
  | 'calendar'
  /** They share it, and oneself has not allowed Tandem to read what others share. */
  | 'calendarNotAllowed'
  /** They chose to share it, and Outlook does not open it. */
  | 'calendarNotOpened'

/**
 * How far the partner's choice is seen from here.
 *
 * @param basis what the partner's lane rests on, by the answers that were read
 */
export function partnerShares(
  documents: PairDocuments,
  myRole: Role,
  permissions: Permissions,
  basis: ReadCalendar['basis'],
): PartnerShares {
  const partner = partnerOf(myRole)
  if (isPaused(documents)) return 'nothingWhilePaused'
  if (!documents.hasChosen[partner]) return 'notChosen'
  switch (documents.sharing[partner].step) {
    case 'busyTimes':
      return 'busyTimes'
    case 'deadlines':
      return basis === 'deadlines' ? 'deadlines' : 'deadlinesAwaited'
    case 'sharedCalendar':
      if (!permissions.has('Calendars.Read.Shared')) return 'calendarNotAllowed'
      return basis === 'sharedCalendar' ? 'calendar' : 'calendarNotOpened'
  }
}
