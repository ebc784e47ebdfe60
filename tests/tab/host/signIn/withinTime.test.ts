import { expect, test } from 'vitest'
import { withinTime } from '../../../../src/tab/host/signIn/withinTime.ts'

const never = new Promise<string>(() => undefined)

test('a host that never answers is not waited for beyond the limit', async () => {
  expect(await withinTime(never, 1)).toEqual({ ok: false, failure: { kind: 'timedOut' } })
})

test('waiting ends when the person has had enough', async () => {
  const giveUp = new AbortController()
  const waiting = withinTime(never, 60_000, giveUp.signal)
  giveUp.abort()
  expect(await waiting).toEqual({ ok: false, failure: { kind: 'cancelled' } })
  expect(await withinTime(never, 60_000, giveUp.signal)).toEqual({ ok: false, failure: { kind: 'cancelled' } })
})

test('what comes in time is answered', async () => {
  expect(await withinTime(Promise.resolve('token'), 60_000)).toEqual({ ok: true, value: 'token' })
})
