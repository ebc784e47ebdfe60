import { failureOf, GraphFailure, isPassing } from './failures.ts'
import { asList, asNumber, asObject, asSeconds, asText, errorCodeOf, type Json } from './json.ts'
import type { Patience } from './pace.ts'
import { permissionOf, type Purpose } from './purposes.ts'
import { immutableIds, type Send } from './transport.ts'

/** Graph's own limit. */
const mostItems = 20

/** What Graph answered to one item. */
export interface Answer {
  readonly status: number
  readonly code: string
  readonly body: unknown
}

/** One request of many. */
export interface Item {
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** Path and query after Graph's version. */
  readonly url: string
  readonly body?: unknown
  /** False when an answer to another item has made this one needless. */
  readonly isWanted?: () => boolean
  /**
   * Takes the answer.
   * @returns what must be asked next: another page, half a window
   * @throws GraphFailure when the answer ends the whole reading
   */
  readonly receive: (answer: Answer) => readonly Item[]
}

interface ItemAnswer extends Answer {
  readonly retryAfterSeconds: number | null
}

function headerOf(response: Json, name: string): unknown {
  const headers = Object.entries(asObject(response['headers']) ?? {})
  return headers.find(([each]) => each.toLowerCase() === name)?.[1]
}

function readAnswer(response: unknown): readonly [string, ItemAnswer] | null {
  const fields = asObject(response)
  const id = asText(fields?.['id'])
  const status = asNumber(fields?.['status'])
  if (fields === undefined || id === undefined || status === undefined) return null
  const body = fields['body']
  const retryAfterSeconds = asSeconds(headerOf(fields, 'retry-after'))
  return [id, { status, body, code: errorCodeOf(body), retryAfterSeconds }]
}

/** What `runItems` works with. */
export interface BatchRun {
  readonly send: Send
  readonly purpose: Purpose
  readonly patience: Patience
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void
}

async function sendBatch(
  items: readonly Item[],
  { send, purpose, patience }: BatchRun,
  isRenewal: boolean,
): Promise<readonly (readonly [Item, ItemAnswer])[]> {
  const requests = items.map(({ method, url, body }, place) => ({
    id: String(place),
    method,
    url,
    headers: { Prefer: immutableIds, ...(body === undefined ? {} : { 'Content-Type': 'application/json' }) },
    ...(body === undefined ? {} : { body }),
  }))
  const envelope = await send({ purpose, method: 'POST', path: '/$batch', body: { requests }, patience, isRenewal })
  const answers = new Map<string, ItemAnswer>()
  for (const response of asList(asObject(envelope)?.['responses']) ?? []) {
    const [id, answer] = readAnswer(response) ?? []
    if (id !== undefined && answer !== undefined) answers.set(id, answer)
  }
  return items.map((item, place) => {
    const answer = answers.get(String(place))
    if (answer === undefined) throw new GraphFailure({ kind: 'unexpected', detail: 'a batch came back incomplete' })
    return [item, answer]
  })
}

const isWanted = (item: Item) => item.isWanted?.() ?? true

/** The longest of the waits that answers name; null when none does. */
function longestWait(answers: readonly ItemAnswer[]): number | null {
  const waits = answers.flatMap(({ retryAfterSeconds }) => retryAfterSeconds ?? [])
  return waits.length === 0 ? null : Math.max(...waits)
}

/**
 * Sends again what was turned away, one item after the other, once the wait is over. As soon as one is turned away
 * again, all of them wait: a mailbox that is asked too much rests as a whole.
 */
async function askAgain(
  turnedAway: readonly (readonly [Item, ItemAnswer])[],
  run: BatchRun,
  receive: (item: Item, answer: ItemAnswer) => void,
): Promise<void> {
  const items = turnedAway.map(([item]) => item)
  let refusals = turnedAway.map(([, answer]) => answer)
  let triesSoFar = 1
  while (refusals[0] !== undefined && items.some(isWanted)) {
    const failure = failureOf(refusals[0], permissionOf[run.purpose])
    await run.patience.waitToRetry({ triesSoFar, retryAfterSeconds: longestWait(refusals), failure })
    triesSoFar += 1
    refusals = []
    for (let item = items[0]; item !== undefined; item = items[0]) {
      const [answered] = isWanted(item) ? await sendBatch([item], run, false) : []
      if (answered !== undefined && isPassing(answered[1])) {
        refusals = [answered[1]]
        break
      }
      items.shift()
      if (answered !== undefined) {
        receive(...answered)
        triesSoFar = 1
      }
    }
  }
}

/**
 * Sends items in as few batches as the limit allows, one batch after another. Graph works on four items of a batch at a
 * time, which is as much as a mailbox bears; so there must never be a second batch, or a request beside one. What it
 * turns away for the moment is sent again alone, after the wait that it names.
 *
 * @see https://learn.microsoft.com/graph/throttling-limits#outlook-service-batching
 *
 * @throws GraphFailure when the reading cannot be finished
 */
export async function runItems(items: readonly Item[], run: BatchRun): Promise<void> {
  let queue = [...items]
  let done = 0
  let isRenewal = false
  let hasRenewed = false
  const receive = (item: Item, answer: ItemAnswer) => {
    if (answer.status === 401) {
      // The token ran out between the batch and its items: all that are left go again with a new one, once.
      if (hasRenewed && !isRenewal) throw new GraphFailure(failureOf(answer, permissionOf[run.purpose]))
      isRenewal = true
      hasRenewed = true
      queue.unshift(item)
      return
    }
    queue.push(...item.receive(answer))
    done += 1
  }
  while (queue.length > 0) {
    const batch = queue.splice(0, mostItems)
    const isRenewing = isRenewal
    isRenewal = false
    const answered = await sendBatch(batch, run, isRenewing)
    const turnedAway = answered.filter(([, answer]) => isPassing(answer))
    for (const [item, answer] of answered) if (!isPassing(answer)) receive(item, answer)
    await askAgain(turnedAway, run, receive)
    queue = queue.filter(isWanted)
    run.onProgress({ done, total: done + queue.length })
  }
}
