import type { IsoDate } from '../../calendar/dates.ts'
import { dateOfDay, dayNumber } from '../../calendar/dayNumber.ts'
import type { LibraryDeadline } from '../../pressure/libraryDeadlines.ts'
import { calendarUid } from './deadlineId.ts'
import type { ResolvedDeadline } from './resolvedDeadline.ts'
import type { DateSpan } from './rule.ts'

/** Days by which a tag may miss a deadline's date and still mean it. */
const closeDays = 3

/**
 * What the map computes with: deadlines that ask somebody for hours on school days. One that happens on its day in the
 * holidays asks for none.
 */
export function deadlinesForMap(deadlines: readonly ResolvedDeadline[]): readonly LibraryDeadline[] {
  const library: LibraryDeadline[] = []
  for (const deadline of deadlines) {
    const { id, shortTitle, code, category, effortHours, leadDays, group, isStep, hoursOfEach, workBy } = deadline
    if (workBy === null || effortHours.senco + effortHours.leader === 0) continue
    const { from, to } = workDays(deadline)
    library.push({
      id,
      title: code === null ? shortTitle : `${shortTitle}: ${code}`,
      category,
      time: { kind: 'allDay', from, until: plusDays(to, 1) },
      dueOn: to,
      effortHours,
      leadDays,
      sameBetween: sameBetween(deadline, workBy),
      copyUids: [calendarUid(id)],
      group,
      isStep,
      hoursOfEach,
    })
  }
  return library
}

/** The days that the work leads up to: of a window in which the true day lies somewhere, the first. */
function workDays({ when, readyAtStart }: ResolvedDeadline): DateSpan {
  if (when.kind === 'day') return { from: when.date, to: when.date }
  return readyAtStart ? { from: when.from, to: when.from } : when
}

/** The days on which a tag may mean this deadline: its own, that by which it is done, and where it may be moved to. */
function sameBetween({ when, movable }: ResolvedDeadline, workBy: IsoDate): DateSpan {
  const own = when.kind === 'day' ? { from: when.date, to: when.date } : when
  const { from, to } = movable ?? own
  return {
    from: plusDays(earlier(earlier(own.from, workBy), from), -closeDays),
    to: plusDays(later(later(own.to, workBy), to), closeDays),
  }
}

function earlier(one: IsoDate, other: IsoDate): IsoDate {
  return one < other ? one : other
}

function later(one: IsoDate, other: IsoDate): IsoDate {
  return one > other ? one : other
}

function plusDays(date: IsoDate, days: number): IsoDate {
  return dateOfDay(dayNumber(date) + days)
}
