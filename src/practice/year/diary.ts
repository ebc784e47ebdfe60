import type { Role } from '../../domain/calendar/calendar.ts'
import type { IsoDate, MinuteOfDay } from '../../domain/calendar/dates.ts'
import { weekdayOf } from '../../domain/calendar/dates.ts'
import type { Entry, Stretch } from './entry.ts'
import { stretch } from './entry.ts'
import { workingHours } from './timetable.ts'

/** The year as it fills up: knows when somebody is taken, so that what comes later goes to a free time. */
export interface Diary {
  readonly entries: readonly Entry[]
  add(entry: Entry): void
  /** The first of the starting times at which all of them are free and at work; null when there is none. */
  freeAt(who: readonly Role[], date: IsoDate, starts: readonly MinuteOfDay[], minutes: number): Stretch | null
}

/** An empty diary. */
export function createDiary(): Diary {
  const entries: Entry[] = []
  const weekly: Entry[] = []
  const byDate = new Map<IsoDate, Entry[]>()

  const stretchesOf = (role: Role, date: IsoDate): readonly Stretch[] => {
    const weekday = weekdayOf(date)
    return [...weekly, ...(byDate.get(date) ?? [])].flatMap(({ who, when }): readonly Stretch[] => {
      if (!who.includes(role) || when.kind === 'allDay') return []
      return when.kind === 'once' || when.weekdays.includes(weekday) ? [when] : []
    })
  }
  const isFree = (role: Role, date: IsoDate, wanted: Stretch) =>
    wanted.from >= workingHours[role].from &&
    wanted.to <= workingHours[role].to &&
    stretchesOf(role, date).every(({ from, to }) => wanted.to <= from || wanted.from >= to)

  return {
    entries,
    add(entry) {
      entries.push(entry)
      if (entry.when.kind === 'weekly') weekly.push(entry)
      if (entry.when.kind !== 'once') return
      const { date } = entry.when
      byDate.set(date, [...(byDate.get(date) ?? []), entry])
    },
    freeAt(who, date, starts, minutes) {
      const wanted = starts.map((from) => stretch(from, minutes))
      return wanted.find((time) => who.every((role) => isFree(role, date, time))) ?? null
    },
  }
}
