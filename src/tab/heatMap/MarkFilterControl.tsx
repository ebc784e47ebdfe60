import { useState } from 'react'
import type { CategoryRule } from '../../domain/pressure/pressure.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { sentenceCase, type Words } from '../words/words.ts'
import { allMarks, isNarrowed, type MarkFilter } from './markFilter.ts'

/** Limits the marks of the map to a category or an owner; folded until it is wanted. */
export function MarkFilterControl(props: {
  readonly filter: MarkFilter
  readonly deadlines: readonly ResolvedDeadline[]
  readonly shown: number
  readonly categories: readonly CategoryRule[]
  readonly words: Words
  readonly onFilter: (filter: MarkFilter) => void
}) {
  const { filter, deadlines, shown, onFilter } = props
  const { roles } = props.words
  const [wasOpen] = useState(() => isNarrowed(filter))
  const present = new Set(deadlines.map(({ category }) => category))
  const categories = props.categories
    .filter(({ code }) => present.has(code))
    .toSorted((one, other) => one.name.localeCompare(other.name))
  const owners = [
    { value: 'senco', label: sentenceCase(roles.senco) },
    { value: 'leader', label: sentenceCase(roles.leader) },
    { value: 'both', label: 'Both of you' },
  ] as const
  const hidden = deadlines.length - shown
  const chosen = [
    categories.find(({ code }) => code === filter.category)?.name,
    owners.find(({ value }) => value === filter.owner)?.label,
  ].filter((name) => name !== undefined)
  const said = `${chosen.join(', ')}: ${shown} shown, ${hidden} hidden`
  return (
    <details className="mark-filter" open={wasOpen}>
      <summary>
        Deadlines: <span role="status">{isNarrowed(filter) ? said : 'all'}</span>
      </summary>
      <div className="mark-filter-fields" role="group" aria-label="Which deadlines are marked">
        <label className="field">
          Category
          <select
            className="select"
            value={filter.category}
            onChange={(event) => onFilter({ ...filter, category: event.target.value })}
          >
            <option value="">All</option>
            {categories.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </label>
        <label className="field">
          Owner
          <select
            className="select"
            value={filter.owner}
            onChange={(event) =>
              onFilter({ ...filter, owner: owners.find(({ value }) => value === event.target.value)?.value ?? '' })
            }
          >
            <option value="">Everybody</option>
            {owners.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
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
