import { isoDate } from '../domain/calendar/dates.ts'
import { termDatesFor } from '../domain/schoolYear/ownTermDates.ts'
import { createSchoolYear } from '../domain/schoolYear/schoolYear.ts'
import { schoolYearName, schoolYearOf } from '../domain/schoolYear/termDates.ts'
import type { Deadlines, Hours, PutDocument, School } from './documents.ts'
import type { NotesDocument, TogetherDocument } from './together.ts'

/** A year is laid out to be checked; which zone its days begin in does not matter for that. */
const anyTimeZone = 'Europe/London'
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

function clock(minuteOfDay: number): string {
  return `${Math.floor(minuteOfDay / 60)}:${String(minuteOfDay % 60).padStart(2, '0')}`
}

function firstTwice(names: readonly string[]): string | undefined {
  return names.find((name, i) => names.indexOf(name) !== i)
}

function hoursProblem({ working, taught, effort }: Hours): string | null {
  for (const { weekday, from, to } of [...(working ?? []), ...taught]) {
    if (from >= to) {
      return `On ${weekdays[weekday - 1] ?? 'a day'} a stretch ends (${clock(to)}) before it has begun (${clock(from)}).`
    }
  }
  const twice = firstTwice(effort.map(({ category }) => category))
  return twice === undefined ? null : `The hours for “${twice}” are given twice.`
}

function yearProblem(year: School['years'][number]): string | null {
  const { name } = year
  const startYear = Number(name.slice(0, 4))
  if (name !== schoolYearName(startYear) || startYear < 2000 || startYear > 2099) {
    return `“${name}” is no school year; one is written as 2026/27.`
  }
  const second = year.halfTerms.find(({ half }) => half === 'autumn2')
  if (second !== undefined && schoolYearOf(isoDate(second.start)) !== startYear) {
    return `The second half of the autumn term of ${name} starts on ${second.start}, which is in another year.`
  }
  try {
    createSchoolYear(termDatesFor(startYear, [year]), anyTimeZone)
    return null
  } catch (error) {
    if (error instanceof RangeError) return error.message
    throw error
  }
}

function schoolProblem({ years }: School): string | null {
  const twice = firstTwice(years.map(({ name }) => name))
  if (twice !== undefined) return `The dates of ${twice} are given twice.`
  return years.map(yearProblem).find((problem) => problem !== null) ?? null
}

function deadlinesProblem({ changes, anchors, own }: Deadlines): string | null {
  const spans = [
    ...Object.values(changes).flatMap(({ movedTo }) => (typeof movedTo === 'object' ? [movedTo] : [])),
    ...own.map(({ when }) => when),
    ...anchors.flatMap(({ date, until }) => (until === undefined ? [] : [{ from: date, to: until }])),
  ]
  const reversed = spans.find(({ from, to }) => to < from)
  if (reversed !== undefined) return `A stretch of days ends (${reversed.to}) before it has begun (${reversed.from}).`
  const twice =
    firstTwice(own.map(({ id }) => id)) ?? firstTwice(anchors.map(({ anchor, code }) => `${anchor} ${code}`))
  return twice === undefined ? null : `“${twice}” is given twice.`
}

function togetherProblem(document: TogetherDocument): string | null {
  const { decisions, steps, trainings, visits, invitations, standing } = document
  const twice =
    firstTwice([...decisions, ...trainings, ...visits, ...standing].map(({ id }) => id)) ??
    standing.map(({ meetings }) => firstTwice(meetings.map(({ usualDate }) => usualDate))).find(Boolean) ??
    firstTwice(steps.map(({ term }) => term)) ??
    firstTwice(invitations.map(({ deadlineId, by }) => `${deadlineId} ${by}`))
  return twice === undefined ? null : `“${twice}” is given twice.`
}

function notesProblem({ ways, voices, learnings, pupils, wentWell, unplanned }: NotesDocument): string | null {
  const twice =
    firstTwice(ways.map(({ halfTerm }) => halfTerm)) ??
    firstTwice(voices.map(({ deadlineId }) => deadlineId)) ??
    firstTwice(learnings.map(({ trainingId, after }) => `${trainingId} ${after}`)) ??
    firstTwice(pupils.map(({ term }) => term)) ??
    firstTwice(wentWell.map(({ on }) => on)) ??
    firstTwice(unplanned.map(({ on }) => on))
  return twice === undefined ? null : `“${twice}” is answered twice.`
}

/**
 * What is wrong with a document whose shape is right, as one sentence for the person; null when nothing is. Stretches of
 * a week begin before they end, half-terms are in order and inside their year, INSET days are days on which a school can
 * be open, and nothing is said twice.
 */
export function documentProblem(document: PutDocument): string | null {
  switch (document.kind) {
    case 'school':
      return schoolProblem(document.body)
    case 'hours':
      return hoursProblem(document.body)
    case 'deadlines':
      return deadlinesProblem(document.body)
    case 'together':
      return togetherProblem(document.body)
    case 'notes':
      return notesProblem(document.body)
    case 'sharing':
      return null
  }
}
