import type { CalendarEvent, EventTime, Role } from '../calendar/calendar.ts'
import type { IsoDate } from '../calendar/dates.ts'

/** A deadline that the map knows without any calendar: from the rules of the school year, or added by the school. */
export interface LibraryDeadline {
  readonly id: string
  /** What to call it on screen. */
  readonly title: string
  /** The code of the category that a calendar would tag it with. */
  readonly category: string
  readonly time: Extract<EventTime, { kind: 'allDay' }>
  /** Its last day. */
  readonly dueOn: IsoDate
  readonly effortHours: Readonly<Record<Role, number>>
  /** School days over which its work is spread, the day that it is due included; at least 1. */
  readonly leadDays: number
  /** A tagged event of its category that is due in these days, both included, may be this same deadline. */
  readonly sameBetween: { readonly from: IsoDate; readonly to: IsoDate }
  /** The iCalendar UIDs of its copies in calendars into which its file was read. */
  readonly copyUids: readonly string[]
  /** What the deadlines of one piece of work share: one tag stands for all of them. */
  readonly group: string | null
  /** A step that nobody tags by itself: it goes with the tag on its group. */
  readonly isStep: boolean
  /** Hours for each of the several that it stands for: a tag takes one of them off, not all. Null for a single one. */
  readonly hoursOfEach: Readonly<Record<Role, number>> | null
}

/** A tagged deadline as it is in somebody's calendar. */
interface TaggedDeadline {
  readonly event: Pick<CalendarEvent, 'iCalUId'>
  readonly rule: { readonly code: string }
  readonly schedule: { readonly dueOn: IsoDate }
}

/** A library deadline and the hours that are left of it for one person. */
interface DeadlineLeft {
  readonly deadline: LibraryDeadline
  readonly effortHours: number
}

/**
 * Brings the library's deadlines and those of somebody's calendar together, so that nothing counts twice.
 *
 * A copy of a library deadline, known by its UID, counts as the library says and not as its tag does (those that carry
 * the category of copies are not among `tagged`). Any other tagged event is one deadline
 * at most: of its category, due in its days, the next one due (else the last before), a single one before one of
 * several. Its tag then counts instead: that deadline's hours go, and those of what shares its group.
 *
 * @param tagged oldest first
 */
export function reconcile<Tagged extends TaggedDeadline>(
  library: readonly LibraryDeadline[],
  tagged: readonly Tagged[],
  role: Role,
): { readonly tagged: readonly Tagged[]; readonly left: readonly DeadlineLeft[] } {
  const copies = new Set(library.flatMap(({ copyUids }) => copyUids))
  const counted = tagged.filter(({ event }) => event.iCalUId === null || !copies.has(event.iCalUId))
  const taken = takenBy(counted, library)
  const left = library.flatMap((deadline) => {
    const effortHours = hoursLeft(deadline, taken.get(keyOf(deadline)) ?? 0, role)
    return effortHours > 0 ? [{ deadline, effortHours }] : []
  })
  return { tagged: counted, left }
}

/** How many tags stand for each piece of work, by its key. */
function takenBy(tagged: readonly TaggedDeadline[], library: readonly LibraryDeadline[]): ReadonlyMap<string, number> {
  const taken = new Map<string, number>()
  const candidates = byCategory(library.filter(({ isStep }) => !isStep))
  for (const { rule, schedule } of tagged) {
    let best: LibraryDeadline | null = null
    for (const deadline of candidates.get(rule.code) ?? []) {
      const { from, to } = deadline.sameBetween
      if (schedule.dueOn < from || schedule.dueOn > to) continue
      if (deadline.hoursOfEach === null && taken.has(keyOf(deadline))) continue
      if (best === null || isBetter(deadline, best, schedule.dueOn)) best = deadline
    }
    if (best !== null) taken.set(keyOf(best), (taken.get(keyOf(best)) ?? 0) + 1)
  }
  return taken
}

function byCategory(library: readonly LibraryDeadline[]): ReadonlyMap<string, readonly LibraryDeadline[]> {
  const deadlines = new Map<string, LibraryDeadline[]>()
  for (const deadline of library) {
    const known = deadlines.get(deadline.category)
    if (known === undefined) deadlines.set(deadline.category, [deadline])
    else known.push(deadline)
  }
  return deadlines
}

function isBetter(one: LibraryDeadline, other: LibraryDeadline, dueOn: IsoDate): boolean {
  if ((one.hoursOfEach === null) !== (other.hoursOfEach === null)) return one.hoursOfEach === null
  const [isAhead, isOtherAhead] = [one.dueOn >= dueOn, other.dueOn >= dueOn]
  if (isAhead !== isOtherAhead) return isAhead
  if (one.dueOn !== other.dueOn) return one.dueOn < other.dueOn === isAhead
  return one.id < other.id
}

function hoursLeft({ effortHours, hoursOfEach }: LibraryDeadline, taken: number, role: Role): number {
  if (taken === 0) return effortHours[role]
  return hoursOfEach === null ? 0 : effortHours[role] - taken * hoursOfEach[role]
}

function keyOf({ id, group }: LibraryDeadline): string {
  return group ?? id
}
