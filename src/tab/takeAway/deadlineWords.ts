import type { DeadlineStatus, ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { longDate } from '../words/time.ts'
import { sentenceCase, type Words } from '../words/words.ts'
import { spanOf } from './chosenDeadlines.ts'

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

/** Who a deadline belongs to. */
export function ownerWords(owner: ResolvedDeadline['owner'], words: Words): string {
  return owner === 'both'
    ? `${sentenceCase(words.roles.senco)} and ${words.roles.leader}`
    : sentenceCase(words.roles[owner])
}

/** Everything that somebody needs to know of a deadline who does not have Tandem at hand, line by line. */
export function deadlineLines(deadline: ResolvedDeadline, words: Words): readonly string[] {
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
