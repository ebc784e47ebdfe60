import { failureOf, GraphFailure, isPassing } from './failures.ts'
import { asList, asNumber, asObject, asText, errorCodeOf } from './json.ts'
import { type Pace, waitToRetry } from './pace.ts'
import type { Send } from './transport.ts'

/** Graph's own limits: items in a batch, and requests at a time for one mailbox. */
const mostItems = 20
const mostPerMailbox = 4

/** What Graph answered to one item. */
export interface Answer {
  readonly status: number
  readonly code: string
  readonly body: unknown
}

/** One request of many. */
export interface Item {
  readonly method: 'GET' | 'POST'
  /** Path and query after Graph's version. */
  readonly url: string
  readonly body?: unknown
  /** The mailboxes that it makes Graph read. */
  readonly mailboxes: readonly string[]
  /** False when an answer to another item has made this one needless. */
  readonly isWanted?: () => boolean
  /**
   * Takes the answer.
   * @returns what must be asked next: another page, half a window
   * @throws GraphFailure when the answer ends the whole reading
   */
  readonly receive: (answer: Answer) => readonly Item[]
}

/** Takes from the front of the queue as much as fits into one batch. */
function takeBatch(queue: Item[]): readonly Item[] {
  const taken: Item[] = []
  const perMailbox = new Map<string, number>()
  for (let place = 0; place < queue.length && taken.length < mostItems;) {
    const item = queue[place]
    const fits = item?.mailboxes.every((mailbox) => (perMailbox.get(mailbox) ?? 0) < mostPerMailbox) ?? false
    if (item === undefined || !fits) {
      place += 1
      continue
    }
    for (const mailbox of item.mailboxes) perMailbox.set(mailbox, (perMailbox.get(mailbox) ?? 0) + 1)
    taken.push(item)
    queue.splice(place, 1)
  }
  return taken
}

interface ItemAnswer extends Answer {
  readonly retryAfterSeconds: number | null
}

function readAnswer(response: unknown): readonly [string, ItemAnswer] | null {
  const fields = asObject(response)
  const id = asText(fields?.['id'])
  const status = asNumber(fields?.['status'])
  if (fields === undefined || id === undefined || status === undefined) return null
  const headers = Object.entries(asObject(fields['headers']) ?? {})
  const retryAfter = Number(headers.find(([name]) => name.toLowerCase() === 'retry-after')?.[1] ?? Number.NaN)
  const body = fields['body']
  return [
    id,
    { status, body, code: errorCodeOf(body), retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : null },
  ]
}

async function sendBatch(send: Send, items: readonly Item[], signal: AbortSignal): Promise<readonly ItemAnswer[]> {
  const requests = items.map(({ method, url, body }, place) => ({
    id: String(place),
    method,
    url,
    headers: {
      Prefer: 'IdType="ImmutableId"',
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body }),
  }))
  const envelope = await send({ path: '/$batch', body: { requests }, signal })
  const answers = new Map(
    (asList(asObject(envelope)?.['responses']) ?? []).flatMap((each) =>
      [readAnswer(each) ?? []].filter((pair) => pair.length === 2),
    ),
  )
  return items.map((_, place) => {
    const answer = answers.get(String(place))
    if (answer === undefined) throw new GraphFailure({ kind: 'unexpected', detail: 'a batch came back incomplete' })
    return answer
  })
}

/** What `runItems` works with. */
export interface BatchRun {
  readonly send: Send
  readonly pace: Pace
  readonly signal: AbortSignal
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void
}

/**
 * Sends items in as few batches as the limits allow, one batch after another, so that no mailbox is ever asked for more
 * than four things at a time. What Graph turns away for the moment is sent again alone, after the wait that it names.
 *
 * @throws GraphFailure when the reading cannot be finished
 */
export async function runItems(items: readonly Item[], { send, pace, signal, onProgress }: BatchRun): Promise<void> {
  let queue = [...items]
  let done = 0
  const receive = (item: Item, answer: Answer) => {
    if (answer.status === 401) throw new GraphFailure(failureOf(answer))
    queue.push(...item.receive(answer))
    done += 1
  }
  while (queue.length > 0) {
    const batch = takeBatch(queue)
    const answers = await sendBatch(send, batch, signal)
    const turnedAway: (readonly [Item, ItemAnswer])[] = []
    batch.forEach((item, place) => {
      const answer = answers[place]
      if (answer === undefined) return
      if (isPassing(answer)) turnedAway.push([item, answer])
      else receive(item, answer)
    })
    for (const [item, first] of turnedAway) {
      let answer = first
      for (let triesSoFar = 1; isPassing(answer); triesSoFar += 1) {
        await waitToRetry(pace, triesSoFar, answer.retryAfterSeconds, signal)
        answer = (await sendBatch(send, [item], signal))[0] ?? answer
      }
      receive(item, answer)
    }
    queue = queue.filter((item) => item.isWanted?.() ?? true)
    onProgress({ done, total: done + queue.length })
  }
}
