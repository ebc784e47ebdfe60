import type { BoardView, Publish } from '../../contract/board.ts'
import { pairDocuments } from '../board/boardHandle.ts'
import { ownDigest } from '../sharing/digestPublishing.ts'
import type { JointYear } from '../year/jointYear.ts'
import type { BoardCalls } from './useBoardCalls.ts'

/** Whether the weekly question knows how heavy one's days are. */
export function OwnLevels(props: { readonly board: BoardView; readonly year: JointYear; readonly calls: BoardCalls }) {
  const { board, year, calls } = props
  const mine = board.members.find(({ role }) => role === board.myRole)
  const shares = mine?.sharesLevels ?? false
  const { hasChosen, sharing } = pairDocuments(board.documents)
  const comesWithSharing = hasChosen[board.myRole] && sharing[board.myRole].step !== 'busyTimes'
  return (
    <section className="panel" aria-labelledby="own-levels">
      <h2 id="own-levels">How heavy the week is</h2>
      <label className="check">
        <input
          type="checkbox"
          checked={shares}
          disabled={calls.isBusy || comesWithSharing}
          onChange={() =>
            void (shares ? calls.withdraw() : calls.publish(levelsOf(year, sharing[board.myRole].hiddenDays)))
          }
        />
        Let the weekly question know how heavy my days are
      </label>
      <p className="quiet">
        {comesWithSharing
          ? 'It knows from the deadlines that you share: each school day has a level from 0 to 4 there.'
          : 'One number from 0 to 4 for each school day, and nothing else: no titles, no times. It makes heavy weeks get light questions, and is deleted in August or as soon as you switch this off.'}
      </p>
      <p>
        What is stored about you, to take away or to delete, is under <a href="#/sharing">Sharing</a>.
      </p>
    </section>
  )
}

/** One's own days as levels: private events without their reasons, hidden days as busy. */
function levelsOf(year: JointYear, hiddenDays: readonly string[]): Publish {
  const { schoolYear, days } = ownDigest(year, hiddenDays)
  return { schoolYear, days: days.map((day) => ({ ...day, meetingMinutes: null })), deadlines: [] }
}
