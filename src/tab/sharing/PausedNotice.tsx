import { partnerOf } from '../../domain/calendar/calendar.ts'
import type { BoardHandle } from '../board/boardHandle.ts'
import { pauseWords } from './pauseWords.ts'

/** Shown above a page while either has paused; nothing otherwise. One's own pause can be ended from here. */
export function PausedNotice({ board, partnerName }: { readonly board: BoardHandle; readonly partnerName: string }) {
  const { documents, view } = board
  const mine = documents.sharing[view.myRole]
  const isTheirs = documents.sharing[partnerOf(view.myRole)].isPaused
  if (!mine.isPaused && !isTheirs) return null
  return (
    <div className="notice" role="status">
      <p>{pauseWords(mine.isPaused, isTheirs, partnerName)}</p>
      {mine.isPaused && (
        <button
          type="button"
          className="link-button"
          onClick={() => void board.save({ kind: 'sharing', body: { ...mine, isPaused: false } })}
        >
          End my pause
        </button>
      )}
    </div>
  )
}
