import { useState } from 'react'
import { otherCategory } from '../../domain/pressure/otherCategory.ts'
import type { CategoryRule } from '../../domain/pressure/pressure.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { ownerWords } from '../../domain/schoolYear/deadlineRules/ownerWords.ts'
import { CategoryAndOwner } from '../deadlines/CategoryAndOwner.tsx'
import type { Narrowing } from '../deadlines/narrowing.ts'
import type { Words } from '../words/words.ts'
import { allMarks, isNarrowed } from './markFilter.ts'

/** Limits the marks of the map to a category or an owner; folded until it is wanted. */
export function MarkFilterControl(props: {
  readonly filter: Narrowing
  readonly deadlines: readonly ResolvedDeadline[]
  readonly shown: number
  readonly categories: readonly CategoryRule[]
  readonly words: Words
  readonly onFilter: (filter: Narrowing) => void
}) {
  const { filter, deadlines, shown, words, onFilter } = props
  const [wasOpen] = useState(() => isNarrowed(filter))
  const present = new Set(deadlines.map(({ category }) => category))
  const categories = [...props.categories, otherCategory]
    .filter(({ code }) => present.has(code))
    .toSorted((one, other) => one.name.localeCompare(other.name))
  const hidden = deadlines.length - shown
  const chosen = [
    categories.find(({ code }) => code === filter.category)?.name,
    filter.owner === '' ? undefined : ownerWords(filter.owner, words),
  ].filter((name) => name !== undefined)
  const said = `${chosen.join(', ')}: ${shown} shown, ${hidden} hidden`
  return (
    <details className="mark-filter" open={wasOpen}>
      <summary>
        Deadlines: <span role="status">{isNarrowed(filter) ? said : 'all'}</span>
      </summary>
      <div className="mark-filter-fields" role="group" aria-label="Which deadlines are marked">
        <CategoryAndOwner narrowing={filter} categories={categories} words={words} onNarrow={onFilter} />
        <button type="button" className="button" disabled={!isNarrowed(filter)} onClick={() => onFilter(allMarks)}>
          Show all
        </button>
        <p className="quiet">
          Limits the marks and the lists beside the map. Pressure stays as it is: every deadline counts, shown or not. A
          chosen category shows its lead times.
        </p>
      </div>
    </details>
  )
}
