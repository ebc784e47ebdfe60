import { exportJWK, generateKeyPair, type JSONWebKeySet, SignJWT, UnsecuredJWT } from 'jose'
import type { BrowserContext, Route } from 'playwright-core'
import type { Role } from '../../../src/domain/calendar/calendar.ts'
import { pair } from '../../../src/practice/people/people.ts'
import type { PracticeSchool } from '../../../src/practice/practiceSchool.ts'

/** The school's tenant, and Tandem's registration in it. */
export const tenantId = '2f9c1c3e-6f0f-4a53-9a8b-0e4b8f2c7d11'
export const clientId = '7b1d2c3e-4f50-4a61-8b72-9c83ad94be05'

const authority = 'https://login.microsoftonline.com'

/** A refusal in Entra's own words. */
export interface EntraError {
  readonly error: string
  readonly description: string
}

/** Entra's answer to a request for tokens. */
export interface EntraTokens {
  readonly access_token: string
  readonly id_token: string
  readonly refresh_token: string
  readonly token_type: string
  readonly expires_in: number
  readonly scope: string
  readonly client_info: string
}

/** How somebody's Microsoft account stands, and what they do in Microsoft's window. A test changes it as it goes. */
export interface Account {
  readonly role: Role
  /** What has been agreed to. */
  readonly granted: Set<string>
  /** What Microsoft says without a window; null when it gives a token for whatever has been agreed to. */
  quietly: EntraError | null
  /** What comes of Microsoft's window; `agrees` to what is asked, or leaves it open. */
  inWindow: 'agrees' | 'waits' | EntraError
  tenantId: string
  /** What was asked for with a window. */
  readonly asked: string[]
}

/** Somebody who has agreed to what the sign-in asks for. */
export function anAccount(role: Role, change: Partial<Account> = {}): Account {
  const granted = new Set(['User.Read', 'Calendars.ReadBasic', 'access_as_user'])
  return { role, granted, quietly: null, inWindow: 'agrees', tenantId, asked: [], ...change }
}

const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
const nameOf = (scope: string) => scope.slice(scope.lastIndexOf('/') + 1)
const signInScopes = new Set(['openid', 'profile', 'offline_access'])

/** Stands in for Microsoft Entra, and answers on this machine what MSAL asks for. */
export async function createEntra(school: PracticeSchool, now: () => number) {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const keys: JSONWebKeySet = { keys: [{ ...(await exportJWK(publicKey)), alg: 'RS256', use: 'sig' }] }
  const seconds = () => Math.floor(now() / 1000)

  function boardToken(role: Role): Promise<string> {
    return new SignJWT({ oid: pair[role].id, tid: tenantId, scp: 'access_as_user' })
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(`${authority}/${tenantId}/v2.0`)
      .setAudience(clientId)
      .setIssuedAt(seconds())
      .setExpirationTime(seconds() + 3600)
      .sign(privateKey)
  }

  async function graphToken(role: Role, scopes: readonly string[]): Promise<string> {
    const response = await school.app.request('http://localhost/sign-in', {
      method: 'POST',
      body: JSON.stringify({ person: role, scopes }),
    })
    const answer = (await response.json()) as { readonly accessToken: string }
    return answer.accessToken
  }

  /** Tokens for what was asked, with all that has been agreed to for that resource. */
  async function tokens(account: Account, scope: string, nonce: string | null): Promise<EntraTokens> {
    const { role, granted } = account
    const isBoard = scope.includes(`${clientId}/`)
    const given = isBoard ? [`${clientId}/access_as_user`] : [...granted].filter((name) => name !== 'access_as_user')
    const { id, displayName, address } = pair[role]
    const idToken = new UnsecuredJWT({
      oid: id,
      tid: account.tenantId,
      name: displayName,
      preferred_username: address,
      ...(nonce === null ? {} : { nonce }),
    })
      .setIssuer(`${authority}/${account.tenantId}/v2.0`)
      .setAudience(clientId)
      .setSubject(id)
      .setIssuedAt(seconds())
      .setExpirationTime(seconds() + 3600)
    return {
      access_token: isBoard ? await boardToken(role) : await graphToken(role, given),
      id_token: idToken.encode(),
      refresh_token: 'refresh',
      token_type: 'Bearer',
      expires_in: 3600,
      scope: [...given, ...signInScopes].join(' '),
      client_info: encoded({ uid: id, utid: account.tenantId }),
    }
  }

  const isGranted = ({ granted }: Account, scope: string) =>
    scope
      .split(' ')
      .map(nameOf)
      .every((name) => signInScopes.has(name) || granted.has(name))

  /** What Microsoft says without a window. */
  async function quietly(account: Account, scope: string): Promise<EntraTokens | EntraError> {
    if (account.quietly !== null) return account.quietly
    // Tab and service are one registration: Entra gives it a token for itself by its id alone.
    if (scope.includes('api://')) return { error: 'invalid_request', description: 'AADSTS90009: token for itself' }
    if (!isGranted(account, scope)) return { error: 'invalid_grant', description: 'AADSTS65001: not consented' }
    return tokens(account, scope, null)
  }

  /** What comes of Microsoft's window; null while it stays open. */
  async function inWindow(account: Account, scope: string, nonce: string | null) {
    account.asked.push(scope)
    if (account.inWindow === 'waits') return null
    if (account.inWindow !== 'agrees') return account.inWindow
    for (const asked of scope.split(' ')) if (!signInScopes.has(nameOf(asked))) account.granted.add(nameOf(asked))
    return tokens(account, scope, nonce)
  }

  /** Answers for `login.microsoftonline.com` in a browser where somebody has this account. */
  async function answerIn(context: BrowserContext, account: Account): Promise<void> {
    const nonces = new Map<string, string | null>()
    const page = (body: string) => ({
      contentType: 'text/html',
      body: `<!doctype html><title>Microsoft</title>${body}`,
    })

    const authorize = async (route: Route, url: URL) => {
      const [redirect, state] = [url.searchParams.get('redirect_uri') ?? '', url.searchParams.get('state') ?? '']
      const outcome = await inWindow(account, url.searchParams.get('scope') ?? '', url.searchParams.get('nonce'))
      if (outcome === null) return route.fulfill(page('<p>Enter your password</p>'))
      const code = crypto.randomUUID()
      nonces.set(code, url.searchParams.get('nonce'))
      const answer = new URLSearchParams(
        'error' in outcome
          ? { error: outcome.error, error_description: outcome.description, state }
          : { code, state, client_info: outcome.client_info },
      )
      const target = JSON.stringify(`${redirect}#${answer.toString()}`)
      return route.fulfill(page(`<script>location.replace(${target})</script>`))
    }

    const token = async (route: Route) => {
      const body = new URLSearchParams(route.request().postData() ?? '')
      const [code, scope] = [body.get('code'), body.get('scope') ?? '']
      const outcome =
        code === null ? await quietly(account, scope) : await tokens(account, scope, nonces.get(code) ?? null)
      const isRefused = 'error' in outcome
      return route.fulfill({
        status: isRefused ? 400 : 200,
        headers: { 'access-control-allow-origin': '*' },
        json: isRefused ? { error: outcome.error, error_description: outcome.description } : outcome,
      })
    }

    await context.route(`${authority}/**`, (route) => {
      const url = new URL(route.request().url())
      return url.pathname.endsWith('/token') ? token(route) : authorize(route, url)
    })
  }

  return { keys, boardToken, quietly, inWindow, answerIn }
}
