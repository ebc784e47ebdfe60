import { noAdjustments } from '../../src/domain/schoolYear/deadlineRules/adjustments.ts'
import { deadlineLibrary } from '../../src/domain/schoolYear/deadlineRules/library/library.ts'
import { resolveDeadlines } from '../../src/domain/schoolYear/deadlineRules/resolveDeadlines.ts'
import type { ResolvedDeadline } from '../../src/domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { typicalCounts } from '../../src/domain/schoolYear/deadlineRules/school.ts'
import { createSchoolYear } from '../../src/domain/schoolYear/schoolYear.ts'
import type { Asked } from './readArguments.ts'

/** The deadlines that were asked for, by date. */
export function deadlinesAskedFor({ phase, kind, termDates, anchors, isAll }: Asked): readonly ResolvedDeadline[] {
  const changes = isAll ? Object.fromEntries(deadlineLibrary.map(({ id }) => [id, { isOn: true }])) : {}
  const school = { phase, kind, counts: typicalCounts[phase] }
  const year = createSchoolYear(termDates, 'Europe/London')
  return resolveDeadlines(school, year, { ...noAdjustments, anchors, changes })
}

/** A deadline as JSON; `id` is its rule's, so that one rule can have several. */
export function deadlineRow(deadline: ResolvedDeadline) {
  const { id, ruleId, when, workBy, status, sources } = deadline
  const [source] = sources
  return {
    id: ruleId ?? id,
    title: titleOf(deadline),
    ...(when.kind === 'day' ? { date: when.date } : { from: when.from, to: when.to }),
    workBy,
    status,
    source: source === undefined ? '' : [source.title, source.address].filter((each) => each !== null).join(', '),
  }
}

/** Deadlines for reading, one a line. */
export function deadlineTable(deadlines: readonly ResolvedDeadline[]): string {
  const lines = deadlines.map((deadline) => {
    const { id, ruleId, when, workBy, status, confirmWith } = deadline
    const [dates, last] = when.kind === 'day' ? [when.date, when.date] : [`${when.from} to ${when.to}`, when.to]
    const by = workBy === null || workBy === last ? '' : `by ${workBy}`
    const confirm = confirmWith === null ? '' : `, confirm with ${confirmWith}`
    return `${dates.padEnd(24)}  ${by.padEnd(13)}  ${titleOf(deadline)}  [${ruleId ?? id}; ${status}${confirm}]`
  })
  return [...lines, '', `${deadlines.length} deadlines.`].join('\n')
}

function titleOf({ title, code }: ResolvedDeadline): string {
  return code === null ? title : `${title} (${code})`
}
