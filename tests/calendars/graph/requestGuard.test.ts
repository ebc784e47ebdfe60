import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Purpose } from '../../../src/calendars/graph/purposes.ts'
import { assertAllowed, continues, eventFields, RefusedRequest } from '../../../src/calendars/graph/requestGuard.ts'
import { inBatch, markId, midnight, pair, purposesOf } from './guardAsks.ts'

const window = 'startDateTime=2026-09-01T00:00:00Z&endDateTime=2026-11-02T00:00:00Z'
const day = 'startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-11-24T00:00:00Z'
const fields = `$select=${eventFields.join(',')}`
const titles = '$select=id,subject'
const aSchedule = (...schedules: readonly string[]) => ({
  schedules,
  startTime: midnight('2026-09-01'),
  endTime: midnight('2026-11-01'),
  availabilityViewInterval: 60,
})
const encoded = (text: string) => encodeURIComponent(text).replaceAll("'", '%27')
const filter = `singleValueExtendedProperties/Any(ep: ep/id eq '${markId}' and startswith(ep/value, 'deadline/'))`
const expand = `singleValueExtendedProperties($filter=id eq '${markId}')`
const marked = `/me/events?$select=id&$filter=${encoded(filter)}&$expand=${encoded(expand)}`
const everyView = ['ownCalendar', 'busyTimes', 'calendars']

test.each([
  ['GET', `/me/calendarView?${window}&${fields}`, everyView],
  ['GET', `/me/calendarView?${window}&${fields}&$top=500&$skip=500`, everyView],
  ['GET', `/me/calendarView?${new URLSearchParams(`${window}&${fields}`).toString()}`, everyView],
  ['GET', `/users/partner-id/calendarView?${window}&${fields}`, ['calendars']],
  ['GET', `/me/calendarView?${day}&${titles}`, ['ownDay']],
  ['GET', '/me?$select=id,displayName,mail,userPrincipalName', ['me']],
  ['GET', '/me/calendar/calendarPermissions', ['sharing']],
  ['GET', '/me/calendar/calendarPermissions?$skip=10', ['sharing']],
  ['GET', '/me/outlook/masterCategories', ['categories']],
  ['GET', marked, ['deadlines']],
  ['GET', `${marked}&$top=250&$skip=250`, ['deadlines']],
])('%s %s is for its own purpose alone', (method, path, purpose) => {
  expect(purposesOf(method, path)).toEqual({ alone: purpose, inBatch: purpose })
  expect(purposesOf(method, path, {})).toEqual({ alone: [], inBatch: [] })
})

test('busy times are asked of oneself, or of the two, and of the partner only where the partner is read at all', () => {
  const [mine, theirs] = [pair.me.address, pair.partner.address]
  const asked = (...addresses: readonly string[]) =>
    purposesOf('POST', '/me/calendar/getSchedule', aSchedule(...addresses))
  expect(asked(mine)).toEqual({ alone: ['ownCalendar'], inBatch: ['ownCalendar'] })
  expect(asked(mine, theirs)).toEqual({ alone: ['busyTimes', 'calendars'], inBatch: ['busyTimes', 'calendars'] })
  for (const others of [[], [theirs], [mine, theirs, 'colleague@school.example'], ['colleague@school.example']]) {
    expect(asked(...others)).toEqual({ alone: [], inBatch: [] })
  }
})

test('before it is known who the two are, only that may be asked', () => {
  const ask = (purpose: Purpose, method: string, path: string, body?: unknown) => () =>
    assertAllowed({ purpose, pair: null, method, path, body })
  expect(ask('me', 'GET', '/me?$select=id,displayName,mail,userPrincipalName')).not.toThrow()
  expect(ask('ownCalendar', 'GET', `/me/calendarView?${window}&${fields}`)).toThrow(RefusedRequest)
  expect(ask('booking', 'POST', '/me/events/AAMk/cancel', { comment: '' })).toThrow(RefusedRequest)
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
  ['an event by itself', '/me/events/AAMk?$select=id,subject'],
  ['all events', `/me/events?${fields}`],
  ['all about oneself', '/me'],
  ['a manager', '/me?$select=id,manager'],
  ['oneself and a telephone number', '/me?$select=id,displayName,mail,userPrincipalName,mobilePhone'],
  ['colleagues', '/users?$select=id,mail&$top=10'],
  ['the partner, in the directory', '/users/partner-id?$select=id,displayName,mail,userPrincipalName'],
  ['marked events with their titles', marked.replace('$select=id', '$select=id,subject')],
  ['marked events with all about them', marked.replace('$select=id&', '')],
  ['all events instead of marked ones', '/me/events?$select=id'],
  ['events by their titles', `${marked}&$search=review`],
  ['events with another mark', marked.replace('TandemDeadline', 'Other')],
  ['events with any mark that is not ours', marked.replace('deadline%2F', '')],
  ['attachments beside the mark', marked.replace('%24filter%3Did', '%24filter%3Dname')],
  ['two filters', `${marked}&$filter=${encoded(filter)}`],
  ['the partner’s marked events', marked.replace('/me/', '/users/partner-id/')],
  ['the partner’s sharing', '/users/partner-id/calendar/calendarPermissions'],
  ['the partner’s list of categories', '/users/partner-id/outlook/masterCategories'],
  ['one line of the sharing', '/me/calendar/calendarPermissions/cGFydG5lcg%3D%3D?$select=role'],
  ['something below an event', '/me/events/AAMk/attachments'],
  ['an event whose id is none', '/me/events/%zz?$select=id'],
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
  expect(inBatch('booking', 'nothing')).toBe(false)
})

test('what is refused says the path, and nothing that was asked of it', () => {
  expect(() =>
    assertAllowed({
      purpose: 'calendars',
      pair,
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
        const allowed = whose === '/me' ? everyView : ['calendars']
        expect(purposesOf('GET', path).alone).toEqual(isTheMaps ? allowed : [])
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
      expect(purposesOf(method, path).alone).toEqual([])
    }),
    { numRuns: 500 },
  )
})

const first = `/me/calendarView?${window}&${fields}&$top=500`

test('a next page of a list that was asked for without a size may name one', () => {
  const list = '/me/outlook/masterCategories'
  expect(continues(list, `${list}?$skip=10`)).toBe(true)
  expect(continues(list, `${list}?$top=10&$skip=10`)).toBe(true)
  expect(continues(`${list}?$top=10&$skip=10`, `${list}?$top=10&$skip=20`)).toBe(true)
  expect(continues(list, `${list}?$skip=10&$expand=all`)).toBe(false)
})

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
