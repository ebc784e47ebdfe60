import type { Visit } from '../../domain/together/together.ts'

/** The way from a visit to the hours that suit both, from its day on; booking one of them puts the visit on that day. */
export function HalfAnHour({ visit: { id, on } }: { readonly visit: Pick<Visit, 'id' | 'on'> }) {
  return <a href={`#/joint-time?from=${on}&visit=${id}`}>Find half an hour</a>
}
