import type { CalendarEvent } from '../../src/domain/calendar/calendar.ts'
import type { YearLanesProps } from '../../src/tab/heatMap/YearLanes.tsx'
import { type LaneDay, type MapLane, mapLanes } from '../../src/tab/heatMap/lanes.ts'
import { type MapDay, type YearRow, yearRows } from '../../src/tab/heatMap/yearRows.ts'
import { defaultWords } from '../../src/tab/words/words.ts'
import { jointYearOf } from '../yearMap/jointYearOf.ts'
import { createMapTask, type MapTask } from '../yearMap/mapTask.ts'

/** The school year that every page draws, from two calendars of 1,400 events. */
export interface DrawnYear {
  readonly task: MapTask
  readonly lanes: readonly MapLane[]
  readonly rows: readonly YearRow[]
  readonly marks: YearLanesProps['marks']
}

/** A day with a cell in one lane. */
export interface LaneCell {
  readonly day: MapDay
  readonly laneDay: LaneDay
  /** 0 is Monday. */
  readonly weekday: number
  readonly week: number
}

/** Computes the year; not part of what is timed. */
export function createDrawnYear(): DrawnYear {
  const task = createMapTask(1400)
  const rows = yearRows(task.year)
  const home = daysOf(rows)[0] ?? null
  return { task, rows, lanes: mapLanes(jointYearOf(task), defaultWords), marks: { today: home, home, opened: null } }
}

/** The same year with one meeting more in the SENCo's calendar: reasons, bands and lanes are computed anew. */
export function lanesAfterMeeting({ task, rows }: DrawnYear): readonly MapLane[] {
  const [{ senco }, day] = [task.calendars, daysOf(rows)[60]]
  if (day === undefined) throw new RangeError('The year has fewer than 61 weekdays.')
  const startsAt = Temporal.PlainDate.from(day.date).toZonedDateTime(task.year.timeZone).add({ hours: 8 })
  const meeting: CalendarEvent = {
    id: 'added',
    iCalUId: null,
    seriesMasterId: null,
    time: { kind: 'timed', startsAt: startsAt.epochMilliseconds, endsAt: startsAt.add({ hours: 9 }).epochMilliseconds },
    showAs: 'busy',
    sensitivity: 'normal',
    categories: [],
  }
  const calendars = { ...task.calendars, senco: { ...senco, events: [...senco.events, meeting] } }
  return mapLanes(jointYearOf({ ...task, calendars }), defaultWords)
}

/** The weekdays that have a cell. */
export function daysOf(rows: readonly YearRow[]): readonly MapDay[] {
  return rows.flatMap((row) => (row.kind === 'week' ? row.days.filter((day) => day !== null) : []))
}

/** What one lane shows, day by day: what the peers are given to draw. */
export function cellsOf(lane: MapLane, rows: readonly YearRow[]): readonly LaneCell[] {
  return rows.flatMap((row, week) => {
    if (row.kind === 'holiday') return []
    return row.days.flatMap((day, weekday) => {
      const laneDay = day === null ? undefined : lane.days[day.index]
      return day === null || laneDay === undefined ? [] : [{ day, laneDay, weekday, week }]
    })
  })
}
