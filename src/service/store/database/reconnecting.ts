import { setTimeout as pause } from 'node:timers/promises'
import pg from 'pg'

/** A connection of its own that comes back when it is lost. */
export interface Reconnecting {
  /** The connection as it is now. */
  readonly client: () => pg.Client
  readonly close: () => Promise<void>
}

const longestPauseMs = 5_000

/**
 * Keeps one connection open for what lives in a session: a lock, or a subscription.
 *
 * @param prepare what the session needs, done again after each reconnection; `isAgain` tells which
 */
export async function keepConnected(
  config: pg.ClientConfig,
  prepare: (client: pg.Client, isAgain: boolean) => Promise<void>,
): Promise<Reconnecting> {
  const ended = new AbortController()
  const isEnded = () => ended.signal.aborted

  async function connected(isAgain: boolean): Promise<pg.Client> {
    const client = new pg.Client({ ...config, keepAlive: true })
    const lost = new AbortController()
    const lose = () => {
      if (lost.signal.aborted) return
      lost.abort()
      if (client === current) void reconnect()
    }
    client.on('error', lose)
    client.on('end', lose)
    try {
      await client.connect()
      await prepare(client, isAgain)
      if (lost.signal.aborted) throw new Error('The connection was lost while it was being prepared.')
      return client
    } catch (error) {
      await client.end().catch(() => undefined)
      throw error
    }
  }

  async function reconnect(): Promise<void> {
    for (let waitMs = 100; !isEnded(); waitMs = Math.min(waitMs * 2, longestPauseMs)) {
      try {
        const next = await connected(true)
        if (isEnded()) await next.end()
        else current = next
        return
      } catch {
        await pause(waitMs, undefined, { ref: false, signal: ended.signal }).catch(() => undefined)
      }
    }
  }

  let current = await connected(false)
  return {
    client: () => current,
    async close() {
      ended.abort()
      await current.end().catch(() => undefined)
    },
  }
}
