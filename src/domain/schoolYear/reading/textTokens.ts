import type { Weekday } from '../../calendar/dates.ts'

/** One piece of a line, as far as dates need it told apart. */
export type Token =
  | {
      readonly kind: 'date'
      readonly text: string
      readonly day: number
      readonly month: number
      readonly year: number
    }
  | { readonly kind: 'day'; readonly text: string; readonly value: number; readonly isOrdinal: boolean }
  | { readonly kind: 'weekday'; readonly text: string; readonly value: Weekday }
  | { readonly kind: 'month'; readonly text: string; readonly value: number }
  | { readonly kind: 'year'; readonly text: string; readonly value: number }
  | { readonly kind: 'join'; readonly text: string; readonly join: Join }
  | { readonly kind: 'word'; readonly text: string }

/** What stands between two dates: "to", "and", or no more than the edge of a table's cell. */
export type Join = 'range' | 'list' | 'gap'

/**
 * The shapes that are looked for at each place of a line, the first that fits being taken. Times of day and school
 * years come before numbers, so that "closes at 12.30" and "2026/27" are no dates.
 */
const shapes = [
  ['iso', /(\d{4})-(\d{2})-(\d{2})(?!\d)/y],
  ['numeric', /(\d{1,2})([/.])(\d{1,2})\2(\d{4}|\d{2})(?!\d)/y],
  ['schoolYear', /20(\d\d)\s*[-/–—]\s*(?:20)?(\d\d)(?!\d)/y],
  ['word', /\d{1,2}[:.]\d{2}(?:\s*[ap]\.?m\b)?/iy],
  ['word', /\d{1,2}\s*(?:am|pm|noon)\b/iy],
  ['year', /20\d\d(?!\w)|['’]\d\d(?!\w)/y],
  ['day', /(\d{1,2})\s?(st|nd|rd|th)?(?![\w/])/iy],
  ['word', /\d\S*/y],
  ['letters', /\p{L}+(?:['’-]\p{L}+)*/uy],
  ['range', /[-–—−]+/y],
  ['list', /[,;&+]/y],
  ['gap', /\t|\|| {3,}/y],
  ['word', /\S/y],
] as const

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const
const weekdayWord = /^(?:mon|tue|tues|wed|weds|thu|thur|thurs|fri|sat|sun)(?:day|nesday|rsday|sday|urday)?$/
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'] as const
const monthWord =
  /^(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/
const joins: Readonly<Record<string, Join>> = {
  to: 'range',
  until: 'range',
  till: 'range',
  through: 'range',
  and: 'list',
}

/** Takes a line apart. Every character that is not a space is in one of the tokens. */
export function tokensOf(line: string): readonly Token[] {
  const tokens: Token[] = []
  let place = 0
  while (place < line.length) {
    const found = matchAt(line, place)
    if (found === null) {
      place += 1
      continue
    }
    tokens.push(...tokensFrom(found.shape, found.match))
    place += found.match[0].length
  }
  return tokens
}

function matchAt(line: string, place: number) {
  for (const [shape, pattern] of shapes) {
    pattern.lastIndex = place
    const match = pattern.exec(line)
    // "2025/26" names a school year; "27 October 2025 - 31 October" does not.
    const isOther = shape === 'schoolYear' && (Number(match?.[1]) + 1) % 100 !== Number(match?.[2])
    if (match !== null && !isOther) return { shape, match }
  }
  return null
}

function tokensFrom(shape: (typeof shapes)[number][0], match: RegExpExecArray): readonly Token[] {
  const [text, first = '', second = '', third = '', fourth = ''] = match
  switch (shape) {
    case 'iso':
      return [{ kind: 'date', text, day: Number(third), month: Number(second), year: Number(first) }]
    case 'numeric':
      return [{ kind: 'date', text, day: Number(first), month: Number(third), year: fullYear(Number(fourth)) }]
    case 'year':
      return [{ kind: 'year', text, value: fullYear(Number(text.replace(/\D/, ''))) }]
    case 'day':
      return [{ kind: 'day', text, value: Number(first), isOrdinal: second !== '' }]
    case 'letters':
      return lettersOf(text)
    case 'range':
    case 'list':
    case 'gap':
      return [{ kind: 'join', text, join: shape }]
    case 'schoolYear':
    case 'word':
      return [{ kind: 'word', text }]
  }
}

function fullYear(year: number): number {
  return year < 100 ? 2000 + year : year
}

/** "half-term" is one word; "September-Friday" are two, with a range between them. */
function lettersOf(text: string): readonly Token[] {
  const parts = text.split('-')
  if (parts.length === 1) return [letterToken(text)]
  const apart = parts.map(letterToken)
  if (apart.every(({ kind }) => kind === 'word')) return [{ kind: 'word', text }]
  return apart.flatMap((token, i): readonly Token[] =>
    i === 0 ? [token] : [{ kind: 'join', text: '-', join: 'range' }, token],
  )
}

function letterToken(text: string): Token {
  const lower = text.toLowerCase()
  const join = Object.hasOwn(joins, lower) ? joins[lower] : undefined
  if (join !== undefined) return { kind: 'join', text, join }
  const short = lower.slice(0, 3)
  if (monthWord.test(lower)) return { kind: 'month', text, value: months.findIndex((month) => month === short) + 1 }
  const weekday = weekdayWord.test(lower) ? weekdays.findIndex((each) => each === short) : -1
  return weekday < 0 ? { kind: 'word', text } : { kind: 'weekday', text, value: weekdayAt(weekday) }
}

const weekdayNumbers = [1, 2, 3, 4, 5, 6, 7] as const

function weekdayAt(place: number): Weekday {
  return weekdayNumbers[place] ?? 1
}
