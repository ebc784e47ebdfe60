import type { CalendarEvent, PersonCalendar } from '../../domain/calendar/calendar.ts'
import type { EpochMs, Interval, IsoDate } from '../../domain/calendar/dates.ts'
import { laidOver, wallDates } from '../../domain/calendar/workingHours.ts'

/** A stretch of a day, in minutes since midnight as the person who looks sees them. */
export interface MinuteSpan {
  readonly from: number
  readonly to: number
}

/** What is drawn as a block: never with a title. */
export interface WeekBlock extends MinuteSpan {
  readonly key: string
  readonly kind: 'busy' | 'tentative' | 'away' | 'free'
  /** Category names; empty where there are none or none are shared. */
  readonly categories: readonly string[]
  readonly startsAt: EpochMs
  readonly endsAt: EpochMs
  /** Blocks at the same time stand side by side: this one's place, and how many places there are. */
  readonly place: number
  readonly places: number
}

/** One weekday of one person, ready to be drawn. */
export interface WeekDayBlocks {
  readonly date: IsoDate
  readonly working: readonly MinuteSpan[]
  readonly taught: readonly MinuteSpan[]
  readonly blocks: readonly WeekBlock[]
  /** Events without a time. */
  readonly allDay: readonly CalendarEvent[]
}

const kinds = {
  busy: 'busy',
  unknown: 'busy',
  tentative: 'tentative',
  oof: 'away',
  free: 'free',
  workingElsewhere: 'free',
} as const satisfies Record<CalendarEvent['showAs'], WeekBlock['kind']>

interface Day extends Interval {
  readonly date: IsoDate
}

function dayOf(date: IsoDate, timeZone: string): Day {
  const start = Temporal.PlainDate.from(date).toZonedDateTime(timeZone)
  return { date, startsAt: start.epochMilliseconds, endsAt: start.add({ days: 1 }).epochMilliseconds }
}

function spanIn(day: Day, { startsAt, endsAt }: Interval): MinuteSpan | null {
  const from = Math.max(startsAt, day.startsAt)
  const to = Math.min(endsAt, day.endsAt)
  return from < to ? { from: (from - day.startsAt) / 60_000, to: (to - day.startsAt) / 60_000 } : null
}

type Unplaced = Omit<WeekBlock, 'place' | 'places'>

function timedOn(day: Day, events: readonly CalendarEvent[]): readonly Unplaced[] {
  return events.flatMap((event) => {
    if (event.time.kind === 'allDay') return []
    const span = spanIn(day, event.time)
    if (span === null) return []
    const { id: key, showAs, categories } = event
    const { startsAt, endsAt } = event.time
    return [{ ...span, startsAt, endsAt, key, kind: kinds[showAs], categories }]
  })
}

/** Puts blocks that overlap side by side; blocks of one group all get the same width. */
function sideBySide(blocks: readonly Unplaced[]): readonly WeekBlock[] {
  const sorted = blocks.toSorted((a, b) => a.from - b.from || b.to - a.to || a.key.localeCompare(b.key))
  const placed: WeekBlock[] = []
  let group: { block: Unplaced; place: number }[] = []
  let ends: number[] = []
  const closeGroup = () => {
    for (const { block, place } of group) placed.push({ ...block, place, places: ends.length })
    group = []
    ends = []
  }
  for (const block of sorted) {
    if (ends.every((end) => end <= block.from)) closeGroup()
    const free = ends.findIndex((end) => end <= block.from)
    const place = free === -1 ? ends.length : free
    ends[place] = block.to
    group.push({ block, place })
  }
  closeGroup()
  return placed
}

/** One person's weekdays: working hours, taught time and events, by the clock of `timeZone`. */
export function weekBlocks(
  calendar: PersonCalendar,
  dates: readonly IsoDate[],
  timeZone: string,
): readonly WeekDayBlocks[] {
  const { workingWeek, events } = calendar
  const wall = wallDates(workingWeek.timeZone, dates)
  const working = laidOver(wall, workingWeek.hours)
  const taught = laidOver(wall, workingWeek.taught)
  return dates.map((date, index) => {
    const day = dayOf(date, timeZone)
    const spans = (intervals: readonly Interval[] = []) => intervals.flatMap((interval) => spanIn(day, interval) ?? [])
    return {
      date,
      working: spans(working[index]),
      taught: spans(taught[index]),
      blocks: sideBySide(timedOn(day, events)),
      allDay: events.filter(({ time }) => time.kind === 'allDay' && time.from <= date && date < time.until),
    }
  })
}

/** The hours that a week needs to be drawn: whole hours around everything in it, at least 8 to 17. */
export function hoursOf(days: readonly WeekDayBlocks[]): MinuteSpan {
  const spans = days.flatMap(({ working, taught, blocks }) => [...working, ...taught, ...blocks])
  const from = Math.min(8 * 60, ...spans.map((span) => span.from))
  const to = Math.max(17 * 60, ...spans.map((span) => span.to))
  return { from: Math.floor(from / 60) * 60, to: Math.ceil(to / 60) * 60 }
}
