import type { RoleWords } from '../calendar/calendar.ts'
import { longDate } from '../calendar/dateWords.ts'
import type { DeadlineStatus, ResolvedDeadline } from '../schoolYear/deadlineRules/resolvedDeadline.ts'
import { ownerWords } from '../schoolYear/deadlineRules/ownerWords.ts'
import { spanOf } from './calendarNames.ts'

/** How sure a date is, in words. */
export const statusWords: Readonly<Record<DeadlineStatus, string>> = {
  published: 'published for this year',
  fixedRule: 'the same day every year',
  computed: 'worked out from the rule',
  model: 'usual practice, placed with your terms',
  uncertain: 'not certain',
  moved: 'moved by your school',
  own: 'added by your school',
}

/** Everything that somebody needs to know of a deadline who does not have Tandem at hand, line by line. */
export function deadlineLines(deadline: ResolvedDeadline, words: { readonly roles: RoleWords }): readonly string[] {
  const { title, owner, statutory, status, confirmWith, workBy, says, because, sources } = deadline
  const { to } = spanOf(deadline)
  const kind = statutory ? 'Statutory' : 'Customary'
  return [
    title,
    `${ownerWords(owner, words)}. ${kind}; ${statusWords[status]}${confirmWith === null ? '' : `: confirm with ${confirmWith}`}.`,
    ...(workBy === null || workBy === to ? [] : [`Have it done by ${longDate(workBy)}.`]),
    ...[says, because].filter((line) => line !== null),
    ...sources.map((source) => `Source: ${source.title}${source.address === null ? '' : `, ${source.address}`}`),
  ]
}
