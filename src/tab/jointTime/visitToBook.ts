import type { TogetherDocument } from '../../contract/together.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { BoardHandle } from '../board/boardHandle.ts'
import { saveMerged } from '../together/saveMerged.ts'

/** A visit that is to have its half hour. */
export type VisitToBook = TogetherDocument['visits'][number]

/** How long a visit is, in minutes. */
export const visitMinutes = 30

/** The visit that an address asks to book; null when the pair has none of that id. */
export function visitToBook(board: BoardHandle | null, id: string | null): VisitToBook | null {
  return board?.documents.together?.visits.find((visit) => visit.id === id) ?? null
}

/** Puts a visit on the day that was booked for it. The meeting is made in any case; what fails here is a date in a list. */
export function visitBooked(board: BoardHandle, { id }: VisitToBook, on: IsoDate): void {
  void saveMerged(board, {
    kind: 'together',
    change: (kept) => ({ ...kept, visits: kept.visits.map((each) => (each.id === id ? { ...each, on } : each)) }),
  })
}
