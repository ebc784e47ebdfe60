/**
 * Permissions on Graph, from the least: each is asked for when it is needed, and explained before. docs/permissions.md
 * says what each is for.
 */
export const permissions = [
  'Calendars.ReadBasic',
  'Calendars.Read.Shared',
  'Calendars.ReadWrite',
  'MailboxSettings.ReadWrite',
] as const

/** One permission on Graph. */
export type Permission = (typeof permissions)[number]

/** Which token is wanted. */
export interface TokenWish {
  /** What the token must carry, beside whatever else has been given; null for one that only says who somebody is. */
  readonly permission: Permission | null
  /** True when the last token is known to have ended. */
  readonly forceRefresh: boolean
}

/**
 * Gets a bearer token for Graph without asking anybody; null when there is none to be had. Null for a permission while
 * there is a token for none means that the permission has not been given; null for both, that the sign-in has ended.
 */
export type GetAccessToken = (wish: TokenWish) => Promise<string | null>
