import type { Outcome } from '../calendarSource.ts'
import type { GetAccessToken } from '../permissions.ts'
import { asOutcome, GraphFailure } from './failures.ts'
import { createCalls } from './graphCalls.ts'
import { asObject, asText } from './json.ts'
import { type Clock, realClock } from './pace.ts'
import { personFields } from './requestGuard.ts'
import { createTransport } from './transport.ts'

/** Whoever is signed in, as the directory knows them. */
export interface SignedInPerson {
  readonly id: string
  readonly displayName: string
  /** SMTP address; where the directory has none, the name that they sign in with. */
  readonly address: string
}

/** What reading about oneself takes. */
export interface ReadMeOptions {
  /** Graph's address with its version, without a slash at the end. */
  readonly baseUrl: string
  readonly getAccessToken: GetAccessToken
  readonly signal: AbortSignal
  readonly clock?: Partial<Clock>
  readonly random?: () => number
  readonly timeoutMs?: number
}

/** Who is signed in: the only thing that is asked of the directory. */
export function readMe(options: ReadMeOptions): Promise<Outcome<SignedInPerson>> {
  const { baseUrl, getAccessToken, signal, clock, random = Math.random, timeoutMs = 15_000 } = options
  const send = createTransport({ baseUrl, pair: null, getAccessToken, timeoutMs })
  const pace = { clock: { ...realClock, ...clock }, random }
  return asOutcome(async () => {
    const calls = createCalls({ send, pace, baseUrl }, 'me', signal)
    const fields = asObject(await calls.read(`/me?$select=${personFields.join(',')}`))
    const [id, displayName] = [asText(fields?.['id']), asText(fields?.['displayName'])]
    const address = asText(fields?.['mail']) ?? asText(fields?.['userPrincipalName'])
    if (id === undefined || address === undefined) {
      throw new GraphFailure({ kind: 'unexpected', detail: 'somebody without a name' })
    }
    return { id, displayName: displayName ?? address, address }
  })
}
