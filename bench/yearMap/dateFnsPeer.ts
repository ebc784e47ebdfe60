import {
  addMinutes,
  areIntervalsOverlapping,
  differenceInMilliseconds,
  endOfDay,
  getISODay,
  isWithinInterval,
  max,
  min,
  parseISO,
  startOfDay,
  subDays,
} from 'date-fns'
import {
  type CalendarEvent,
  type PersonCalendar,
  type Role,
  type WeeklyBlock,
} from '../../src/domain/calendar/calendar.ts'
import type { CategoryRule } from '../../src/domain/pressure/pressure.ts'
import type { MapTask } from './mapTask.ts'

/** A day of one person, as far as its sums go. */
export interface DaySums {
  readonly hoursAvailable: number
  readonly hoursAsked: number
}

interface Stretch {
  readonly start: Date
  readonly end: Date
}

/** An event as code with date-fns has it: with Date objects, in the zone that the process runs in. */
interface ParsedEvent extends Stretch {
  readonly event: CalendarEvent
}

interface Deadline {
  readonly effortHours: number
  /** The school days that share the work. */
  readonly firstPlace: number
  readonly lastPlace: number
  readonly start: Date
  readonly end: Date
}

/** One person's events and deadlines, parsed; made beforehand and not in the peer's time. */
interface ParsedCalendar {
  readonly events: readonly ParsedEvent[]
  readonly deadlines: readonly Deadline[]
  readonly hours: readonly WeeklyBlock[]
  readonly taught: readonly WeeklyBlock[]
}

/** Both calendars and the school days, parsed. */
export interface ParsedTask {
  readonly days: readonly Date[]
  readonly calendars: Readonly<Record<Role, ParsedCalendar>>
}

/** What the peer is given: the events and the dated deadlines, with Date objects. */
export function parseForDateFns(task: MapTask): ParsedTask {
  const days = task.year.openDates.map((date) => parseISO(date))
  const calendarOf = (role: Role) => parsedCalendar(task.calendars[role], role, task, days)
  return { days, calendars: { senco: calendarOf('senco'), leader: calendarOf('leader') } }
}

function parsedCalendar(
  { events, workingWeek }: PersonCalendar,
  role: Role,
  { settings }: MapTask,
  days: readonly Date[],
): ParsedCalendar {
  const ruleOf = (event: CalendarEvent) => settings.categories.find(({ name }) => event.categories.includes(name))
  const [untagged, tagged] = [events.filter((event) => !ruleOf(event)), events.filter((event) => ruleOf(event))]
  return {
    events: untagged.map((event) => ({ event, ...timesOf(event) })),
    deadlines: tagged.flatMap((event) => {
      const rule = ruleOf(event)
      return rule === undefined ? [] : [deadlineOf(event, rule, role, days)]
    }),
    hours: workingWeek.hours,
    taught: workingWeek.taught,
  }
}

function timesOf({ time }: CalendarEvent): Stretch {
  if (time.kind === 'timed') return { start: new Date(time.startsAt), end: new Date(time.endsAt) }
  return { start: parseISO(time.from), end: parseISO(time.until) }
}

function deadlineOf(event: CalendarEvent, rule: CategoryRule, role: Role, days: readonly Date[]): Deadline {
  const due = subDays(timesOf(event).end, 1)
  const lastPlace = days.findLastIndex((day) => day <= due)
  const firstPlace = Math.max(0, lastPlace - rule.leadDays + 1)
  return {
    effortHours: rule.effortHours[role],
    firstPlace,
    lastPlace,
    start: days[firstPlace] ?? due,
    end: days[lastPlace] ?? due,
  }
}

/** The sums of every school day of both, the usual way: per day, all events are filtered. */
export function dateFnsSums({ days, calendars }: ParsedTask): Readonly<Record<Role, readonly DaySums[]>> {
  const sumsOf = (role: Role) => days.map((day, place) => daySums(day, place, calendars[role]))
  return { senco: sumsOf('senco'), leader: sumsOf('leader') }
}

function daySums(day: Date, place: number, calendar: ParsedCalendar): DaySums {
  const today = { start: startOfDay(day), end: endOfDay(day) }
  const events = calendar.events.filter((event) => areIntervalsOverlapping(event, today))
  const shownAs = (...kinds: readonly string[]) => events.filter(({ event }) => kinds.includes(event.showAs))

  const gone = [...shownAs('oof'), ...blocksOn(day, calendar.taught)]
  const available = without(blocksOn(day, calendar.hours), gone)
  const afterBusy = without(available, shownAs('busy', 'unknown'))
  const afterTentative = without(afterBusy, shownAs('tentative'))
  const [hours, left, leftThen] = [hoursOf(available), hoursOf(afterBusy), hoursOf(afterTentative)]

  const work = calendar.deadlines
    .filter(({ start, end }) => isWithinInterval(day, { start, end }))
    .map(({ effortHours, firstPlace, lastPlace }) => {
      const dayCount = lastPlace - firstPlace + 1
      return (effortHours * (place - firstPlace + 1)) / ((dayCount * (dayCount + 1)) / 2)
    })
  const hoursAsked = work.reduce((sum, share) => sum + share, hours - left + (left - leftThen) / 2)
  return { hoursAvailable: hours, hoursAsked }
}

function blocksOn(day: Date, blocks: readonly WeeklyBlock[]): readonly Stretch[] {
  // No school day is one on which the clocks change, so minutes since midnight are minutes on the clock.
  return blocks
    .filter(({ weekday }) => weekday === getISODay(day))
    .map(({ from, to }) => ({ start: addMinutes(day, from), end: addMinutes(day, to) }))
}

/** What is left of some stretches without others. */
function without(stretches: readonly Stretch[], others: readonly Stretch[]): readonly Stretch[] {
  return others.reduce<readonly Stretch[]>(
    (left, other) =>
      left.flatMap((stretch) => {
        if (!areIntervalsOverlapping(stretch, other)) return [stretch]
        return [
          { start: stretch.start, end: min([stretch.end, other.start]) },
          { start: max([stretch.start, other.end]), end: stretch.end },
        ].filter(({ start, end }) => start < end)
      }),
    stretches,
  )
}

function hoursOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { start, end }) => sum + differenceInMilliseconds(end, start), 0) / 3_600_000
}
