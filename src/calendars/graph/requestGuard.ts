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

/** What is asked of a person in the directory. */
const personFields = new Set(['id', 'displayName', 'mail', 'userPrincipalName'])

/** A request that Tandem must never make. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest'
}

/** What a request is for. Each purpose has requests of its own: titles never travel with the map's. */
export type Purpose = 'calendars' | 'ownDay' | 'writing' | 'people'

/** A request as it is about to be sent. */
export interface GuardedRequest {
  readonly purpose: Purpose
  /** The only other person whose calendar may be asked for. */
  readonly partnerId: string
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
const viewParameters: Readonly<Record<string, RegExp>> = {
  startDateTime: anInstant,
  endDateTime: anInstant,
  $select: /^[\w,]+$/,
  $top: aCount,
  $skip: aCount,
}

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

function checkPeople(request: GuardedRequest, query: URLSearchParams): true {
  checkParameters(request, query, { $select: /^[\w,]+$/, $top: aCount })
  const selected = query.get('$select')?.split(',') ?? []
  if (selected.length === 0 || !selected.every((field) => personFields.has(field))) {
    refuse(request, 'asks for more of a person than a name and an address')
  }
  return true
}

function checkBatch(request: GuardedRequest): void {
  const { body, purpose, partnerId } = request
  const items: unknown = typeof body === 'object' && body !== null && 'requests' in body ? body.requests : undefined
  if (purpose === 'writing' || !Array.isArray(items)) return refuse(request, 'is not a batch of readings')
  for (const item of items as readonly unknown[]) {
    if (typeof item !== 'object' || item === null || !('method' in item) || !('url' in item)) {
      return refuse(request, 'has an item that is no request')
    }
    const { method, url } = item
    if (typeof method !== 'string' || typeof url !== 'string' || /^\/\$batch/i.test(url)) {
      return refuse(request, 'has an item that is no request')
    }
    assertAllowed({ purpose, partnerId, method, path: url, ...('body' in item ? { body: item.body } : {}) })
  }
}

/** Whether a request other than a batch is on the list; a check that knows what is wrong with it throws by itself. */
function isListed(request: GuardedRequest, path: string, query: URLSearchParams): boolean {
  const { purpose, partnerId, method } = request
  const route = `${method} ${path}`
  const isBare = !request.path.includes('?')
  switch (purpose) {
    case 'calendars': {
      if (route === 'POST /me/calendar/getSchedule') return isBare
      const isView = path === '/me/calendarView' || path === `/users/${encodeURIComponent(partnerId)}/calendarView`
      return isView && method === 'GET' && checkView(request, query, eventFields)
    }
    case 'ownDay':
      return route === 'GET /me/calendarView' && checkView(request, query, ownDayFields)
    case 'writing':
      return isBare && (route === 'POST /me/events' || /^POST \/me\/events\/[^/]+\/cancel$/.test(route))
    case 'people':
      return (route === 'GET /me' || route === 'GET /users') && checkPeople(request, query)
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
  before.query.delete('$skip')
  after.query.delete('$skip')
  before.query.sort()
  after.query.sort()
  return skips > skipped && before.query.toString() === after.query.toString()
}
