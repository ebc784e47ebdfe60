import { deadlineLibrary } from '../schoolYear/deadlineRules/library/library.ts'
import type { DeadlineRule, When } from '../schoolYear/deadlineRules/rule.ts'

/** The rules that are needed to know what moves when a rule's deadline does: it, what rests on it, and what those rest on. */
export interface RulesAround {
  /** Rules whose deadlines move along. */
  readonly followers: ReadonlySet<string>
  readonly needed: ReadonlySet<string>
}

/** Tells the rules around a rule. */
export function createRulesAround(rules: readonly DeadlineRule[] = deadlineLibrary): (ruleId: string) => RulesAround {
  const bases = new Map(rules.map(({ id, when }) => [id, basesOf(when)]))
  const known = new Map<string, RulesAround>()
  return (ruleId) => {
    const before = known.get(ruleId)
    if (before !== undefined) return before
    const moving = new Set([ruleId])
    for (let size = 0; size < moving.size;) {
      size = moving.size
      for (const [id, rests] of bases) if (rests.some((base) => moving.has(base))) moving.add(id)
    }
    const needed = new Set(moving)
    for (const id of needed) for (const base of bases.get(id) ?? []) needed.add(base)
    moving.delete(ruleId)
    const around = { followers: moving, needed }
    known.set(ruleId, around)
    return around
  }
}

/** The rules on whose deadlines a rule's day rests. */
function basesOf(when: When): readonly string[] {
  switch (when.type) {
    case 'relativeTo':
    case 'withEach':
      return [when.rule]
    case 'window':
      return [...basesOf(when.from), ...basesOf(when.to)]
    case 'repeated':
      return when.each.flatMap(basesOf)
    case 'reviewMeeting':
      return [when.completeBy]
    default:
      return []
  }
}
