import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { SendCard } from '../../../src/service/weekly/sendOutcome.ts'

/** What Teams does with a request to post. */
export type Reaction =
  | { readonly kind: 'accept' }
  | { readonly kind: 'throttle'; readonly retryAfterSeconds: number }
  | { readonly kind: 'status'; readonly status: number }
  /** The connection breaks; `accepted` is what nobody can see from outside. */
  | { readonly kind: 'reset'; readonly accepted: boolean }
  /** Never answers. */
  | { readonly kind: 'hang' }

/** Teams' endpoint for posting into conversations, on this machine. */
export interface FakeTeams {
  readonly url: string
  /** How often each conversation got a card. */
  readonly cards: ReadonlyMap<string, number>
  /** How many requests came, whatever became of them. */
  readonly requests: () => number
  /** The most requests that were ever under way at once. */
  readonly mostAtOnce: () => number
  /** Decides what happens to each request from now on; `count` is its number, from 1. */
  react(decide: (conversationId: string, count: number) => Reaction | Promise<Reaction>): void
  /** Hears of each request when it comes, and when its answer has gone out. */
  onMoment(hear: (moment: 'arrived' | 'answered', count: number) => void): void
  forget(): void
  close(): Promise<void>
}

/** Starts a Teams that accepts everything, until it is told otherwise. */
export async function startFakeTeams(): Promise<FakeTeams> {
  const cards = new Map<string, number>()
  let decide: (conversationId: string, count: number) => Reaction | Promise<Reaction> = () => ({ kind: 'accept' })
  let hear: (moment: 'arrived' | 'answered', count: number) => void = () => undefined
  let [requests, underWay, mostAtOnce] = [0, 0, 0]

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const count = ++requests
    mostAtOnce = Math.max(mostAtOnce, ++underWay)
    // Over as soon as the other side can know it: when the answer is on its way, or the connection has broken.
    const over = once(() => (underWay -= 1))
    response.once('close', over)
    const conversationId = decodeURIComponent((request.url ?? '').split('/')[2] ?? '')
    hear('arrived', count)
    const reaction = await decide(conversationId, count)
    if (reaction.kind !== 'hang') over()
    const keep = () => cards.set(conversationId, (cards.get(conversationId) ?? 0) + 1)
    switch (reaction.kind) {
      case 'accept':
        keep()
        response.writeHead(201, { 'content-type': 'application/json' })
        response.end(JSON.stringify({ id: `activity-${count}` }), () => hear('answered', count))
        return
      case 'throttle':
        response.writeHead(429, { 'retry-after': String(reaction.retryAfterSeconds) }).end()
        return
      case 'status':
        response.writeHead(reaction.status).end()
        return
      case 'reset':
        if (reaction.accepted) keep()
        request.socket.resetAndDestroy()
        return
      case 'hang':
        return
    }
  }

  const server = createServer((request, response) => void answer(request, response))
  // Closing what is idle, on a busy machine it would close what is just about to be used, and leave a card in doubt.
  server.keepAliveTimeout = 0
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  // `listen` on a port gives an AddressInfo; the type allows a pipe's name as well.
  const { port } = server.address() as AddressInfo

  return {
    url: `http://127.0.0.1:${port}`,
    cards,
    requests: () => requests,
    mostAtOnce: () => mostAtOnce,
    react: (next) => (decide = next),
    onMoment: (next) => (hear = next),
    forget() {
      cards.clear()
      requests = 0
      mostAtOnce = 0
      decide = () => ({ kind: 'accept' })
      hear = () => undefined
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** Sends cards to a fake Teams, and reads its answers as the bot reads those of the real one. */
export function sendTo(url: string, timeoutMs = 10_000): SendCard {
  return async (conversationId, postId) => {
    try {
      const response = await fetch(`${url}/v3/${encodeURIComponent(conversationId)}/activities`, {
        method: 'POST',
        body: JSON.stringify({ postId }),
        signal: AbortSignal.timeout(timeoutMs),
      })
      if (response.status === 429) {
        await response.body?.cancel()
        const seconds = Number(response.headers.get('retry-after'))
        return { kind: 'retry', afterMs: seconds * 1000, note: 'Teams had too much to do.' }
      }
      if (response.status >= 500) return { kind: 'retry', afterMs: null, note: 'Teams was not well.' }
      if (!response.ok) return { kind: 'refused', note: 'Tandem was removed from the conversation.' }
      const { id } = (await response.json()) as { id: string }
      return { kind: 'posted', activityId: id }
    } catch {
      return { kind: 'unknown', note: 'The connection to Teams broke.' }
    }
  }
}

function once(deed: () => void): () => void {
  let isDone = false
  return () => {
    if (!isDone) deed()
    isDone = true
  }
}
