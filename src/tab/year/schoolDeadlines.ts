import type { Deadlines, School } from '../../contract/documents.ts'
import type { LibraryDeadline } from '../../domain/pressure/libraryDeadlines.ts'
import { isoDate } from '../../domain/calendar/dates.ts'
import { type AnchorName, anchorQuestions } from '../../domain/schoolYear/deadlineRules/anchors.ts'
import {
  type Adjustment,
  type DeadlineAdjustments,
  noAdjustments,
} from '../../domain/schoolYear/deadlineRules/adjustments.ts'
import { deadlinesForMap } from '../../domain/schoolYear/deadlineRules/deadlinesForMap.ts'
import { deadlineLibrary } from '../../domain/schoolYear/deadlineRules/library/library.ts'
import { resolveDeadlines } from '../../domain/schoolYear/deadlineRules/resolveDeadlines.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { typicalCounts } from '../../domain/schoolYear/deadlineRules/school.ts'
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

/** What a school is taken for until somebody has said: the commonest kind. */
const usualSchool: Pick<School, 'phase' | 'kind' | 'ehcPlans' | 'senSupport'> = {
  phase: 'primary',
  kind: 'maintained',
  ehcPlans: null,
  senSupport: null,
}

/** The deadlines of the year by the school's own answers, or by what is usual where it has given none. */
export const resolveSchoolDeadlines: DeadlineResolver = ({ school, deadlines }, schoolYear, only) => {
  const rules = only === undefined ? deadlineLibrary : deadlineLibrary.filter(({ id }) => only.has(id))
  const { phase, kind, ehcPlans, senSupport } = school ?? usualSchool
  const adjustments = adjustmentsOf(deadlines)
  const of = (one: 'primary' | 'secondary' | 'special') => {
    const typical = typicalCounts[one]
    const counts = {
      ...typical,
      ehcPlans: ehcPlans ?? typical.ehcPlans,
      transferringPlans:
        ehcPlans === null
          ? typical.transferringPlans
          : Math.round((ehcPlans * typical.transferringPlans) / typical.ehcPlans),
      senSupport: senSupport ?? typical.senSupport,
    }
    // An independent school owes the state none of these returns: what is left is custom, and the plans of its pupils.
    const isOwed = ({ statutory, code }: ResolvedDeadline) => kind !== 'independent' || !statutory || code !== null
    const ruled = kind === 'independent' ? 'academy' : kind
    return resolveDeadlines({ phase: one, kind: ruled, counts }, schoolYear, adjustments, { rules }).filter(isOwed)
  }
  const resolved = phase === 'allThrough' ? eachOnce([...of('primary'), ...of('secondary')]) : of(phase)
  return { deadlines: resolved, library: deadlinesForMap(resolved) }
}

function startOf({ when }: ResolvedDeadline): string {
  return when.kind === 'day' ? when.date : when.from
}

function eachOnce(deadlines: readonly ResolvedDeadline[]): readonly ResolvedDeadline[] {
  const byId = new Map(deadlines.map((deadline) => [deadline.id, deadline]))
  return [...byId.values()].sort((one, other) => (startOf(one) < startOf(other) ? -1 : 1))
}

function isAnchor(name: string): name is AnchorName {
  return Object.hasOwn(anchorQuestions, name)
}

const adjustmentsKnown = new WeakMap<Deadlines, DeadlineAdjustments>()

/** What the board keeps, in the domain's words; worked out once for all the years. A date that no rule asks for any more is left aside. */
export function adjustmentsOf(kept: PairDocuments['deadlines']): DeadlineAdjustments {
  if (kept === null) return noAdjustments
  const known = adjustmentsKnown.get(kept) ?? readAdjustments(kept)
  adjustmentsKnown.set(kept, known)
  return known
}

function readAdjustments(kept: Deadlines): DeadlineAdjustments {
  const span = ({ from, to }: { readonly from: string; readonly to: string }) => ({
    from: isoDate(from),
    to: isoDate(to),
  })
  return {
    changes: Object.fromEntries(
      Object.entries(kept.changes).map(([id, { isOn, movedTo, effortHours }]): [string, Adjustment] => [
        id,
        {
          ...(isOn === undefined ? {} : { isOn }),
          ...(movedTo === undefined ? {} : { movedTo: typeof movedTo === 'string' ? isoDate(movedTo) : span(movedTo) }),
          ...(effortHours === undefined
            ? {}
            : {
                effortHours: {
                  ...(effortHours.senco === undefined ? {} : { senco: effortHours.senco }),
                  ...(effortHours.leader === undefined ? {} : { leader: effortHours.leader }),
                },
              }),
        },
      ]),
    ),
    anchors: kept.anchors.flatMap(({ anchor, date, until, code, transferBefore }) =>
      isAnchor(anchor)
        ? [
            {
              anchor,
              date: isoDate(date),
              code,
              ...(until === undefined ? {} : { until: isoDate(until) }),
              ...(transferBefore === undefined ? {} : { transferBefore: isoDate(transferBefore) }),
            },
          ]
        : [],
    ),
    own: kept.own.map((own) => ({ ...own, when: span(own.when) })),
  }
}
