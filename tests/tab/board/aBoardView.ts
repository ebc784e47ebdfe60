import type { BoardView } from '../../../src/contract/board.ts'

/** The SENCo's view of a pair's board on which nothing has happened yet. */
export function aBoardView(change: Partial<BoardView> = {}): BoardView {
  return {
    id: 'b0a4d000-0000-4000-8000-000000000001',
    version: 1,
    place: { kind: 'pair' },
    myRole: 'senco',
    members: [],
    schedule: {
      weekday: 1,
      minuteOfDay: 480,
      timeZone: 'Europe/London',
      isStopped: false,
      skippedWeeks: [],
      snoozedUntil: null,
    },
    nextPostingAt: null,
    thisWeek: null,
    deliveries: [],
    botReaches: 'nobody',
    documents: [],
    bookings: [],
    ...change,
  }
}
