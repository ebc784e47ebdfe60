import type { LibraryDeadline } from '../../domain/pressure/libraryDeadlines.ts'
import { deadlinesForMap } from '../../domain/schoolYear/deadlineRules/deadlinesForMap.ts'
import { deadlineLibrary } from '../../domain/schoolYear/deadlineRules/library/library.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { schoolDeadlines } from '../../domain/schoolYear/deadlineRules/schoolDeadlines.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import type { PairDocuments } from '../board/boardHandle.ts'

/** The deadlines of a school's year, as they are shown and as the map computes with them. */
export interface SchoolDeadlines {
  readonly deadlines: readonly ResolvedDeadline[]
  readonly library: readonly LibraryDeadline[]
}

/** Works out a school's deadlines. Its code is large (every rule with its source), so it comes after the first map. */
export type DeadlineResolver = (
  documents: Pick<PairDocuments, 'school' | 'deadlines'>,
  schoolYear: SchoolYear,
  /** The rules that are wanted; all, when left out. */
  only?: ReadonlySet<string>,
) => SchoolDeadlines

/** The deadlines of the year by the school's own answers, or by what is usual where it has given none. */
export const resolveSchoolDeadlines: DeadlineResolver = ({ school, deadlines }, schoolYear, only) => {
  const rules = only === undefined ? deadlineLibrary : deadlineLibrary.filter(({ id }) => only.has(id))
  const resolved = schoolDeadlines(school, deadlines, schoolYear, rules)
  return { deadlines: resolved, library: deadlinesForMap(resolved) }
}
