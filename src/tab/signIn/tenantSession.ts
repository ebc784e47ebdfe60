import type { CalendarFailure, Outcome, Person } from '../../calendars/calendarSource.ts'
import type { GetAccessToken } from '../../calendars/permissions.ts'
import { firstRoutes } from '../../contract/firstRoutes.ts'
import type { BoardView, Place } from '../../contract/board.ts'
import { partnerOf } from '../../domain/calendar/calendar.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { BoardClient, BoardFailure } from '../board/boardClient.ts'
import type { Host, HostPlace } from '../host/host.ts'
import type { TenantSignIn } from '../host/signIn/tenantSignIn.ts'
import type { SignInFailure } from '../session/permissions.ts'
import type { Session } from '../session/session.ts'
import { tenantPermissions } from '../session/tenantPermissions.ts'
import { loadGraphSource, schoolTimeZone, schoolYearAt } from './prepareReading.ts'

const graph = 'https://graph.microsoft.com/v1.0'

/** Somebody who is signed in, before anything is known of a partner. */
export interface Visitor {
  readonly me: Omit<Person, 'role'>
  readonly client: BoardClient
  /** Where the tab was opened, as a board knows it. */
  readonly place: Place
  /** The session on a board that one is a member of, with a partner: one that was chosen, or just made. */
  enter(board: BoardView): Session
  /** The session on one's own calendar, for as long as no partner is chosen. */
  alone(): Session
}

/** What somebody finds who has just signed in. */
export type TenantOpening =
  | { readonly kind: 'session'; readonly session: Session }
  /** There is no board here yet, or the partner has left it: one has to be chosen. */
  | { readonly kind: 'setUpNeeded'; readonly visitor: Visitor }
  /** One works with several partners, and the place does not say which is meant. */
  | { readonly kind: 'choose'; readonly visitor: Visitor; readonly boards: readonly BoardView[] }

/** Why it could not be found out. */
export type OpeningFailure =
  | { readonly of: 'calendars'; readonly failure: CalendarFailure }
  | { readonly of: 'board'; readonly failure: BoardFailure }

/** What a tenant session is made of. */
export interface TenantSessionOptions {
  readonly host: Pick<Host, 'place'>
  /** Signed in already. */
  readonly signIn: TenantSignIn
  readonly now: () => EpochMs
  readonly signal: AbortSignal
}

/** A place as the board's API names it. */
function boardPlace(place: HostPlace): Place {
  return place.kind === 'pair' ? { kind: 'pair' } : { kind: place.kind, id: place.id }
}

function asCalendarFailure(failure: SignInFailure): CalendarFailure {
  switch (failure.kind) {
    case 'cancelled':
    case 'timedOut':
    case 'offline':
      return { kind: failure.kind }
    default:
      return { kind: 'signInExpired' }
  }
}

/** Whether both are on a board; a partner who has left it takes their name and address along. */
export function isWhole({ members }: BoardView): boolean {
  return members.length > 1
}

/** Stands where the partner would, until one is chosen; nothing is ever asked of it. */
const nobody = { id: 'nobody', displayName: 'Your partner', address: 'nobody' } as const

/** The session of one of a board's two members. */
function sessionOn(board: BoardView, visitor: Omit<Visitor, 'enter' | 'alone'>, parts: SessionParts): Session {
  const me: Person = { ...visitor.me, role: board.myRole }
  const other = board.members.find(({ role }) => role === partnerOf(board.myRole))
  if (other === undefined) throw new RangeError('A board of one.')
  const { personId: id, role, displayName, address } = other
  // Nobody has told where the partner's mail goes: Graph then says that there is no such mailbox, and so does the page.
  const partner: Person = { id, role, displayName, address: address ?? id }
  return {
    ...sessionOf(me, partner, parts),
    isAlone: false,
    board: { client: visitor.client, open: () => parts.openBoard(board, me, partner) },
  }
}

function sessionOf(me: Person, partner: Person, parts: SessionParts): Omit<Session, 'board' | 'isAlone'> {
  const { createGraphSource, getAccessToken, signIn, now } = parts
  return {
    kind: 'tenant',
    me,
    partner,
    source: createGraphSource({
      baseUrl: graph,
      me,
      partner,
      timeZone: schoolTimeZone,
      getAccessToken,
      clock: { now },
    }),
    schoolYear: schoolYearAt(now()),
    permissions: tenantPermissions(signIn),
    signInAgain: async (signal) => {
      const again = await signIn.signIn(signal)
      if (!again.ok) return { ok: false, failure: asCalendarFailure(again.failure) }
      return again.value.personId === me.id
        ? { ok: true, value: null }
        : { ok: false, failure: { kind: 'unexpected', detail: 'another account' } }
    },
  }
}

interface SessionParts extends Pick<TenantSessionOptions, 'signIn' | 'now'> {
  readonly createGraphSource: Awaited<ReturnType<typeof loadGraphSource>>['createGraphSource']
  readonly getAccessToken: GetAccessToken
  readonly openBoard: (
    board: BoardView,
    me: Person,
    partner: Person,
  ) => ReturnType<NonNullable<Session['board']>['open']>
}

/**
 * Finds out, for somebody who has signed in, whose board this place has: theirs with a partner, none yet, or several.
 */
export async function openTenantSession(
  options: TenantSessionOptions,
): Promise<Outcome<TenantOpening, OpeningFailure>> {
  const { host, signIn, now, signal } = options
  const getAccessToken: GetAccessToken = async (wish) => {
    const token = await signIn.getGraphToken(wish)
    return token.ok ? token.value : null
  }
  const getBoardToken = async () => {
    const token = await signIn.getBoardToken()
    return token.ok ? token.value : null
  }
  const [{ createBoardClient }, { createGraphSource }, { readMe }] = await Promise.all([
    import('../board/boardClient.ts'),
    loadGraphSource(),
    import('../../calendars/graph/readMe.ts'),
  ])
  const client = createBoardClient({ baseUrl: '/api', getToken: getBoardToken })
  const place = boardPlace(host.place)
  const query = { place: place.kind, ...(place.kind === 'pair' ? {} : { id: place.id }) }
  const [me, found] = await Promise.all([
    readMe({ baseUrl: graph, getAccessToken, signal }),
    client.callFirst(firstRoutes.findBoards, { body: undefined, query }),
  ])
  if (!me.ok) return { ok: false, failure: { of: 'calendars', failure: me.failure } }
  if (!found.ok) return { ok: false, failure: { of: 'board', failure: found.failure } }

  const openBoard: SessionParts['openBoard'] = (board, mine, partner) =>
    client.callFirst(firstRoutes.openBoard, {
      body: {
        place: board.place,
        myRole: mine.role,
        myName: mine.displayName,
        myAddress: mine.address,
        partner: { id: partner.id, displayName: partner.displayName },
        timeZone: Temporal.Now.timeZoneId(),
      },
    })
  const known = { me: { ...me.value, id: me.value.id.toLowerCase() }, client, place }
  const parts = { createGraphSource, getAccessToken, openBoard, signIn, now }
  const visitor: Visitor = {
    ...known,
    enter: (board) => sessionOn(board, known, parts),
    alone: () => ({
      ...sessionOf({ ...known.me, role: 'senco' }, { ...nobody, role: 'leader' }, parts),
      isAlone: true,
      board: null,
    }),
  }
  const boards = found.value.boards.filter(isWhole)
  const [only] = boards
  if (only === undefined) return { ok: true, value: { kind: 'setUpNeeded', visitor } }
  if (boards.length > 1) return { ok: true, value: { kind: 'choose', visitor, boards } }
  return { ok: true, value: { kind: 'session', session: visitor.enter(only) } }
}
