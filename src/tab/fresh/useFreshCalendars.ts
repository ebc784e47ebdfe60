import { useEffect, useMemo, useRef, useState } from 'react'
import type { CalendarFailure, PairCalendars } from '../../calendars/calendarSource.ts'
import { dateAt, type EpochMs } from '../../domain/calendar/dates.ts'
import type { MapPlace } from '../heatMap/mapPlace.ts'
import { mergeRead } from '../year/mergeRead.ts'
import { readRanges } from '../year/readRanges.ts'
import type { ReadyYear } from '../year/useJointYear.ts'
import { type ReadingLoop, startReadingLoop } from './readingLoop.ts'
import { visibleRange } from './visibleRange.ts'

interface FreshOptions {
  readonly ready: ReadyYear | null
  readonly place: MapPlace | null
  readonly now: () => EpochMs
  readonly update: (pair: PairCalendars) => void
}

/** How fresh the calendars are, and how to ask for a reading. */
export interface FreshCalendars extends Pick<ReadingLoop, 'noteChange' | 'readNow'> {
  /** What the last reading failed with; null while what is shown is as fresh as it should be. */
  readonly failure: CalendarFailure | null
}

/** Reads the calendars again while somebody looks at them, and on their return. Nothing is kept but in memory. */
export function useFreshCalendars(options: FreshOptions): FreshCalendars {
  const [failure, setFailure] = useState<CalendarFailure | null>(null)
  const latest = useRef(options)
  const loop = useRef<ReadingLoop | null>(null)
  const session = options.ready?.session ?? null

  useEffect(() => {
    latest.current = options
  })

  useEffect(() => {
    if (session === null || session.kind === 'files') return undefined
    const shown = () => latest.current.ready?.year ?? null
    const range = () => {
      const year = shown()
      if (year === null) return null
      const today = dateAt(latest.current.now(), year.schoolYear.timeZone)
      return visibleRange(year.schoolYear, latest.current.place, today)
    }
    let visible = range()
    const running = startReadingLoop({
      now: () => latest.current.now(),
      readAt: shown()?.pair.readAt ?? latest.current.now(),
      isLookedAt: () => !document.hidden,
      later: (run, ms) => {
        const timer = setTimeout(run, ms)
        return () => clearTimeout(timer)
      },
      read: (what, signal) => {
        visible = range()
        const ranges =
          what === 'whole' || visible === null ? readRanges(shown()?.schoolYear ?? session.schoolYear) : [visible]
        return session.source.read({ ranges, partner: 'calendar', signal })
      },
      onRead: (what, fresh) => {
        const year = shown()
        if (year === null) return false
        const part = what === 'visible' ? visible : null
        latest.current.update(part === null ? fresh : mergeRead(year.pair, part, fresh, year.schoolYear.timeZone))
        return fresh.partner.basis !== year.pair.partner.basis
      },
      onFailure: setFailure,
    })
    loop.current = running
    document.addEventListener('visibilitychange', running.looked)
    window.addEventListener('online', running.online)
    return () => {
      running.end()
      loop.current = null
      setFailure(null)
      document.removeEventListener('visibilitychange', running.looked)
      window.removeEventListener('online', running.online)
    }
  }, [session])

  return useMemo(
    () => ({
      failure,
      noteChange: () => loop.current?.noteChange(),
      readNow: () => loop.current?.readNow(),
    }),
    [failure],
  )
}
