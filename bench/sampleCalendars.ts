import type {
  CalendarEvent,
  EventTime,
  PersonCalendar,
  ShowAs,
  WeeklyBlock,
  WorkingWeek,
} from '../src/domain/calendar/calendar.ts'
import {
  addDays,
  type EpochMs,
  type IsoDate,
  type MinuteOfDay,
  type Weekday,
  weekdayOf,
} from '../src/domain/calendar/dates.ts'
import { createRandom, oneOf, type Random, wholeNumber } from './random.ts'

/** Where the school of the benchmarks is. */
export const timeZone = 'Europe/London'

const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5]

/** Monday to Friday between two times of day. */
export function everyWeekday(from: MinuteOfDay, to: MinuteOfDay): readonly WeeklyBlock[] {
  return weekdays.map((weekday) => ({ weekday, from, to }))
}

/** The instant at which the clocks of the school show a time on a date. */
function instantAt(date: IsoDate, minute: MinuteOfDay): EpochMs {
  return Temporal.PlainDate.from(date).toZonedDateTime(timeZone).add({ minutes: minute }).epochMilliseconds
}

/** The first `count` weekdays from a date on. */
export function weekdaysFrom(first: IsoDate, count: number): readonly IsoDate[] {
  const dates: IsoDate[] = []
  for (let date = first; dates.length < count; date = addDays(date, 1)) if (weekdayOf(date) <= 5) dates.push(date)
  return dates
}

interface SampleEvent {
  readonly time: EventTime
  readonly showAs: ShowAs
  readonly categories?: readonly string[]
}

function calendarEvents(prefix: string, samples: readonly SampleEvent[]): readonly CalendarEvent[] {
  return samples.map(({ time, showAs, categories = [] }, i) => ({
    id: `${prefix}-${i}`,
    iCalUId: null,
    seriesMasterId: null,
    time,
    showAs,
    sensitivity: 'normal',
    categories,
  }))
}

/** A meeting of a quarter of an hour to an hour on the quarter-hour, from 8:00 to 18:00. */
function meeting(random: Random, dates: readonly IsoDate[]): EventTime {
  const startsAt = instantAt(dateOf(random, dates), wholeNumber(random, 32, 68) * 15)
  return { kind: 'timed', startsAt, endsAt: startsAt + wholeNumber(random, 1, 4) * 15 * 60_000 }
}

/** A stretch over midnight, as a residential visit is. */
function overnight(random: Random, dates: readonly IsoDate[]): EventTime {
  const startsAt = instantAt(dateOf(random, dates), 15 * 60)
  return { kind: 'timed', startsAt, endsAt: startsAt + wholeNumber(random, 18, 30) * 60 * 60_000 }
}

function wholeDay(random: Random, dates: readonly IsoDate[]): EventTime {
  const from = dateOf(random, dates)
  return { kind: 'allDay', from, until: addDays(from, 1) }
}

function dateOf(random: Random, dates: readonly IsoDate[]): IsoDate {
  const date = dates[wholeNumber(random, 0, dates.length - 1)]
  if (date === undefined) throw new RangeError('There are no dates to put events on.')
  return date
}

/** A calendar of timed events alone, for finding slots: all of them block, and one in a hundred runs over midnight. */
export function slotCalendar(
  seed: number,
  dates: readonly IsoDate[],
  count: number,
  workingWeek: WorkingWeek,
): PersonCalendar {
  const random = createRandom(seed)
  const events = Array.from({ length: count }, (): SampleEvent => {
    const time = random() < 0.01 ? overnight(random, dates) : meeting(random, dates)
    return { time, showAs: oneOf(random, ['busy', 'busy', 'busy', 'tentative', 'oof']) }
  })
  return { events: calendarEvents(`s${seed}`, events), workingWeek }
}

/**
 * A calendar as the map sees one: meetings, some of them tentative, free or out of office; one tagged deadline in
 * twenty; a few whole days.
 */
export function mapCalendar(
  seed: number,
  dates: readonly IsoDate[],
  count: number,
  deadlineNames: readonly [string, ...string[]],
  workingWeek: WorkingWeek,
): PersonCalendar {
  const random = createRandom(seed)
  const events = Array.from({ length: count }, (): SampleEvent => {
    const lot = random()
    if (lot < 0.05) {
      return { time: wholeDay(random, dates), showAs: 'free', categories: [oneOf(random, deadlineNames)] }
    }
    if (lot < 0.055) return { time: wholeDay(random, dates), showAs: oneOf(random, ['busy', 'oof']) }
    if (lot < 0.06) return { time: overnight(random, dates), showAs: 'oof' }
    return { time: meeting(random, dates), showAs: oneOf(random, ['busy', 'busy', 'busy', 'tentative', 'free', 'oof']) }
  })
  return { events: calendarEvents(`m${seed}`, events), workingWeek }
}
