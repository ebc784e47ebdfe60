import type { IsoDate } from '../../domain/calendar/dates.ts'

/** The way from a visit to the hours that suit both, from its day on. */
export function HalfAnHour({ on }: { readonly on: IsoDate }) {
  return <a href={`#/joint-time?from=${on}`}>Find half an hour</a>
}
