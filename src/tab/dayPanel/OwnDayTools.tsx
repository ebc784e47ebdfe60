import type { EpochMs, IsoDate } from '../../domain/calendar/dates.ts'
import type { BoardHandle } from '../board/boardHandle.ts'
import type { Session } from '../session/session.ts'
import type { JointYear } from '../year/jointYear.ts'
import type { OwnChanges } from '../year/ownChanges.ts'
import { HideDay } from './HideDay.tsx'
import { SeenByPartner } from './SeenByPartner.tsx'
import { TagEvents } from './TagEvents.tsx'

/** What can be done with one's own opened day. */
export interface OwnDayToolsProps {
  readonly session: Session
  readonly board: BoardHandle | null
  readonly year: JointYear
  readonly date: IsoDate
  readonly timeZone: string
  readonly titles: ReadonlyMap<string, string> | null
  readonly changes: OwnChanges
  readonly now: () => EpochMs
}

/** Tags, what the partner can see, and hiding it from them. */
export function OwnDayTools(props: OwnDayToolsProps) {
  const { session, board, year, date } = props
  const { tags } = session.source
  const { role } = session.me
  return (
    <>
      {tags !== null && <TagEvents {...props} tags={tags} permissions={session.permissions} />}
      {board !== null && (
        <>
          <SeenByPartner
            year={year}
            date={date}
            timeZone={props.timeZone}
            hiddenDays={board.documents.sharing[role].hiddenDays}
            step={board.documents.hasChosen[role] ? board.documents.sharing[role].step : null}
          />
          <HideDay session={session} board={board} year={year} date={date} />
        </>
      )}
    </>
  )
}
