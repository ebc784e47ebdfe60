import type { Person } from '../../calendars/calendarSource.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { MadeBooking } from './useBookings.ts'

/** Saves a meeting as an invitation file. The code that writes it is fetched when it is wanted. */
export async function saveInvitation(
  { booking, request }: MadeBooking,
  people: { readonly organizer: Person; readonly partner: Person },
  now: EpochMs,
): Promise<void> {
  const { bookingAsIcs } = await import('../../calendars/ics/bookingAsIcs.ts')
  const file = bookingAsIcs(booking, request, { ...people, now })
  const address = URL.createObjectURL(new Blob([file], { type: 'text/calendar;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = address
  link.download = 'inclusion-time.ics'
  link.click()
  URL.revokeObjectURL(address)
}
