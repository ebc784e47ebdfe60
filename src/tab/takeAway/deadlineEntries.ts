import type { DeadlineEntry } from '../../calendars/calendarSource.ts'
import { shortDate } from '../../domain/calendar/dateWords.ts'
import type { PressureSettings } from '../../domain/pressure/pressure.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { spanOf, tagOf, titleOf } from '../../domain/takeAway/calendarNames.ts'

/**
 * Deadlines as they go into one's own Outlook: each on one day. A window stands on the day by which it has to be done,
 * its last, and says since when it is open; one whose true day lies somewhere in its window stands on the first.
 */
export function outlookEntries(
  deadlines: readonly ResolvedDeadline[],
  settings: PressureSettings,
): readonly DeadlineEntry[] {
  return deadlines.map((deadline) => {
    const { from, to } = spanOf(deadline)
    const rest = deadline.readyAtStart ? ` (until ${shortDate(to)})` : ` (from ${shortDate(from)})`
    return {
      key: deadline.id,
      date: deadline.readyAtStart ? from : to,
      category: tagOf(deadline, settings),
      title: `${titleOf(deadline)}${from === to ? '' : rest}`,
    }
  })
}
