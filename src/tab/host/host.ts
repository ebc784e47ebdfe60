import type { EpochMs } from '../../domain/calendar/dates.ts'

/** The three looks of Teams. */
export type ThemeName = 'light' | 'dark' | 'contrast'

/** Where in Microsoft 365 the tab was opened, and so which board it is about. */
export type HostPlace =
  | { readonly kind: 'channel'; readonly id: string; readonly groupId: string | null }
  | { readonly kind: 'groupChat'; readonly id: string }
  /** A chat of two, the personal app, Outlook, or a plain browser. */
  | { readonly kind: 'pair' }

/** Somebody whom the host's people picker gave. */
export interface PickedPerson {
  /** Entra object id. */
  readonly id: string
  readonly displayName: string
  /** SMTP address; null where the host does not tell. */
  readonly address: string | null
}

/** A meeting for the host's own form, which sends it. */
export interface MeetingDraft {
  readonly subject: string
  readonly agenda: string
  readonly startsAt: EpochMs
  readonly endsAt: EpochMs
  readonly attendees: readonly string[]
}

/** Which of its own windows the host can open for us. */
export interface HostAbilities {
  readonly selectPerson: boolean
  readonly composeMeeting: boolean
  readonly openChat: boolean
  readonly shareLink: boolean
}

/** Where the tab runs: Teams, Outlook, Microsoft 365 or a plain browser. */
export interface Host {
  readonly kind: 'teams' | 'outlook' | 'office' | 'browser'
  /** The theme that the host asks for; in a browser, what the system prefers. */
  readonly theme: ThemeName
  readonly place: HostPlace
  /** What the host says of whoever is signed in to it: a hint for the sign-in, never proof of anything. */
  readonly user: { readonly id: string; readonly tenantId: string; readonly loginHint: string } | null
  /** What the frame is for. */
  readonly frame: 'content' | 'settings' | 'remove' | 'sidePanel'
  /** Where a deep link leads (`subPageId`): a route such as `/heat-map?day=2026-11-23`; null for none. */
  readonly subPage: string | null
  readonly can: HostAbilities
  /** True where sign-in goes through the host (nested app authentication). */
  readonly hasNestedAuthentication: boolean
  /** Calls back whenever the host's theme changes, until the returned function is called. */
  onThemeChange(listener: (theme: ThemeName) => void): () => void
  /** Tells the host that the first page is drawn, so that it takes its own loading sign away. What is told first counts. */
  notifyReady(): void
  /** Tells the host that no page can be drawn; `message` is for its log and holds nothing of anybody. */
  notifyFailed(message: string): void
  /** The host's people picker; null when it was closed or is not there. */
  selectPerson(title: string): Promise<PickedPerson | null>
  /** Opens the host's meeting form, filled in; false when it could not. */
  composeMeeting(draft: MeetingDraft): Promise<boolean>
  /** Opens the chat with somebody, with a message that is not sent by itself; false when it could not. */
  openChat(address: string, message: string): Promise<boolean>
  /** The address of a page of the tab, for a text that is read elsewhere: `/together?meeting=2026-11-27` as a route. */
  linkTo(route: string): string
  /**
   * Lets somebody pass on a link to a page or a day of the tab: the host's own share window, or the clipboard. False
   * when it could not.
   *
   * @param route what `subPage` will be for whoever follows the link: `/heat-map?day=2026-11-23`
   * @param label what the link is called
   */
  shareLink(route: string, label: string): Promise<boolean>
}
