import { useMemo } from 'react'
import { createSchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import { termDatesFor } from '../../domain/schoolYear/ownTermDates.ts'
import { termThread } from '../../domain/together/termThread.ts'
import { threadTerms } from '../../domain/together/threadTerms.ts'
import type { Notes, Together } from '../../domain/together/together.ts'
import type { PairDocuments } from '../board/boardHandle.ts'
import { Said } from './Said.tsx'
import { ThreadOfTerm } from './ThreadOfTerm.tsx'
import type { TogetherContext } from './togetherContext.ts'
import { useMomentTitles } from './useMomentTitles.ts'

/** What the two have kept, the latest term first and open, the others folded. */
export function TermThread(props: {
  readonly together: Together
  readonly mine: Notes
  readonly theirs: Notes
  readonly documents: PairDocuments
  readonly context: TogetherContext
}) {
  const { together, mine, theirs, documents, context } = props
  const { acts, today, year } = context
  const { schoolYear } = year
  const own = documents.school?.years
  const yearBefore = useMemo(() => {
    const startYear = Number(schoolYear.name.slice(0, 4)) - 1
    return createSchoolYear(termDatesFor(startYear, own ?? []), schoolYear.timeZone)
  }, [schoolYear, own])
  const titleOf = useMomentTitles({ together, mine, documents, year, yearBefore })
  const { current, earlier } = threadTerms(schoolYear, yearBefore, today)
  const threadOf = (term: (typeof earlier)[number], keyBefore: string | null) =>
    termThread({ together, mine, theirs }, term, keyBefore)
  const ofCurrent = current === null ? null : threadOf(current, earlier[0]?.key ?? null)
  return (
    <section className="panel together-thread" aria-labelledby="thread-title">
      <h2 id="thread-title">This term</h2>
      <Said acts={acts} place={current?.key ?? 'thread'} />
      {current === null || ofCurrent === null ? (
        <p className="quiet">The school year has not begun yet.</p>
      ) : ofCurrent.isEmpty ? (
        <p className="quiet">Nothing kept yet, and nothing has to be.</p>
      ) : (
        <ThreadOfTerm thread={ofCurrent} place={current.key} titleOf={titleOf} context={context} />
      )}
      {earlier.map((term) => {
        const thread = threadOf(term, null)
        // Its part stays for as long as there is something to say there.
        if (thread.isEmpty && acts.done?.place !== term.key) return null
        return (
          <details key={term.key}>
            <summary>
              {term.yearName === schoolYear.name
                ? `The ${term.name} term`
                : `The ${term.name} term of ${term.yearName}`}
            </summary>
            <Said acts={acts} place={term.key} />
            <ThreadOfTerm thread={thread} place={term.key} titleOf={titleOf} context={context} />
          </details>
        )
      })}
    </section>
  )
}
