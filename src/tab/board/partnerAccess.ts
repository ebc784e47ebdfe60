import type { Role } from '../../domain/calendar/calendar.ts'
import type { Permissions } from '../session/permissions.ts'
import type { PartnerAccess } from '../year/pairSource.ts'
import { isPaused, type PairDocuments } from './boardHandle.ts'

/** How much of the partner's mailbox one's own permissions let this tab ask for, whatever the two have chosen. */
export function mostAccess(permissions: Permissions): PartnerAccess {
  return permissions.has('Calendars.Read.Shared') ? 'calendar' : 'busyTimes'
}

/**
 * How much of the partner's mailbox this tab asks for: nothing while either has paused; what the partner has chosen;
 * and before they have chosen anything, what Outlook itself shows. Never more than oneself has the permission for.
 */
export function partnerAccess(documents: PairDocuments, partner: Role, permissions: Permissions): PartnerAccess {
  if (isPaused(documents)) return 'nothing'
  const mayAsk = !documents.hasChosen[partner] || documents.sharing[partner].step === 'sharedCalendar'
  return mayAsk ? mostAccess(permissions) : 'busyTimes'
}
