import { createParser } from 'eventsource-parser'
import type { BoardClient } from './boardClient.ts'

const firstPauseMs = 1000
const longestPauseMs = 60_000

async function readStream(stream: ReadableStream<Uint8Array>, onChange: () => void): Promise<void> {
  const parser = createParser({ onEvent: ({ event }) => event === 'changed' && onChange() })
  const decoder = new TextDecoder()
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return
    parser.feed(decoder.decode(value, { stream: true }))
  }
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) {
      resolve()
      return
    }
    const timer = setTimeout(end, milliseconds)
    function end() {
      clearTimeout(timer)
      signal.removeEventListener('abort', end)
      resolve()
    }
    signal.addEventListener('abort', end)
  })
}

/**
 * Calls back whenever a board has changed, until it is told to stop. A stream that breaks is opened anew, sooner at
 * first and later after many failures; what may have been missed before it was open counts as
 * a change.
 */
export async function listenForChanges(
  client: Pick<BoardClient, 'changes'>,
  board: string,
  { signal, onChange }: { readonly signal: AbortSignal; readonly onChange: () => void },
): Promise<void> {
  let pauseMs = firstPauseMs
  while (!signal.aborted) {
    try {
      const request = await client.changes(board)
      if (request === null) return
      const response = await fetch(request.url, { headers: request.headers, signal })
      if (response.status === 401 || response.status === 404) return
      if (response.ok && response.body !== null) {
        pauseMs = firstPauseMs
        onChange()
        await readStream(response.body, onChange)
      }
    } catch {
      // Offline, or the stream broke: it is opened anew below, unless somebody has stopped listening.
    }
    await pause(pauseMs, signal)
    pauseMs = Math.min(pauseMs * 2, longestPauseMs)
  }
}
