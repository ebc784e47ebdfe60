import type { Outcome } from '../calendarSource.ts'
import type { IcsCalendar, IcsOptions } from './icsCalendar.ts'
import type { IcsFailure } from './icsFailure.ts'
import { parseIcs } from './parseIcs.ts'

/** What the page sends to this worker. */
export interface IcsWorkerRequest {
  readonly file: Blob
  readonly options: IcsOptions
}

/** What this worker answers with, once. */
export type IcsWorkerAnswer = Outcome<IcsCalendar, IcsFailure>

async function answer({ file, options }: IcsWorkerRequest): Promise<IcsWorkerAnswer> {
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return { ok: false, failure: { kind: 'unreadable' } }
  }
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')
  return parseIcs(bytes, options)
}

// Listening begins before anything is awaited, or the request could arrive unheard.
addEventListener('message', (event: MessageEvent<IcsWorkerRequest>) => {
  // A bug in here must reach the page as an error, not as silence.
  void answer(event.data).then(
    (outcome) => postMessage(outcome),
    (error: unknown) => reportError(error),
  )
})
