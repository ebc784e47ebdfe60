import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import { isoDate } from '../../src/domain/calendar/dates.ts'
import { type AnchorDate, type AnchorName, anchorQuestions } from '../../src/domain/schoolYear/deadlineRules/anchors.ts'
import type { Phase, SchoolKind } from '../../src/domain/schoolYear/deadlineRules/rule.ts'
import type { TermDates } from '../../src/domain/schoolYear/schoolYear.ts'
import { modelTermDates, schoolYearName } from '../../src/domain/schoolYear/termDates.ts'

/** What is to be printed. */
export interface Asked {
  readonly startYear: number
  readonly phase: Phase
  readonly kind: SchoolKind
  readonly termDates: TermDates
  readonly anchors: readonly AnchorDate[]
  readonly isJson: boolean
  /** Also the rules that are off until somebody switches them on. */
  readonly isAll: boolean
}

/** Something in the command that cannot be done, in one sentence. */
export class WrongArgument extends Error {}

/** What `--help` prints. */
export const help = `npm run deadlines -- --year 2026/27 --phase primary --kind maintained

  --year    a school year: 2026/27
  --phase   primary, secondary or special
  --kind    maintained or academy
  --terms   a JSON file with a school's own term dates, see docs/deadlines.md
  --date    a date that only the school knows, with a code: "ehcPlan.lastReview=2026-01-15=Review 1" (again and again)
  --all     with the rules that are off until somebody switches them on
  --json    as JSON: [{ id, title, date | from, to, workBy, status, source }]
  --check   checks the library itself and prints nothing but what is wrong`

const phases = ['primary', 'secondary', 'special'] as const satisfies readonly Phase[]
const kinds = ['maintained', 'academy'] as const satisfies readonly SchoolKind[]

const date = z.pipe(z.string().check(z.regex(/^\d{4}-\d{2}-\d{2}$/)), z.transform(isoDate))
const termsFile = z.strictObject({
  halfTerms: z.array(
    z.strictObject({
      half: z.enum(['autumn1', 'autumn2', 'spring1', 'spring2', 'summer1', 'summer2']),
      start: date,
      end: date,
    }),
  ),
  insetDays: z.optional(z.array(date)),
  closedDays: z.optional(z.array(date)),
})

/**
 * Reads the command line.
 *
 * @throws WrongArgument saying what to write instead
 */
export function readArguments(args: readonly string[]): Asked | 'help' | 'check' {
  const values = parsed(args)
  if (values.help === true) return 'help'
  if (values.check === true) return 'check'
  const startYear = startYearOf(values.year)
  return {
    startYear,
    phase: oneOf('phase', phases, values.phase),
    kind: oneOf('kind', kinds, values.kind),
    termDates: values.terms === undefined ? modelTermDates(startYear) : readTerms(values.terms, startYear),
    anchors: (values.date ?? []).map(anchorDate),
    isJson: values.json === true,
    isAll: values.all === true,
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        year: { type: 'string' },
        phase: { type: 'string' },
        kind: { type: 'string' },
        terms: { type: 'string' },
        date: { type: 'string', multiple: true },
        json: { type: 'boolean' },
        all: { type: 'boolean' },
        check: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }).values
  } catch (error) {
    const [what = ''] = error instanceof Error ? error.message.split('. ') : []
    throw new WrongArgument(`${what.replace(/\.$/, '')}: --help lists what there is.`)
  }
}

function startYearOf(year: string | undefined): number {
  const startYear = Number(/^(\d{4})(?:\/\d{2})?$/.exec(year ?? '')?.[1])
  if (!(startYear >= 2014 && startYear <= 2099) || (year?.includes('/') && year !== schoolYearName(startYear))) {
    throw new WrongArgument(`Say which school year with --year 2026/27${year === undefined ? '' : `, not "${year}"`}.`)
  }
  return startYear
}

function oneOf<Value extends string>(name: string, values: readonly Value[], value: string | undefined): Value {
  const found = values.find((each) => each === value)
  if (found === undefined) {
    const not = value === undefined ? '' : `, not "${value}"`
    throw new WrongArgument(`Say the ${name} with --${name} ${values.join(' or --' + name + ' ')}${not}.`)
  }
  return found
}

function anchorDate(text: string): AnchorDate {
  const [name = '', day = '', code = ''] = text.split('=')
  if (!isAnchorName(name)) {
    throw new WrongArgument(
      `"${name}" is no date that a rule asks for; there are ${Object.keys(anchorQuestions).join(', ')}.`,
    )
  }
  const parsedDay = date.safeParse(day)
  if (!parsedDay.success || code === '') {
    throw new WrongArgument(`Write --date as "${name}=2026-11-23=Review 1", with a date and a code, not "${text}".`)
  }
  return { anchor: name, date: parsedDay.data, code }
}

function isAnchorName(name: string): name is AnchorName {
  return Object.hasOwn(anchorQuestions, name)
}

function readTerms(file: string, startYear: number): TermDates {
  let content: unknown
  try {
    content = JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    throw new WrongArgument(`The term dates in ${file} cannot be read: it has to be a JSON file.`)
  }
  const terms = termsFile.safeParse(content)
  if (!terms.success) {
    const issue = terms.error.issues[0]
    throw new WrongArgument(`The term dates in ${file} are not as they should be at "${issue?.path.join('.') ?? ''}".`)
  }
  const { halfTerms, insetDays = [], closedDays = [] } = terms.data
  return { ...modelTermDates(startYear), halfTerms, insetDays, closedDays }
}
