import type { Weekday } from '../../calendar/dates.ts'
import { type Join, type Token, tokensOf } from './textTokens.ts'

/** A date as somebody wrote it: often without a year. */
export interface WrittenDate {
  readonly text: string
  readonly weekday: Weekday | null
  readonly day: number
  readonly month: number
  readonly year: number | null
}

/** One date, or the first and the last of a stretch; `note` is what stood in brackets behind it. */
export interface WrittenDays {
  readonly from: WrittenDate
  readonly to: WrittenDate | null
  readonly note: string
}

/** A line is words and dates in turn. Dates of one piece have nothing but commas, "to" or the edge of a cell between. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'dates'; readonly days: readonly WrittenDays[]; readonly hasGap: boolean }

/** A date that may lack its month, which then comes from the next: "Monday 1st and Tuesday 2nd September". */
interface LooseDate extends Omit<WrittenDate, 'month'> {
  readonly month: number | null
}

/** Words whose number is no day: "Term 1", "Autumn 2", "Years 1-6". */
const numbered = /^(?:term|terms|autumn|spring|summer|half|halves|half-term|year|years|module|week|day|inset|part)$/i

/** Takes a line apart into words and dates. */
export function piecesOf(line: string): readonly Piece[] {
  const tokens = tokensOf(line)
  const pieces: Piece[] = []
  let words: string[] = []
  const endWords = () => {
    if (words.length > 0) pieces.push({ kind: 'words', text: words.join(' ') })
    words = []
  }
  let place = 0
  while (place < tokens.length) {
    const group = groupAt(tokens, place, words)
    if (group === null) {
      const token = tokens[place]
      if (token !== undefined && !(token.kind === 'join' && token.join !== 'list')) words.push(token.text)
      place += 1
      continue
    }
    endWords()
    pieces.push(group.piece)
    place = group.next
  }
  endWords()
  return pieces
}

interface Loose {
  readonly date: LooseDate
  readonly note: string
  /** What joins it to the date before; null for the first. */
  readonly join: Join | null
  /** The token after it. */
  readonly next: number
}

function groupAt(tokens: readonly Token[], start: number, wordsBefore: readonly string[]) {
  const found: Loose[] = []
  let place = start
  let join: Join | null = null
  for (;;) {
    const read = dateAt(tokens, place, found.length === 0 ? wordsBefore.at(-1) : undefined)
    if (read === null) break
    const note = noteAt(tokens, read.next)
    found.push({ date: read.date, note: note.text, join, next: note.next })
    const joined = joinAt(tokens, note.next)
    if (joined === null) break
    join = joined.join
    place = joined.next
  }
  while (found.at(-1)?.date.month === null) found.pop()
  const last = found.at(-1)
  if (last === undefined || found.some(({ date }, i) => date.month === null && found[i + 1]?.join === 'gap'))
    return null
  const dates = withMonths(found.map(({ date }) => date))
  const isBetween = wordsBefore.at(-1)?.toLowerCase() === 'between' && dates.length === 2
  const days = stretches(
    withYears(dates),
    found.map((each) => (isBetween && each.join === 'list' ? { ...each, join: 'range' } : each)),
  )
  return { piece: { kind: 'dates', days, hasGap: found.some((each) => each.join === 'gap') } as const, next: last.next }
}

/** Reads a date; one without a month is read here and given up later when no month follows. */
function dateAt(tokens: readonly Token[], start: number, wordBefore: string | undefined) {
  let place = start
  let weekday: Weekday | null = null
  const first = tokens[place]
  if (first?.kind === 'weekday') {
    weekday = first.value
    place += isComma(tokens[place + 1]) ? 2 : 1
  }
  const token = tokens[place]
  if (token?.kind === 'date') {
    const { text, day, month, year } = token
    return { date: { text: textOf(tokens, start, place + 1) || text, weekday, day, month, year }, next: place + 1 }
  }
  const read = dayAndMonthAt(tokens, place, weekday === null ? wordBefore : undefined)
  if (read === null) return null
  const year = read.month === null ? null : yearAt(tokens, read.next)
  const next = year?.next ?? read.next
  const { day, month } = read
  return { date: { text: textOf(tokens, start, next), weekday, day, month, year: year?.value ?? null }, next }
}

function dayAndMonthAt(tokens: readonly Token[], start: number, wordBefore: string | undefined) {
  const [first, second] = [tokens[start], tokens[start + 1]]
  if (first?.kind === 'month' && second?.kind === 'day' && tokens[start + 2]?.kind !== 'month') {
    return { day: second.value, month: first.value, next: start + 2 }
  }
  if (first?.kind !== 'day') return null
  const month = tokens[second?.text.toLowerCase() === 'of' ? start + 2 : start + 1]
  if (month?.kind === 'month') {
    return { day: first.value, month: month.value, next: month === second ? start + 2 : start + 3 }
  }
  const isNumbering = wordBefore !== undefined && numbered.test(wordBefore) && first.value <= 6 && !first.isOrdinal
  return isNumbering ? null : { day: first.value, month: null, next: start + 1 }
}

/** "2026", "'26", or "26" where it cannot be the day of the next date: "6 September 20 October" has no year. */
function yearAt(tokens: readonly Token[], place: number) {
  const at = isComma(tokens[place]) && tokens[place + 1]?.kind === 'year' ? place + 1 : place
  const token = tokens[at]
  if (token?.kind === 'year') return { value: token.value, next: at + 1 }
  if (token?.kind !== 'day' || token.isOrdinal || token.value < 20) return null
  const after = tokens[at + 1]
  return after?.kind === 'month' || after?.text.toLowerCase() === 'of'
    ? null
    : { value: 2000 + token.value, next: at + 1 }
}

function isComma(token: Token | undefined): boolean {
  return token?.kind === 'join' && token.text === ','
}

/** What stands in brackets right behind a date. */
function noteAt(tokens: readonly Token[], place: number) {
  if (tokens[place]?.text !== '(') return { text: '', next: place }
  const end = tokens.findIndex(({ text }, i) => i > place && text === ')')
  return end < 0 ? { text: '', next: place } : { text: textOf(tokens, place + 1, end), next: end + 1 }
}

/** The joins between two dates, taken together: "; and" is a list, "| to |" a range. Two dates side by side are a gap. */
function joinAt(tokens: readonly Token[], start: number): { readonly join: Join; readonly next: number } | null {
  const met = new Set<Join>()
  let place = start
  for (let token = tokens[place]; token?.kind === 'join'; token = tokens[place]) {
    met.add(token.join)
    place += 1
  }
  if (place >= tokens.length) return null
  return { join: met.has('range') ? 'range' : met.has('list') ? 'list' : 'gap', next: place }
}

function textOf(tokens: readonly Token[], from: number, until: number): string {
  return tokens
    .slice(from, until)
    .map(({ text }) => text)
    .join(' ')
}

type DatedDay = LooseDate & { readonly month: number }

/** A date without a month has that of the next one; the last has its own. */
function withMonths(dates: readonly LooseDate[]): readonly DatedDay[] {
  return dates.reduceRight<readonly DatedDay[]>((after, date) => {
    const month = date.month ?? after[0]?.month
    return month === undefined ? after : [{ ...date, month }, ...after]
  }, [])
}

/** A date without a year has that of its neighbour; across New Year, the one before or after. */
function withYears(dates: readonly DatedDay[]): readonly WrittenDate[] {
  const byNext = dates.reduceRight<readonly DatedDay[]>((after, date) => {
    const next = after[0]
    const year = date.year ?? yearBeside(next, next !== undefined && date.month > next.month ? -1 : 0)
    return [{ ...date, year }, ...after]
  }, [])
  return byNext.reduce<readonly DatedDay[]>((before, date) => {
    const last = before.at(-1)
    const year = date.year ?? yearBeside(last, last !== undefined && date.month < last.month ? 1 : 0)
    return [...before, { ...date, year }]
  }, [])
}

function yearBeside(date: DatedDay | undefined, years: number): number | null {
  return date === undefined || date.year === null ? null : date.year + years
}

function stretches(dates: readonly WrittenDate[], found: readonly Loose[]): readonly WrittenDays[] {
  const days: WrittenDays[] = []
  dates.forEach((date, i) => {
    const { join = null, note = '' } = found[i] ?? {}
    const before = days.at(-1)
    if (join === 'range' && before?.to === null) {
      days[days.length - 1] = { ...before, to: date, note: `${before.note} ${note}`.trim() }
    } else days.push({ from: date, to: null, note })
  })
  return days
}
