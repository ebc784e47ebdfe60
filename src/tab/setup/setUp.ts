import type { School } from '../../contract/documents.ts'
import type { Role } from '../../domain/calendar/calendar.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { BoardHandle } from '../board/boardHandle.ts'
import type { BoardOutcome } from '../board/boardClient.ts'
import type { Host } from '../host/host.ts'
import type { Words } from '../words/words.ts'

/** The partner as the host's picker knows them. */
export interface ChosenPartner {
  /** Entra object id. */
  readonly id: string
  readonly displayName: string
  readonly address: string
}

/** What set-up asks to be opened: the pair, and what was said of the school. */
export interface NewBoard {
  readonly partner: ChosenPartner
  readonly myRole: Role
  readonly school: School
}

/** Set-up where there is no board yet: all five questions. */
export interface NewBoardSetUp {
  readonly kind: 'newBoard'
  readonly host: Host
  /** Whoever is signed in. */
  readonly me: { readonly displayName: string }
  readonly now: () => EpochMs
  /** Opens the board (see `openNewBoard`). May be asked again: what was filled in stays until it has succeeded. */
  readonly onOpenBoard: (board: NewBoard) => Promise<BoardOutcome<unknown>>
  /** Set-up is over. `skipped`: nothing was opened or kept. */
  readonly onDone: (how: 'kept' | 'skipped') => void
}

/** Set-up on a board that is there: the partner is known, so the last three questions, filled in with what is kept. */
export interface KnownBoardSetUp {
  readonly kind: 'board'
  readonly board: BoardHandle
  readonly words: Words
  readonly now: () => EpochMs
  readonly onDone: (how: 'kept' | 'skipped') => void
}
