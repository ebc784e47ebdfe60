import type { Mailbox } from '../mailbox/mailbox.ts'
import type { School } from '../mailbox/school.ts'
import type { Access } from '../mailbox/sharing.ts'
import { accessOf } from '../mailbox/sharing.ts'
import { calendarView, calendarViewDelta } from './calendarViewRoutes.ts'
import { createCategory, deleteCategory, listCategories, updateCategory } from './categoryRoutes.ts'
import { checkOptions, option } from './collection.ts'
import { getUser, listPeople, listUsers } from './directoryRoutes.ts'
import {
  cancelEvent,
  createEvent,
  deleteEvent,
  getEvent,
  listEvents,
  respondToEvent,
  updateEvent,
} from './eventRoutes.ts'
import type { GraphAnswer, GraphRequest } from './exchange.ts'
import {
  createPermission,
  deletePermission,
  getPermission,
  listPermissions,
  updatePermission,
} from './permissionRoutes.ts'
import { accessDenied, badRequest, GraphProblem } from './problems.ts'
import { getSchedule } from './scheduleRoutes.ts'
import { checkDirectoryScopes, checkMailboxScopes } from './scopes.ts'
import { getCalendar, getMailboxSettings, getTimeZone, getWorkingHours } from './settingsRoutes.ts'

/** A call as its handler gets it: whose mailbox it is about, and how much of that the caller may see. */
interface Call {
  readonly request: GraphRequest
  readonly school: School
  readonly mailbox: Mailbox
  readonly access: Access
  /** The id in the path; empty where there is none. */
  readonly id: string
}

type Handler = (call: Call) => GraphAnswer

/** By path below the mailbox (`/me` or `/users/{id}`), then by method. `*` is an id. */
const ownRoutes: Readonly<Record<string, Readonly<Record<string, Handler>>>> = {
  'calendarview/delta': { GET: calendarViewDelta },
  'calendar/getschedule': { POST: ({ request, school }) => getSchedule(request, school) },
  events: { POST: ({ request, mailbox, school }) => createEvent(request, mailbox, school) },
  'events/*': {
    PATCH: ({ request, mailbox, school, id }) => updateEvent(request, mailbox, school, id),
    DELETE: ({ mailbox, school, id }) => deleteEvent(mailbox, school, id),
  },
  'events/*/cancel': { POST: ({ mailbox, school, id }) => cancelEvent(mailbox, school, id) },
  'events/*/accept': { POST: ({ mailbox, school, id }) => respondToEvent(mailbox, school, id, 'accepted') },
  'events/*/decline': { POST: ({ mailbox, school, id }) => respondToEvent(mailbox, school, id, 'declined') },
  'events/*/tentativelyaccept': {
    POST: ({ mailbox, school, id }) => respondToEvent(mailbox, school, id, 'tentativelyAccepted'),
  },
  mailboxsettings: { GET: ({ request, mailbox, school }) => getMailboxSettings(request, mailbox, school) },
  'mailboxsettings/workinghours': { GET: ({ request, mailbox, school }) => getWorkingHours(request, mailbox, school) },
  'mailboxsettings/timezone': { GET: ({ request, mailbox, school }) => getTimeZone(request, mailbox, school) },
  'outlook/mastercategories': {
    GET: ({ request, mailbox }) => listCategories(request, mailbox),
    POST: ({ request, mailbox }) => createCategory(request, mailbox),
  },
  'outlook/mastercategories/*': {
    PATCH: ({ request, mailbox, id }) => updateCategory(request, mailbox, id),
    DELETE: ({ mailbox, id }) => deleteCategory(mailbox, id),
  },
  'calendar/calendarpermissions': {
    GET: ({ request, mailbox }) => listPermissions(request, mailbox),
    POST: ({ request, mailbox }) => createPermission(request, mailbox),
  },
  'calendar/calendarpermissions/*': {
    GET: ({ request, mailbox, id }) => getPermission(request, mailbox, id),
    PATCH: ({ request, mailbox, id }) => updatePermission(request, mailbox, id),
    DELETE: ({ mailbox, id }) => deletePermission(mailbox, id),
  },
  people: { GET: ({ request }) => listPeople(request) },
}

/** What of a mailbox can be read by somebody with whom its calendar is shared. */
const sharedRoutes: Readonly<Record<string, Handler>> = {
  calendarview: ({ request, mailbox, access }) => calendarView(request, mailbox, access),
  events: ({ request, mailbox, access }) => listEvents(request, mailbox, access),
  'events/*': ({ request, mailbox, access, id }) => getEvent(request, mailbox, access, id),
  calendar: ({ request, mailbox, school, access }) => getCalendar(request, mailbox, school, access),
}

/** Paths that know `$expand`. */
const expandable = new Set(['calendarview', 'events', 'events/*'])

const segmentsAnyCase = new Set(
  [...Object.keys(ownRoutes), ...Object.keys(sharedRoutes)].flatMap((path) => path.split('/')),
)

/** The mailbox that a path is about; null when it is about none (the directory), or about nobody here. */
export function mailboxInPath(school: School, caller: Mailbox, segments: readonly string[]): Mailbox | null {
  const [first = '', second] = segments
  if (first.toLowerCase() === 'me') return caller
  return first.toLowerCase() === 'users' && second !== undefined ? school.mailboxOf(second) : null
}

/**
 * Answers one call.
 *
 * @throws GraphProblem when Graph would refuse it
 */
export function answer(request: GraphRequest, school: School): GraphAnswer {
  checkOptions(request.query)
  const [first = '', ...others] = request.segments
  const isMe = first.toLowerCase() === 'me'
  if (!isMe && first.toLowerCase() !== 'users') throw badRequest(`Resource not found for the segment '${first}'.`)
  const rest = isMe ? others : others.slice(1)
  if (rest.length === 0) checkDirectoryScopes(request, isMe)
  if (!isMe && others.length === 0) return only(request, 'GET', () => listUsers(request))
  const mailbox = mailboxInPath(school, request.caller, request.segments)
  if (mailbox === null) throw unknownUser(others[0] ?? '')
  if (rest.length === 0) return only(request, 'GET', () => getUser(request, mailbox.owner))
  return mailboxAnswer(request, school, mailbox, rest)
}

function mailboxAnswer(request: GraphRequest, school: School, mailbox: Mailbox, rest: readonly string[]): GraphAnswer {
  const { path, id } = routeOf(rest)
  const access = accessOf(request.caller, mailbox)
  const call: Call = { request, school, mailbox, access, id }
  const [own, shared] = [ownRoutes[path], sharedRoutes[path]]
  if (own === undefined && shared === undefined) {
    throw badRequest(`Resource not found for the segment '${rest.at(-1) ?? ''}'.`)
  }
  checkMailboxScopes(request, path, access === 'owner')
  if (!expandable.has(path) && option(request.query, '$expand') !== null) {
    throw badRequest("The query parameter '$expand' is not supported.")
  }
  const ownHandler = own?.[request.method]
  if (ownHandler !== undefined) {
    if (access !== 'owner') throw accessDenied()
    return ownHandler(call)
  }
  if (request.method !== 'GET' || shared === undefined) throw wrongMethod()
  if (access === 'busyTimes' || access === 'titles') throw accessDenied()
  return shared(call)
}

/** A path in lower case with `*` for its id. `calendar/events` and `calendar/calendarView` are the short ones. */
function routeOf(rest: readonly string[]): { readonly path: string; readonly id: string } {
  const segments = rest.map((segment) => segment.toLowerCase())
  const isAlias = segments[0] === 'calendar' && (segments[1] === 'events' || segments[1] === 'calendarview')
  const [from, written] = isAlias ? [segments.slice(1), rest.slice(1)] : [segments, rest]
  const idAt = from.findIndex((segment, i) => i > 0 && !segmentsAnyCase.has(segment))
  return {
    path: from.map((segment, i) => (i === idAt ? '*' : segment)).join('/'),
    id: idAt === -1 ? '' : (written[idAt] ?? ''),
  }
}

function only(request: GraphRequest, method: string, handle: () => GraphAnswer): GraphAnswer {
  if (request.method !== method) throw wrongMethod()
  return handle()
}

function wrongMethod(): GraphProblem {
  return new GraphProblem(405, 'Request_BadRequest', 'Specified HTTP method is not allowed for the request target.')
}

function unknownUser(id: string): GraphProblem {
  return new GraphProblem(
    404,
    'Request_ResourceNotFound',
    `Resource '${id}' does not exist or one of its queried reference-property objects are not present.`,
  )
}
