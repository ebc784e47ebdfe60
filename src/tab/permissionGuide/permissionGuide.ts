import { type basePermissions, boardPermission } from '../host/signIn/tenantSignIn.ts'
import type { Permission } from '../session/permissions.ts'

/** What MSAL adds to whatever is asked for: the sign-in itself. */
export const signInScopes = ['openid', 'profile', 'offline_access'] as const

/** Everything that Tandem ever asks Microsoft for. */
export type GuidedScope =
  Permission | (typeof basePermissions)[number] | (typeof signInScopes)[number] | 'access_as_user'

/** What one permission is for, in words for whoever has to agree to it. Plain text: the page and the table show the same. */
export interface GuideEntry {
  readonly scopes: readonly GuidedScope[]
  readonly why: string
  readonly whenAsked: string
  /** Whether an administrator has to agree. */
  readonly administrator: string
  /** What happens without it. */
  readonly without: string
}

/** The permissions, from the least. docs/permissions.md has the same table; a test holds both against the code. */
export const permissionGuide: readonly GuideEntry[] = [
  {
    scopes: [...signInScopes],
    why: 'Signing in, and staying signed in for as long as the tab is open.',
    whenAsked: 'At the sign-in.',
    administrator: 'No.',
    without: 'Nobody can sign in.',
  },
  {
    scopes: [boardPermission],
    why: 'Tandem’s own service knows whose board it is. It is no permission on anything of Microsoft’s.',
    whenAsked: 'At the sign-in.',
    administrator: 'No, unless your school lets nobody agree for themselves.',
    without: 'Nobody can sign in.',
  },
  {
    scopes: ['User.Read'],
    why: 'The name and the email address of whoever has signed in, so that the map is theirs.',
    whenAsked: 'At the sign-in.',
    administrator: 'No, unless your school lets nobody agree for themselves.',
    without: 'Nobody can sign in.',
  },
  {
    scopes: ['Calendars.ReadBasic'],
    why: 'When one’s own calendar is busy, with its categories; and when the partner is busy, as Outlook already shows inside the school. Titles are asked for of one’s own day alone, when one opens it, and stay on the screen.',
    whenAsked: 'At the sign-in.',
    administrator: 'Yes, in most schools since November 2025.',
    without: 'There is no map: two exported calendar files can still be looked at in the practice school.',
  },
  {
    scopes: ['Calendars.Read.Shared'],
    why: 'The categories in the partner’s calendar, where the partner shares it in Outlook. Microsoft has no narrower permission for this: it would let an app read titles too. Tandem never asks for them, and one module, which every request passes, refuses whatever could.',
    whenAsked: 'When the partner shares their calendar and somebody presses the button for it on the Sharing page.',
    administrator: 'Yes, in most schools since November 2025.',
    without: 'The partner’s lane rests on busy times, and on the dates that the partner publishes to the board.',
  },
  {
    scopes: ['Calendars.ReadWrite'],
    why: 'Booking joint time, once or as a series, moving and cancelling what was booked, tagging one’s own events, writing deadlines into one’s own calendar, and sharing it with the partner. Nothing else in the calendar is touched.',
    whenAsked: 'When somebody presses one of those buttons for the first time.',
    administrator: 'Yes, in most schools since November 2025.',
    without:
      'Booking opens the meeting form of Teams or Outlook, filled in. Tags, deadlines and sharing are set in Outlook.',
  },
  {
    scopes: ['MailboxSettings.ReadWrite'],
    why: 'Adding Tandem’s categories, with their colours, to one’s own list in Outlook.',
    whenAsked: 'When somebody asks for the categories to be made.',
    administrator: 'In many schools.',
    without: 'The categories are made by hand in Outlook, once.',
  },
]
