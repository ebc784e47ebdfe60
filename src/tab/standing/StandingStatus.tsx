import { useEffect, useRef } from 'react'
import { BoardNotice } from '../failure/BoardNotice.tsx'
import { FailureNotice } from '../failure/FailureNotice.tsx'
import type { Standing } from './useStanding.ts'

/** What is being done, what was done, or why it was not: in one place, told to whoever cannot see it appear. */
export function StandingStatus({ standing }: { readonly standing: Standing }) {
  const { progress, failure, said } = standing
  const status = useRef<HTMLParagraphElement>(null)
  // What was pressed is often gone by then: whoever works by keyboard goes on from here.
  useEffect(() => {
    if (said !== '' && document.activeElement === document.body) status.current?.focus()
  }, [said])
  return (
    <>
      <p ref={status} tabIndex={-1} role="status" className="standing-status">
        {progress === null ? (
          said
        ) : (
          <>
            <progress aria-hidden="true" />{' '}
            {progress.total === 0
              ? 'Reading both calendars…'
              : `Changing single weeks, ${progress.done + 1} of ${progress.total}…`}
          </>
        )}
      </p>
      {failure?.from === 'calendar' && <FailureNotice failure={failure.failure} onRetry={null} />}
      {failure?.from === 'board' && <BoardNotice failure={failure.failure} onRetry={null} />}
    </>
  )
}
