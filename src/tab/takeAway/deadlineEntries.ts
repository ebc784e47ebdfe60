import type { DeadlineEntry } from '../../calendars/calendarSource.ts'
import type { IcsDeadline } from '../../calendars/ics/deadlinesAsIcs.ts'
import type { PressureSettings } from '../../domain/pressure/pressure.ts'
import { calendarUid } from '../../domain/schoolYear/deadlineRules/deadlineId.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { shortDate } from '../words/time.ts'
import type { Words } from '../words/words.ts'
import { categoryNameOf, spanOf, titleOf } from './chosenDeadlines.ts'
import { deadlineLines } from './deadlineWords.ts'

/** What dates are tagged with that ask for no hours of their own: the map leaves it alone. */
export const dateCategory = 'School date'

/**
 * The Outlook category of a deadline in a calendar. The tag of a deadline with hours stands for it; a date without any,
 * a step that is counted with the whole of its work, or a season of several reviews would be counted by its category's usual hours beside it.
 */
function tagOf(deadline: ResolvedDeadline, settings: PressureSettings): string {
  const { effortHours, workBy, isStep, hoursOfEach } = deadline
  const isCounted = workBy !== null && effortHours.senco + effortHours.leader > 0 && !isStep && hoursOfEach === null
  return isCounted ? categoryNameOf(deadline, settings) : dateCategory
}

/** Deadlines as they go into a calendar file: a window from its first day to its last. */
export function icsDeadlines(
  deadlines: readonly ResolvedDeadline[],
  settings: PressureSettings,
  words: Words,
): readonly IcsDeadline[] {
  return deadlines.map((deadline) => ({
    uid: calendarUid(deadline.id),
    ...spanOf(deadline),
    title: titleOf(deadline),
    category: tagOf(deadline, settings),
    description: deadlineLines(deadline, words).join('\n'),
  }))
}

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
