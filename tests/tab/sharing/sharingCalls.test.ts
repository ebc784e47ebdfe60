import { expect, test } from 'vitest'
import type { CalendarFailure, CalendarSharing, SharedRole } from '../../../src/calendars/calendarSource.ts'
import type { Sharing } from '../../../src/contract/documents.ts'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { chooseStep, putRight, setHidden, setPaused } from '../../../src/tab/sharing/sharingCalls.ts'
import { aMeeting, anAllDayEvent } from '../builders.ts'
import { aJointYear, aPair } from '../jointTime/builders.ts'
import { createScriptedBoard } from './scriptedBoard.ts'

const shared: Sharing = { step: 'sharedCalendar', isStepChosen: true, isPaused: false, hiddenDays: ['2026-11-25'] }
const review = anAllDayEvent('2026-12-04', { id: 'review', categories: ['EHC plan review'] })
const secret = anAllDayEvent('2026-12-07', { id: 'secret', sensitivity: 'private', categories: ['Appraisal'] })

/** Outlook's own sharing, in memory. */
function anOutlook(start: SharedRole = 'none', failure: CalendarFailure | null = null) {
  let role = start
  const become = (next: SharedRole) => {
    if (failure !== null) return Promise.resolve({ ok: false, failure } as const)
    role = next
    return Promise.resolve({ ok: true, value: null } as const)
  }
  const sharing: CalendarSharing = {
    read: () => Promise.resolve({ ok: true, value: role }),
    grant: () => become('read'),
    withdraw: () => become('none'),
  }
  return { sharing, role: () => role }
}

function aSituation(board: ReturnType<typeof createScriptedBoard>, outlook: CalendarSharing | null = null) {
  const year = aJointYear(aPair({ senco: [aMeeting(), review, secret] }))
  return { board: board.handle(), year, outlook, signal: new AbortController().signal }
}

test('choosing deadlines publishes dates and categories, and then says so', async () => {
  const board = createScriptedBoard()
  expect(await chooseStep('deadlines', aSituation(board))).toEqual({ ok: true })
  expect(board.calls).toEqual(['publish', 'putDocument'])
  expect(board.published()?.deadlines).toEqual([{ date: '2026-12-04', category: 'ehcPlanReview' }])
  expect(board.sharing()).toEqual({ step: 'deadlines', isStepChosen: true, isPaused: false, hiddenDays: [] })
})

test('choosing the shared calendar gives the right in Outlook first', async () => {
  const [board, outlook] = [createScriptedBoard(), anOutlook()]
  expect(await chooseStep('sharedCalendar', aSituation(board, outlook.sharing))).toEqual({ ok: true })
  expect(outlook.role()).toBe('read')
  expect(board.sharing()?.step).toBe('sharedCalendar')
})

test('when Outlook refuses, nothing is said to be shared', async () => {
  const [board, outlook] = [createScriptedBoard(), anOutlook('none', { kind: 'offline' })]
  expect(await chooseStep('sharedCalendar', aSituation(board, outlook.sharing))).toEqual({
    ok: false,
    failure: { of: 'outlook', failure: { kind: 'offline' } },
  })
  expect(board.calls).toEqual([])
})

test('going back to busy times says less before it takes it: from the board and from Outlook', async () => {
  const [board, outlook] = [createScriptedBoard(shared), anOutlook('read')]
  await putRight({ kind: 'notPublished' }, aSituation(board))
  board.calls.length = 0
  expect(await chooseStep('busyTimes', aSituation(board, outlook.sharing))).toEqual({ ok: true })
  expect(board.calls).toEqual(['putDocument', 'withdraw'])
  expect(board.sharing()).toEqual({ ...shared, step: 'busyTimes' })
  expect(board.published()).toBeNull()
  expect(outlook.role()).toBe('none')
})

test('a right that was given in Outlook before anything was chosen is left to its owner', async () => {
  const [board, outlook] = [createScriptedBoard(), anOutlook('read')]
  await chooseStep('busyTimes', aSituation(board, outlook.sharing))
  expect(outlook.role()).toBe('read')
  expect(await putRight({ kind: 'stillGranted' }, aSituation(board, outlook.sharing))).toEqual({ ok: true })
  expect(outlook.role()).toBe('none')
})

test('when taking back fails, the partner is told less all the same', async () => {
  const [board, outlook] = [createScriptedBoard(shared), anOutlook('read', { kind: 'timedOut' })]
  const outcome = await chooseStep('deadlines', aSituation(board, outlook.sharing))
  expect(outcome).toEqual({ ok: false, failure: { of: 'outlook', failure: { kind: 'timedOut' } } })
  expect(board.sharing()?.step).toBe('deadlines')
})

test('who has chosen no step has chosen none after a pause and a hidden day either', async () => {
  const board = createScriptedBoard()
  await setPaused(true, { board: board.handle() })
  await setPaused(false, { board: board.handle() })
  await setHidden(isoDate('2026-11-24'), true, { board: board.handle() })
  expect(board.sharing()).toMatchObject({ isStepChosen: false, isPaused: false, hiddenDays: ['2026-11-24'] })
  expect(board.handle().documents.hasChosen.senco).toBe(false)
  await chooseStep('busyTimes', aSituation(board, anOutlook().sharing))
  expect(board.handle().documents.hasChosen.senco).toBe(true)
})

test('a pause and a hidden day change nothing else', async () => {
  const board = createScriptedBoard(shared)
  await setPaused(true, { board: board.handle() })
  expect(board.sharing()).toEqual({ ...shared, isPaused: true })
  await setHidden(isoDate('2026-11-24'), true, { board: board.handle() })
  await setHidden(isoDate('2026-11-24'), true, { board: board.handle() })
  expect(board.sharing()?.hiddenDays).toEqual(['2026-11-24', '2026-11-25'])
  await setHidden(isoDate('2026-11-25'), false, { board: board.handle() })
  expect(board.sharing()).toEqual({ ...shared, isPaused: true, hiddenDays: ['2026-11-24'] })
})

test('what the board refuses is answered, and nothing more is tried', async () => {
  const board = createScriptedBoard()
  board.fail('publish')
  const outcome = await chooseStep('deadlines', aSituation(board))
  expect(outcome).toMatchObject({ ok: false, failure: { of: 'board' } })
  expect(board.calls).toEqual(['publish'])
})
