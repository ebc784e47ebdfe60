import type { LevellingAnswer, LevellingProgress } from '../../domain/levelling/levelling.ts'
import type { LevellingRequest } from './movedDocument.ts'

/** What this worker says: how far it is, and once what it came to. */
export type LevelWorkerMessage =
  | { readonly kind: 'progress'; readonly progress: LevellingProgress }
  | { readonly kind: 'done'; readonly answer: LevellingAnswer }

async function answer(request: LevellingRequest): Promise<LevellingAnswer> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  const { levelByRequest } = await import('./levelByRequest.ts')
  return levelByRequest(request, (progress) => say({ kind: 'progress', progress }))
}

function say(message: LevelWorkerMessage): void {
  postMessage(message)
}

// Listening begins before anything is awaited, or the request could arrive unheard.
addEventListener('message', (event: MessageEvent<LevellingRequest>) => {
  // A bug in here must reach the page as an error, not as silence.
  void answer(event.data).then(
    (levelled) => say({ kind: 'done', answer: levelled }),
    (error: unknown) => reportError(error),
  )
})
