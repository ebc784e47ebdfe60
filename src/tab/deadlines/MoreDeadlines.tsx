import { useDeferredValue, useMemo, useRef, useState } from 'react'
import type { Deadlines } from '../../contract/documents.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import type { BoardHandle } from '../board/boardHandle.ts'
import { BoardNotice } from '../failure/BoardNotice.tsx'
import { useSaving } from '../setup/useSaving.ts'
import { resolveSchoolDeadlines } from '../year/schoolDeadlines.ts'
import { counted } from '../words/numbers.ts'
import type { Words } from '../words/words.ts'
import { noChanges, ruleSwitchedOn, withSchoolDate } from './deadlineChanges.ts'
import { titleOf } from './deadlineList.ts'
import { shortWhen } from './deadlineWords.ts'
import { MoreRuleItem } from './MoreRuleItem.tsx'
import { matchingRules, type MoreRule, moreRules } from './moreRules.ts'

/** What the rules know and this school's year does not have: folded, searchable, each with one press to add it. */
export function MoreDeadlines(props: {
  readonly board: BoardHandle | null
  readonly schoolYear: SchoolYear
  readonly words: Words
  readonly categories: ReadonlyMap<string, string>
}) {
  const { board, schoolYear } = props
  const [text, setText] = useState('')
  const searched = useDeferredValue(text)
  const [said, setSaid] = useState('')
  const saving = useSaving()
  const answer = useRef<HTMLParagraphElement>(null)
  const documents = useMemo(
    () => ({ school: board?.documents.school ?? null, deadlines: board?.documents.deadlines ?? null }),
    [board],
  )
  const kept = documents.deadlines ?? noChanges
  const more = useMemo(() => moreRules(documents, schoolYear), [documents, schoolYear])
  const shown = useMemo(() => matchingRules(more, searched), [more, searched])
  if (more.length === 0) return null

  async function add({ rule }: MoreRule, body: Deadlines): Promise<boolean> {
    if (board === null) return false
    setSaid('')
    const isKept = await saving.run([() => board.save({ kind: 'deadlines', body })])
    if (!isKept) return false
    setSaid(addedWords(rule.title, documents, body, schoolYear))
    // The rule has left the list, and the focus would be nowhere.
    answer.current?.focus()
    return true
  }

  return (
    <details className="panel more-deadlines">
      <summary>
        <h2>Not in your year yet: {counted(more.length, 'rule')}</h2>
      </summary>
      <p className="quiet">
        What concerns few schools, and what rests on a date that only you know. Nothing of it counts until one of you
        adds it; then it stands on both maps, and can be switched off again like any other.
      </p>
      <label className="field more-search">
        Search these
        <input className="input" type="search" value={text} onChange={(event) => setText(event.target.value)} />
      </label>
      {saving.state.kind === 'failed' && <BoardNotice failure={saving.state.failure} onRetry={null} />}
      <p role="status" className="more-said" tabIndex={-1} ref={answer}>
        {saving.state.kind === 'saving' ? 'Adding…' : said}
        {said === '' && searched.trim() !== '' && `${counted(shown.length, 'rule')} found.`}
      </p>
      <ul className="more-list">
        {shown.map((each) => (
          <MoreRuleItem
            key={each.rule.id}
            more={each}
            kept={kept}
            words={props.words}
            category={props.categories.get(each.rule.category) ?? each.rule.category}
            isSaving={saving.state.kind === 'saving'}
            onAdd={board === null ? null : () => add(each, ruleSwitchedOn(kept, each.rule))}
            onGive={(given) => add(each, withSchoolDate(kept, each.rule, given))}
          />
        ))}
      </ul>
    </details>
  )
}

/** What has come of it: the dates that are new in the year, or that it falls into another. */
function addedWords(
  title: string,
  before: Parameters<typeof resolveSchoolDeadlines>[0],
  body: Deadlines,
  schoolYear: SchoolYear,
): string {
  const had = new Set(resolveSchoolDeadlines(before, schoolYear).deadlines.map(({ id }) => id))
  const now = resolveSchoolDeadlines({ ...before, deadlines: body }, schoolYear).deadlines
  const [first, ...rest] = now.filter(({ id }) => !had.has(id))
  if (first === undefined) return `Kept. ${title}: not due in ${schoolYear.name}, it comes in its own year.`
  const others = rest.length === 0 ? '' : ` and ${counted(rest.length, 'other')}`
  return `Added: ${titleOf(first)}, ${shortWhen(first)}${others}. It is on both maps.`
}
