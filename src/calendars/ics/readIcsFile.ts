import type { Outcome } from '../calendarSource.ts'
import { defaultIcsLimits, type IcsCalendar, type IcsOptions } from './icsCalendar.ts'
import type { IcsFailure } from './icsFailure.ts'
import type { IcsWorkerAnswer, IcsWorkerRequest } from './icsWorker.ts'

/** As much of a worker as is needed here. */
export interface IcsWorker {
  postMessage: (request: IcsWorkerRequest) => void
  addEventListener: {
    (type: 'message', listener: (event: { readonly data: IcsWorkerAnswer }) => void): void
    (type: 'error' | 'messageerror', listener: () => void): void
  }
  terminate: () => void
}

/** How to read in the background. */
export interface ReadIcsOptions extends IcsOptions {
  /** After so long the worker is stopped, whatever it is doing. */
  readonly deadlineSeconds?: number
  readonly openWorker?: () => IcsWorker
}

function openIcsWorker(): IcsWorker {
  return new Worker(new URL('./icsWorker.ts', import.meta.url), { type: 'module' })
}

/**
 * Reads a calendar file in a worker, so that the page stays quick, and gives up after a while, so that it never waits
 * for ever. The file does not leave the browser.
 */
export function readIcsInWorker(
  file: File,
  { deadlineSeconds = 20, openWorker = openIcsWorker, ...options }: ReadIcsOptions,
  signal: AbortSignal,
): Promise<Outcome<IcsCalendar, IcsFailure>> {
  const fail = (failure: IcsFailure) => ({ ok: false, failure }) as const
  const limit = options.limits?.bytes ?? defaultIcsLimits.bytes
  if (signal.aborted) return Promise.resolve(fail({ kind: 'cancelled' }))
  if (file.size > limit) return Promise.resolve(fail({ kind: 'tooLarge', bytes: file.size, limit }))

  return new Promise((resolve) => {
    const worker = openWorker()
    const settle = (outcome: Outcome<IcsCalendar, IcsFailure>): void => {
      clearTimeout(deadline)
      signal.removeEventListener('abort', stop)
      worker.terminate()
      resolve(outcome)
    }
    const stop = (): void => settle(fail({ kind: 'cancelled' }))
    const deadline = setTimeout(
      () => settle(fail({ kind: 'tooSlow', seconds: deadlineSeconds })),
      deadlineSeconds * 1000,
    )
    signal.addEventListener('abort', stop)
    worker.addEventListener('message', ({ data }) => settle(data))
    worker.addEventListener('error', () => settle(fail({ kind: 'broken' })))
    worker.addEventListener('messageerror', () => settle(fail({ kind: 'broken' })))
    worker.postMessage({ file, options })
  })
}
