import type { CalendarFailure, CalendarSharing, Outcome } from '../../calendars/calendarSource.ts'
import { routes } from '../../contract/routes.ts'
import type { Sharing } from '../../contract/documents.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { SharingStep } from '../../domain/sharing/sharing.ts'
import type { BoardFailure, BoardOutcome } from '../board/boardClient.ts'
import type { BoardHandle } from '../board/boardHandle.ts'
import type { JointYear } from '../year/jointYear.ts'
import { ownDigest } from './digestPublishing.ts'
import type { Difference } from './inForce.ts'
import { publish } from './publishIfDue.ts'

/** Why sharing could not be changed: the board or Outlook said no. */
export type SharingFailure =
  | { readonly of: 'board'; readonly failure: BoardFailure }
  | { readonly of: 'outlook'; readonly failure: CalendarFailure }

/** That something was done, or why not. */
export type SharingOutcome = { readonly ok: true } | { readonly ok: false; readonly failure: SharingFailure }

/** What sharing is changed with. */
export interface SharingSituation {
  readonly board: BoardHandle
  readonly year: JointYear
  /** Null where Outlook's own sharing cannot be changed from here: by hand, then. */
  readonly outlook: CalendarSharing | null
  readonly signal: AbortSignal
}

const done: SharingOutcome = { ok: true }

function ofBoard(outcome: BoardOutcome<unknown>): SharingOutcome {
  return outcome.ok ? done : { ok: false, failure: { of: 'board', failure: outcome.failure } }
}

function ofOutlook(outcome: Outcome<null>): SharingOutcome {
  return outcome.ok ? done : { ok: false, failure: { of: 'outlook', failure: outcome.failure } }
}

/** Takes one step after the other, and stops at the first that fails. */
async function inOrder(steps: readonly (() => Promise<SharingOutcome>)[]): Promise<SharingOutcome> {
  for (const step of steps) {
    const outcome = await step()
    if (!outcome.ok) return outcome
  }
  return done
}

function ownSharing({ documents, view }: BoardHandle): Sharing {
  return documents.sharing[view.myRole]
}

function save(board: BoardHandle, change: Partial<Sharing>) {
  return async () => ofBoard(await board.save({ kind: 'sharing', body: { ...ownSharing(board), ...change } }))
}

function publishNow({ board, year }: SharingSituation) {
  const digest = ownDigest(year, ownSharing(board).hiddenDays)
  return async () => ofBoard(await publish(board.client, board.view.id, digest))
}

function deletePublished({ client, view }: BoardHandle) {
  return async () => ofBoard(await client.call(routes.withdraw, { board: view.id, body: undefined }))
}

function grant({ outlook, signal }: SharingSituation) {
  return async () => (outlook === null ? done : ofOutlook(await outlook.grant(signal)))
}

function takeBack({ outlook, signal }: SharingSituation) {
  return async () => (outlook === null ? done : ofOutlook(await outlook.withdraw(signal)))
}

/**
 * Changes to a step. More is given before it is said, and less is said before it is taken: whatever fails on the way, the
 * partner's tab never asks for more than was chosen. Safe to repeat.
 */
export function chooseStep(step: SharingStep, situation: SharingSituation): Promise<SharingOutcome> {
  const { board } = situation
  const wasShared = board.documents.hasChosen[board.view.myRole] && ownSharing(board).step === 'sharedCalendar'
  const leaving = wasShared ? [takeBack(situation)] : []
  const chosen = { step, isStepChosen: true }
  switch (step) {
    case 'sharedCalendar':
      return inOrder([grant(situation), publishNow(situation), save(board, chosen)])
    case 'deadlines':
      return inOrder([publishNow(situation), save(board, chosen), ...leaving])
    case 'busyTimes':
      return inOrder([save(board, chosen), ...leaving, deletePublished(board)])
  }
}

/** Hides both lanes from each other, or lifts one's own pause. */
export function setPaused(isPaused: boolean, { board }: Pick<SharingSituation, 'board'>): Promise<SharingOutcome> {
  return save(board, { isPaused })()
}

/** Hides a day from the partner, or shows it again. */
export function setHidden(
  date: IsoDate,
  isHidden: boolean,
  { board }: Pick<SharingSituation, 'board'>,
): Promise<SharingOutcome> {
  const others = ownSharing(board).hiddenDays.filter((each) => each !== date)
  return save(board, { hiddenDays: isHidden ? [...others, date].sort() : others })()
}

/** Makes what holds what was chosen. */
export function putRight({ kind }: Difference, situation: SharingSituation): Promise<SharingOutcome> {
  switch (kind) {
    case 'notPublished':
      return publishNow(situation)()
    case 'stillPublished':
      return deletePublished(situation.board)()
    case 'notGranted':
      return grant(situation)()
    case 'stillGranted':
      return takeBack(situation)()
  }
}
