import { useEffect, useRef } from 'react'
import { BoardNotice } from '../failure/BoardNotice.tsx'
import { QuietButton } from './QuietButton.tsx'
import type { Acts } from './useActs.ts'

/** What was done last in a part of the page, or why it was not. The focus comes here when what was pressed is gone. */
export function Said({ acts, place }: { readonly acts: Acts; readonly place: string }) {
  const line = useRef<HTMLDivElement>(null)
  const done = acts.done?.place === place ? acts.done : null
  useEffect(() => {
    const isLost = document.activeElement === null || document.activeElement === document.body
    if (done !== null && done.pressed?.isConnected !== true && isLost) line.current?.focus()
  }, [done])
  return (
    <>
      <div ref={line} tabIndex={-1} role="status" className="together-said">
        {done !== null && (
          <p>
            {done.sentence}{' '}
            {done.putBack !== null && (
              <QuietButton isBusy={acts.isBusy} onPress={() => void acts.putBack(done)}>
                Put back
              </QuietButton>
            )}
          </p>
        )}
      </div>
      <Failed acts={acts} place={place} />
    </>
  )
}

/** Why something was not done, beside what was pressed. */
export function Failed({ acts, place }: { readonly acts: Acts; readonly place: string }) {
  return acts.failed?.place === place ? <BoardNotice failure={acts.failed.failure} onRetry={null} /> : null
}
