import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { SuggestedMove } from '../../domain/levelling/levelling.ts'
import { effectOn, type WeekLoad } from '../../domain/levelling/weekLoads.ts'
import { deadlineName, effectText, limitsText, moveText } from './moveWords.ts'

/** Suggested moves with what each does to the weeks as they are now, to be made or left one by one. */
export function MoveList(props: {
  readonly moves: readonly SuggestedMove[]
  readonly before: readonly WeekLoad[]
  readonly today: IsoDate
  readonly isBusy: boolean
  /** Null where no move can be kept. */
  readonly onAccept: ((move: SuggestedMove) => void) | null
  readonly onLeave: (move: SuggestedMove) => void
}) {
  const { moves, before, today, isBusy, onAccept, onLeave } = props
  return (
    <ol className="moves">
      {moves.map((move) => (
        <li key={move.id}>
          <p>
            <strong>{moveText(move)}</strong>: {effectText(effectOn(before, move.hours, today))}
          </p>
          <p className="quiet">{limitsText(move)}</p>
          <p className="row">
            {onAccept !== null && (
              <button
                type="button"
                className="button"
                disabled={isBusy}
                aria-label={`Move it: ${moveText(move)}`}
                onClick={() => onAccept(move)}
              >
                Move it
              </button>
            )}
            <button
              type="button"
              className="link-button"
              aria-label={`Leave it: ${deadlineName(move)}`}
              onClick={() => onLeave(move)}
            >
              Leave it
            </button>
          </p>
        </li>
      ))}
    </ol>
  )
}
