import type { LevellingAnswer, LevellingProgress } from '../../domain/levelling/levelling.ts'
import type { LevelWorkerMessage } from './levelWorker.ts'
import type { LevellingRequest } from './movedDocument.ts'

/** As much of a worker as is needed here. */
export interface LevelWorker {
  postMessage: (request: LevellingRequest) => void
  addEventListener: {
    (type: 'message', listener: (event: { readonly data: LevelWorkerMessage }) => void): void
    (type: 'error' | 'messageerror', listener: () => void): void
  }
  terminate: () => void
}

/** What levelling in the background comes to. */
export type LevelOutcome =
  | { readonly kind: 'done'; readonly answer: LevellingAnswer }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'broken' }

function openLevelWorker(): LevelWorker {
  return new Worker(new URL('./levelWorker.ts', import.meta.url), { type: 'module' })
}

/** Levels a year in a worker, so that the page stays quick; stopping ends the worker at once. */
export function levelInWorker(
  request: LevellingRequest,
  { signal, onProgress }: { readonly signal: AbortSignal; readonly onProgress: (progress: LevellingProgress) => void },
  openWorker: () => LevelWorker = openLevelWorker,
): Promise<LevelOutcome> {
  if (signal.aborted) return Promise.resolve({ kind: 'stopped' })
  return new Promise((resolve) => {
    const worker = openWorker()
    const settle = (outcome: LevelOutcome): void => {
      signal.removeEventListener('abort', stop)
      worker.terminate()
      resolve(outcome)
    }
    const stop = (): void => settle({ kind: 'stopped' })
    signal.addEventListener('abort', stop)
    worker.addEventListener('message', ({ data }) => {
      if (data.kind === 'progress') onProgress(data.progress)
      else settle(data)
    })
    worker.addEventListener('error', () => settle({ kind: 'broken' }))
    worker.addEventListener('messageerror', () => settle({ kind: 'broken' }))
    worker.postMessage(request)
  })
}
