import { useId } from 'react'
import { otherCategory } from '../../domain/pressure/otherCategory.ts'
import type { CategoryRule } from '../../domain/pressure/pressure.ts'
import { CategoryOptions } from './CategoryAndOwner.tsx'

/** Asks what a deadline of one's own is filed under. Nothing is chosen beforehand, so that nobody files it by accident. */
export function CategoryField(props: {
  readonly kinds: readonly CategoryRule[]
  /** The code of a category; empty until one is chosen. */
  readonly category: string
  readonly problem: string | null
  readonly onChange: (category: string) => void
}) {
  const { category, problem } = props
  const id = useId()
  return (
    <div className="field">
      <label htmlFor={id}>Category</label>
      <select
        id={id}
        className="select"
        value={category}
        aria-invalid={problem === null ? undefined : true}
        aria-describedby={problem === null ? `${id}-hint` : `${id}-hint ${id}-problem`}
        onChange={(event) => props.onChange(event.target.value)}
      >
        <option value="" disabled>
          Choose one
        </option>
        <CategoryOptions categories={[...props.kinds, otherCategory]} />
      </select>
      <p id={`${id}-hint`} className="quiet">
        {hintOf(category)}
      </p>
      {problem !== null && (
        <p id={`${id}-problem`} className="field-problem">
          {problem}
        </p>
      )}
    </div>
  )
}

function hintOf(category: string): string {
  if (category === '') return '“Other” where none fits.'
  if (category === otherCategory.code) return 'No tag in Outlook stands for it.'
  return 'An event that is tagged so in Outlook around that day counts in its place.'
}
