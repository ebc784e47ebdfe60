import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import type { Words } from '../words/words.ts'
import { CategoryAndOwner } from './CategoryAndOwner.tsx'
import type { DeadlineFilter } from './deadlineList.ts'

/** What the list is narrowed to, and whether next year stands beside this one. */
export function DeadlineFilters(props: {
  readonly filter: DeadlineFilter
  readonly deadlines: readonly ResolvedDeadline[]
  readonly categories: ReadonlyMap<string, string>
  readonly words: Words
  readonly isBesideNext: boolean
  readonly onFilter: (filter: DeadlineFilter) => void
  readonly onBesideNext: (isBesideNext: boolean) => void
}) {
  const { filter, words, onFilter } = props
  const present = [...new Set(props.deadlines.map(({ category }) => category))]
    .map((code) => ({ code, name: props.categories.get(code) ?? code }))
    .toSorted((a, b) => a.name.localeCompare(b.name))
  return (
    <div className="deadline-filters" role="search" aria-label="Deadlines">
      <label className="field">
        Search
        <input
          className="input"
          type="search"
          value={filter.text}
          onChange={(event) => onFilter({ ...filter, text: event.target.value })}
        />
      </label>
      <CategoryAndOwner
        narrowing={filter}
        categories={present}
        words={words}
        onNarrow={(narrowing) => onFilter({ ...filter, ...narrowing })}
      />
      <label className="check">
        <input
          type="checkbox"
          checked={props.isBesideNext}
          onChange={(event) => props.onBesideNext(event.target.checked)}
        />
        Next year beside this one
      </label>
    </div>
  )
}
