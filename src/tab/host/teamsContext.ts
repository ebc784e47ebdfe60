import { type app, FrameContexts, HostName } from '@microsoft/teams-js'
import type { Host, HostPlace, ThemeName } from './host.ts'

/** Our name for a theme of Teams'; whatever it does not say is light. */
export function themeOf(name: string | undefined): ThemeName {
  if (name === 'dark') return 'dark'
  return name === 'contrast' ? 'contrast' : 'light'
}

function kindOf(name: HostName | undefined): Host['kind'] {
  switch (name) {
    case HostName.outlook:
    case HostName.outlookWin32:
      return 'outlook'
    case HostName.office:
      return 'office'
    default:
      return 'teams'
  }
}

/**
 * How Teams writes the id of a chat of exactly two: `19:…_…@unq.gbl.spaces`. Group and meeting chats end in `@thread.v2`.
 * Source: https://learn.microsoft.com/graph/api/resources/chat
 */
const chatOfTwo = /@unq\.gbl\.spaces$/i

function placeOf({ channel, team, chat }: app.Context): HostPlace {
  if (channel !== undefined) return { kind: 'channel', id: channel.id, groupId: team?.groupId ?? null }
  if (chat === undefined || chatOfTwo.test(chat.id)) return { kind: 'pair' }
  return { kind: 'groupChat', id: chat.id }
}

function frameOf(frame: FrameContexts): Host['frame'] {
  switch (frame) {
    case FrameContexts.settings:
      return 'settings'
    case FrameContexts.remove:
      return 'remove'
    case FrameContexts.sidePanel:
      return 'sidePanel'
    default:
      return 'content'
  }
}

function userOf({ user }: app.Context): Host['user'] {
  const tenantId = user?.tenant?.id
  if (user === undefined || tenantId === undefined) return null
  return { id: user.id, tenantId, loginHint: user.loginHint ?? user.userPrincipalName ?? '' }
}

/** A meeting is where its questions and its decision are wanted. */
function subPageOf({ meeting }: app.Context): string | null {
  return meeting === undefined ? null : '/together'
}

/** What a host says of itself and of where the tab is, in our words. */
export function readContext(
  context: app.Context,
): Pick<Host, 'kind' | 'theme' | 'place' | 'user' | 'frame' | 'subPage'> {
  const { subPageId } = context.page
  return {
    kind: kindOf(context.app.host.name),
    theme: themeOf(context.app.theme),
    place: placeOf(context),
    user: userOf(context),
    frame: frameOf(context.page.frameContext),
    subPage: subPageId !== undefined && subPageId !== '' ? subPageId : subPageOf(context),
  }
}
