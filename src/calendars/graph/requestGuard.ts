import {
  categoryBody,
  changeOfMeeting,
  commentBody,
  deadlineBody,
  grantBody,
  meetingBody,
  type NamedPerson,
  roleBody,
  scheduleBody,
  tagsBody,
} from './allowedBodies.ts'
import { markedQuery } from './deadlineMark.ts'
import type { Form } from './form.ts'
import { asList, asObject, asText } from './json.ts'
import type { Purpose } from './purposes.ts'

/**
 * The one gate through which every request to Graph goes. It is an allow-list: what is not named here is refused, and a
 * refusal is a bug of ours, so it throws. It is what keeps titles, texts, places and attendees out of what we ask for.
 */

/** The fields of events that the map needs. None of them says what an event is about. */
export const eventFields = [
  'id',
  'iCalUId',
  'seriesMasterId',
  'type',
  'start',
  'end',
  'isAllDay',
  'isCancelled',
  'showAs',
  'sensitivity',
  'categories',
] as const

/** What is asked of one's own day when it is opened: the titles, and to which event each belongs. */
export const ownDayFields = ['id', 'subject'] as const

/** What is asked of whoever is signed in. */
export const personFields = ['id', 'displayName', 'mail', 'userPrincipalName'] as const

/** Where one's own sharing, categories and events are. */
export const paths = {
  schedule: '/me/calendar/getSchedule',
  events: '/me/events',
  permissions: '/me/calendar/calendarPermissions',
  categories: '/me/outlook/masterCategories',
} as const

/** The id of the line "My Organization", which is the school's to change: base64 of `Default`. */
export const organizationLine = 'RGVmYXVsdA=='

/** A request that Tandem must never make. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest'
}

/** The two people whom requests may be about; null before it is known who they are. */
export type NamedPair = { readonly me: NamedPerson; readonly partner: NamedPerson } | null

/** A request as it is about to be sent. */
export interface GuardedRequest {
  readonly purpose: Purpose
  readonly pair: NamedPair
  readonly method: string
  /** Path and query after Graph's version. */
  readonly path: string
  readonly body?: unknown
}

/** A day has at most 25 hours. */
const longestDayMs = 25 * 3_600_000

function refuse({ method, path }: GuardedRequest, why: string): never {
  throw new RefusedRequest(`${method} ${path.split('?')[0] ?? ''}: ${why}`)
}

/** Path and parameters; null unless a browser sends exactly what is written, without resolving or dropping any of it. */
function parse(path: string): { readonly path: string; readonly query: URLSearchParams } | null {
  const base = 'https://graph.invalid'
  if (!path.startsWith('/') || !URL.canParse(base + path)) return null
  const { pathname, search, searchParams } = new URL(base + path)
  return pathname + search === path ? { path: pathname, query: searchParams } : null
}

const anInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/
const aCount = /^\d{1,6}$/
const pageParameters = { $top: aCount, $skip: aCount }
const viewParameters = { startDateTime: anInstant, endDateTime: anInstant, $select: /^[\w,]+$/, ...pageParameters }

function checkParameters(
  request: GuardedRequest,
  query: URLSearchParams,
  known: Readonly<Record<string, RegExp>>,
): void {
  for (const [name, value] of query) {
    const form = Object.hasOwn(known, name) ? known[name] : undefined
    if (form?.test(value) !== true || query.getAll(name).length !== 1) refuse(request, `asks for ${name}`)
  }
}

function checkView(request: GuardedRequest, query: URLSearchParams, fields: readonly string[]): true {
  checkParameters(request, query, viewParameters)
  if (query.get('$select') !== fields.join(',')) refuse(request, 'asks for other fields than it may')
  const [from, until] = [query.get('startDateTime'), query.get('endDateTime')]
  if (from === null || until === null) refuse(request, 'asks for no stretch of time')
  const milliseconds = Date.parse(until) - Date.parse(from)
  if (!(milliseconds > 0)) refuse(request, 'asks for no stretch of time')
  if (request.purpose === 'ownDay' && milliseconds > longestDayMs) refuse(request, 'asks for titles of several days')
  return true
}

/** A list without a choice of its own, or with exactly this one; in pages. */
function checkList(request: GuardedRequest, query: URLSearchParams, wanted: Readonly<Record<string, string>>): true {
  const rest = new URLSearchParams(query)
  for (const [name, value] of Object.entries(wanted)) {
    if (query.getAll(name).join('\n') !== value) refuse(request, `asks for ${name}`)
    rest.delete(name)
  }
  checkParameters(request, rest, pageParameters)
  return true
}

function checkBody(request: GuardedRequest, form: Form): true {
  if (request.path.includes('?') || !form(request.body)) refuse(request, 'says more or other than it may')
  return true
}

function checkNoBody(request: GuardedRequest): true {
  return checkBody(request, (body) => body === undefined)
}

/** The id in `/me/events/{id}` and its like; null where there is none, or more than that. */
function idAfter(parent: string, path: string, end = ''): string | null {
  const id = path.startsWith(`${parent}/`) && path.endsWith(end) ? path.slice(parent.length + 1) : ''
  const [only = '', ...others] = id.slice(0, id.length - end.length).split('/')
  if (only === '' || others.length > 0) return null
  try {
    return decodeURIComponent(only)
  } catch {
    return null
  }
}

/** Whether a request other than a batch is on the list; a check that knows what is wrong with it throws by itself. */
function isListed(request: GuardedRequest, path: string, query: URLSearchParams): boolean {
  const { purpose, pair, method } = request
  if (purpose === 'me') {
    return method === 'GET' && path === '/me' && checkList(request, query, { $select: personFields.join(',') })
  }
  if (pair === null) return false
  const { me, partner } = pair
  const route = `${method} ${path}`
  switch (purpose) {
    case 'ownCalendar':
    case 'busyTimes':
    case 'calendars': {
      const people = purpose === 'ownCalendar' ? [me] : [me, partner]
      if (route === `POST ${paths.schedule}`) {
        return checkBody(request, scheduleBody(people.map(({ address }) => address)))
      }
      const isPartners = purpose === 'calendars' && path === `/users/${encodeURIComponent(partner.id)}/calendarView`
      return method === 'GET' && (isPartners || path === '/me/calendarView') && checkView(request, query, eventFields)
    }
    case 'ownDay':
      return route === 'GET /me/calendarView' && checkView(request, query, ownDayFields)
    case 'booking':
      if (route === `POST ${paths.events}`) return checkBody(request, meetingBody)
      if (method === 'PATCH') return idAfter(paths.events, path) !== null && checkBody(request, changeOfMeeting)
      return method === 'POST' && idAfter(paths.events, path, '/cancel') !== null && checkBody(request, commentBody)
    case 'tagging':
      return method === 'PATCH' && idAfter(paths.events, path) !== null && checkBody(request, tagsBody)
    case 'deadlines':
      if (route === `GET ${paths.events}`) return checkList(request, query, markedQuery)
      if (route === `POST ${paths.events}`) return checkBody(request, deadlineBody)
      return method === 'DELETE' && idAfter(paths.events, path) !== null && checkNoBody(request)
    case 'categories':
      if (route === `GET ${paths.categories}`) return checkList(request, query, {})
      return route === `POST ${paths.categories}` && checkBody(request, categoryBody)
    case 'sharing': {
      if (route === `GET ${paths.permissions}`) return checkList(request, query, {})
      if (route === `POST ${paths.permissions}`) return checkBody(request, grantBody(partner))
      const line = idAfter(paths.permissions, path)
      if (line === null || line === organizationLine) return false
      return method === 'PATCH' ? checkBody(request, roleBody) : method === 'DELETE' && checkNoBody(request)
    }
  }
}

/** Purposes whose requests change something one at a time, so that each has its own answer. */
const readInBatchesOnly: ReadonlySet<Purpose> = new Set(['booking', 'sharing', 'tagging', 'categories'])

function checkBatch(request: GuardedRequest): void {
  const { body, purpose, pair } = request
  const items = asList(asObject(body)?.['requests'])
  if (items === undefined) return refuse(request, 'is not a batch')
  for (const item of items) {
    const fields = asObject(item)
    const [method, path] = [asText(fields?.['method']), asText(fields?.['url'])]
    if (method === undefined || path === undefined || /^\/\$batch/i.test(path)) {
      return refuse(request, 'has an item that is no request')
    }
    if (method !== 'GET' && readInBatchesOnly.has(purpose)) return refuse(request, 'is not a batch of readings')
    const content = fields?.['body']
    assertAllowed({ purpose, pair, method, path, ...(content === undefined ? {} : { body: content }) })
  }
}

/**
 * Lets a request pass or stops it.
 *
 * @throws RefusedRequest when it is not one of those that Tandem makes for this purpose
 */
export function assertAllowed(request: GuardedRequest): void {
  const parsed = parse(request.path)
  if (parsed === null) return refuse(request, 'is not written as it would be sent')
  if (request.method === 'GET' && request.body !== undefined) return refuse(request, 'says more or other than it may')
  if (request.method === 'POST' && request.path === '/$batch') checkBatch(request)
  else if (!isListed(request, parsed.path, parsed.query)) refuse(request, 'is not a request that Tandem makes')
}

/**
 * Whether a link goes on exactly where a request for a page stopped: the same address with the same parameters, only
 * further down. So no answer can lead us to ask for anything that was not asked for already, nor in a circle.
 */
export function continues(path: string, next: string): boolean {
  const [before, after] = [parse(path), parse(next)]
  if (before === null || before.path !== after?.path) return false
  const [skipped, skips] = [Number(before.query.get('$skip') ?? 0), Number(after.query.get('$skip') ?? 0)]
  // Whoever asks for no size of page may be told one.
  const varying = before.query.has('$top') ? ['$skip'] : ['$skip', '$top']
  for (const name of varying) {
    before.query.delete(name)
    after.query.delete(name)
  }
  before.query.sort()
  after.query.sort()
  return skips > skipped && before.query.toString() === after.query.toString()
}
