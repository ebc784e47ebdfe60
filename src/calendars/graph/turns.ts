import { GraphFailure } from './failures.ts'

/**
 * What a promise brings, or `cancelled` as soon as the signal is aborted.
 *
 * @throws GraphFailure `cancelled`
 */
export function orCancelled<Value>(promise: Promise<Value>, signal: AbortSignal): Promise<Value> {
  return new Promise((resolve, reject) => {
    const cancel = () => reject(new GraphFailure({ kind: 'cancelled' }))
    if (signal.aborted) cancel()
    signal.addEventListener('abort', cancel)
    void promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', cancel))
  })
}

/** Does work when it is its turn. */
export type TakeTurn = <Value>(work: () => Promise<Value>, signal: AbortSignal) => Promise<Value>

/**
 * One thing after the other, first come, first served. Graph answers four requests at a time for a mailbox, and a batch
 * may hold that many, so two batches must never be on their way together.
 */
export function createTurns(): TakeTurn {
  let last: Promise<unknown> = Promise.resolve()
  return (work, signal) => {
    const before = last
    const turn = orCancelled(before, signal).then(work)
    // Whoever gives up waiting does not let the next one past those who are still before it.
    last = Promise.allSettled([before, turn])
    return turn
  }
}
