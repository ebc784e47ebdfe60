/**
 * The words for time that the whole product uses. Calendar arithmetic goes through Temporal; what is kept and
 * passed around is plain data (strings and numbers), so that it can be compared, sorted and sent to a worker.
 */

/** An instant: milliseconds since 1970-01-01T00:00Z. */
export type EpochMs = number

declare const isoDateBrand: unique symbol

/** A calendar date without a time or a zone, as `YYYY-MM-DD`. Sorts and compares as text. */
export type IsoDate = string & { readonly [isoDateBrand]: true }

/** ISO weekday, as Temporal counts: 1 is Monday, 7 is Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7

/** Minutes of wall-clock time since midnight, 0 to 1440. */
export type MinuteOfDay = number

/** A stretch of time that includes its start and not its end. */
export interface Interval {
  readonly startsAt: EpochMs
  readonly endsAt: EpochMs
}

/** Dates from `from` up to and without `until`. */
export interface DateRange {
  readonly from: IsoDate
  readonly until: IsoDate
}

/**
 * Reads a date.
 *
 * @throws RangeError when the text is not a date of the form `YYYY-MM-DD`
 */
export function isoDate(text: string): IsoDate {
  return Temporal.PlainDate.from(text).toString() as IsoDate
}

/** The date `days` calendar days after `date` (before it, when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  return isoDate(Temporal.PlainDate.from(date).add({ days }).toString())
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: IsoDate, to: IsoDate): number {
  return Temporal.PlainDate.from(from).until(to, { largestUnit: 'days' }).days
}

/** The ISO weekday of a date. */
export function weekdayOf(date: IsoDate): Weekday {
  return Temporal.PlainDate.from(date).dayOfWeek as Weekday
}

/** The date that a clock on the wall shows at an instant. */
export function dateAt(instant: EpochMs, timeZone: string): IsoDate {
  return isoDate(Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString())
}
