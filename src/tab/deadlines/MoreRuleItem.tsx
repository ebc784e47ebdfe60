import { ownerWords } from '../../domain/schoolYear/deadlineRules/ownerWords.ts'
import { useState } from 'react'
import type { Deadlines } from '../../contract/documents.ts'
import { counted } from '../words/numbers.ts'
import type { Words } from '../words/words.ts'
import { shortWhen } from './deadlineWords.ts'
import type { MoreRule } from './moreRules.ts'
import { RuleDateForm } from './RuleDateForm.tsx'

/** One rule that can be added: what it says, whose it is, where it was read, and the press that adds it. */
export function MoreRuleItem(props: {
  readonly more: MoreRule
  readonly kept: Deadlines
  readonly category: string
  readonly words: Words
  readonly isSaving: boolean
  /** Null where nobody is signed in. */
  readonly onAdd: (() => Promise<boolean>) | null
  readonly onGive: (given: Deadlines['anchors'][number]) => Promise<boolean>
}) {
  const { more, isSaving, onAdd } = props
  const { rule, needs } = more
  const [isAsking, setIsAsking] = useState(false)
  return (
    <li className="more-item">
      <div className="more-what">
        <h3>{rule.title}</h3>
        <p className="deadline-facts quiet">
          {[
            ownerWords(rule.owner, props.words),
            props.category,
            rule.duty === 'statutory' ? 'statutory' : null,
            whenWords(more),
          ]
            .filter((fact) => fact !== null)
            .join(' · ')}
        </p>
        <p>{rule.says}</p>
        <p className="deadline-facts quiet">
          {more.sources.length === 1 ? 'Source: ' : 'Sources: '}
          {more.sources.map(({ title, address }, place) => (
            <span key={title}>
              {place > 0 && '; '}
              {address === null ? (
                title
              ) : (
                <a href={address} target="_blank" rel="noreferrer">
                  {title}
                  <span className="visually-hidden"> (opens in a new tab)</span>
                </a>
              )}
            </span>
          ))}
        </p>
      </div>
      {onAdd !== null && needs.kind === 'press' && (
        <button
          type="button"
          className="button"
          disabled={isSaving}
          aria-label={`Add ${rule.title}`}
          onClick={() => void onAdd()}
        >
          Add
        </button>
      )}
      {onAdd !== null && needs.kind === 'date' && (
        <button
          type="button"
          className="button"
          aria-expanded={isAsking}
          aria-label={`Give a date for ${rule.title}`}
          onClick={() => setIsAsking(!isAsking)}
        >
          {isAsking ? 'Not now' : more.deadlines.length > 0 ? 'Give another date' : 'Give its date'}
        </button>
      )}
      {needs.kind === 'planDate' && <a href="#/ehc-plans">Give the date on EHC plans</a>}
      {needs.kind === 'date' && isAsking && (
        <RuleDateForm
          anchor={needs.anchor}
          kept={props.kept}
          isSaving={isSaving}
          onGive={(given) => {
            void props.onGive(given).then((isKept) => {
              if (isKept) setIsAsking(false)
            })
          }}
        />
      )}
    </li>
  )
}

function whenWords({ needs, deadlines }: MoreRule): string {
  const [first, ...rest] = deadlines
  const others = rest.length === 0 ? '' : ` and ${counted(rest.length, 'other')}`
  if (needs.kind === 'press' && first !== undefined) return `${shortWhen(first)}${others}`
  if (first !== undefined) return `in your year: ${shortWhen(first)}${others}`
  return 'rests on a date of yours'
}
