import type { Role } from '../../domain/calendar/calendar.ts'
import { ownerWords } from '../../domain/schoolYear/deadlineRules/ownerWords.ts'
import type { Words } from '../words/words.ts'
import type { Narrowing } from './narrowing.ts'

const owners = ['senco', 'leader', 'both'] as const

/** The owner that a chosen option stands for; null where it stands for none. */
export function ownerChosen(value: string): Role | 'both' | null {
  return owners.find((owner) => owner === value) ?? null
}

/** The options of a list of categories. */
export function CategoryOptions(props: {
  readonly categories: readonly { readonly code: string; readonly name: string }[]
}) {
  return props.categories.map(({ code, name }) => (
    <option key={code} value={code}>
      {name}
    </option>
  ))
}

/** The options of a list of owners. */
export function OwnerOptions(props: { readonly words: Words }) {
  return owners.map((owner) => (
    <option key={owner} value={owner}>
      {ownerWords(owner, props.words)}
    </option>
  ))
}

/** The two fields that narrow deadlines down to a category and to an owner. */
export function CategoryAndOwner(props: {
  readonly narrowing: Narrowing
  readonly categories: readonly { readonly code: string; readonly name: string }[]
  readonly words: Words
  readonly onNarrow: (narrowing: Narrowing) => void
}) {
  const { category, owner } = props.narrowing
  return (
    <>
      <label className="field">
        Category
        <select
          className="select"
          value={category}
          onChange={(event) => props.onNarrow({ category: event.target.value, owner })}
        >
          <option value="">All</option>
          <CategoryOptions categories={props.categories} />
        </select>
      </label>
      <label className="field">
        Owner
        <select
          className="select"
          value={owner}
          onChange={(event) => props.onNarrow({ category, owner: ownerChosen(event.target.value) ?? '' })}
        >
          <option value="">Everybody</option>
          <OwnerOptions words={props.words} />
        </select>
      </label>
    </>
  )
}
