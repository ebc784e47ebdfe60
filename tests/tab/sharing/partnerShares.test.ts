import { expect, test } from 'vitest'
import type { ReadCalendar } from '../../../src/calendars/calendarSource.ts'
import type { Sharing } from '../../../src/contract/documents.ts'
import { pairDocuments } from '../../../src/tab/board/boardHandle.ts'
import { allPermissions, type Permissions } from '../../../src/tab/session/permissions.ts'
import { partnerShares } from '../../../src/tab/sharing/partnerShares.ts'
import { partnerSharesWords } from '../../../src/tab/sharing/partnerSharesWords.ts'

const onlyBasic: Permissions = { ...allPermissions, has: (permission) => permission === 'Calendars.ReadBasic' }

/** What the SENCo sees of a headteacher who has chosen this. */
function seen(change: Partial<Sharing> | null, basis: ReadCalendar['basis'], permissions = allPermissions) {
  const body: Sharing = { step: 'busyTimes', isStepChosen: true, isPaused: false, hiddenDays: [], ...change }
  const documents = change === null ? [] : [{ kind: 'sharing', owner: 'leader', version: 1, body } as const]
  return partnerShares(pairDocuments(documents), 'senco', permissions, basis)
}

test('a partner who has chosen nothing shares what Outlook itself shows', () => {
  expect(seen(null, 'busyTimes')).toBe('notChosen')
  expect(seen(null, 'sharedCalendar')).toBe('notChosen')
})

test('a shared calendar that one has not allowed Tandem to read is said to be one', () => {
  expect(seen({ step: 'sharedCalendar' }, 'busyTimes', onlyBasic)).toBe('calendarNotAllowed')
  expect(seen({ step: 'sharedCalendar' }, 'deadlines', onlyBasic)).toBe('calendarNotAllowed')
  expect(seen({ step: 'sharedCalendar' }, 'sharedCalendar')).toBe('calendar')
})

test('a calendar that was chosen to be shared and that Outlook does not open is no permission of one’s own', () => {
  expect(seen({ step: 'sharedCalendar' }, 'deadlines')).toBe('calendarNotOpened')
})

test('deadlines that are shared may still be on their way', () => {
  expect(seen({ step: 'deadlines' }, 'busyTimes')).toBe('deadlinesAwaited')
  expect(seen({ step: 'deadlines' }, 'deadlines')).toBe('deadlines')
})

test('no permission is missing for a partner who shares less, or while either has paused', () => {
  expect(seen({ step: 'busyTimes' }, 'busyTimes', onlyBasic)).toBe('busyTimes')
  expect(seen({ step: 'sharedCalendar', isPaused: true }, 'notRead', onlyBasic)).toBe('nothingWhilePaused')
})

test('each is said in words of its own, with whose calendar it is', () => {
  const all = [
    seen(null, 'busyTimes'),
    seen({ step: 'busyTimes' }, 'busyTimes'),
    seen({ step: 'deadlines' }, 'deadlines'),
    seen({ step: 'deadlines' }, 'busyTimes'),
    seen({ step: 'sharedCalendar' }, 'sharedCalendar'),
    seen({ step: 'sharedCalendar' }, 'busyTimes'),
    seen({ step: 'sharedCalendar' }, 'busyTimes', onlyBasic),
  ].map((shares) => partnerSharesWords(shares, 'Tom Ellery'))
  expect(new Set(all).size).toBe(all.length)
  for (const words of all) expect(words).toContain('Tom Ellery')
})
