import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { PersonKey } from '../store/rows.ts'

/** Who signs the tokens that we accept, and for whom. */
export interface TokenIssuer {
  readonly issuer: string
  /** Every name that Entra may write for our app: its client id and its application id URI. */
  readonly audiences: readonly string[]
  readonly tenantId: string
  readonly algorithm: 'RS256' | 'ES256'
  readonly keys: JWTVerifyGetKey
  /** A delegated permission that the token must carry; null where tokens carry none. */
  readonly scope: string | null
}

/** Tells who sent an `Authorization` header; null when it proves nothing. */
export type TokenCheck = (authorization: string | undefined) => Promise<PersonKey | null>

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** Clocks of two machines differ by so much at most, in seconds. */
const clockTolerance = 60

const keyTrouble = new Set([errors.JWKSTimeout.code, errors.JWKSInvalid.code, errors.JOSEError.code])

/**
 * Entra ID's tokens for one tenant and our app. Keys are fetched when a token names one that is not known yet, so a
 * rotation needs nobody.
 *
 * @see https://learn.microsoft.com/entra/identity-platform/access-tokens#validate-tokens
 */
export function entraIssuer(options: {
  readonly tenantId: string
  readonly clientId: string
  readonly authority?: string
}): TokenIssuer {
  const { tenantId, clientId, authority = 'https://login.microsoftonline.com' } = options
  return {
    issuer: `${authority}/${tenantId}/v2.0`,
    audiences: [clientId, `api://${clientId}`],
    tenantId,
    algorithm: 'RS256',
    keys: createRemoteJWKSet(new URL(`${authority}/${tenantId}/discovery/v2.0/keys`), { timeoutDuration: 5000 }),
    scope: 'access_as_user',
  }
}

/**
 * Checks bearer tokens: signature, issuer, audience, expiry, tenant and permission. What fails one of them is as good as
 * no token.
 *
 * @throws when the keys themselves cannot be fetched: nobody can be let in or refused then
 */
export function createTokenCheck(from: TokenIssuer, now: () => EpochMs): TokenCheck {
  return async (authorization) => {
    const [, token] = /^Bearer ([\w.-]+)$/i.exec(authorization ?? '') ?? []
    if (token === undefined) return null
    try {
      const { payload } = await jwtVerify(token, from.keys, {
        algorithms: [from.algorithm],
        issuer: from.issuer,
        audience: [...from.audiences],
        clockTolerance,
        currentDate: new Date(now()),
        requiredClaims: ['exp', 'iat', 'oid', 'tid'],
      })
      const { oid, tid, scp } = payload
      if (typeof oid !== 'string' || !guid.test(oid) || tid !== from.tenantId) return null
      if (from.scope !== null && !(typeof scp === 'string' && scp.split(' ').includes(from.scope))) return null
      return { tenantId: from.tenantId, personId: oid.toLowerCase() }
    } catch (error) {
      // What jose says of a token has a code of its own; the rest is about fetching the keys.
      const isAboutTheToken = error instanceof errors.JOSEError && !keyTrouble.has(error.code)
      if (isAboutTheToken) return null
      throw error
    }
  }
}
