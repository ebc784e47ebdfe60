import type { IsoDate } from '../../calendar/dates.ts'
import { addDays, daysBetween, weekdayOf } from '../../calendar/dates.ts'
import { bankHolidays, dateOf } from '../bankHolidays.ts'
import type { HalfTerm } from '../schoolYear.ts'
import { modelTermDates, schoolYearName } from '../termDates.ts'
import { type Candidate, settleEdges } from './edges.ts'
import type { Edge, FoundTermDates, TermQuestion } from './foundTermDates.ts'
import { type TermNote, termNotes } from './termNotes.ts'
import { type Mark, marksOf, termNamed } from './termWords.ts'

/** Longer than any holiday within the year, shorter than any half-term, in days. */
const longestHalfTermHoliday = 23
/** More working days in a row than this are no training, whatever heading they are under. */
const mostInsetDaysTogether = 5
/** How far from the usual date a term may begin or end, in days. */
const farthest = 24

/**
 * Finds the dates of one school year in text such as a school's website has it. What is not certain is asked for and
 * not filled in.
 *
 * @example
 * readTermText('Autumn term: Tuesday 1 September to Friday 18 December; half-term 26 to 30 October', 2026)
 */
export function readTermText(text: string, startYear: number): FoundTermDates {
  const { notes, problems } = termNotes(text, startYear)
  const found = readTermNotes(notes, startYear)
  const inYear = problems.filter((problem) => problem.kind === 'noSuchDate' || isInYear(problem.date, startYear))
  return { ...found, questions: [...inYear, ...found.questions] }
}

/** Finds the dates of one school year in what is said of days: the lines of a text, or the entries of a calendar. */
export function readTermNotes(notes: readonly TermNote[], startYear: number): FoundTermDates {
  const year = createReader(startYear)
  for (const note of notes) year.take(note)
  const edges = settleEdges(year.candidates, year.insetDays, year.isWorkday)
  const isNothing = year.candidates.length === 0 && year.insetDays.size === 0 && year.closedDays.size === 0
  const otherYears = [...new Set(notes.flatMap(({ from, to }) => [from, to]).map(schoolYearAround))]
    .filter((each) => each !== startYear)
    .toSorted((a, b) => a - b)
    .map(schoolYearName)
  const questions: readonly TermQuestion[] = !isNothing
    ? [...year.questions, ...edges.questions]
    : year.questions.length > 0
      ? year.questions
      : [{ kind: 'nothingFound', otherYears }]
  const closedDays = [...year.closedDays].filter((date) => !year.insetDays.has(date)).toSorted()
  return { halfTerms: edges.halfTerms, insetDays: edges.insetDays, closedDays, questions }
}

/** The school year that a date is read into: from the middle of August, when staff come back. */
function schoolYearAround(date: IsoDate): number {
  const year = Number(date.slice(0, 4))
  return date.slice(5) >= '08-15' ? year : year - 1
}

function isInYear(date: IsoDate, startYear: number): boolean {
  return schoolYearAround(date) === startYear
}

function createReader(startYear: number) {
  const model = modelTermDates(startYear).halfTerms
  const holidays = new Set(bankHolidays(dateOf(startYear, 8, 1), dateOf(startYear + 1, 9, 30)).map(({ date }) => date))
  const isWorkday = (date: IsoDate) => weekdayOf(date) < 6 && !holidays.has(date)
  const candidates: Candidate[] = []
  const insetDays = new Set<IsoDate>()
  const closedDays = new Set<IsoDate>()
  const questions: TermQuestion[] = []

  const workdayBefore = (date: IsoDate): IsoDate => {
    const before = addDays(date, -1)
    return isWorkday(before) ? before : workdayBefore(before)
  }
  const workdayAfter = (date: IsoDate): IsoDate => {
    const after = addDays(date, 1)
    return isWorkday(after) ? after : workdayAfter(after)
  }
  const workdays = ({ from, to }: TermNote): readonly IsoDate[] => {
    const days = Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, i) => addDays(from, i))
    return days.filter((date) => isWorkday(date) && isInYear(date, startYear))
  }

  const place = (edge: Edge, date: IsoDate, { words }: TermNote, marks: ReadonlySet<Mark>) => {
    if (!isInYear(date, startYear)) return
    const nearest = nearestTo(model, edge, date)
    const named = termNamed(words)
    if (nearest === null) questions.push({ kind: 'unclear', words, date })
    else if (named !== null && !nearest.half.startsWith(named)) questions.push({ kind: 'wrongTerm', words, date })
    else candidates.push({ half: nearest.half, edge, date, isPartly: marks.has('partly') })
  }
  const placeBreak = (note: TermNote, marks: ReadonlySet<Mark>) => {
    const unnamed = { ...note, words: '' }
    place('end', workdayBefore(note.from), unnamed, marks)
    place('start', workdayAfter(note.to), unnamed, marks)
  }
  /** "Half-term ends" may speak of the holiday or of what was taught before it: the usual dates tell, or nothing does. */
  const placeHalfTermEdge = (note: TermNote, marks: ReadonlySet<Mark>) => {
    const isStart = marks.has('breakStarts')
    const date = note.from
    const ofBreak = isStart ? workdayBefore(date) : workdayAfter(date)
    const ofBreakEdge = isStart ? 'end' : 'start'
    const ofTermEdge = isStart ? 'start' : 'end'
    const [toBreak, toTerm] = [distance(model, ofBreakEdge, ofBreak), distance(model, ofTermEdge, date)]
    if (marks.has('break') || (toBreak <= 2 && toTerm >= 5)) place(ofBreakEdge, ofBreak, { ...note, words: '' }, marks)
    else if (toTerm <= 2 && toBreak >= 5) place(ofTermEdge, date, note, marks)
    else if (isInYear(date, startYear)) questions.push({ kind: 'unclear', words: note.words, date })
  }

  const take = (note: TermNote) => {
    const isOneDay = note.from === note.to
    const days = workdays(note)
    const marks = new Set(marksOf(note.words))
    if (days.length > mostInsetDaysTogether) marks.delete('inset')
    if (marks.has('inset')) for (const date of days) insetDays.add(date)
    if (marks.has('bankHoliday') && isOneDay) {
      // One that no rule gives (a coronation) closes the school all the same.
      if (!marks.has('inset')) for (const date of days) closedDays.add(date)
    } else if (isOneDay) {
      if (marks.has('breakStarts') || marks.has('breakEnds')) placeHalfTermEdge(note, marks)
      else if (marks.has('starts') !== marks.has('ends'))
        place(marks.has('starts') ? 'start' : 'end', note.from, note, marks)
      else if (marks.has('inset')) return
      else if (marks.has('closed')) for (const date of days) closedDays.add(date)
      else if (marks.has('session') || marks.has('break') || (marks.has('starts') && marks.has('ends'))) {
        if (isInYear(note.from, startYear)) questions.push({ kind: 'unclear', words: note.words, date: note.from })
      }
    } else if (!marks.has('inset')) {
      const isShort = daysBetween(note.from, note.to) < longestHalfTermHoliday
      if (marks.has('break') || (marks.has('halfTerm') && isShort)) placeBreak(note, marks)
      else if (marks.has('closed')) for (const date of days) closedDays.add(date)
      else if (marks.has('session') || marks.has('halfTerm') || (marks.has('starts') && marks.has('ends'))) {
        place('start', note.from, note, marks)
        place('end', note.to, note, marks)
      }
    }
  }
  return { take, candidates, insetDays, closedDays, questions, isWorkday }
}

function distance(model: readonly HalfTerm[], edge: Edge, date: IsoDate): number {
  return Math.min(...model.map((halfTerm) => Math.abs(daysBetween(halfTerm[edge], date))))
}

/** The half-term that usually begins (or ends) nearest to a date; null when none does anywhere near. */
function nearestTo(model: readonly HalfTerm[], edge: Edge, date: IsoDate): HalfTerm | null {
  const smallest = distance(model, edge, date)
  if (smallest > farthest) return null
  return model.find((halfTerm) => Math.abs(daysBetween(halfTerm[edge], date)) === smallest) ?? null
}
