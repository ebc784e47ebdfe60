import type { PairCalendars } from '../../calendars/calendarSource.ts'

/** The pair's calendars with nothing of the partner's left. */
export function withoutPartner(pair: PairCalendars): PairCalendars {
  const { person, calendar } = pair.partner
  return {
    ...pair,
    partner: { person, basis: 'notRead', calendar: { ...calendar, events: [] }, leftOut: 0 },
  }
}
