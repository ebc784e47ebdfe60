import type { Deadlines } from '../../contract/documents.ts'
import { type IsoDate, isoDate } from '../../domain/calendar/dates.ts'
import type { LevellingInput, ResolveMoved } from '../../domain/levelling/levelling.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import type { PairDocuments } from '../board/boardHandle.ts'
import { resolveSchoolDeadlines } from '../year/schoolDeadlines.ts'
import type { JointYear } from '../year/jointYear.ts'

/** What the board says of the school and its deadlines. */
export type SchoolDocuments = Pick<PairDocuments, 'school' | 'deadlines'>

/** The board's word on deadlines before there is any. */
export const nothingChanged: Deadlines = { changes: {}, anchors: [], own: [] }

/** A deadline that is to begin on another day. */
export interface Move {
  readonly id: string
  readonly to: IsoDate
}

/** The board's document with some deadlines begun on other days, everything else as it was. */
export function withMoves(kept: Deadlines | null, moves: Iterable<readonly [id: string, to: IsoDate]>): Deadlines {
  const before = kept ?? nothingChanged
  const changes = { ...before.changes }
  for (const [id, movedTo] of moves) changes[id] = { ...changes[id], movedTo }
  return { ...before, changes }
}

/** The deadlines of a school with some of them moved, for the search. */
export function createResolveMoved(
  { school, deadlines }: SchoolDocuments,
  year: JointYear['schoolYear'],
): ResolveMoved {
  return (moves, only) =>
    resolveSchoolDeadlines({ school, deadlines: withMoves(deadlines, moves) }, year, only ?? undefined).deadlines
}

/** What the search needs and can be sent to a worker. */
export type LevellingRequest = Omit<LevellingInput, 'resolve'> & { readonly documents: SchoolDocuments }

/** What is asked of the search for a year as it is drawn: what the school has moved itself stays where it is. */
export function levellingRequest(
  { schoolYear, settings, lanes, hiddenDays, deadlines }: JointYear,
  documents: SchoolDocuments,
  today: IsoDate,
  kept: ReadonlySet<string>,
): LevellingRequest {
  const moved = deadlines.filter(({ status }) => status === 'moved' || status === 'own').map(({ id }) => id)
  const locked = new Set([...moved, ...kept])
  return { schoolYear, settings, lanes, hiddenDays, deadlines, documents, today, locked }
}

const meetingAnchor = 'ehcPlan.reviewMeeting'

/** The rule of review meetings: where one is, is a date that the school gives. */
const meetingRule = 'ehcp-ar-meeting'

/** A day that nobody has moved a deadline from, or that it was moved to: what undo puts back. */
export interface KeptPlace {
  readonly id: string
  readonly movedTo: Deadlines['changes'][string]['movedTo']
  /** The given date of a review meeting. */
  readonly anchor: Deadlines['anchors'][number] | null
  /** Whether the move gave a review meeting its first date, which undo takes away again. */
  readonly givenCode: string | null
}

/**
 * The document after a move was accepted, and what undo needs. A review meeting is moved by its given date (where it
 * has none yet, it gets one); everything else by what the school has changed about it. The rest stays as it is.
 */
export function accepted(
  kept: Deadlines | null,
  deadline: Pick<ResolvedDeadline, 'id' | 'ruleId' | 'code' | 'when'>,
  to: IsoDate,
): { readonly body: Deadlines; readonly before: KeptPlace } {
  const document = kept ?? nothingChanged
  const { id, ruleId, code } = deadline
  const { movedTo, ...others } = document.changes[id] ?? {}
  if (ruleId !== meetingRule || code === null) {
    return { body: withMoves(document, [[id, to]]), before: { id, movedTo, anchor: null, givenCode: null } }
  }
  const now = deadline.when.kind === 'day' ? deadline.when.date : deadline.when.from
  const isIt = ({ anchor, code: of, date }: Deadlines['anchors'][number]) =>
    anchor === meetingAnchor && of === code && nearest(document.anchors, code, now) === date
  const anchor = document.anchors.find(isIt) ?? null
  const rest = document.anchors.filter((each) => each !== anchor)
  const transferBefore = (anchor ?? document.anchors.find((each) => each.code === code && each.transferBefore))
    ?.transferBefore
  const given = { anchor: meetingAnchor, date: to, code, ...(transferBefore === undefined ? {} : { transferBefore }) }
  return {
    body: { ...document, anchors: [...rest, given], changes: withChange(document.changes, id, others) },
    before: { id, movedTo, anchor, givenCode: code },
  }
}

/** The document with an accepted move taken back, whatever else has changed meanwhile. */
export function undone(document: Deadlines, { id, movedTo, anchor, givenCode }: KeptPlace, to: IsoDate): Deadlines {
  const others = { ...document.changes[id] }
  delete others.movedTo
  const changes = withChange(document.changes, id, movedTo === undefined ? others : { ...others, movedTo })
  if (givenCode === null) return { ...document, changes }
  const rest = document.anchors.filter(
    (each) => !(each.anchor === meetingAnchor && each.code === givenCode && each.date === to),
  )
  return { ...document, changes, anchors: anchor === null ? rest : [...rest, anchor] }
}

function withChange(changes: Deadlines['changes'], id: string, change: Deadlines['changes'][string]) {
  const rest = Object.fromEntries(Object.entries(changes).filter(([key]) => key !== id))
  return Object.keys(change).length === 0 ? rest : { ...rest, [id]: change }
}

/** The given meeting of a plan that is nearest to a day, within half a year: those further away are of other years. */
function nearest(anchors: Deadlines['anchors'], code: string, day: IsoDate): string | null {
  const away = (date: string) =>
    Math.abs(Temporal.PlainDate.from(date).until(Temporal.PlainDate.from(day), { largestUnit: 'days' }).days)
  const dates = anchors
    .filter(({ anchor, code: of, date }) => anchor === meetingAnchor && of === code && away(date) < 183)
    .map(({ date }) => isoDate(date))
  return dates.sort((a, b) => away(a) - away(b) || (a < b ? -1 : 1))[0] ?? null
}
