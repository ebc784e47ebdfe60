import { useEffect, useState } from 'react'
import { dateAt, type EpochMs, type IsoDate } from '../../domain/calendar/dates.ts'

/** Milliseconds from an instant to the next midnight of a zone. */
export function msToMidnight(now: EpochMs, timeZone: string): number {
  const day = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(timeZone).toPlainDate()
  return day.add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds - now
}

/**
 * The day it is at the school. It changes at midnight; a tab that slept over midnight knows as soon as it is looked at
 * again.
 *
 * @param now must stay the same function from one drawing to the next
 */
export function useToday(now: () => EpochMs, timeZone: string): IsoDate {
  const [today, setToday] = useState(() => dateAt(now(), timeZone))
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      clearTimeout(timer)
      setToday(dateAt(now(), timeZone))
      timer = setTimeout(look, msToMidnight(now(), timeZone))
    }
    look()
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [now, timeZone])
  return today
}
