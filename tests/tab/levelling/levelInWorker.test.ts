import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { defaultPressureSettings } from '../../../src/domain/pressure/settings.ts'
import { levelInWorker, type LevelWorker } from '../../../src/tab/levelling/levelInWorker.ts'
import type { LevelWorkerMessage } from '../../../src/tab/levelling/levelWorker.ts'
import type { LevellingRequest } from '../../../src/tab/levelling/movedDocument.ts'
import { aSchoolYear } from '../builders.ts'

/** A worker that says what it is told to. */
function scriptedWorker() {
  const sent: LevellingRequest[] = []
  const listeners: ((event: { readonly data: LevelWorkerMessage }) => void)[] = []
  const failing: (() => void)[] = []
  let isOver = false
  function addEventListener(type: 'message', listener: (event: { readonly data: LevelWorkerMessage }) => void): void
  function addEventListener(type: 'error' | 'messageerror', listener: () => void): void
  function addEventListener(
    type: 'message' | 'error' | 'messageerror',
    listener: (event: { readonly data: LevelWorkerMessage }) => void,
  ): void {
    if (type === 'message') listeners.push(listener)
    else failing.push(() => listener({ data: { kind: 'done', answer: nothing } }))
  }
  const worker: LevelWorker = {
    postMessage: (each) => sent.push(each),
    addEventListener,
    terminate: () => (isOver = true),
  }
  return {
    worker,
    sent,
    say: (data: LevelWorkerMessage) => listeners.forEach((listener) => listener({ data })),
    fail: () => failing.forEach((listener) => listener()),
    isOver: () => isOver,
  }
}

const nothing = { moves: [], movableCount: 0 }
const schoolYear = aSchoolYear()
const request: LevellingRequest = {
  schoolYear,
  settings: defaultPressureSettings,
  lanes: { senco: { role: 'senco', days: [] }, leader: { role: 'leader', days: [] } },
  deadlines: [],
  documents: { school: null, deadlines: null },
  today: isoDate('2026-11-23'),
  hiddenDays: { senco: new Set(), leader: new Set() },
  locked: new Set(),
}

describe('levelling in the background', () => {
  it('tells how far it is, answers, and ends its worker', async () => {
    const script = scriptedWorker()
    const seen: number[] = []
    const { signal } = new AbortController()
    const outcome = levelInWorker(request, { signal, onProgress: ({ done }) => seen.push(done) }, () => script.worker)
    script.say({ kind: 'progress', progress: { done: 3, total: 8 } })
    script.say({ kind: 'done', answer: nothing })
    expect(await outcome).toEqual({ kind: 'done', answer: nothing })
    expect(script.sent).toEqual([request])
    expect(seen).toEqual([3])
    expect(script.isOver()).toBe(true)
  })

  it('stops at once when it is told to', async () => {
    const script = scriptedWorker()
    const stopping = new AbortController()
    const options = { signal: stopping.signal, onProgress: () => undefined }
    const outcome = levelInWorker(request, options, () => script.worker)
    stopping.abort()
    expect(await outcome).toEqual({ kind: 'stopped' })
    expect(script.isOver()).toBe(true)
  })

  it('says so when the worker breaks', async () => {
    const script = scriptedWorker()
    const { signal } = new AbortController()
    const outcome = levelInWorker(request, { signal, onProgress: () => undefined }, () => script.worker)
    script.fail()
    expect(await outcome).toEqual({ kind: 'broken' })
  })

  it('asks for nothing that cannot be sent to a worker', () => {
    expect(structuredClone(request)).toEqual(request)
  })
})
