import { useCallback, useEffect, useState } from 'react'
import type { CalendarFailure, CalendarTags, DeadlineEntry } from '../../calendars/calendarSource.ts'

/** What was done last in Outlook. */
export interface Done {
  readonly kind: 'written' | 'removed'
  readonly count: number
}

/** Deadlines in one's own Outlook: which are there, and the two things that can be done with them. */
export function useOutlookDeadlines(tags: CalendarTags, isAllowed: boolean) {
  const [written, setWritten] = useState<readonly string[] | null>(null)
  const [failure, setFailure] = useState<CalendarFailure | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [done, setDone] = useState<Done | null>(null)
  const [attempt, setAttempt] = useState(0)

  useEffect(() => {
    if (!isAllowed) return undefined
    const reading = new AbortController()
    void tags.writtenDeadlines(reading.signal).then((outcome) => {
      if (reading.signal.aborted) return
      if (outcome.ok) setWritten(outcome.value)
      setFailure(outcome.ok ? null : outcome.failure)
    })
    return () => reading.abort()
  }, [tags, isAllowed, attempt])

  const write = useCallback(
    async (entries: readonly DeadlineEntry[]) => {
      setIsBusy(true)
      setDone(null)
      // What was pressed is done also when the page is left meanwhile.
      const outcome = await tags.writeDeadlines(entries, new AbortController().signal)
      setIsBusy(false)
      setFailure(outcome.ok ? null : outcome.failure)
      if (!outcome.ok) return
      setWritten(outcome.value)
      setDone({ kind: 'written', count: entries.length })
    },
    [tags],
  )
  const remove = useCallback(
    async (keys: readonly string[]) => {
      setIsBusy(true)
      setDone(null)
      const outcome = await tags.removeDeadlines(keys, new AbortController().signal)
      setIsBusy(false)
      setFailure(outcome.ok ? null : outcome.failure)
      if (!outcome.ok) return
      setWritten((known) => known?.filter((key) => !keys.includes(key)) ?? null)
      setDone({ kind: 'removed', count: keys.length })
    },
    [tags],
  )
  return { written, failure, isBusy, done, write, remove, readAgain: () => setAttempt((count) => count + 1) }
}
