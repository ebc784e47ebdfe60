import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { createTurns } from '../../../src/calendars/graph/turns.ts'
import { otherwiseEmpty, startScriptedGraph } from './scriptedGraph.ts'

const signal = new AbortController().signal
const day = isoDate('2026-11-23')
const ranges = [{ from: day, until: isoDate('2026-11-24') }]

test('two things that are wanted at once are asked for one after the other', async () => {
  let inFlight = 0
  let most = 0
  const answer = otherwiseEmpty(() => undefined)
  await using graph = await startScriptedGraph(async (request) => {
    if (request.path === '/$batch') return answer(request)
    inFlight += 1
    most = Math.max(most, inFlight)
    await new Promise((resolve) => setImmediate(resolve))
    inFlight -= 1
    return answer(request)
  })
  const outcomes = await Promise.all([
    graph.source.read({ ranges, signal, partner: 'calendar' }),
    graph.source.readOwnDay(day, signal),
    graph.source.read({ ranges, signal, partner: 'calendar' }),
  ])
  expect(outcomes.map(({ ok }) => ok)).toEqual([true, true, true])
  // The largest batch has three items: no second batch was on its way beside it.
  expect(most).toBeLessThanOrEqual(3)
})

test('whoever gives up waiting lets nobody past those who are before it', async () => {
  const takeTurn = createTurns()
  const order: string[] = []
  let finish: () => void = () => undefined
  const first = takeTurn(async () => {
    await new Promise<void>((resolve) => (finish = resolve))
    order.push('first')
  }, signal)
  const impatient = new AbortController()
  const second = takeTurn(() => Promise.resolve(order.push('second')), impatient.signal)
  const third = takeTurn(() => Promise.resolve(order.push('third')), signal)
  impatient.abort()
  await expect(second).rejects.toThrow('cancelled')
  expect(order).toEqual([])
  finish()
  await Promise.all([first, third])
  expect(order).toEqual(['first', 'third'])
})

test('a failure does not hold up who comes next', async () => {
  const takeTurn = createTurns()
  const failing = takeTurn(() => Promise.reject(new Error('lost')), signal)
  const next = takeTurn(() => Promise.resolve('there'), signal)
  await expect(failing).rejects.toThrow('lost')
  expect(await next).toBe('there')
})
