import type { RoleWords } from '../../domain/calendar/calendar.ts'
import type { PressureSettings } from '../../domain/pressure/pressure.ts'
import { calendarUid } from '../../domain/schoolYear/deadlineRules/deadlineId.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { spanOf, tagOf, titleOf } from '../../domain/takeAway/calendarNames.ts'
import { deadlineLines } from '../../domain/takeAway/deadlineLines.ts'
import type { IcsDeadline } from './deadlinesAsIcs.ts'

/** Deadlines as they go into a calendar file: a window from its first day to its last. */
export function icsDeadlines(
  deadlines: readonly ResolvedDeadline[],
  settings: PressureSettings,
  words: { readonly roles: RoleWords },
): readonly IcsDeadline[] {
  return deadlines.map((deadline) => ({
    uid: calendarUid(deadline.id),
    ...spanOf(deadline),
    title: titleOf(deadline),
    category: tagOf(deadline, settings),
    description: deadlineLines(deadline, words).join('\n'),
  }))
}
