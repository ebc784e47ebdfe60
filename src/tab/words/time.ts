import type { EpochMs } from '../../domain/calendar/dates.ts'

/** "09:30" as a clock in the zone shows it. */
export function clockTime(instant: EpochMs, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(instant)
    .toZonedDateTimeISO(timeZone)
    .toPlainTime()
    .toString({ smallestUnit: 'minute' })
}

/** "09:30–10:15". */
export function clockTimes(startsAt: EpochMs, endsAt: EpochMs, timeZone: string): string {
  return `${clockTime(startsAt, timeZone)}–${clockTime(endsAt, timeZone)}`
}

/** "09:30" for minute 570 of a day, as a time field holds it. */
export function timeOfDay(minuteOfDay: number): string {
  return `${String(Math.floor(minuteOfDay / 60)).padStart(2, '0')}:${String(minuteOfDay % 60).padStart(2, '0')}`
}

/** Minute 570 for "09:30"; null when a time field holds no time. */
export function minuteOfDay(time: string): number | null {
  const [, hours, minutes] = /^(\d{2}):(\d{2})/.exec(time) ?? []
  return hours === undefined || minutes === undefined ? null : Number(hours) * 60 + Number(minutes)
}
