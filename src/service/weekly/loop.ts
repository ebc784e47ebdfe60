/** Waits so many milliseconds, or until the signal aborts; it never rejects. */
export type Wait = (milliseconds: number, signal: AbortSignal) => Promise<void>

/** Waits by the real clock. */
export const waitForReal: Wait = (milliseconds, signal) =>
  new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer)
      signal.removeEventListener('abort', finish)
      resolve()
    }
    const timer = setTimeout(finish, milliseconds)
    if (signal.aborted) finish()
    else signal.addEventListener('abort', finish)
  })

/** Work that is done again and again until it is stopped. */
export interface Loop {
  /** Has the work done now, or once more when it is being done. */
  readonly wake: () => void
  /** Resolves when the turn under way has ended; there is no other after it. */
  stop(): Promise<void>
}

/**
 * Does `turn` at once, and again each time `everyMs` have passed or it is woken. What a turn throws goes to `onError`,
 * and the loop goes on: a database that was away for a minute must not end the weekly question.
 */
export function startLoop(options: {
  readonly everyMs: number
  readonly wait: Wait
  readonly turn: (signal: AbortSignal) => Promise<void>
  readonly onError: (error: unknown) => void
}): Loop {
  const stopping = new AbortController()
  let sleep = new AbortController()

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      sleep = new AbortController()
      const { signal: woken } = sleep
      try {
        await options.turn(stopping.signal)
      } catch (error) {
        options.onError(error)
      }
      await options.wait(options.everyMs, woken)
    }
  }
  const running = run()

  return {
    wake: () => sleep.abort(),
    stop: () => {
      stopping.abort()
      sleep.abort()
      return running
    },
  }
}
