import { expect, test } from 'vitest'
import type { CalendarFailure } from '../../../src/calendars/calendarSource.ts'
import { permissions } from '../../../src/tab/session/permissions.ts'
import { failureWords } from '../../../src/tab/failure/failureWords.ts'

const failures: Readonly<Record<CalendarFailure['kind'], CalendarFailure>> = {
  signInExpired: { kind: 'signInExpired' },
  permissionMissing: { kind: 'permissionMissing', permission: null },
  noMailbox: { kind: 'noMailbox', whose: 'partner' },
  throttled: { kind: 'throttled', retryAfterSeconds: 30 },
  timedOut: { kind: 'timedOut' },
  offline: { kind: 'offline' },
  cancelled: { kind: 'cancelled' },
  notFound: { kind: 'notFound' },
  unexpected: { kind: 'unexpected', detail: '500 InternalServerError' },
}

test.each(Object.values(failures))('$kind is said in one sentence with a next step', (failure) => {
  const { sentence, nextStep } = failureWords(failure)
  expect(sentence).toMatch(/^[A-Z].*\.$/)
  expect(nextStep).toMatch(/^[A-Z].*\.$/)
})

test('every kind of failure has words of its own', () => {
  const sentences = Object.values(failures).map((failure) => failureWords(failure).sentence)
  expect(new Set(sentences).size).toBe(sentences.length)
})

test('each permission that is missing is said in its own words', () => {
  const sentences = [...permissions, null].map(
    (permission) => failureWords({ kind: 'permissionMissing', permission }).sentence,
  )
  expect(new Set(sentences).size).toBe(permissions.length + 1)
})

test('an ended sign-in offers to sign in again, everything else to try again', () => {
  expect(failureWords(failures.signInExpired).action).toBe('signInAgain')
  expect(failureWords(failures.offline).action).toBe('tryAgain')
})

test('one’s own missing mailbox and the partner’s are different problems', () => {
  const mine = failureWords({ kind: 'noMailbox', whose: 'me' })
  expect(mine.sentence).not.toBe(failureWords(failures.noMailbox).sentence)
})

test('a wait is said in seconds while it is short and in minutes when it is long', () => {
  expect(failureWords({ kind: 'throttled', retryAfterSeconds: 30 }).nextStep).toContain('30 seconds')
  expect(failureWords({ kind: 'throttled', retryAfterSeconds: 240 }).nextStep).toContain('4 minutes')
  expect(failureWords({ kind: 'throttled', retryAfterSeconds: null }).nextStep).toContain('a minute')
})
