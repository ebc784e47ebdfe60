import { useMemo } from 'react'
import { ruleIdOf } from '../../domain/schoolYear/deadlineRules/deadlineId.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import type { Notes, Together } from '../../domain/together/together.ts'
import type { PairDocuments } from '../board/boardHandle.ts'
import type { JointYear } from '../year/jointYear.ts'
import { resolveSchoolDeadlines } from '../year/schoolDeadlines.ts'

/** What decisions are called that were shaped, by the ids of their deadlines: this year's, and of the year before those that were kept. */
export function useMomentTitles(known: {
  readonly together: Together
  readonly mine: Notes
  readonly documents: Pick<PairDocuments, 'school' | 'deadlines'>
  readonly year: Pick<JointYear, 'deadlines'>
  readonly yearBefore: SchoolYear
}): (deadlineId: string) => string {
  const { together, mine, documents, year, yearBefore } = known
  const titles = useMemo(() => {
    const present = new Map(year.deadlines.map(({ id, title }) => [id, title]))
    const kept = [...together.invitations, ...mine.voices].map(({ deadlineId }) => deadlineId)
    const rules = new Set(kept.filter((id) => !present.has(id)).map(ruleIdOf))
    if (rules.size === 0) return present
    const before = resolveSchoolDeadlines(documents, yearBefore, rules).deadlines
    return new Map([...before.map(({ id, title }) => [id, title] as const), ...present])
  }, [together.invitations, mine.voices, documents, year.deadlines, yearBefore])
  return (deadlineId) => titles.get(deadlineId) ?? 'A decision'
}
