import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import { conversationLimits, createRateLimit, type RateLimit } from './rateLimit.ts'

/** Stands in for Teams' bot service on this machine: it takes posts, throttles as Teams does, and signs what it sends. */
export interface TeamsEndpoint {
  readonly url: string
  /** How many cards each conversation has got. */
  readonly cards: ReadonlyMap<string, number>
  /** How many cards came, when the first and the last did (by `performance.now()`), and how often it said 429. */
  readonly seen: () => {
    readonly cards: number
    readonly firstAt: number
    readonly lastAt: number
    readonly refused: number
  }
  /** Calls back as soon as so many cards have come. */
  readonly whenCards: (count: number, deed: () => void) => void
  /** A token like the one that Teams sends with every activity to a bot. */
  readonly sign: (botId: string) => Promise<string>
  /** Where the keys to its signatures are described. */
  readonly metadataUrl: string
  readonly close: () => Promise<void>
}

/** How it is set up. */
export interface TeamsEndpointOptions {
  /** Requests that one app may make in a second. */
  readonly perSecond: number
  /** From a request to its answer. */
  readonly answerAfterMs: number
}

/** Who signs for Teams. */
const tokenIssuer = 'https://api.botframework.com'
const metadataPath = '/v1/.well-known/openidconfiguration'

/** Starts the stand-in on a free port. */
export async function startTeamsEndpoint({ perSecond, answerAfterMs }: TeamsEndpointOptions): Promise<TeamsEndpoint> {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(publicKey)), kid: 'teams', use: 'sig', alg: 'RS256' }
  const appLimit = createRateLimit([{ most: perSecond, seconds: 1 }])
  const conversations = new Map<string, RateLimit>()
  const cards = new Map<string, number>()
  const waiting = new Map<number, () => void>()
  let [count, refused, firstAt, lastAt] = [0, 0, NaN, NaN]

  /** Takes a card, or says in how many seconds it would. What is refused counts for no limit. */
  function secondsToWait(conversation: string, now: number): number {
    const own = conversations.get(conversation) ?? createRateLimit(conversationLimits)
    const limits = [own, appLimit]
    const seconds = Math.max(...limits.map((limit) => limit.secondsToWait(now)))
    if (seconds > 0) return seconds
    conversations.set(conversation, own)
    for (const limit of limits) limit.letThrough(now)
    return 0
  }

  function keep(conversation: string, now: number): void {
    cards.set(conversation, (cards.get(conversation) ?? 0) + 1)
    count += 1
    if (count === 1) firstAt = now
    lastAt = now
    waiting.get(count)?.()
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.resume()
    await once(request, 'end')
    const path = decodeURIComponent(request.url ?? '')
    const [, conversation] = /^\/v3\/conversations\/([^/]+)\/activities$/.exec(path) ?? []
    response.setHeader('content-type', 'application/json')
    if (path === '/v1/.well-known/keys') {
      response.end(JSON.stringify({ keys: [jwk] }))
      return
    }
    if (request.method !== 'POST' || conversation === undefined) {
      response.writeHead(404).end('{}')
      return
    }
    const now = performance.now()
    const retryAfter = secondsToWait(conversation, now)
    if (retryAfter === 0) keep(conversation, now)
    else refused += 1
    await pause(answerAfterMs)
    if (retryAfter === 0) response.writeHead(201).end(JSON.stringify({ id: `activity-${count}` }))
    else response.writeHead(429, { 'retry-after': String(retryAfter) }).end('{}')
  }

  // A sender that is killed breaks its connection, which is no trouble of the stand-in's.
  const server = createServer((request, response) => void answer(request, response).catch(() => response.destroy()))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  // `listen` on a port gives an AddressInfo; the type allows a pipe's name as well.
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    cards,
    seen: () => ({ cards: count, firstAt, lastAt, refused }),
    whenCards: (wanted, deed) => void waiting.set(wanted, deed),
    metadataUrl: `${url}${metadataPath}`,
    sign: (botId) =>
      new SignJWT({ serviceurl: url })
        .setProtectedHeader({ alg: 'RS256', kid: 'teams' })
        .setIssuer(tokenIssuer)
        .setAudience(botId)
        .setIssuedAt()
        .setExpirationTime('1h')
        .sign(privateKey),
    async close() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
