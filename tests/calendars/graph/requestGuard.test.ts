import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  assertAllowed,
  eventFields,
  RefusedRequest,
  type GuardedRequest,
} from '../../../src/calendars/graph/requestGuard.ts'

const window = 'startDateTime=2026-09-01T00:00:00Z&endDateTime=2026-11-02T00:00:00Z'
const day = 'startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-11-24T00:00:00Z'
const fields = `$select=${eventFields.join(',')}`

const isAllowed = (request: GuardedRequest) => {
  try {
    assertAllowed(request)
    return true
  } catch (error) {
    if (error instanceof RefusedRequest) return false
    throw error
  }
}
const get = (path: string): GuardedRequest => ({ method: 'GET', path })

test.each([
  `/me/calendarView?${window}&${fields}`,
  `/me/calendarView?${window}&${fields}&$top=500&$skip=500`,
  `/users/partner-id/calendarView?${window}&${fields}`,
  `/me/calendarView?${day}&$select=id,subject`,
])('what the map needs may be asked for: %s', (path) => {
  expect(isAllowed(get(path))).toBe(true)
})

test.each([
  ['everything about the events', `/me/calendarView?${window}`],
  ['titles of half a term', `/me/calendarView?${window}&$select=id,subject`],
  [
    'titles of two days',
    '/me/calendarView?startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-11-25T00:00:00Z&$select=id,subject',
  ],
  ['titles of the partner’s day', `/users/partner-id/calendarView?${day}&$select=id,subject`],
  ['a title beside the map’s fields', `/me/calendarView?${day}&${fields},subject`],
  ['bodies of a day', `/me/calendarView?${day}&$select=id,subject,body`],
  ['two selections', `/me/calendarView?${day}&$select=id,subject&${fields}`],
  ['an expansion', `/me/calendarView?${window}&${fields}&$expand=attachments`],
  ['a search', `/me/calendarView?${window}&${fields}&$search=review`],
  ['a delta, which brings titles unasked', `/me/calendarView/delta?${window}&${fields}`],
  ['an event by itself', '/me/events/AAMk'],
  ['all events', `/me/events?${fields}`],
  ['mail', '/me/messages'],
  ['a batch in a batch', '/$batch'],
])('%s may not be asked for', (_what, path) => {
  expect(isAllowed(get(path))).toBe(false)
  expect(
    isAllowed({ method: 'POST', path: '/$batch', body: { requests: [{ id: '1', method: 'GET', url: path }] } }),
  ).toBe(false)
})

test('writing is making a meeting and cancelling it, and nothing else', () => {
  expect(isAllowed({ method: 'POST', path: '/me/events' })).toBe(true)
  expect(isAllowed({ method: 'POST', path: '/me/events/AAMk/cancel' })).toBe(true)
  expect(isAllowed({ method: 'POST', path: '/me/calendar/getSchedule' })).toBe(true)
  for (const method of ['PATCH', 'DELETE', 'PUT']) expect(isAllowed({ method, path: '/me/events/AAMk' })).toBe(false)
  expect(isAllowed({ method: 'POST', path: '/users/partner-id/events' })).toBe(false)
  expect(isAllowed({ method: 'POST', path: '/me/sendMail' })).toBe(false)
})

test('a batch passes only when each of its items does', () => {
  const good = { id: '1', method: 'GET', url: `/me/calendarView?${window}&${fields}` }
  const batch = (requests: unknown) => ({ method: 'POST', path: '/$batch', body: { requests } })
  expect(isAllowed(batch([good]))).toBe(true)
  expect(isAllowed(batch([good, { id: '2', method: 'GET', url: '/me/messages' }]))).toBe(false)
  expect(isAllowed(batch('nothing'))).toBe(false)
  expect(isAllowed(batch([null]))).toBe(false)
})

test('whatever fields are selected, only the map’s own pass', () => {
  const words = ['id', 'subject', 'body', 'bodyPreview', 'attendees', 'organizer', 'location', ...eventFields]
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...words), { maxLength: 14 }), (selected) => {
      const path = `/users/partner-id/calendarView?${window}&$select=${selected.join(',')}`
      expect(isAllowed(get(path))).toBe(selected.join(',') === eventFields.join(','))
    }),
    { numRuns: 2000 },
  )
})

test('no path that somebody could think of gets past', () => {
  fc.assert(
    fc.property(fc.webPath(), fc.constantFrom('GET', 'POST', 'PATCH', 'DELETE'), (path, method) => {
      expect(isAllowed({ method, path })).toBe(false)
    }),
    { numRuns: 2000 },
  )
})
