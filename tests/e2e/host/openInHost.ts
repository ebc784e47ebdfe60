import type { Browser, FrameLocator, Page } from 'playwright-core'
import { pair } from '../../../src/practice/people/people.ts'
import { type Account, type EntraError, type EntraTokens, tenantId } from '../tenant/entra.ts'
import type { SchoolTenant } from '../tenant/schoolTenant.ts'
import { openPage } from '../tandem.ts'
import { type HostOptions, hostPage } from './hostPage.ts'

/** A tab in a host: what the person sees, and what the two said to each other. */
export interface OpenTab {
  readonly page: Page
  readonly tab: FrameLocator
  readonly problems: string[]
  /** The addresses of all that was asked for. */
  readonly asked: string[]
  /** The arguments of each message of this name that the tab has sent. */
  readonly heard: (func: string) => Promise<readonly (readonly unknown[])[]>
  /** Waits until the tab has sent a message of this name. */
  readonly hears: (func: string) => Promise<void>
  /** Says something as the host does by itself. */
  readonly say: (func: string, ...args: readonly unknown[]) => Promise<void>
}

/** The usual places. */
export const places = {
  channel: { channelId: '19:inclusion@thread.tacv2', teamId: '19:team@thread.tacv2', groupId: 'g-1' },
  groupChat: { chatId: '19:inclusion@thread.v2' },
  meeting: { chatId: '19:meeting_MDE2@thread.v2', meetingId: 'm-1' },
  chatOfTwo: { chatId: '19:a_b@unq.gbl.spaces' },
  personal: {},
} as const

function nestedAnswer(account: Account, requestId: string, outcome: EntraTokens | EntraError): object {
  const { id, displayName, address } = pair[account.role]
  const base = { messageType: 'NestedAppAuthResponse', requestId }
  if ('error' in outcome) {
    const { error, description } = outcome
    const status =
      error === 'user_cancel' ? 'USER_CANCEL' : error === 'no_network' ? 'NO_NETWORK' : 'USER_INTERACTION_REQUIRED'
    return { ...base, success: false, error: { status, code: error, description } }
  }
  const { access_token, id_token, expires_in, scope } = outcome
  return {
    ...base,
    success: true,
    token: { access_token, id_token, expires_in, scope },
    account: {
      environment: 'login.windows.net',
      homeAccountId: `${id}.${account.tenantId}`,
      localAccountId: id,
      tenantId: account.tenantId,
      username: address,
      name: displayName,
    },
  }
}

/** Opens the tab of somebody inside Teams, Outlook or Microsoft 365. */
export async function openInHost(
  browser: Browser,
  school: SchoolTenant,
  account: Account,
  change: Partial<HostOptions> & {
    readonly width?: number
    readonly picks?: typeof pair.senco | null
    /** A host that says it signs people in, and then never answers. */
    readonly isSilent?: boolean
    /** The name of a part of the tab's code that never arrives. */
    readonly withoutCode?: string
  } = {},
): Promise<OpenTab> {
  const { width, picks = null, isSilent = false, withoutCode, ...rest } = change
  const { page, problems } = await openPage(browser, width === undefined ? {} : { width })
  const { id, address } = pair[account.role]
  const options: HostOptions = {
    hostName: 'Teams',
    theme: 'default',
    frameContext: 'content',
    context: places.personal,
    supports: ['calendar', 'chat', 'people'],
    hasNestedAuthentication: true,
    path: '/',
    user: { id, tenantId, loginHint: address },
    ...rest,
  }
  const asked: string[] = []
  page.on('request', (request) => asked.push(request.url()))
  await school.answerIn(page.context(), account)
  await page.exposeFunction('nestedAnswer', async (request: string): Promise<string | null> => {
    if (isSilent) return null
    const { requestId, method, tokenParams } = JSON.parse(request) as {
      readonly requestId: string
      readonly method: string
      readonly tokenParams?: { readonly scope: string }
    }
    const accountContext = { homeAccountId: `${id}.${tenantId}`, environment: 'login.windows.net', tenantId }
    if (method === 'GetInitContext') {
      const initContext = { sdkName: 'host', sdkVersion: '1', capabilities: { queryAccount: true }, accountContext }
      return JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, success: true, initContext })
    }
    const scope = tokenParams?.scope ?? ''
    const outcome =
      method === 'GetToken'
        ? await school.entra.quietly(account, scope)
        : await school.entra.inWindow(account, scope, null)
    return outcome === null ? null : JSON.stringify(nestedAnswer(account, requestId, outcome))
  })
  await page.exposeFunction('pickedPeople', () =>
    picks === null ? [] : [{ objectId: picks.id, displayName: picks.displayName, email: picks.address }],
  )
  if (withoutCode !== undefined) await page.route(`**/assets/${withoutCode}-*.js`, (route) => route.abort())
  await page.route(`${school.url}/host-of-the-test`, (route) =>
    route.fulfill({ contentType: 'text/html', body: hostPage(options) }),
  )
  await page.goto(`${school.url}/host-of-the-test`)
  return {
    page,
    tab: page.frameLocator('#tab'),
    problems,
    asked,
    heard: (func) =>
      page.evaluate((name) => window.heard.filter((each) => each.func === name).map(({ args }) => args), func),
    hears: async (func) => {
      await page.waitForFunction((name) => window.heard.some((each) => each.func === name), func)
    },
    say: (func, ...args) => page.evaluate(([name, values]) => window.say(name, values), [func, args] as const),
  }
}
