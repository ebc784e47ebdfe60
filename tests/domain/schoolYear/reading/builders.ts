import type { FoundTermDates } from '../../../../src/domain/schoolYear/reading/foundTermDates.ts'

/** The six half-terms as a table: "autumn1 2026-09-01 2026-10-23"; `?` where nothing certain was found. */
export function table({ halfTerms }: FoundTermDates): readonly string[] {
  return Object.entries(halfTerms).map(([half, { start, end }]) => `${half} ${start ?? '?'} ${end ?? '?'}`)
}

/** The commonest pattern of 2026/27, as counties publish it. */
export const commonest2026 = [
  'autumn1 2026-09-01 2026-10-23',
  'autumn2 2026-11-02 2026-12-18',
  'spring1 2027-01-04 2027-02-12',
  'spring2 2027-02-22 2027-03-25',
  'summer1 2027-04-12 2027-05-28',
  'summer2 2027-06-07 2027-07-21',
]
