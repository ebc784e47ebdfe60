import type { CalendarSource, ReadRequest } from '../../calendars/calendarSource.ts'

/** How much is asked of the partner's mailbox, from the least. */
const accesses = ['nothing', 'busyTimes', 'calendar'] as const satisfies readonly ReadRequest['partner'][]

/** How much of the partner's mailbox may be asked for. */
export type PartnerAccess = ReadRequest['partner']

/** The lesser of two. */
function lesser(one: PartnerAccess, other: PartnerAccess): PartnerAccess {
  return accesses.indexOf(one) <= accesses.indexOf(other) ? one : other
}

/**
 * A source that never asks more of the partner than the two have agreed to, whoever reads and whatever they ask for.
 *
 * @param access is asked anew at each reading, since a pause holds at once
 */
export function limitedTo(access: () => PartnerAccess, source: CalendarSource): CalendarSource {
  return { ...source, read: (request) => source.read({ ...request, partner: lesser(request.partner, access()) }) }
}
