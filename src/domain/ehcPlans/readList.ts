import type { IsoDate } from '../calendar/dates.ts'
import type { GivenReview } from './changePlans.ts'
import { cleanCode, longestCode } from './codes.ts'
import { type DateContext, writtenDates } from './writtenDate.ts'

/** How much is read at once: characters in all, characters of a line, lines with something on them. */
export const listLimits = { characters: 100_000, line: 400, lines: 300 } as const

/** What is needed to read a list; `of` says which of a table's columns of dates is meant. */
export interface ListContext extends DateContext {
  readonly of: GivenReview['of']
}

/** A line with one date, and the code beside it. */
export interface ListLine {
  /** Counted from 1, empty lines too, as an editor counts them. */
  readonly line: number
  /** Null where the line has a date and nothing else. */
  readonly code: string | null
  readonly date: IsoDate
}

/** A line that cannot be read, and what to do about it. */
export interface UnreadableLine {
  readonly line: number
  readonly sentence: string
}

/** What a pasted text or a CSV file has. */
export interface ReadList {
  readonly lines: readonly ListLine[]
  readonly unreadable: readonly UnreadableLine[]
  /** The line with the columns' names, which is not read; null where there is none. */
  readonly header: number | null
  /** Why the text is not read, or not to its end; null when it was. */
  readonly cut: string | null
}

/**
 * Reads dates, with codes or without, one plan a line: pasted from an email, or the rows of a CSV file with commas,
 * semicolons or tabs. Whatever is beside the date and the code is left out. Nothing is ever taken for a formula.
 */
export function readList(text: string, context: ListContext): ReadList {
  if (text.length > listLimits.characters) {
    const sentence = `This is too much to read at once: at most ${listLimits.characters.toLocaleString('en-GB')} characters.`
    return { lines: [], unreadable: [], header: null, cut: sentence }
  }
  const rows = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r/)
    .map((row, i) => ({ line: i + 1, row }))
    .filter(({ row }) => /[\p{L}\p{N}]/u.test(row))
  const [first] = rows
  const header = first !== undefined && isHeader(first.row, context) ? first : null
  const columns = header === null ? null : columnsOf(header.row, context.of)
  const body = header === null ? rows : rows.slice(1)
  const lines: ListLine[] = []
  const unreadable: UnreadableLine[] = []
  for (const { line, row } of body.slice(0, listLimits.lines)) {
    const read = readLine(row, columns, context)
    if (typeof read === 'string') unreadable.push({ line, sentence: `Line ${line}: ${read}` })
    else lines.push({ line, ...read })
  }
  const rest = body[listLimits.lines]
  const cut =
    rest === undefined ? null : `Only ${listLimits.lines} lines are read at once: it stops before line ${rest.line}.`
  return { lines, unreadable, header: header?.line ?? null, cut }
}

/** Where a table has its codes and its dates, as far as its header says so. */
interface Columns {
  readonly code: number | null
  readonly date: number | null
}

function readLine(row: string, columns: Columns | null, context: DateContext): Omit<ListLine, 'line'> | string {
  if (row.length > listLimits.line) return `it is longer than ${listLimits.line} characters.`
  const cells = cellsOf(row)
  const named = columns?.date === null ? undefined : cells[columns?.date ?? -1]
  const dateCells = named === undefined ? cells : [named]
  const found = dateCells.flatMap((cell) => writtenDates(cell, context).map((date) => ({ cell, date })))
  const [first, second] = found
  if (first === undefined) return 'there is no date in it.'
  if (second !== undefined) return 'there is more than one date in it: leave the one that is meant.'
  const { cell, date } = first
  if (date.kind === 'noDate') return date.sentence
  const beside = besideDate(cell.slice(0, date.from), cell.slice(date.to))
  const others = cells.filter((each) => each !== cell)
  const codeCell = columns?.code === null || columns === null ? undefined : cells[columns.code]
  const text = cleanCode(
    codeCell !== undefined && codeCell !== cell ? codeCell : beside === '' ? (others.find(hasText) ?? '') : beside,
  )
  if (text.length > longestCode) return `its code is longer than ${longestCode} characters.`
  return { code: hasText(text) ? text : null, date: date.date }
}

/** A code that stands in one cell with its date, without what separates the two. */
function besideDate(before: string, after: string): string {
  const parts = [
    before.replace(/^\s*[-•*–—]\s+/, '').replace(/[\s:;,.=|–—-]+(?:on)?\s*$/i, ''),
    after.replace(/^[\s:;,.=|–—-]+/, '').replace(/[\s:;,|–—-]+$/, ''),
  ]
  return cleanCode(parts.filter(hasText).join(' '))
}

function hasText(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text)
}

/**
 * The cells of a row: by tabs where it has any, else by semicolons, else by commas, unless the comma is within a date.
 * Quotes keep a separator in a cell; ones that are not closed are letters like any other.
 */
function cellsOf(row: string): readonly string[] {
  const separator = ['\t', ';', ','].find((each) => row.includes(each))
  if (separator === undefined) return [unquoted(row)]
  const joined = separator === ',' ? row.replace(dateComma, '$1 ') : row
  const cells: string[] = []
  let place = 0
  while (place <= joined.length) {
    const quoted = /\s*"((?:[^"]|"")*)"\s*/y
    quoted.lastIndex = place
    const match = quoted.exec(joined)
    const after = match === null ? -1 : place + match[0].length
    if (match !== null && (after === joined.length || joined[after] === separator)) {
      cells.push((match[1] ?? '').replaceAll('""', '"').trim())
      place = after + 1
      continue
    }
    const next = joined.indexOf(separator, place)
    const until = next < 0 ? joined.length : next
    cells.push(joined.slice(place, until).trim())
    place = until + 1
  }
  return cells
}

/** "Monday, 23 November, 2026": commas that belong to a date, with what stands before each. */
const dateComma =
  /\b((?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?|(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.?|[a-z]{3,9}\.? \d{1,2}(?:st|nd|rd|th)?),(?=\s+\d)\s*/giu

function unquoted(row: string): string {
  const [, inside] = /^\s*"(.*)"\s*$/.exec(row) ?? []
  return (inside?.replaceAll('""', '"') ?? row).trim()
}

const codeHeader = /\b(?:code|codes|ref|reference|plan|ehcp?|review|id|pupil|child|student|name|initials)\b/i
const dateHeader = /\b(?:date|dates|meeting|due|when|held|reviewed|issued|day)\b|\b(?:last|next|previous) review\b/i
/** Dates of a pupil and not of a plan. */
const otherDates = /\b(?:birth|born|dob|admission|admitted|joined|start)\b/i

/** Whether a row names columns: it has no date, and words that columns of dates have. */
function isHeader(row: string, context: DateContext): boolean {
  return writtenDates(row, context).length === 0 && dateHeader.test(row) && !/\d/.test(row)
}

/** What a header says where a table has the dates of past reviews beside those of the next. */
const meant = {
  meeting: /\b(?:next|due|meeting|planned|booked)\b/i,
  lastReview: /\b(?:last|previous|held|reviewed|issued)\b/i,
} as const

function columnsOf(row: string, of: GivenReview['of']): Columns {
  const cells = cellsOf(row)
  const dates = cells.flatMap((cell, i) => (dateHeader.test(cell) && !otherDates.test(cell) ? [i] : []))
  const preferred = dates.filter((i) => meant[of].test(cells[i] ?? ''))
  // Where it is not clear which column of dates is meant, the rows are looked at one by one.
  const [date = null, another] = dates.length > 1 ? preferred : dates
  const codes = cells.flatMap((cell, i) =>
    codeHeader.test(cell) && !dates.includes(i) && !otherDates.test(cell) ? [i] : [],
  )
  const plain = codes.find((i) => /\b(?:code|codes|ref|reference|id)\b/i.test(cells[i] ?? ''))
  return { code: plain ?? codes[0] ?? null, date: cells.length > 1 && another === undefined ? date : null }
}
