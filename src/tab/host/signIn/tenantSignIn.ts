import type { Outcome } from '../../../calendars/calendarSource.ts'
import type { TokenWish } from '../../../calendars/permissions.ts'
import type { Permission, SignInFailure } from '../../session/permissions.ts'

/** What is asked for at the sign-in itself: who one is, and one's own calendar without texts. */
export const basePermissions = ['User.Read', 'Calendars.ReadBasic'] as const

/** Our own permission, which the tokens for the board carry. The service's token check looks for it. */
export const boardPermission = 'access_as_user'

/**
 * Our own permission as a token is asked for it: by the client id, not by an `api://…` address. Tab and service are one
 * registration, and Entra renews a token that an app asks for itself by its id alone (AADSTS90009).
 */
export function boardScope(clientId: string): string {
  return `${clientId}/${boardPermission}`
}

/** Somebody whom Microsoft Entra has signed in. */
export interface SignedInAccount {
  /** Directory object id, in lower case. */
  readonly personId: string
  readonly tenantId: string
  readonly displayName: string
}

/** Signing in to a school's Microsoft 365. Nothing here knows a password. */
export interface TenantSignIn {
  /** Who is signed in; null before that. */
  account(): SignedInAccount | null
  /** Signs in as whoever is known to the host or the browser already, without a window. */
  signInQuietly(): Promise<Outcome<SignedInAccount, SignInFailure>>
  /** Signs in with Microsoft's own window if need be. To be called from a press of a button. */
  signIn(signal: AbortSignal): Promise<Outcome<SignedInAccount, SignInFailure>>
  /** A token for Graph, without a window. */
  getGraphToken(wish: TokenWish): Promise<Outcome<string, SignInFailure>>
  /** A token for the board, without a window. */
  getBoardToken(): Promise<Outcome<string, SignInFailure>>
  /** Asks for one more permission, in Microsoft's own window. To be called from a press of a button. */
  askFor(permission: Permission, signal: AbortSignal): Promise<Outcome<null, SignInFailure>>
  /** Whether a token has been seen that carries a permission. */
  has(permission: Permission): boolean
  /** Forgets the account and its tokens, here alone: nobody is signed out of Microsoft 365. */
  forget(): Promise<void>
}
