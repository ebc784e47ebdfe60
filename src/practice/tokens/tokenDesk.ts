import type { CryptoKey, JSONWebKeySet } from 'jose'
import { exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { DirectoryPerson } from '../people/people.ts'
import { tenantId } from '../people/people.ts'

const algorithm = 'ES256'
const keyId = 'practice'

/** Who signs the practice school's tokens, and for whom: names that no real service answers to. */
export const tokenIssuer = 'urn:tandem:practice:sign-in'
export const tokenAudience = 'urn:tandem:practice:graph'

/** Whom tokens for the board are for: Graph's own are not taken there, nor the board's at Graph. */
export const boardAudience = 'urn:tandem:practice:board'

/** A school day and an evening, so that nobody has to sign in twice while trying things out. */
export const tokenSeconds = 12 * 60 * 60

/** What Graph can be asked to allow: the permissions that Tandem knows, and the one that only says who somebody is. */
export const practiceScopes = [
  'User.Read',
  'Calendars.ReadBasic',
  'Calendars.Read',
  'Calendars.Read.Shared',
  'Calendars.ReadWrite',
  'MailboxSettings.ReadWrite',
  'User.ReadBasic.All',
  'People.Read',
] as const

/** One of those. */
export type PracticeScope = (typeof practiceScopes)[number]

/** Whose token it is, and what it allows. */
export interface TokenHolder {
  readonly personId: string
  readonly scopes: ReadonlySet<string>
}

/** Signs tokens for the people of the practice school and tells which of them are still good. */
export interface TokenDesk {
  /** A token for somebody, valid from now, which allows what these scopes say. */
  issue(person: DirectoryPerson, scopes?: readonly PracticeScope[]): Promise<string>
  /** Whom a token was given to; null when it is not one of ours, was altered or has ended. */
  holderOf(token: string): Promise<TokenHolder | null>
  /** Ends every token issued so far. */
  expireAll(): void
  /** The public key, as a JSON Web Key Set. */
  keys(): Promise<JSONWebKeySet>
}

/**
 * A token desk with a key pair of its own, made at its start and kept nowhere.
 *
 * @param options `audience` is for whom tokens are signed; the tokens of a desk with another one are refused
 */
export function createTokenDesk(options: {
  readonly now: () => EpochMs
  readonly audience?: string
  readonly keyPair?: Promise<KeyPair>
}): TokenDesk {
  const keyPair = options.keyPair ?? createKeyPair()
  const audience = options.audience ?? tokenAudience
  const seconds = () => Math.floor(options.now() / 1000)
  let generation = 0
  return {
    async issue(person, scopes = []) {
      const { privateKey } = await keyPair
      const claims = {
        oid: person.id,
        tid: tenantId,
        name: person.displayName,
        preferred_username: person.address,
        ...(scopes.length === 0 ? {} : { scp: scopes.join(' ') }),
        generation,
      }
      return new SignJWT(claims)
        .setProtectedHeader({ alg: algorithm, kid: keyId, typ: 'JWT' })
        .setIssuer(tokenIssuer)
        .setAudience(audience)
        .setIssuedAt(seconds())
        .setExpirationTime(seconds() + tokenSeconds)
        .sign(privateKey)
    },
    async holderOf(token) {
      const { publicKey } = await keyPair
      try {
        const { payload } = await jwtVerify(token, publicKey, {
          algorithms: [algorithm],
          issuer: tokenIssuer,
          audience,
          currentDate: new Date(options.now()),
          requiredClaims: ['exp', 'iat', 'oid'],
        })
        const { oid, scp, generation: issuedIn } = payload
        if (typeof oid !== 'string' || issuedIn !== generation) return null
        return { personId: oid, scopes: new Set(typeof scp === 'string' ? scp.split(' ') : []) }
      } catch {
        return null
      }
    },
    expireAll() {
      generation += 1
    },
    async keys() {
      const { publicKey } = await keyPair
      return { keys: [{ ...(await exportJWK(publicKey)), alg: algorithm, kid: keyId, use: 'sig' }] }
    },
  }
}

/** A private key to sign with and the public one that belongs to it. */
export interface KeyPair {
  readonly privateKey: CryptoKey
  readonly publicKey: CryptoKey
}

/** A fresh key pair. */
export function createKeyPair(): Promise<KeyPair> {
  return generateKeyPair(algorithm)
}
