import { addDays, type IsoDate, weekdayOf } from '../../domain/calendar/dates.ts'
import { dateWithYear, longDate, shortDate, shortMonth, weekdayNames } from '../../domain/calendar/dateWords.ts'
import type { SchoolDay, SchoolYear } from '../../domain/schoolYear/schoolYear.ts'

/** One weekday of a week on the map. */
export interface MapDay {
  readonly date: IsoDate
  /** Its place in the school year's days, and so in every lane. */
  readonly index: number
  /** "Monday 23 November 2026", with "INSET day" where it is one. */
  readonly name: string
}

/** A week with at least one school day. A weekday outside the school year is null. */
export interface OpenWeek {
  readonly kind: 'week'
  readonly monday: IsoDate
  /** "23 Nov". */
  readonly label: string
  /** "Week of 23 November 2026". */
  readonly name: string
  /** "Nov", on the first week that is drawn of that month. */
  readonly month: string | null
  readonly days: readonly (MapDay | null)[]
}

/** One or more whole weeks without a school day. */
export interface HolidayGap {
  readonly kind: 'holiday'
  readonly monday: IsoDate
  readonly name: string
  readonly weeks: number
  /** "Christmas holiday, from Monday 21 December 2026, 2 weeks, closed". */
  readonly label: string
}

/** A row of the map (a column, where the screen is wide). */
export type YearRow = OpenWeek | HolidayGap

interface Week {
  readonly monday: IsoDate
  readonly days: (MapDay | null)[]
  readonly schoolDays: SchoolDay[]
}

function mapDay(day: SchoolDay, index: number, weekday: number): MapDay {
  const name = `${weekdayNames[weekday - 1] ?? ''} ${dateWithYear(day.date)}`
  return { date: day.date, index, name: day.kind === 'open' && day.isInset ? `${name}, INSET day` : name }
}

function weeksOf(year: SchoolYear): readonly Week[] {
  const weeks: Week[] = []
  year.days.forEach((day, index) => {
    const weekday = weekdayOf(day.date)
    let week = weeks.at(-1)
    if (week === undefined || weekday === 1) {
      week = { monday: addDays(day.date, 1 - weekday), days: [null, null, null, null, null], schoolDays: [] }
      weeks.push(week)
    }
    if (weekday > 5) return
    week.days[weekday - 1] = mapDay(day, index, weekday)
    week.schoolDays.push(day)
  })
  return weeks.filter(({ schoolDays }) => schoolDays.length > 0)
}

function holidayName(days: readonly SchoolDay[]): string {
  const closed = days.filter((day) => day.kind === 'closed')
  return (closed.find(({ because }) => because === 'holiday') ?? closed[0])?.name ?? 'Closed'
}

function holidayGap(weeks: readonly Week[], first: Week): HolidayGap {
  const name = holidayName(weeks.flatMap(({ schoolDays }) => schoolDays))
  const length = weeks.length === 1 ? '1 week' : `${weeks.length} weeks`
  return {
    kind: 'holiday',
    monday: first.monday,
    name,
    weeks: weeks.length,
    label: `${name}, from ${longDate(first.monday)}, ${length}, closed`,
  }
}

/** The school year as the map draws it: weeks from Monday to Friday, and one gap for each holiday. */
export function yearRows(year: SchoolYear): readonly YearRow[] {
  const rows: YearRow[] = []
  let closed: Week[] = []
  let lastMonth = ''
  const closeGap = () => {
    const [first] = closed
    if (first !== undefined) rows.push(holidayGap(closed, first))
    closed = []
  }
  for (const week of weeksOf(year)) {
    if (!week.schoolDays.some(({ kind }) => kind === 'open')) {
      closed.push(week)
      continue
    }
    closeGap()
    const month = shortMonth(week.days.find((day) => day !== null)?.date ?? week.monday)
    rows.push({
      kind: 'week',
      monday: week.monday,
      label: shortDate(week.monday),
      name: `Week of ${dateWithYear(week.monday)}`,
      month: month === lastMonth ? null : month,
      days: week.days,
    })
    lastMonth = month
  }
  closeGap()
  return rows
}
