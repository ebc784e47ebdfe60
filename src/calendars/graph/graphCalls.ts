import { type Answer, type Item, runItems } from './batch.ts'
import { failureOf, GraphFailure } from './failures.ts'
import { createPatience, type Pace } from './pace.ts'
import { allPages } from './pages.ts'
import { permissionOf, type Purpose } from './purposes.ts'
import type { Send } from './transport.ts'

/** The ways in which one action on one's own mailbox talks to Graph, all with the same patience. */
export interface GraphCalls {
  /**
   * One resource.
   *
   * @throws GraphFailure when it cannot be read
   */
  read(url: string): Promise<unknown>
  /**
   * A list, read to its end.
   *
   * @throws GraphFailure when it cannot be read
   */
  list(url: string): Promise<readonly unknown[]>
  /**
   * One change.
   *
   * @throws GraphFailure when it was not made
   */
  change(method: 'POST' | 'PATCH' | 'DELETE', path: string, body?: unknown): Promise<unknown>
  /**
   * Many changes, in batches.
   *
   * @throws GraphFailure when one was not made
   */
  changeMany(items: readonly Item[]): Promise<void>
}

/** What an action is made of. */
export interface CallParts {
  readonly send: Send
  readonly pace: Pace
  readonly baseUrl: string
}

/** The calls of one action. */
export function createCalls({ send, pace, baseUrl }: CallParts, purpose: Purpose, signal: AbortSignal): GraphCalls {
  const patience = createPatience(pace, signal)
  const run = { send, purpose, patience, onProgress: () => undefined }
  return {
    read: async (url) => {
      let found: unknown
      const receive = (answer: Answer) => {
        if (answer.status !== 200) throw new GraphFailure(failureOf(answer, permissionOf[purpose]))
        found = answer.body
        return []
      }
      await runItems([{ method: 'GET', url, receive }], run)
      return found
    },
    list: async (url) => {
      const found: unknown[] = []
      const take = (values: readonly unknown[]) => void found.push(...values)
      await runItems([allPages({ url, baseUrl, permission: permissionOf[purpose], take })], run)
      return found
    },
    change: (method, path, body) => send({ purpose, method, path, body, patience }),
    changeMany: (items) => runItems(items, run),
  }
}
