import type { BoardView } from '../../contract/board.ts'
import type { Person } from '../../calendars/calendarSource.ts'
import { Question } from './Question.tsx'
import { nextPostingWords } from './reflectWords.ts'
import type { BoardCalls } from './useBoardCalls.ts'

/** The question of this week, or when the next one comes. */
export function ThisWeek(props: { readonly board: BoardView; readonly partner: Person; readonly calls: BoardCalls }) {
  const { board, partner, calls } = props
  const { thisWeek } = board
  return (
    <section className="panel" aria-labelledby="this-week">
      <h2 id="this-week">This week</h2>
      {thisWeek === null ? (
        <p>There is no question yet. {nextPostingWords(board)}</p>
      ) : (
        <Question key={thisWeek.id} post={thisWeek} partner={partner} calls={calls} level={3}>
          {thisWeek.origin === 'weekly' && thisWeek.mine.kind === 'open' && (
            <button
              type="button"
              className="link-button"
              disabled={calls.isBusy}
              onClick={() => void calls.weekly('another', thisWeek.week)}
            >
              Another question, please
            </button>
          )}
        </Question>
      )}
    </section>
  )
}
