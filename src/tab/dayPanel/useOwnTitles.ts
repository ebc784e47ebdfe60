import { useEffect, useState } from 'react'
import type { CalendarFailure, CalendarSource } from '../../calendars/calendarSource.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'

/** Titles of one's own opened day. They live here, for as long as the day is open, and nowhere else. */
export type OwnTitles =
  | { readonly kind: 'asking' }
  | { readonly kind: 'here'; readonly titles: ReadonlyMap<string, string> }
  | { readonly kind: 'failed'; readonly failure: CalendarFailure }

const asking: OwnTitles = { kind: 'asking' }

/** Asks for the titles of the day that is open, and forgets them when another is opened or the panel closes. */
export function useOwnTitles(source: CalendarSource, date: IsoDate) {
  const [attempt, setAttempt] = useState(0)
  const [answer, setAnswer] = useState<{ readonly date: IsoDate; readonly titles: OwnTitles } | null>(null)
  useEffect(() => {
    const reading = new AbortController()
    const settle = (titles: OwnTitles) => {
      if (!reading.signal.aborted) setAnswer({ date, titles })
    }
    void source
      .readOwnDay(date, reading.signal)
      .then((outcome) =>
        settle(
          outcome.ok
            ? { kind: 'here', titles: new Map(outcome.value.map(({ eventId, title }) => [eventId, title])) }
            : { kind: 'failed', failure: outcome.failure },
        ),
      )
    return () => reading.abort()
  }, [source, date, attempt])
  const titles: OwnTitles = answer?.date === date ? answer.titles : asking
  const askAgain = () => {
    setAnswer(null)
    setAttempt(attempt + 1)
  }
  return { titles, askAgain }
}
