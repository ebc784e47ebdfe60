import { useEffect, useRef } from 'react'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import type { Words } from '../words/words.ts'
import { titleOf } from './deadlineList.ts'
import { doubtWords, nextWhen, shortWhen, whoseWords } from './deadlineWords.ts'

/** One deadline in a list: when, what, whose, how much; its title opens its rule. */
export function DeadlineRow(props: {
  readonly deadline: ResolvedDeadline
  readonly category: string
  readonly words: Words
  /** The same deadline a year later, where that is asked for; null within it where there is none. */
  readonly next: { readonly name: string; readonly deadline: ResolvedDeadline | null } | null
  /** The day from which it is looked at, in the list of what is next: one that has begun says how long it goes on. */
  readonly from?: IsoDate
  /** A deadline of another year opens no rule here. */
  readonly isOfOtherYear?: boolean
  /** Whether it is there again, and takes the focus that its Undo had. */
  readonly isBack?: boolean
  readonly onOpen?: () => void
}) {
  const { deadline, words, next } = props
  const doubt = doubtWords(deadline)
  const link = useRef<HTMLAnchorElement>(null)
  const isBack = props.isBack === true
  useEffect(() => {
    if (isBack && document.activeElement === document.body) link.current?.focus()
  }, [isBack])
  return (
    <li className={next === null ? 'deadline-row' : 'deadline-row has-next'}>
      <span className="deadline-date">
        {props.from === undefined ? shortWhen(deadline) : nextWhen(deadline, props.from)}
      </span>
      {next !== null && (
        <span className="deadline-next quiet">
          {next.name}: {next.deadline === null ? 'none' : shortWhen(next.deadline)}
        </span>
      )}
      <span className="deadline-what">
        {props.isOfOtherYear === true ? (
          titleOf(deadline)
        ) : (
          <a ref={link} href={`#/deadlines?id=${encodeURIComponent(deadline.id)}`} onClick={props.onOpen}>
            {titleOf(deadline)}
          </a>
        )}
        <span className="deadline-facts quiet">
          {[whoseWords(deadline, words), props.category, deadline.statutory ? 'statutory' : null, doubt]
            .filter((fact) => fact !== null)
            .join(' · ')}
        </span>
      </span>
    </li>
  )
}
