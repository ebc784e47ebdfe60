import type { Outcome } from '../../calendars/calendarSource.ts'
import { type Permission, permissions } from '../../calendars/permissions.ts'

export { permissions, type Permission }

/** Why somebody could not be signed in, or a permission was not given. Each has its sentence and its next step. */
export type SignInFailure =
  /** An administrator has to agree first. */
  | { readonly kind: 'adminConsentNeeded' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'popupBlocked' }
  /** The school's rules ask for another device, place or proof. */
  | { readonly kind: 'conditionalAccess' }
  | { readonly kind: 'wrongTenant' }
  | { readonly kind: 'expired' }
  | { readonly kind: 'timedOut' }
  | { readonly kind: 'offline' }
  /** `code` is Entra's own, such as `AADSTS50105`; never a name or an address. */
  | { readonly kind: 'unexpected'; readonly code: string }

/** What the signed-in person has agreed to. */
export interface Permissions {
  /** Whether it has been given, as far as is known without asking anybody. */
  has(permission: Permission): boolean
  /** Asks for it, in Microsoft's own dialogue if need be. Called from a press of a button, after it was explained. */
  ask(permission: Permission): Promise<Outcome<null, SignInFailure>>
}

/** Where nobody has to be asked: the practice school, and calendar files. */
export const allPermissions: Permissions = { has: () => true, ask: () => Promise.resolve({ ok: true, value: null }) }
