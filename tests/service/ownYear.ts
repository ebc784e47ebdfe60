import type { School } from '../../src/contract/documents.ts'
import type { HalfTermName } from '../../src/domain/schoolYear/schoolYear.ts'
import { modelTermDates } from '../../src/domain/schoolYear/termDates.ts'

type OwnYear = School['years'][number]

/** The usual dates of a year as a school gives them, with some half-terms moved. */
export function ownYear(
  startYear: number,
  moved: Partial<Record<HalfTermName, { readonly start?: string; readonly end?: string }>> = {},
  change: Partial<OwnYear> = {},
): OwnYear {
  const { name, halfTerms, insetDays } = modelTermDates(startYear)
  return {
    name,
    halfTerms: halfTerms.map((halfTerm) => ({ ...halfTerm, ...moved[halfTerm.half] })),
    insetDays: [...insetDays],
    closedDays: [],
    ...change,
  }
}

/** Half-term a week before nearly everybody else's: from 19 October 2026. */
export const earlyHalfTerm = ownYear(2026, { autumn1: { end: '2026-10-16' }, autumn2: { start: '2026-10-26' } })
