import type { EventTime } from '../../domain/calendar/calendar.ts'
import { dateAt, type EpochMs, type IsoDate } from '../../domain/calendar/dates.ts'
import type { Occurrence } from './expandSeries.ts'
import { dayMs } from './icsTime.ts'
import type { WallMs } from './zone.ts'

/** The range that was asked for, on the wall and as instants. */
export interface PlacedRange {
  readonly fromWall: WallMs
  readonly untilWall: WallMs
  readonly startsAt: EpochMs
  readonly endsAt: EpochMs
}

/** An event that lasts for centuries must not make anybody walk through them day by day. */
const farMs = 366 * dayMs

function dateOnWall(wall: WallMs): IsoDate {
  return dateAt(wall, 'UTC')
}

/** When an occurrence is; null when it does not touch the range. Ends are cut off a year away from the range. */
export function placeEvent({ start, span }: Occurrence, range: PlacedRange): EventTime | null {
  if (start.isDate) {
    const until = start.wall + span.wallMs
    if (start.wall >= range.untilWall || until <= range.fromWall) return null
    return {
      kind: 'allDay',
      from: dateOnWall(Math.max(start.wall, range.fromWall - farMs)),
      until: dateOnWall(Math.min(until, range.untilWall + farMs)),
    }
  }
  const startsAt = start.zone.instantOf(start.wall)
  // The clocks may change in between; an event never ends before it starts.
  const endsAt = Math.max(startsAt, start.zone.instantOf(start.wall + span.wallMs) + span.exactMs)
  const touches = startsAt < range.endsAt && (endsAt > range.startsAt || startsAt >= range.startsAt)
  if (!touches) return null
  return {
    kind: 'timed',
    startsAt: Math.max(startsAt, range.startsAt - farMs),
    endsAt: Math.min(endsAt, range.endsAt + farMs),
  }
}
