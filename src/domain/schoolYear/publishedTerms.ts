import { isoDate } from '../calendar/dates.ts'
import type { HalfTerm, HalfTermName } from './schoolYear.ts'

/**
 * Half-terms that are used as they stand, by the year in which they start. There is no national calendar: local
 * authorities and many schools set their own, so these fill the form in and are the school's to correct.
 */
export const publishedTerms: ReadonlyMap<number, readonly HalfTerm[]> = new Map([
  [
    // The commonest English pattern in published 2026/27 calendars: seen on school pages for South Gloucestershire,
    // Buckinghamshire, Staffordshire, Kent and Cambridgeshire (for one, https://www.oldsodbury-pri.s-gloucs.sch.uk).
    2026,
    [
      halfTerm('autumn1', '2026-09-01', '2026-10-23'),
      halfTerm('autumn2', '2026-11-02', '2026-12-18'),
      halfTerm('spring1', '2027-01-04', '2027-02-12'),
      halfTerm('spring2', '2027-02-22', '2027-03-25'),
      halfTerm('summer1', '2027-04-12', '2027-05-28'),
      halfTerm('summer2', '2027-06-07', '2027-07-21'),
    ],
  ],
  [
    // A model without a published source.
    2027,
    [
      halfTerm('autumn1', '2027-09-01', '2027-10-22'),
      halfTerm('autumn2', '2027-11-01', '2027-12-17'),
      halfTerm('spring1', '2028-01-04', '2028-02-11'),
      halfTerm('spring2', '2028-02-21', '2028-03-31'),
      halfTerm('summer1', '2028-04-18', '2028-05-26'),
      halfTerm('summer2', '2028-06-05', '2028-07-21'),
    ],
  ],
])

function halfTerm(half: HalfTermName, start: string, end: string): HalfTerm {
  return { half, start: isoDate(start), end: isoDate(end) }
}
