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

/** The fields of the events of one's own opened day. */
export const ownDayFields = ['id', 'subject'] as const

/** A request that Tandem must never make. */
export class RefusedRequest extends Error {
  override readonly name = 'RefusedRequest'
}

/** A request as it is about to be sent; `path` begins after Graph's version. */
export interface GuardedRequest {
  readonly method: string
  readonly path: string
  readonly body?: unknown
}

const pagingParameters = new Set(['startDateTime', 'endDateTime', '$select', '$top', '$skip', '$skiptoken'])

/** A day has at most 25 hours, in a zone that is at most 14 hours from UTC. */
const longestDayMs = 25 * 3_600_000

function refuse(request: GuardedRequest, why: string): never {
  const [path = ''] = request.path.split('?')
  throw new RefusedRequest(`${request.method} ${path}: ${why}`)
}

function checkCalendarView(request: GuardedRequest, query: URLSearchParams, isOwn: boolean): void {
  for (const name of query.keys()) {
    if (!pagingParameters.has(name) || query.getAll(name).length !== 1) refuse(request, `asks for ${name}`)
  }
  const select = query.get('$select')
  if (select === eventFields.join(',')) return
  if (!isOwn || select !== ownDayFields.join(',')) refuse(request, 'asks for other fields than the map needs')
  const starts = Date.parse(query.get('startDateTime') ?? '')
  const ends = Date.parse(query.get('endDateTime') ?? '')
  if (!(ends > starts && ends - starts <= longestDayMs)) refuse(request, 'asks for titles of more than one day')
}

function checkBatch(request: GuardedRequest): void {
  const { body } = request
  const items: unknown = typeof body === 'object' && body !== null && 'requests' in body ? body.requests : undefined
  if (!Array.isArray(items)) refuse(request, 'is not a batch')
  for (const item of items as readonly unknown[]) {
    if (typeof item !== 'object' || item === null || !('method' in item) || !('url' in item)) {
      return refuse(request, 'has an item that is no request')
    }
    const { method, url } = item
    if (typeof method !== 'string' || typeof url !== 'string' || url.startsWith('/$batch')) {
      return refuse(request, 'has an item that is no request')
    }
    assertAllowed({ method, path: url, ...('body' in item ? { body: item.body } : {}) })
  }
}

/**
 * Lets a request pass or stops it.
 *
 * @throws RefusedRequest when it is not one of those that Tandem makes
 */
export function assertAllowed(request: GuardedRequest): void {
  const [path = '', search = ''] = request.path.split('?')
  const query = new URLSearchParams(search)
  const route = `${request.method} ${path}`
  if (route === 'POST /$batch' && search === '') {
    checkBatch(request)
    return
  }
  if (route === 'GET /me/calendarView') {
    checkCalendarView(request, query, true)
    return
  }
  if (/^GET \/users\/[^/?]+\/calendarView$/.test(route)) {
    checkCalendarView(request, query, false)
    return
  }
  if (search === '' && route === 'POST /me/calendar/getSchedule') return
  if (search === '' && route === 'POST /me/events') return
  if (search === '' && /^POST \/me\/events\/[^/?]+\/cancel$/.test(route)) return
  refuse(request, 'is not a request that Tandem makes')
}
