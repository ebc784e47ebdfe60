import type { Deadlines } from '../../contract/documents.ts'
import { addDays, daysBetween, isoDate, type IsoDate } from '../../domain/calendar/dates.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'

type Change = Deadlines['changes'][string]
type OwnDeadline = Deadlines['own'][number]
type SchoolDate = Deadlines['anchors'][number]
type Id = Pick<ResolvedDeadline, 'id' | 'ruleId'>

/** Nothing changed by anybody. */
export const noChanges: Deadlines = { changes: {}, anchors: [], own: [] }

/** What is kept, with one deadline's change made or taken back (a field that is undefined); all else stays. */
function withChange(
  kept: Deadlines,
  id: string,
  change: { readonly [Name in keyof Change]: Change[Name] | undefined },
) {
  const { isOn, movedTo, effortHours } = { ...kept.changes[id], ...change }
  const next: Change = {
    ...(isOn === undefined ? {} : { isOn }),
    ...(movedTo === undefined ? {} : { movedTo }),
    ...(effortHours === undefined ? {} : { effortHours }),
  }
  const others = Object.fromEntries(Object.entries(kept.changes).filter(([each]) => each !== id))
  const changes = Object.keys(next).length === 0 ? others : { ...others, [id]: next }
  return { ...kept, changes }
}

function withOwn(kept: Deadlines, id: string, change: (own: OwnDeadline) => OwnDeadline): Deadlines {
  return { ...kept, own: kept.own.map((own) => (own.id === id ? change(own) : own)) }
}

/** Puts a deadline on a day; a window begins there and keeps its length. */
export function moved(kept: Deadlines, { id, ruleId }: Id, to: IsoDate): Deadlines {
  if (ruleId !== null) return withChange(kept, id, { movedTo: to })
  return withOwn(kept, id, (own) => {
    const days = daysBetween(isoDate(own.when.from), isoDate(own.when.to))
    return { ...own, when: { from: to, to: addDays(to, days) } }
  })
}

/** Takes a move back: the deadline is where its rule puts it. */
export function notMoved(kept: Deadlines, id: string): Deadlines {
  return withChange(kept, id, { movedTo: undefined })
}

/** Leaves a rule's deadline out of the year; one's own is deleted. */
export function switchedOff(kept: Deadlines, { id, ruleId }: Id): Deadlines {
  if (ruleId === null) return { ...kept, own: kept.own.filter((own) => own.id !== id) }
  return withChange(kept, id, { isOn: false })
}

/** Brings a deadline back that was switched off, by itself or with its whole rule. */
export function restored(kept: Deadlines, { id, ruleId }: Id): Deadlines {
  const isRuleOff = ruleId !== null && kept.changes[ruleId]?.isOn === false
  return withChange(kept, id, { isOn: isRuleOff ? true : undefined })
}

/**
 * Takes back that a deadline was switched off or deleted.
 *
 * @param own as it was kept, where it was one's own; it gets another id where a later one has its id by now
 */
export function putBack(kept: Deadlines, deadline: Id, own: OwnDeadline | null): Deadlines {
  if (own === null) return restored(kept, deadline)
  const { id, ...added } = own
  if (kept.own.some((each) => each.id === id)) return withAdded(kept, added)
  return { ...kept, own: [...kept.own, own] }
}

/** Brings a rule into the year that is off for most schools, or one that was switched off as a whole. */
export function ruleSwitchedOn(kept: Deadlines, rule: { readonly id: string; readonly isOn: boolean }): Deadlines {
  return withChange(kept, rule.id, { isOn: rule.isOn ? undefined : true })
}

/** Gives a date that only the school knows, and brings the rule into the year that asked for it. */
export function withSchoolDate(
  kept: Deadlines,
  rule: { readonly id: string; readonly isOn: boolean },
  given: SchoolDate,
): Deadlines {
  const others = kept.anchors.filter(({ anchor, code }) => anchor !== given.anchor || code !== given.code)
  return { ...ruleSwitchedOn(kept, rule), anchors: [...others, given] }
}

/** Counts with the school's own hours for both roles. */
export function withHours(kept: Deadlines, { id, ruleId }: Id, effortHours: OwnDeadline['effortHours']): Deadlines {
  if (ruleId !== null) return withChange(kept, id, { effortHours })
  return withOwn(kept, id, (own) => ({ ...own, effortHours }))
}

/** Counts with Tandem's figure again. */
export function withUsualHours(kept: Deadlines, id: string): Deadlines {
  return withChange(kept, id, { effortHours: undefined })
}

/** Adds a deadline that no rule knows, with an id that no other has. */
export function withAdded(kept: Deadlines, added: Omit<OwnDeadline, 'id'>): Deadlines {
  const taken = new Set(kept.own.map(({ id }) => id))
  let number = kept.own.length + 1
  while (taken.has(`own:${number}`)) number += 1
  return { ...kept, own: [...kept.own, { id: `own:${number}`, ...added }] }
}

/** What is kept, as if nothing had been switched off: what is left out is then what the year has less. */
export function allSwitchedOn(kept: Deadlines): Deadlines {
  const changes = Object.entries(kept.changes).map(([id, { isOn, ...rest }]): [string, Change] => [
    id,
    isOn === true ? { isOn, ...rest } : rest,
  ])
  return { ...kept, changes: Object.fromEntries(changes) }
}
