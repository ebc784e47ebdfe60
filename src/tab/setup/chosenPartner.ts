import type { Outcome } from '../../calendars/calendarSource.ts'
import type { PickedPerson } from '../host/host.ts'
import type { ChosenPartner } from './setUp.ts'

/** Whoever was picked, as a partner; a failure is the sentence to show. Busy times are asked for by address. */
export function chosenPartner({ id, displayName, address }: PickedPerson): Outcome<ChosenPartner, string> {
  if (address !== null) return { ok: true, value: { id, displayName, address } }
  const sentence = `${displayName} has no email address in the directory, and so no calendar to look at. Choose somebody else.`
  return { ok: false, failure: sentence }
}
