import { base64Url } from './ids.ts'
import type { Mailbox } from './mailbox.ts'
import type { Address } from './storedEvent.ts'

/** What an owner may allow somebody, from the least to the most: Graph's `calendarRoleType`. */
export const calendarRoles = [
  'none',
  'freeBusyRead',
  'limitedRead',
  'read',
  'write',
  'delegateWithoutPrivateEventAccess',
  'delegateWithPrivateEventAccess',
] as const

/** One of those roles. */
type CalendarRole = (typeof calendarRoles)[number]

/** One line of an owner's sharing: for a person, or (`who: null`) for everybody in the school. */
export interface CalendarPermission {
  readonly id: string
  readonly who: Address | null
  readonly role: CalendarRole
}

/** The id of the line "My Organization": base64 of `Default`, as in Graph. */
export const organizationPermissionId = 'RGVmYXVsdA=='

/** How much of a calendar somebody gets to see. */
export type Access = 'owner' | 'details' | 'detailsOfPrivateToo' | 'titles' | 'busyTimes'

/** What `viewer` may see of `mailbox`, by the owner's own permissions. */
export function accessOf(viewer: Mailbox, mailbox: Mailbox): Access {
  if (viewer === mailbox) return 'owner'
  const own = mailbox.permissions.find(({ who }) => who?.address === viewer.owner.address)
  const role = (own ?? mailbox.permissions.find(({ who }) => who === null))?.role ?? 'none'
  switch (role) {
    case 'delegateWithPrivateEventAccess':
      return 'detailsOfPrivateToo'
    case 'read':
    case 'write':
    case 'delegateWithoutPrivateEventAccess':
      return 'details'
    case 'limitedRead':
      return 'titles'
    case 'freeBusyRead':
    case 'none':
      return 'busyTimes'
  }
}

/** The id of the line by which a calendar is shared with an address. */
export function permissionId(address: string): string {
  return base64Url(address)
}
