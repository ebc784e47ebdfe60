import { expect, test } from 'vitest'
import type { BoardDocument, Sharing } from '../../../src/contract/documents.ts'
import { pairDocuments } from '../../../src/tab/board/boardHandle.ts'
import { partnerAccess } from '../../../src/tab/board/partnerAccess.ts'
import { allPermissions, type Permissions } from '../../../src/tab/session/permissions.ts'

function shares(owner: 'senco' | 'leader', change: Partial<Sharing>): BoardDocument {
  return {
    kind: 'sharing',
    owner,
    version: 1,
    body: { step: 'busyTimes', isStepChosen: true, isPaused: false, hiddenDays: [], ...change },
  }
}

test('a partner who has paused and gone on, and chosen no step, shares what Outlook shows, as before', () => {
  expect(access([])).toBe('calendar')
  expect(access([shares('leader', { isStepChosen: false, isPaused: true })])).toBe('nothing')
  expect(access([shares('leader', { isStepChosen: false, hiddenDays: ['2026-11-25'] })])).toBe('calendar')
  expect(access([shares('leader', {})])).toBe('busyTimes')
})

const onlyBasic: Permissions = { ...allPermissions, has: (permission) => permission === 'Calendars.ReadBasic' }

function access(documents: readonly BoardDocument[], permissions = allPermissions) {
  return partnerAccess(pairDocuments(documents), 'leader', permissions)
}

test('a partner who has chosen nothing is read as far as Outlook itself shows', () => {
  expect(access([])).toBe('calendar')
})

test('of a partner who chose busy times or deadlines no calendar is asked for, whatever Outlook would give', () => {
  expect(access([shares('leader', { step: 'busyTimes' })])).toBe('busyTimes')
  expect(access([shares('leader', { step: 'deadlines' })])).toBe('busyTimes')
  expect(access([shares('leader', { step: 'sharedCalendar' })])).toBe('calendar')
})

test('either one’s pause ends the asking', () => {
  const shared = { step: 'sharedCalendar', isPaused: true } as const
  expect(access([shares('leader', shared)])).toBe('nothing')
  expect(access([shares('senco', { isPaused: true }), shares('leader', { step: 'sharedCalendar' })])).toBe('nothing')
})

test('without the permission busy times are all there is', () => {
  expect(access([], onlyBasic)).toBe('busyTimes')
  expect(access([shares('leader', { step: 'sharedCalendar' })], onlyBasic)).toBe('busyTimes')
})
