import { partnerOf, type Role } from '../calendar/calendar.ts'
import type { IsoDate } from '../calendar/dates.ts'
import type { CardsInput } from './cards.ts'
import { liveCards } from './liveCards.ts'
import type { Notes, Together } from './together.ts'

/**
 * Whether one of the two has begun nothing yet, and sees nothing that was kept. What the other offers or had unplanned is
 * nowhere on their page, so it does not count.
 */
export function isUntouched(
  { together, notes }: { readonly together: Together; readonly notes: Readonly<Record<Role, Notes>> },
  role: Role,
): boolean {
  const { offers, ...kept } = together
  const lists = [
    ...Object.values<readonly unknown[]>({ ...kept, ...notes[role] }),
    offers[role],
    notes[partnerOf(role)].wentWell,
  ]
  return lists.every((list) => list.length === 0)
}

/**
 * The first school day after today that has a card, as far as the year is known now; null when none is left. What changes
 * meanwhile may bring one sooner.
 */
export function nextCardOn(input: CardsInput): IsoDate | null {
  const hasCard = (today: IsoDate) => liveCards({ ...input, today }).length > 0
  return input.year.openDates.find((date) => date > input.today && hasCard(date)) ?? null
}
