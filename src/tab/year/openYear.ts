import type { CalendarFailure, PairCalendars } from '../../calendars/calendarSource.ts'
import type { BoardView } from '../../contract/board.ts'
import { partnerOf } from '../../domain/calendar/calendar.ts'
import type { BoardFailure } from '../board/boardClient.ts'
import { pairDocuments } from '../board/boardHandle.ts'
import { mostAccess, partnerAccess } from '../board/partnerAccess.ts'
import { readPartnerDigest } from '../board/partnerDigest.ts'
import type { Session } from '../session/session.ts'
import type { DatedDigest } from '../sharing/partnerShown.ts'
import type { PartnerAccess } from './pairSource.ts'
import { readRanges } from './readRanges.ts'

/** Why a year could not be opened: the calendars or the board said no. */
export type OpenFailure =
  | { readonly of: 'calendars'; readonly failure: CalendarFailure }
  | { readonly of: 'board'; readonly failure: BoardFailure }

/** Both calendars, and the pair's board where there is one. */
export interface OpenedYear {
  readonly pair: PairCalendars
  readonly board: BoardView | null
  /** What the partner publishes; null when nothing. */
  readonly published: DatedDigest | null
}

interface OpenOptions {
  readonly signal: AbortSignal
  readonly onProgress: (progress: { readonly done: number; readonly total: number }) => void
  /** Told as soon as the board has said how much of the partner may be asked for. */
  readonly onAccess: (access: PartnerAccess) => void
}

/**
 * Opens the board and reads the year at the same time. When the board then says that less of the partner may be read,
 * what has arrived is dropped and only that is read; nothing is shown before the board has answered.
 */
export async function openYear(
  session: Session,
  { signal, onProgress, onAccess }: OpenOptions,
): Promise<{ readonly ok: true; readonly value: OpenedYear } | { readonly ok: false; readonly failure: OpenFailure }> {
  const read = (partner: PartnerAccess, readSignal: AbortSignal) =>
    session.source.read({ ranges: readRanges(session.schoolYear), signal: readSignal, partner, onProgress })
  const first = new AbortController()
  const most = mostAccess(session.permissions)
  const firstReading = read(most, AbortSignal.any([signal, first.signal]))
  if (session.board === null) return asOpened(await firstReading, null, null)

  const opened = await session.board.open()
  if (!opened.ok) {
    first.abort()
    await firstReading
    return { ok: false, failure: { of: 'board', failure: opened.failure } }
  }
  const board = opened.value
  const access = partnerAccess(pairDocuments(board.documents), partnerOf(session.me.role), session.permissions)
  onAccess(access)
  // Without an answer the year is drawn by busy times; the next change of the board asks again.
  const publishing = readPartnerDigest(session, board).then((outcome) => (outcome.ok ? outcome.value : null))
  if (access === most) return asOpened(await firstReading, board, await publishing)
  first.abort()
  await firstReading
  return asOpened(await read(access, signal), board, await publishing)
}

function asOpened(
  outcome: Awaited<ReturnType<Session['source']['read']>>,
  board: BoardView | null,
  published: DatedDigest | null,
) {
  return outcome.ok
    ? ({ ok: true, value: { pair: outcome.value, board, published } } as const)
    : ({ ok: false, failure: { of: 'calendars', failure: outcome.failure } } as const)
}
