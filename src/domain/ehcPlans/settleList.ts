import type { IsoDate } from '../calendar/dates.ts'
import type { DeadlineAdjustments } from '../schoolYear/deadlineRules/adjustments.ts'
import { codesOf, dateOf, type GivenReview, isNextReview, withReview } from './changePlans.ts'
import { type CodeQuestion, codeQuestion } from './codeQuestion.ts'
import { freeCode, isSameCode } from './codes.ts'
import type { ListLine } from './readList.ts'

/** What somebody has said about one line of a list. */
export interface LineAnswer {
  /** A text that looks like a name: to number the plan instead, to keep the text, or to leave the line out. */
  readonly code?: 'number' | 'keep' | 'leave'
  /** A code that is there twice: this date counts, the other does, or it is another plan. */
  readonly clash?: 'replace' | 'leave' | 'another'
  readonly transferBefore?: IsoDate | null
}

/** What has to be answered before a line can be kept. */
export type LineQuestion =
  | { readonly kind: 'code'; readonly about: CodeQuestion; readonly instead: string }
  | {
      readonly kind: 'clash'
      /** The date that the code has already: in the list above, or in what is kept. */
      readonly date: IsoDate
      readonly line: number | null
      readonly another: string
    }

/** A line of a list with what becomes of it. */
export interface SettledLine {
  readonly line: number
  readonly date: IsoDate
  readonly code: string
  /** What the list has for a code; null where it has none. */
  readonly written: string | null
  /** `same` says no more than a line above, or than what is kept; `replaced` has given way to a line below. */
  readonly becomes: 'new' | 'changed' | 'nextReview' | 'same' | 'replaced' | 'leftOut' | 'open'
  readonly transferBefore: IsoDate | null
  /** What is asked, answered or not; null where nothing is. */
  readonly questions: readonly LineQuestion[]
}

/** What a list is settled against. */
export interface SettleContext {
  readonly adjustments: DeadlineAdjustments
  readonly of: GivenReview['of']
  readonly today: IsoDate
}

/**
 * Says of each line what becomes of it, with the answers that have been given. Codes are made where there are none, and
 * a line that asks something stays open until it is answered. Nothing is kept by this.
 */
export function settleList(
  lines: readonly ListLine[],
  answers: ReadonlyMap<number, LineAnswer>,
  context: SettleContext,
): readonly SettledLine[] {
  const { adjustments } = context
  const known = codesOf(adjustments, 'plan')
  const taken = [...known, ...lines.flatMap(({ code }) => (code === null ? [] : [code]))]
  const settled: SettledLine[] = []

  const made = () => {
    const code = freeCode('Review', taken)
    taken.push(code)
    return code
  }

  for (const { line, code: written, date } of lines) {
    const answer = answers.get(line) ?? {}
    const questions: LineQuestion[] = []
    const put = (code: string, becomes: SettledLine['becomes']) => {
      // A transfer of last year says nothing of the next review.
      const usual = becomes === 'nextReview' ? null : transferOf(code, adjustments)
      const transferBefore = answer.transferBefore === undefined ? usual : answer.transferBefore
      settled.push({ line, date, code, written, becomes, questions, transferBefore })
    }
    let code = written ?? made()
    const about = written === null || known.some((each) => isSameCode(each, written)) ? null : codeQuestion(written)
    if (about !== null) {
      const instead = made()
      questions.push({ kind: 'code', about, instead })
      if (answer.code === 'number') code = instead
      else if (answer.code !== 'keep') {
        put(code, answer.code === 'leave' ? 'leftOut' : 'open')
        continue
      }
    }
    const above = settled.findIndex((each) => isKept(each) && isSameCode(each.code, code))
    const there = above < 0 ? keptDate(code, context) : settled[above]
    if (there === undefined) {
      put(code, 'new')
      continue
    }
    if (there.date === date) {
      put(code, 'same')
      continue
    }
    if (above < 0 && isNextReview(there.date, date, context.today)) {
      put(code, 'nextReview')
      continue
    }
    const another = made()
    questions.push({ kind: 'clash', date: there.date, line: settled[above]?.line ?? null, another })
    if (answer.clash === 'another') put(another, 'new')
    else if (answer.clash === 'leave') put(code, 'leftOut')
    else if (answer.clash === 'replace') {
      const replaced = settled[above]
      if (replaced !== undefined) settled[above] = { ...replaced, becomes: 'replaced' }
      put(code, replaced?.becomes ?? 'changed')
    } else put(code, 'open')
  }
  return settled
}

/** Adds the lines that are settled to what is kept; open ones are left out. */
export function withList(settled: readonly SettledLine[], { adjustments, of, today }: SettleContext) {
  return settled
    .filter(isKept)
    .reduce(
      (before, { code, date, transferBefore }) => withReview(before, { of, code, date, transferBefore }, today),
      adjustments,
    )
}

/** Whether a line becomes a date that is kept. */
export function isKept({ becomes }: SettledLine): boolean {
  return becomes === 'new' || becomes === 'changed' || becomes === 'nextReview'
}

function transferOf(code: string, { anchors }: DeadlineAdjustments): IsoDate | null {
  return (
    anchors.find((each) => each.transferBefore !== undefined && isSameCode(each.code, code))?.transferBefore ?? null
  )
}

function keptDate(code: string, { adjustments, of }: SettleContext) {
  return dateOf(adjustments, of === 'meeting' ? 'ehcPlan.reviewMeeting' : 'ehcPlan.lastReview', code)
}
