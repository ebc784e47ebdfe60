import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  assertAllowed,
  continues,
  eventFields,
  RefusedRequest,
  type GuardedRequest,
  type Purpose,
} from '../../../src/calendars/graph/requestGuard.ts'

const window = 'startDateTime=2026-09-01T00:00:00Z&endDateTime=2026-11-02T00:00:00Z'
const day = 'startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-11-24T00:00:00Z'
const fields = `$select=${eventFields.join(',')}`
const titles = '$select=id,subject'
const purposes = ['calendars', 'ownDay', 'writing', 'people'] as const satisfies readonly Purpose[]

const isAllowed = (request: Omit<GuardedRequest, 'partnerId'>) => {
  try {
    assertAllowed({ ...request, partnerId: 'partner-id' })
    return true
  } catch (error) {
    if (error instanceof RefusedRequest) return false
    throw error
  }
}
const inBatch = (purpose: Purpose, requests: unknown) =>
  isAllowed({ purpose, method: 'POST', path: '/$batch', body: { requests } })
/** For which purposes something may be asked for, alone and in a batch. */
const purposesOf = (method: string, path: string) => ({
  alone: purposes.filter((purpose) => isAllowed({ purpose, method, path })),
  inBatch: purposes.filter((purpose) => inBatch(purpose, [{ id: '1', method, url: path }])),
})

test.each([
  ['GET', `/me/calendarView?${window}&${fields}`, 'calendars'],
  ['GET', `/me/calendarView?${window}&${fields}&$top=500&$skip=500`, 'calendars'],
  ['GET', `/me/calendarView?${new URLSearchParams(`${window}&${fields}`).toString()}`, 'calendars'],
  ['GET', `/users/partner-id/calendarView?${window}&${fields}`, 'calendars'],
  ['POST', '/me/calendar/getSchedule', 'calendars'],
  ['GET', `/me/calendarView?${day}&${titles}`, 'ownDay'],
  ['GET', '/me?$select=id,displayName,mail,userPrincipalName', 'people'],
  ['GET', '/users?$select=id,mail&$top=10', 'people'],
] as const)('%s %s is for one purpose alone', (method, path, purpose) => {
  expect(purposesOf(method, path)).toEqual({ alone: [purpose], inBatch: [purpose] })
})

test.each(['/me/events', '/me/events/AAMk%2F1%3D/cancel'])('writing is POST %s, and never in a batch', (path) => {
  expect(purposesOf('POST', path)).toEqual({ alone: ['writing'], inBatch: [] })
  for (const method of ['GET', 'PATCH', 'DELETE', 'PUT']) expect(purposesOf(method, path).alone).toEqual([])
})

test('a day on which the clocks go back may be opened, and no more than that', () => {
  const from = 'startDateTime=2026-10-24T23:00:00Z'
  expect(purposesOf('GET', `/me/calendarView?${from}&endDateTime=2026-10-26T00:00:00Z&${titles}`).alone).toEqual([
    'ownDay',
  ])
  expect(purposesOf('GET', `/me/calendarView?${from}&endDateTime=2026-10-26T00:00:01Z&${titles}`).alone).toEqual([])
})

test.each([
  ['everything about the events', `/me/calendarView?${window}`],
  ['titles of half a term', `/me/calendarView?${window}&${titles}`],
  [
    'titles of two days',
    `/me/calendarView?startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-11-25T00:00:00Z&${titles}`,
  ],
  [
    'titles of a day told without a zone',
    `/me/calendarView?startDateTime=2026-11-23T00:00:00&endDateTime=2026-11-24T00:00:00&${titles}`,
  ],
  ['titles of no stretch of time', `/me/calendarView?${titles}`],
  ['titles of the partner’s day', `/users/partner-id/calendarView?${day}&${titles}`],
  ['somebody else’s calendar', `/users/colleague-id/calendarView?${window}&${fields}`],
  ['a title beside the map’s fields', `/me/calendarView?${day}&${fields},subject`],
  ['bodies of a day', `/me/calendarView?${day}&${titles},body`],
  ['two selections', `/me/calendarView?${day}&${titles}&${fields}`],
  ['an expansion', `/me/calendarView?${window}&${fields}&$expand=attachments`],
  ['an expansion behind a second question mark', `/me/calendarView?${window}&${fields}&$top=500?&$expand=attachments`],
  ['an expansion in a place for a number', `/me/calendarView?${window}&${fields}&$top=500%26$expand=attachments`],
  ['a search', `/me/calendarView?${window}&${fields}&$search=review`],
  ['an opaque page, of which nobody knows what it asks for', `/me/calendarView?${window}&${fields}&$skiptoken=abc`],
  ['a selection in other letters', `/me/calendarView?${window}&${fields}&$SELECT=subject`],
  ['a selection without its dollar', `/me/calendarView?${window}&${fields}&select=subject`],
  ['a delta, which brings titles unasked', `/me/calendarView/delta?${window}&${fields}`],
  ['another version of Graph', `/../beta/me/calendarView?${window}&${fields}`],
  ['a way back up', `/users/../me/calendarView?${window}&${fields}`],
  ['a hidden way back up', `/me/events/%2e%2e/cancel`],
  ['a way by backslashes', '/me/events/a\\..\\..\\messages/cancel'],
  ['another host', '//elsewhere.example/me/calendarView'],
  ['a fragment', `/me/calendarView?${window}&${fields}#subject`],
  ['an event by itself', '/me/events/AAMk'],
  ['all events', `/me/events?${fields}`],
  ['all about oneself', '/me'],
  ['a manager', '/me?$select=id,manager'],
  ['colleagues’ telephone numbers', '/users?$select=id,mobilePhone'],
  ['mail', '/me/messages'],
  ['a batch in a batch', '/$batch'],
  ['nothing', ''],
])('%s may not be asked for, for whatever purpose', (_what, path) => {
  for (const method of ['GET', 'POST', 'PATCH', 'PUT', 'DELETE']) {
    const isABatch = method === 'POST' && path === '/$batch'
    const { alone, inBatch } = purposesOf(method, path)
    expect(inBatch).toEqual([])
    if (!isABatch) expect(alone).toEqual([])
  }
})

test('a batch passes only when each of its items does', () => {
  const good = { id: '1', method: 'GET', url: `/me/calendarView?${window}&${fields}` }
  expect(inBatch('calendars', [good])).toBe(true)
  expect(inBatch('calendars', [good, { id: '2', method: 'GET', url: '/me/messages' }])).toBe(false)
  expect(inBatch('calendars', [good, { ...good, url: `/me/calendarView?${day}&${titles}` }])).toBe(false)
  expect(inBatch('calendars', 'nothing')).toBe(false)
  expect(inBatch('calendars', [null])).toBe(false)
  expect(inBatch('calendars', [{ method: 'GET' }])).toBe(false)
  expect(inBatch('calendars', [{ method: 'GET', url: '/$BATCH' }])).toBe(false)
  expect(inBatch('writing', [])).toBe(false)
})

test('what is refused says the path, and nothing that was asked of it', () => {
  expect(() =>
    assertAllowed({
      purpose: 'calendars',
      partnerId: 'partner-id',
      method: 'GET',
      path: '/me/messages?$search=Secret',
    }),
  ).toThrow(/^GET \/me\/messages: (?!.*Secret)/)
})

test('whatever fields are selected, only the map’s own pass', () => {
  const words = ['id', 'subject', 'body', 'bodyPreview', 'attendees', 'organizer', 'location', ...eventFields]
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...words), { maxLength: 14 }),
      fc.constantFrom('/me', '/users/partner-id'),
      (selected, whose) => {
        const path = `${whose}/calendarView?${window}&$select=${selected.join(',')}`
        const isTheMaps = selected.join(',') === eventFields.join(',')
        expect(purposesOf('GET', path).alone).toEqual(isTheMaps ? ['calendars'] : [])
      },
    ),
    { numRuns: 500 },
  )
})

test('whatever is added to a good request, it names no other field and no other parameter', () => {
  const piece = fc.constantFrom('&', '?', '#', '/', ',', '$', '=', '%26', '%3D', '$select', '$expand', 'subject', '..')
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 6 }), (added) => {
      const path = `/me/calendarView?${window}&${fields}${added.join('')}`
      const [, ...query] = path.split('?')
      const isSame =
        new URLSearchParams(query.join('?')).toString() === new URLSearchParams(`${window}&${fields}`).toString()
      if (purposesOf('GET', path).alone.length > 0) expect(isSame).toBe(true)
    }),
    { numRuns: 3000 },
  )
})

test('no path that somebody could think of gets past', () => {
  fc.assert(
    fc.property(fc.webPath(), fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE'), (path, method) => {
      expect(purposes.some((purpose) => isAllowed({ purpose, method, path }))).toBe(false)
    }),
    { numRuns: 500 },
  )
})

const first = `/me/calendarView?${window}&${fields}&$top=500`

test('a next page goes on further down the same list', () => {
  expect(continues(first, `${first}&$skip=500`)).toBe(true)
  expect(continues(`${first}&$skip=500`, `${first}&$skip=1000`)).toBe(true)
  const [path, query = ''] = `${first}&$skip=500`.split('?')
  expect(continues(first, `${path ?? ''}?${new URLSearchParams(query).toString()}`)).toBe(true)
})

test.each([
  ['the same page', first],
  ['the page before', `${first}&$skip=0`],
  ['titles', first.replace(fields, titles) + '&$skip=500'],
  ['another stretch of time', first.replace('2026-11-02', '2026-11-03') + '&$skip=500'],
  ['somebody else’s calendar', first.replace('/me/', '/users/partner-id/') + '&$skip=500'],
  ['a delta', first.replace('calendarView', 'calendarView/delta') + '&$skip=500'],
  ['an expansion', `${first}&$skip=500&$expand=attachments`],
  ['an expansion behind a second question mark', `${first}&$skip=500?&$expand=attachments`],
  ['no address', 'next'],
])('a next page that is %s is none', (_what, next) => {
  expect(continues(first, next)).toBe(false)
})
