import { afterEach, expect, test } from 'vitest'
import { conversationLimits, createRateLimit } from '../../bench/teams/rateLimit.ts'
import { startTeamsEndpoint, type TeamsEndpoint } from '../../bench/teams/teamsEndpoint.ts'

const second = 1000

/** How many of evenly spaced requests are let through. */
function letThrough(limit: ReturnType<typeof createRateLimit>, everyMs: number, untilMs: number): number {
  let count = 0
  for (let now = 0; now < untilMs; now += everyMs) {
    if (limit.secondsToWait(now) > 0) continue
    limit.letThrough(now)
    count += 1
  }
  return count
}

test('no second has more than the limit in it, wherever it begins', () => {
  const limit = createRateLimit([{ most: 3, seconds: 1 }])
  const passed: number[] = []
  for (let now = 0; now < 10 * second; now += 37) {
    if (limit.secondsToWait(now) > 0) continue
    limit.letThrough(now)
    passed.push(now)
  }
  for (const from of passed)
    expect(passed.filter((at) => at >= from && at < from + second).length).toBeLessThanOrEqual(3)
  expect(passed.length).toBeGreaterThan(25)
})

test('a conversation takes seven in a second, eight in two, sixty in half a minute', () => {
  expect(letThrough(createRateLimit(conversationLimits), 10, second)).toBe(7)
  expect(letThrough(createRateLimit(conversationLimits), 10, 2 * second)).toBe(8)
  expect(letThrough(createRateLimit(conversationLimits), 10, 30 * second)).toBe(60)
})

test('whoever waits for as long as it says is let through', () => {
  const limit = createRateLimit([{ most: 1, seconds: 30 }])
  limit.letThrough(0)
  expect(limit.secondsToWait(100)).toBe(30)
  expect(limit.secondsToWait(29_500)).toBe(1)
  expect(limit.secondsToWait(30_000)).toBe(0)
})

let teams: TeamsEndpoint | null = null
afterEach(() => teams?.close())

test('the stand-in takes cards, and asks whoever sends too many to wait', async () => {
  teams = await startTeamsEndpoint({ perSecond: 2, answerAfterMs: 1 })
  const { url, cards, seen } = teams
  let reached = 0
  teams.whenCards(2, () => (reached = seen().cards))
  const post = (chat: string) => fetch(`${url}/v3/conversations/${chat}/activities`, { method: 'POST', body: '{}' })
  const answers = [await post('a'), await post('b'), await post('c')]
  expect(answers.map(({ status }) => status)).toEqual([201, 201, 429])
  expect(answers[2]?.headers.get('retry-after')).toBe('1')
  expect(Object.fromEntries(cards)).toEqual({ a: 1, b: 1 })
  expect(reached).toBe(2)
  expect(seen().refused).toBe(1)
  expect((await fetch(`${url}/elsewhere`)).status).toBe(404)
})
