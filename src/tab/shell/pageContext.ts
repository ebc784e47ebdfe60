import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { BoardHandle } from '../board/boardHandle.ts'
import type { Host } from '../host/host.ts'
import type { Session } from '../session/session.ts'
import type { Words } from '../words/words.ts'
import type { JointYear } from '../year/jointYear.ts'

/** What every page is given. */
export interface PageContext {
  readonly host: Host
  readonly session: Session
  /** Null where nobody is signed in: two calendar files have no board. */
  readonly board: BoardHandle | null
  readonly year: JointYear
  readonly now: () => EpochMs
  readonly words: Words
  /** Goes to the questions that choose a partner. */
  readonly onChoosePartner: () => void
}
