import type { PairCalendars } from '../../calendars/calendarSource.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'

/** Both calendars with something of one's own changed in them; applied twice, it is applied once. */
export type ApplyChange = (pair: PairCalendars) => PairCalendars

/** A change that is drawn already and on its way to Outlook. */
export interface PendingChange {
  /** Outlook has it. */
  settle(at: EpochMs): void
  /** Outlook does not have it: draws what was there before. */
  undo(revert: ApplyChange): void
}

/** The changes that one makes to one's own calendar from here. */
export interface OwnChanges {
  /** Draws a change at once. */
  begin(apply: ApplyChange): PendingChange
  /** A reading with the changes in it that were not done yet when it began. */
  over(pair: PairCalendars): PairCalendars
}

/**
 * Keeps changes in sight while calendars are read again: a reading that began before Outlook had a change would take it
 * off the map once more.
 *
 * @param draw draws whatever is drawn now, changed
 */
export function createOwnChanges(draw: (change: ApplyChange) => void): OwnChanges {
  let changes: readonly { readonly apply: ApplyChange; settledAt: EpochMs | null }[] = []
  return {
    begin(apply) {
      const change: { readonly apply: ApplyChange; settledAt: EpochMs | null } = { apply, settledAt: null }
      changes = [...changes, change]
      draw(apply)
      return {
        settle(at) {
          change.settledAt = at
        },
        undo(revert) {
          changes = changes.filter((each) => each !== change)
          draw(revert)
        },
      }
    },
    over(pair) {
      changes = changes.filter(({ settledAt }) => settledAt === null || settledAt >= pair.readAt)
      return changes.reduce((changed, { apply }) => apply(changed), pair)
    },
  }
}
