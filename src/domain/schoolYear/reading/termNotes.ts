import type { IsoDate } from '../../calendar/dates.ts'
import { weekdayOf } from '../../calendar/dates.ts'
import { dateOf } from '../bankHolidays.ts'
import { isFiller, marksOf } from './termWords.ts'
import { piecesOf, type WrittenDate, type WrittenDays } from './writtenDates.ts'

/** What is said of one day or of a stretch of days: the first and the last, both included. */
export interface TermNote {
  readonly words: string
  readonly from: IsoDate
  readonly to: IsoDate
}

/** A date in a text that cannot be taken as it stands. */
export type DateProblem =
  /** "Monday 1 September", which is a Tuesday: `date` is what it says without the weekday. */
  | { readonly kind: 'wrongWeekday'; readonly text: string; readonly date: IsoDate }
  | { readonly kind: 'noSuchDate'; readonly text: string }

/** A text, line by line. */
export interface NotedText {
  readonly notes: readonly TermNote[]
  readonly problems: readonly DateProblem[]
}

/** Which year a date without one is in: a school year that was named, or a calendar year. */
type YearContext =
  { readonly kind: 'schoolYear'; readonly startYear: number } | { readonly kind: 'calendarYear'; readonly year: number }

interface Heading {
  readonly words: string
  readonly year: YearContext
}

/**
 * Reads what a text (a school's website, an email, a table that was copied) says of dates. A line without dates is a
 * heading: it gives the year to the dates below, and its words to those that have none of their own.
 *
 * @param startYear the school year of dates for which no year is said: 2026 for 2026/27
 */
export function termNotes(text: string, startYear: number): NotedText {
  const notes: TermNote[] = []
  const problems: DateProblem[] = []
  let heading: Heading = { words: '', year: { kind: 'schoolYear', startYear } }
  let waiting: WrittenDays[] = []
  let waitingYear = heading.year

  const note = (words: string, days: readonly WrittenDays[], year: YearContext, hasGap: boolean) => {
    for (const each of hasGap ? cellsJoined(words, days) : days) {
      const [from, to] = [resolve(each.from, year), resolve(each.to ?? each.from, year)]
      const found = [from, ...(each.to === null ? [] : [to])].flatMap((read) =>
        'problem' in read ? [read.problem] : [],
      )
      problems.push(...found)
      if ('date' in from && 'date' in to) {
        notes.push({ words: tidy(`${words} ${each.note}`), from: from.date, to: to.date })
      }
    }
  }
  const settle = () => {
    note(heading.words, waiting, waitingYear, true)
    waiting = []
  }

  for (const line of text.split(/\r?\n/).flatMap(clausesOf)) {
    const pieces = piecesOf(line)
    const words = pieces.flatMap((piece) => (piece.kind === 'words' ? [piece.text] : [])).join(' ')
    const hasLetters = /\p{L}/u.test(words)
    const year = yearIn(words) ?? heading.year
    if (!pieces.some(({ kind }) => kind === 'dates')) {
      if (words.trim() === '') continue
      settle()
      heading = { words: hasLetters ? words : heading.words, year }
    } else if (!hasLetters) {
      const days = pieces.flatMap((piece) => (piece.kind === 'dates' ? piece.days : []))
      if (days.length > 1) settle()
      waitingYear = year
      waiting.push(...days)
      if (days.length > 1) settle()
    } else {
      settle()
      for (const { own, days, hasGap } of withOwnWords(pieces)) note(wordsFor(own, heading.words), days, year, hasGap)
    }
  }
  settle()
  return { notes, problems }
}

/** Words as they are quoted: without the spaces and signs that were around the date. */
function tidy(words: string): string {
  return words
    .replaceAll(/\s+([:;,.)])/g, '$1')
    .replaceAll(/\(\s+/g, '(')
    .replace(/[\s:;,–-]+$/, '')
    .trim()
}

/** Brackets that hold a date are a line of their own: "Autumn term … (half-term from … to …)". */
function clausesOf(line: string): readonly string[] {
  const inside: string[] = []
  const outside = line.replaceAll(/\(([^()]*)\)/g, (whole, inner: string) => {
    if (!piecesOf(inner).some(({ kind }) => kind === 'dates')) return whole
    inside.push(inner)
    return ' '
  })
  return [outside, ...inside]
}

/** Words stand before their dates, or behind them when the line begins with a date. */
function withOwnWords(pieces: ReturnType<typeof piecesOf>) {
  const datesFirst =
    pieces.find(({ kind, ...piece }) => kind === 'dates' || ('text' in piece && /\p{L}/u.test(piece.text)))?.kind ===
    'dates'
  return pieces.flatMap((piece, i) => {
    if (piece.kind === 'words') return []
    const [before, after] = [pieces[i - 1], pieces[i + 1]]
    const isLast = i + 2 >= pieces.length
    const own = [datesFirst ? null : before, datesFirst || isLast ? after : null]
    return [
      {
        own: own.flatMap((each) => (each?.kind === 'words' ? [each.text] : [])).join(' '),
        days: piece.days,
        hasGap: piece.hasGap,
      },
    ]
  })
}

/** "Day 1" or "Autumn" under "INSET days" is one of those; anything that says more stands for itself. */
function wordsFor(own: string, heading: string): string {
  const ofHeading = marksOf(heading)
  return isFiller(own) && (ofHeading.has('inset') || ofHeading.has('closed')) ? `${heading} ${own}` : own
}

/** Two cells side by side, or one below the other, are the first and the last day where the words name a stretch. */
function cellsJoined(words: string, days: readonly WrittenDays[]): readonly WrittenDays[] {
  const [first, second, ...more] = days
  if (first?.to !== null || second?.to !== null || more.length > 0) return days
  const marks = marksOf(`${words} ${first.note} ${second.note}`)
  const isStretch =
    marks.has('session') || marks.has('break') || marks.has('halfTerm') || (marks.has('starts') && marks.has('ends'))
  if (!isStretch || marks.has('inset') || marks.has('bankHoliday') || marks.has('closed')) return days
  return [{ from: first.from, to: second.from, note: `${first.note} ${second.note}`.trim() }]
}

/** The year that words name: "2026/27", "Autumn term 2026", or "2026" alone. */
function yearIn(words: string): YearContext | null {
  const both = /\b(20\d\d)\s*(?:[-/–—]|to|and)\s*(?:20)?(\d\d)\b/.exec(words)
  if (both !== null && (Number(both[1]) + 1) % 100 === Number(both[2])) {
    return { kind: 'schoolYear', startYear: Number(both[1]) }
  }
  const year = Number(/\b20\d\d\b/.exec(words)?.[0] ?? NaN)
  if (Number.isNaN(year)) return null
  if (/\bautumn\b/i.test(words)) return { kind: 'schoolYear', startYear: year }
  if (/\b(?:spring|summer)\b/i.test(words)) return { kind: 'schoolYear', startYear: year - 1 }
  return { kind: 'calendarYear', year }
}

/** August belongs to the year that follows from its middle on, when staff come back. */
function yearOf({ month, day }: WrittenDate, context: YearContext): number {
  if (context.kind === 'calendarYear') return context.year
  return month >= 9 || (month === 8 && day >= 15) ? context.startYear : context.startYear + 1
}

function resolve(
  written: WrittenDate,
  context: YearContext,
): { readonly date: IsoDate } | { readonly problem: DateProblem } {
  const { text, weekday, day, month } = written
  const year = written.year ?? yearOf(written, context)
  if (!isDay(year, month, day)) return { problem: { kind: 'noSuchDate', text } }
  const date = dateOf(year, month, day)
  if (weekday !== null && weekday !== weekdayOf(date)) return { problem: { kind: 'wrongWeekday', text, date } }
  return { date }
}

function isDay(year: number, month: number, day: number): boolean {
  if (month < 1 || month > 12 || day < 1) return false
  const lastDay = Temporal.PlainYearMonth.from({ year, month }).daysInMonth
  return day <= lastDay
}
