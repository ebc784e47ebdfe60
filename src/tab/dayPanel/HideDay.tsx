import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { BoardHandle } from '../board/boardHandle.ts'
import type { Session } from '../session/session.ts'
import { SharingFailureNotice } from '../sharing/SharingFailureNotice.tsx'
import { useSharing } from '../sharing/useSharing.ts'
import type { JointYear } from '../year/jointYear.ts'

/** Hides the opened day from the partner, or shows it again. */
export function HideDay(props: {
  readonly session: Session
  readonly board: BoardHandle
  readonly year: JointYear
  readonly date: IsoDate
}) {
  const { session, board, date } = props
  const actions = useSharing(props)
  const partnerName = session.partner.displayName
  const { myRole } = board.view
  const isHidden = board.documents.sharing[myRole].hiddenDays.includes(date)
  return (
    <div className="hide-day">
      {actions.failure !== null && <SharingFailureNotice failure={actions.failure} />}
      <p role="status">
        {isHidden && `Hidden: ${partnerName} sees “busy” on this day and no reason. `}
        <button
          type="button"
          className="link-button"
          disabled={actions.isBusy}
          onClick={() => void actions.hide(date, !isHidden)}
        >
          {isHidden ? `Show this day to ${partnerName} again` : `Hide this day from ${partnerName}`}
        </button>
      </p>
    </div>
  )
}
