import type { EpochMs } from '../../domain/calendar/dates.ts'

/**
 * What a clock on the wall shows, as the number that an instant would have if that clock showed UTC.
 * A recurrence rule counts on the wall, so this is what it is worked out in.
 */
export type WallMs = number

/** A stretch of time with one offset from UTC; it lasts until the next begins. */
export interface OffsetRun {
  readonly from: EpochMs
  readonly offsetMs: number
}

/** A way to read clocks on a wall. Compared by identity: one zone of a file is one object. */
export interface Zone {
  /** The instant at which the wall shows this; a time that a clock change skips or repeats is read as Temporal's `compatible`. */
  readonly instantOf: (wall: WallMs) => EpochMs
  readonly wallOf: (instant: EpochMs) => WallMs
}

/** The instants between which a zone must be right. */
export interface ZoneSpan {
  readonly from: EpochMs
  readonly until: EpochMs
}

/**
 * A zone from its offsets.
 * RFC 5545, 3.3.5: a time that occurs twice is the first of the two; one that does not occur is read with the offset
 * before the gap.
 *
 * @param runs at least one, oldest first; the first also holds for all time before it
 */
export function zoneOfRuns(runs: readonly OffsetRun[]): Zone {
  const runAt = (instant: EpochMs): OffsetRun | undefined => runs.findLast((run) => run.from <= instant) ?? runs[0]
  return {
    wallOf: (instant) => instant + (runAt(instant)?.offsetMs ?? 0),
    instantOf(wall) {
      for (let i = 0; i < runs.length; i++) {
        const run = runs[i]
        if (run === undefined) break
        const instant = wall - run.offsetMs
        if (instant >= (runs[i + 1]?.from ?? Infinity)) continue
        const before = runs[i - 1]
        return instant >= run.from || before === undefined ? instant : wall - before.offsetMs
      }
      return wall
    },
  }
}

/** UTC itself. */
export const utc: Zone = zoneOfRuns([{ from: -Infinity, offsetMs: 0 }])

/**
 * A zone that Temporal knows: its offsets are taken once for `span`, and asked for one by one outside of it.
 *
 * @throws RangeError when Temporal does not know it
 */
export function temporalZone(timeZone: string, span: ZoneSpan): Zone {
  const at = (instant: EpochMs) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone)
  const offsetAt = (instant: EpochMs): number => at(instant).offsetNanoseconds / 1e6

  const runs: OffsetRun[] = [{ from: span.from, offsetMs: offsetAt(span.from) }]
  let next = at(span.from).getTimeZoneTransition('next')
  while (next !== null && next.epochMilliseconds < span.until) {
    runs.push({ from: next.epochMilliseconds, offsetMs: next.offsetNanoseconds / 1e6 })
    next = next.getTimeZoneTransition('next')
  }

  const quick = zoneOfRuns(runs)
  const dayMs = 86_400_000
  return {
    wallOf: (instant) =>
      instant >= span.from && instant < span.until ? quick.wallOf(instant) : instant + offsetAt(instant),
    instantOf(wall) {
      if (wall - dayMs >= span.from && wall + dayMs < span.until) return quick.instantOf(wall)
      return Temporal.Instant.fromEpochMilliseconds(wall)
        .toZonedDateTimeISO('UTC')
        .toPlainDateTime()
        .toZonedDateTime(timeZone).epochMilliseconds
    },
  }
}
