import { useState } from 'react'
import { partnerOf } from '../../domain/calendar/calendar.ts'
import type { BoardHandle } from '../board/boardHandle.ts'
import { pauseWords } from './pauseWords.ts'

/** Shown above a page while either has paused; nothing otherwise. One's own pause can be ended from here. */
export function PausedNotice({ board, partnerName }: { readonly board: BoardHandle; readonly partnerName: string }) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const { documents, view } = board
  const mine = documents.sharing[view.myRole]
  const isTheirs = documents.sharing[partnerOf(view.myRole)].isPaused
  if (!mine.isPaused && !isTheirs) return null

  async function end() {
    const outcome = await board.save({ kind: 'sharing', body: { ...mine, isPaused: false } })
    setRefusal(outcome.ok ? null : outcome.failure.sentence)
  }

  return (
    <div className="notice" role="status">
      <p>{pauseWords(mine.isPaused, isTheirs, partnerName)}</p>
      {refusal !== null && <p>{refusal}</p>}
      {mine.isPaused && (
        <button type="button" className="link-button" onClick={() => void end()}>
          End my pause
        </button>
      )}
    </div>
  )
}
