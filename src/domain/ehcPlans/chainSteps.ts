import type { IsoDate } from '../calendar/dates.ts'
import type { AnchorDate, AnchorName } from '../schoolYear/deadlineRules/anchors.ts'
import type { DatedDeadline } from './chainDeadlines.ts'
import { ruleIds, type StepLaw } from './chainRules.ts'
import type { ChainStep } from './ehcPlans.ts'

/**
 * Deadlines as the steps of a chain, by date; of one day, in the order in which the law has them.
 *
 * @param known the steps that the chain may have
 */
export function stepsOf(
  found: readonly DatedDeadline[],
  known: Readonly<Record<string, StepLaw>>,
  today: IsoDate,
): readonly ChainStep[] {
  const order = Object.keys(known)
  const place = ({ ruleId }: ChainStep) => order.indexOf(ruleId)
  return found
    .flatMap((deadline) => {
      const step = known[deadline.ruleId ?? '']
      return step === undefined ? [] : [stepOf(deadline, step, today)]
    })
    .sort((a, b) => byText(a.date, b.date) || place(a) - place(b))
}

function stepOf(
  { id, ruleId, title, shortTitle, date, workBy, says, sources }: DatedDeadline,
  { whose, law }: StepLaw,
  today: IsoDate,
): ChainStep {
  // What others have to do by then is not brought forward because the school is closed, and a meeting is when it is.
  const isWork = whose === 'school' && ruleId !== ruleIds.meeting
  return {
    id,
    ruleId: ruleId ?? '',
    title,
    shortTitle,
    date,
    workBy: isWork && workBy !== date ? workBy : null,
    whose,
    law,
    says,
    sources,
    isLimit: false,
    isPast: date < today,
  }
}

/** A school's dates of some kinds, by code and kind. */
export function datesByCode<Name extends AnchorName>(
  anchors: readonly AnchorDate[],
  names: readonly Name[],
): ReadonlyMap<string, ReadonlyMap<Name, AnchorDate>> {
  const byCode = new Map<string, Map<Name, AnchorDate>>()
  for (const anchor of anchors) {
    const name = names.find((each) => each === anchor.anchor)
    if (name === undefined) continue
    const dates = byCode.get(anchor.code) ?? new Map<Name, AnchorDate>()
    byCode.set(anchor.code, dates.set(name, anchor))
  }
  return byCode
}

/** The days of such dates, as plain data. */
export function plainDates<Name extends AnchorName>(dates: ReadonlyMap<Name, AnchorDate>) {
  const plain: Partial<Record<Name, IsoDate>> = {}
  for (const [name, { date }] of dates) plain[name] = date
  return plain
}

/** Years once each, in order. */
export function inOrder(years: readonly number[]): readonly number[] {
  return [...new Set(years)].sort((a, b) => a - b)
}

/** Compares two texts for sorting; dates are such texts. */
export function byText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
