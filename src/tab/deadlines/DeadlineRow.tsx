import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import type { Words } from '../words/words.ts'
import { titleOf } from './deadlineList.ts'
import { doubtWords, hoursWords, ownerWords, shortWhen } from './deadlineWords.ts'

/** One deadline in a list: when, what, whose, how much; its title opens its rule. */
export function DeadlineRow(props: {
  readonly deadline: ResolvedDeadline
  readonly category: string
  readonly words: Words
  /** The same deadline a year later, where that is asked for; null within it where there is none. */
  readonly next: { readonly name: string; readonly deadline: ResolvedDeadline | null } | null
  /** A deadline of another year opens no rule here. */
  readonly isOfOtherYear?: boolean
}) {
  const { deadline, words, next } = props
  const doubt = doubtWords(deadline)
  const hours = hoursWords(deadline, words)
  return (
    <li className={next === null ? 'deadline-row' : 'deadline-row has-next'}>
      <span className="deadline-date">{shortWhen(deadline)}</span>
      {next !== null && (
        <span className="deadline-next quiet">
          {next.name}: {next.deadline === null ? 'none' : shortWhen(next.deadline)}
        </span>
      )}
      <span className="deadline-what">
        {props.isOfOtherYear === true ? (
          titleOf(deadline)
        ) : (
          <a href={`#/deadlines?id=${encodeURIComponent(deadline.id)}`}>{titleOf(deadline)}</a>
        )}
        <span className="deadline-facts quiet">
          {[ownerWords(deadline.owner, words), props.category, deadline.statutory ? 'statutory' : null, hours, doubt]
            .filter((fact) => fact !== null)
            .join(' · ')}
        </span>
      </span>
    </li>
  )
}
