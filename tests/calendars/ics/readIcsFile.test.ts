import { expect, test, vi } from 'vitest'
import type { IcsWorkerAnswer, IcsWorkerRequest } from '../../../src/calendars/ics/icsWorker.ts'
import { parseIcs } from '../../../src/calendars/ics/parseIcs.ts'
import { readIcsInWorker, type IcsWorker } from '../../../src/calendars/ics/readIcsFile.ts'
import { savedFile, schoolYear } from './builders.ts'

const file = new File([savedFile('google.ics').slice()], 'head.ics')
const { signal } = new AbortController()

/** A worker that does what it is told here when a request arrives. */
function aWorker(onRequest: (worker: FakeWorker, request: IcsWorkerRequest) => void): FakeWorker {
  return new FakeWorker(onRequest)
}

class FakeWorker implements IcsWorker {
  isTerminated = false
  private readonly listeners = new Map<string, (event: { data: IcsWorkerAnswer }) => void>()
  private readonly onRequest: (worker: FakeWorker, request: IcsWorkerRequest) => void

  constructor(onRequest: (worker: FakeWorker, request: IcsWorkerRequest) => void) {
    this.onRequest = onRequest
  }

  addEventListener(type: string, listener: (event: { data: IcsWorkerAnswer }) => void): void {
    this.listeners.set(type, listener)
  }

  postMessage(request: IcsWorkerRequest): void {
    this.onRequest(this, request)
  }

  send(type: string, data: IcsWorkerAnswer): void {
    this.listeners.get(type)?.({ data })
  }

  terminate(): void {
    this.isTerminated = true
  }
}

const broken: IcsWorkerAnswer = { ok: false, failure: { kind: 'broken' } }

test('the answer of the worker is given, and the worker ended', async () => {
  const worker = aWorker((self, request) => {
    void request.file
      .arrayBuffer()
      .then((buffer) => self.send('message', parseIcs(new Uint8Array(buffer), request.options)))
  })
  const outcome = await readIcsInWorker(file, { ...schoolYear, openWorker: () => worker }, signal)
  expect(outcome).toMatchObject({ ok: true, value: { name: "Head's calendar" } })
  expect(worker.isTerminated).toBe(true)
})

test('a worker that takes too long is ended with a sentence to say', async () => {
  vi.useFakeTimers()
  const worker = aWorker(() => undefined)
  const reading = readIcsInWorker(file, { ...schoolYear, openWorker: () => worker, deadlineSeconds: 20 }, signal)
  await vi.advanceTimersByTimeAsync(20_000)
  vi.useRealTimers()
  expect(await reading).toEqual({ ok: false, failure: { kind: 'tooSlow', seconds: 20 } })
  expect(worker.isTerminated).toBe(true)
})

test('reading can be stopped', async () => {
  const stop = new AbortController()
  const worker = aWorker(() => stop.abort())
  const outcome = await readIcsInWorker(file, { ...schoolYear, openWorker: () => worker }, stop.signal)
  expect(outcome).toEqual({ ok: false, failure: { kind: 'cancelled' } })
  expect(worker.isTerminated).toBe(true)
})

test('a worker that does not start is an answer too', async () => {
  const worker = aWorker((self) => self.send('error', broken))
  expect(await readIcsInWorker(file, { ...schoolYear, openWorker: () => worker }, signal)).toEqual(broken)
})

test('a file beyond the limit is refused before anything is opened', async () => {
  const openWorker = () => expect.fail('a worker was opened')
  const outcome = await readIcsInWorker(file, { ...schoolYear, limits: { bytes: 10 }, openWorker }, signal)
  expect(outcome).toMatchObject({ ok: false, failure: { kind: 'tooLarge', limit: 10 } })
})
