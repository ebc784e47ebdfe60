/** Where in Microsoft 365 the tab is opened, as the host tells it. */
export interface HostOptions {
  readonly hostName: 'Teams' | 'Outlook' | 'Office'
  readonly theme: 'default' | 'dark' | 'contrast'
  readonly frameContext: 'content' | 'settings' | 'remove' | 'sidePanel'
  /** Fields of the context beside the usual: `channelId`, `chatId`, `meetingId`, `subEntityId`. */
  readonly context: Readonly<Record<string, string>>
  /** What the host can do, by teams-js's names. */
  readonly supports: readonly string[]
  /** Whether sign-in goes through the host. */
  readonly hasNestedAuthentication: boolean
  /** Path of the framed page. */
  readonly path: string
  readonly user: { readonly id: string; readonly tenantId: string; readonly loginHint: string }
}

/**
 * A page that speaks teams-js's protocol to a tab in a frame of it, as Teams or Outlook do. What comes from the tab is
 * kept in `window.heard`, with how many buttons its page had by then; what the host says by itself is sent by `window.say`. Tokens, people and meetings are
 * answered by the functions that the test has exposed.
 */
export function hostPage(options: HostOptions): string {
  return `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>Host</title>
<style>body{margin:0}iframe{display:block;border:0;width:100vw;height:100vh}</style></head>
<body><iframe id="tab" title="Tandem" allow="clipboard-write"></iframe>
<script>(${host.toString()})(${JSON.stringify(options)})</script></body></html>`
}

/** What the tab sends. */
interface Message {
  readonly id: number
  readonly uuidAsString: string
  readonly func: string
  readonly args: readonly unknown[]
  readonly data?: string
}

declare global {
  interface Window {
    heard: { readonly func: string; readonly args: readonly unknown[]; readonly buttons: number }[]
    say: (func: string, args: readonly unknown[]) => void
    /** Exposed by the test: answers a request of nested authentication with its own JSON; null for never. */
    nestedAnswer?: (request: string) => Promise<string | null>
    /** Exposed by the test: whom the picker gives. */
    pickedPeople?: () => Promise<unknown>
  }
}

/** Runs in the page: it may use nothing from around it. */
function host(options: HostOptions): void {
  const frame = document.getElementById('tab')
  if (!(frame instanceof HTMLIFrameElement)) throw new Error('There is no frame.')
  const target = frame
  window.heard = []
  const send = (message: object) => target.contentWindow?.postMessage(message, window.location.origin)
  const reply = (message: Message, ...args: readonly unknown[]) =>
    send({ id: message.id, uuidAsString: message.uuidAsString, args })
  window.say = (func, args) => send({ func, args })

  const supports: Record<string, object> = {
    app: { notifySuccessResponse: {} },
    ...Object.fromEntries(options.supports.map((name) => [name, {}])),
    pages: { config: {}, backStack: {}, tabs: {} },
    ...(options.hasNestedAuthentication ? { nestedAppAuth: {} } : {}),
  }
  const runtime = JSON.stringify({
    apiVersion: 4,
    hostVersionsInfo: { adaptiveCardSchemaVersion: { majorVersion: 1, minorVersion: 5 } },
    isLegacyTeams: false,
    isNAAChannelRecommended: options.hasNestedAuthentication,
    supports,
  })
  const context = {
    locale: 'en-gb',
    theme: options.theme,
    hostName: options.hostName,
    hostClientType: 'web',
    entityId: 'tandem',
    frameContext: options.frameContext,
    userObjectId: options.user.id,
    tid: options.user.tenantId,
    loginHint: options.user.loginHint,
    userPrincipalName: options.user.loginHint,
    appSessionId: 'app',
    sessionId: 'host',
    ringId: 'general',
    ...options.context,
  }

  const answerNested = async (message: Message) => {
    const answer = await window.nestedAnswer?.(message.data ?? '')
    if (answer !== null && answer !== undefined) reply(message, null, answer)
  }

  window.addEventListener('message', (event: MessageEvent<Message>) => {
    if (event.source !== target.contentWindow) return
    const message = event.data
    const buttons = target.contentDocument?.querySelectorAll('main button').length ?? 0
    window.heard.push({ func: message.func, args: message.args, buttons })
    switch (message.func) {
      case 'initialize':
        return reply(message, options.frameContext, 'web', '2.58.0', runtime)
      case 'getContext':
        return reply(message, context)
      case 'settings.getSettings':
        return reply(message, {})
      case 'settings.setSettings':
        return reply(message, true)
      case 'appInitialization.success':
        return reply(message, {})
      case 'calendar.composeMeeting':
      case 'chat.openChat':
        return reply(message, true)
      case 'people.selectPeople':
        return void window.pickedPeople?.().then((people) => reply(message, null, people))
      case 'nestedAppAuth.execute':
        return void answerNested(message)
    }
  })
  target.src = options.path
}
