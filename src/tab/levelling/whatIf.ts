import type { IsoDate } from '../../domain/calendar/dates.ts'
import { movableDeadlines } from '../../domain/levelling/movableDeadlines.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { createJointYear, type JointYear } from '../year/jointYear.ts'
import { resolveSchoolDeadlines } from '../year/schoolDeadlines.ts'
import { createResolveMoved, type Move, type SchoolDocuments, withMoves } from './movedDocument.ts'

/** The year as it would be if one deadline began on another day: both lanes, the joint lane and what rests on them. */
export function whatIf(year: JointYear, documents: SchoolDocuments, { id, to }: Move): JointYear {
  const deadlines = withMoves(documents.deadlines, [[id, to]])
  return createJointYear(year.pair, {
    ...year,
    ...resolveSchoolDeadlines({ school: documents.school, deadlines }, year.schoolYear),
  })
}

/** The days on which a deadline may begin, its own among them, by date. One that may not be moved has its own alone. */
export function daysFor(
  deadline: ResolvedDeadline,
  { schoolYear, settings, lanes, hiddenDays }: JointYear,
  documents: SchoolDocuments,
  today: IsoDate,
): readonly IsoDate[] {
  const input = { schoolYear, settings, lanes, hiddenDays, today, locked: new Set<string>(), deadlines: [deadline] }
  const [movable] = movableDeadlines({ ...input, resolve: createResolveMoved(documents, schoolYear) })
  return (movable?.options ?? []).map(({ date }) => date).sort()
}
