import { type EpochMs, type IsoDate, type MinuteOfDay, type Weekday } from './dates.ts'
import { minute } from './intervals.ts'

/** A date, as far as wall-clock time needs it. */
export interface WallDate {
  readonly weekday: Weekday
  /**
   * The instant at which a clock on the wall shows this minute. A minute that the clock skips is as much later as the
   * clock jumps; one that it shows twice is the first of the two (Temporal's "compatible").
   */
  readonly at: (minuteOfDay: MinuteOfDay) => EpochMs
}

/** A stretch of time in which a zone's offset from UTC stays the same. */
interface OffsetRun {
  readonly startsAt: EpochMs
  readonly endsAt: EpochMs
  readonly offset: number
}

/** The stretches from a day before `from` to two days after `to`: three for a school year in England. */
function offsetRuns(timeZone: string, from: IsoDate, to: IsoDate): readonly OffsetRun[] {
  const end = Temporal.PlainDate.from(to).add({ days: 2 }).toZonedDateTime(timeZone).epochMilliseconds
  const runs: OffsetRun[] = []
  let start = Temporal.PlainDate.from(from).subtract({ days: 1 }).toZonedDateTime(timeZone)
  for (;;) {
    const next = start.getTimeZoneTransition('next')
    const isLast = next === null || next.epochMilliseconds >= end
    runs.push({
      startsAt: start.epochMilliseconds,
      endsAt: isLast ? Infinity : next.epochMilliseconds,
      offset: start.offsetNanoseconds / 1e6,
    })
    if (isLast) return runs
    start = next
  }
}

/**
 * Wall-clock time of a zone for dates between `from` and `to`. Where the offset changes is asked of Temporal once, so
 * that a year of working hours costs an addition each.
 *
 * @throws RangeError when the zone is unknown
 */
export function createWallClock(timeZone: string, from: IsoDate, to: IsoDate): (date: IsoDate) => WallDate {
  const runs = offsetRuns(timeZone, from, to)
  return (date) => {
    const plain = Temporal.PlainDate.from(date)
    const midnightInUtc = plain.toZonedDateTime('UTC').epochMilliseconds
    return {
      weekday: plain.dayOfWeek as Weekday,
      at: (minuteOfDay) => {
        const wall = midnightInUtc + minuteOfDay * minute
        let skipped = wall
        for (const { startsAt, endsAt, offset } of runs) {
          const instant = wall - offset
          if (instant < startsAt) break
          if (instant < endsAt) return instant
          skipped = instant
        }
        return skipped
      },
    }
  }
}
