import {
  type AuthenticationResult,
  BrowserCacheLocation,
  type Configuration,
  createNestablePublicClientApplication,
  createStandardPublicClientApplication,
  EventType,
  type IPublicClientApplication,
} from '@azure/msal-browser'
import type { Outcome } from '../../../calendars/calendarSource.ts'
import type { Permission, SignInFailure } from '../../session/permissions.ts'
import type { TenantIds } from '../bootstrap.ts'
import type { Host } from '../host.ts'
import { canBeAsked } from './signInFailure.ts'
import { basePermissions, boardScope, type SignedInAccount, type TenantSignIn } from './tenantSignIn.ts'
import { watchPopup } from './watchPopup.ts'
import { withinTime } from './withinTime.ts'

/** How long each step may take. A host answers within a second; a person with a telephone in hand takes minutes. */
const limitsMs = { start: 10_000, quiet: 15_000, asked: 5 * 60_000 }

/** What a sign-in is made for. */
export interface MsalSignInOptions {
  readonly tenant: TenantIds
  readonly host: Pick<Host, 'hasNestedAuthentication' | 'user'>
  readonly view: Window
}

type Got = Outcome<AuthenticationResult, SignInFailure>

function configurationOf({ tenant, host, view }: MsalSignInOptions): Configuration {
  return {
    auth: {
      clientId: tenant.clientId,
      authority: `https://login.microsoftonline.com/${tenant.tenantId}`,
      redirectUri: `${view.location.origin}/auth.html`,
    },
    // Tokens go when the browser's tab does. Inside a host it is the host that keeps them.
    cache: {
      cacheLocation: host.hasNestedAuthentication
        ? BrowserCacheLocation.MemoryStorage
        : BrowserCacheLocation.SessionStorage,
    },
    system: {
      popupBridgeTimeout: limitsMs.asked,
      iframeBridgeTimeout: 6_000,
      loggerOptions: { loggerCallback: quiet },
    },
  }
}

/** MSAL's log may quote accounts. */
function quiet(): void {
  return undefined
}

/** "https://graph.microsoft.com/User.Read" and "User.Read" are the same permission. */
function nameOf(scope: string): string {
  return scope.slice(scope.lastIndexOf('/') + 1).toLowerCase()
}

function claimsOf({ idTokenClaims }: AuthenticationResult): Readonly<Record<string, unknown>> {
  return { ...idTokenClaims }
}

function accountOf(result: AuthenticationResult): SignedInAccount | null {
  const { oid, tid, name } = claimsOf(result)
  if (typeof oid !== 'string' || typeof tid !== 'string') return null
  return { personId: oid.toLowerCase(), tenantId: tid, displayName: typeof name === 'string' ? name : '' }
}

/**
 * Sign-in by Microsoft's library: through the host (nested app authentication) where it offers that, with a window of
 * Microsoft's in a plain browser.
 */
export async function createMsalSignIn(options: MsalSignInOptions): Promise<Outcome<TenantSignIn, SignInFailure>> {
  const { tenant, host, view } = options
  const configuration = configurationOf(options)
  const started = await withinTime(
    host.hasNestedAuthentication
      ? createNestablePublicClientApplication(configuration)
      : createStandardPublicClientApplication(configuration),
    limitsMs.start,
  )
  return started.ok ? { ok: true, value: signInWith(started.value, tenant, host, view) } : started
}

function signInWith(
  msal: IPublicClientApplication,
  tenant: TenantIds,
  host: MsalSignInOptions['host'],
  view: Window,
): TenantSignIn {
  const ours = boardScope(tenant.clientId)
  const given = new Set<string>()
  let current: SignedInAccount | null = null

  /** Who is asked for: the account that is signed in, or the host's hint. */
  function who() {
    const known = msal.getAllAccounts({ tenantId: tenant.tenantId })[0]
    if (known !== undefined) return { account: known }
    return host.user === null ? {} : { loginHint: host.user.loginHint }
  }

  function received(got: Got): Got {
    if (!got.ok) return got
    const account = accountOf(got.value)
    if (account?.tenantId !== tenant.tenantId) return { ok: false, failure: { kind: 'wrongTenant' } }
    current = account
    for (const scope of got.value.scopes) given.add(nameOf(scope))
    return got
  }

  async function quietly(scopes: readonly string[], forceRefresh: boolean): Promise<Got> {
    return received(
      await withinTime(msal.acquireTokenSilent({ scopes: [...scopes], forceRefresh, ...who() }), limitsMs.quiet),
    )
  }

  async function asking(scopes: readonly string[], signal: AbortSignal): Promise<Got> {
    const closed = new AbortController()
    let stopWatching: () => void = () => undefined
    const watching = msal.addEventCallback(
      ({ payload }) => {
        if (payload === null || !('popupWindow' in payload)) return
        stopWatching = watchPopup(payload.popupWindow, view, () => closed.abort())
      },
      [EventType.POPUP_OPENED],
    )
    const answer = msal.acquireTokenPopup({
      scopes: [...scopes],
      // One window asks for both: the calendar's permissions and ours.
      extraScopesToConsent: [ours],
      overrideInteractionInProgress: true,
      ...who(),
    })
    const got = await withinTime(answer, limitsMs.asked, AbortSignal.any([signal, closed.signal]))
    stopWatching()
    if (watching !== null) msal.removeEventCallback(watching)
    return received(got)
  }

  async function token(got: Promise<Got>): Promise<Outcome<string, SignInFailure>> {
    const outcome = await got
    return outcome.ok ? { ok: true, value: outcome.value.accessToken } : outcome
  }

  /** Both tokens that the tab lives on: Graph's, and the board's, which may need an agreement of its own. */
  async function signedIn(graph: Got, signal: AbortSignal | null): Promise<Outcome<SignedInAccount, SignInFailure>> {
    if (!graph.ok) return graph
    const quiet = await quietly([ours], false)
    const board = quiet.ok || signal === null || !canBeAsked(quiet.failure) ? quiet : await asking([ours], signal)
    if (!board.ok) return board
    return current === null ? { ok: false, failure: { kind: 'expired' } } : { ok: true, value: current }
  }

  return {
    account: () => current,
    signInQuietly: async () => signedIn(await quietly(basePermissions, false), null),
    signIn: async (signal) => signedIn(await asking(basePermissions, signal), signal),
    getGraphToken: ({ permission, forceRefresh }) => {
      // A token says all that has been given: what was not is not asked for again and again behind the person's back.
      const isKnownMissing = permission !== null && current !== null && !given.has(permission.toLowerCase())
      if (isKnownMissing) return Promise.resolve({ ok: false, failure: { kind: 'adminConsentNeeded' } })
      return token(quietly(permission === null ? basePermissions : [permission], forceRefresh))
    },
    getBoardToken: () => token(quietly([ours], false)),
    askFor: async (permission: Permission, signal) => {
      const got = await asking([...basePermissions, permission], signal)
      if (!got.ok) return got
      return given.has(permission.toLowerCase())
        ? { ok: true, value: null }
        : { ok: false, failure: { kind: 'adminConsentNeeded' } }
    },
    has: (permission) => given.has(permission.toLowerCase()),
    forget: async () => {
      current = null
      given.clear()
      if (!host.hasNestedAuthentication) await msal.clearCache()
    },
  }
}
