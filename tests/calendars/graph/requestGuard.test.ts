import fc from 'fast-check'
import { expect, test } from 'vitest'
import { permissionOf, type Purpose } from '../../../src/calendars/graph/purposes.ts'
import {
  assertAllowed,
  continues,
  eventFields,
  type GuardedRequest,
  RefusedRequest,
} from '../../../src/calendars/graph/requestGuard.ts'

const window = 'startDateTime=2026-09-01T00:00:00Z&endDateTime=2026-11-02T00:00:00Z'
const day = 'startDateTime=2026-11-23T00:00:00Z&endDateTime=2026-11-24T00:00:00Z'
const fields = `$select=${eventFields.join(',')}`
const titles = '$select=id,subject'
const purposes = Object.keys(permissionOf) as readonly Purpose[]
const pair = {
  me: { id: 'me-id', address: 'senco@school.example' },
  partner: { id: 'partner-id', address: 'head@school.example' },
}

const isAllowed = (request: Omit<GuardedRequest, 'pair'>) => {
  try {
    assertAllowed({ ...request, pair })
    return true
  } catch (error) {
    if (error instanceof RefusedRequest) return false
    throw error
  }
}
const inBatch = (purpose: Purpose, requests: unknown) =>
  isAllowed({ purpose, method: 'POST', path: '/$batch', body: { requests } })
/** For which purposes something may be asked for, alone and in a batch. */
const purposesOf = (method: string, path: string, body?: unknown) => ({
  alone: purposes.filter((purpose) => isAllowed({ purpose, method, path, body })),
  inBatch: purposes.filter((purpose) => inBatch(purpose, [{ id: '1', method, url: path, body }])),
})

const midnight = (date: string) => ({ dateTime: `${date}T00:00:00`, timeZone: 'Europe/London' })
const aSchedule = (...schedules: readonly string[]) => ({
  schedules,
  startTime: midnight('2026-09-01'),
  endTime: midnight('2026-11-01'),
  availabilityViewInterval: 60,
})
const aMeeting = {
  subject: 'Inclusion time',
  body: { contentType: 'text', content: 'What is working?' },
  start: { dateTime: '2026-12-04T14:00:00', timeZone: 'Europe/London' },
  end: { dateTime: '2026-12-04T15:00:00', timeZone: 'Europe/London' },
  attendees: [{ emailAddress: { address: 'head@school.example', name: 'Tom Ellery' }, type: 'required' }],
  showAs: 'busy',
  categories: ['Joint time'],
  allowNewTimeProposals: true,
  transactionId: '7a1c6f0e-0000-4000-8000-000000000001',
}
const markId = 'String {8c1d5a0e-3f52-4f0b-9a6d-7b2c41e6d9f3} Name TandemDeadline'
const aDeadline = {
  subject: 'School census day',
  start: midnight('2026-10-01'),
  end: midnight('2026-10-02'),
  isAllDay: true,
  showAs: 'free',
  sensitivity: 'normal',
  isReminderOn: false,
  categories: ['Census'],
  transactionId: '7a1c6f0e-0000-4000-8000-000000000001',
  singleValueExtendedProperties: [{ id: markId, value: 'deadline/2026-10-01/census-autumn' }],
}
const aGrant = {
  emailAddress: { address: 'head@school.example', name: 'Tom Ellery' },
  isInsideOrganization: true,
  isRemovable: true,
  role: 'read',
}
const aCategory = { displayName: 'Census', color: 'preset24' }
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

/** What changes something, and how it may not be said. */
const changes = {
  meeting: ['POST', '/me/events', aMeeting, 'booking'],
  cancellation: ['POST', '/me/events/AAMk%2F1%3D/cancel', { comment: 'Not this week.' }, 'booking'],
  tags: ['PATCH', '/me/events/AAMk%2F1%3D', { categories: ['Census', 'Our own'] }, 'tagging'],
  noTags: ['PATCH', '/me/events/AAMk', { categories: [] }, 'tagging'],
  category: ['POST', '/me/outlook/masterCategories', aCategory, 'categories'],
  grant: ['POST', '/me/calendar/calendarPermissions', aGrant, 'sharing'],
  role: ['PATCH', '/me/calendar/calendarPermissions/cGFydG5lcg%3D%3D', { role: 'read' }, 'sharing'],
  withdrawal: ['DELETE', '/me/calendar/calendarPermissions/cGFydG5lcg%3D%3D', undefined, 'sharing'],
} as const satisfies Readonly<Record<string, readonly [string, string, unknown, Purpose]>>

test.each(Object.entries(changes))('a %s is for its own purpose alone, and never in a batch', (_what, change) => {
  const [method, path, body, purpose] = change
  expect(purposesOf(method, path, body)).toEqual({ alone: [purpose], inBatch: [] })
  for (const other of ['GET', 'POST', 'PATCH', 'DELETE', 'PUT'].filter((each) => each !== method)) {
    expect(purposesOf(other, path, body).alone).toEqual([])
  }
})

test('deadlines are written and removed in batches too, and are for their own purpose alone', () => {
  const only = { alone: ['deadlines'], inBatch: ['deadlines'] }
  expect(purposesOf('POST', '/me/events', aDeadline)).toEqual(only)
  expect(purposesOf('DELETE', '/me/events/AAMk%2F1%3D')).toEqual(only)
  expect(purposesOf('PATCH', '/me/events/AAMk%2F1%3D', { subject: 'Mine' })).toEqual({ alone: [], inBatch: [] })
})

test.each<[string, keyof typeof changes | 'deadline', object]>([
  ['a meeting in a place', 'meeting', { location: { displayName: 'Hall' } }],
  ['a meeting with a file', 'meeting', { attachments: [] }],
  ['a meeting without guests', 'meeting', { attendees: [] }],
  ['a meeting that repeats', 'meeting', { recurrence: {} }],
  ['a meeting with other categories', 'meeting', { categories: ['EHC plan review'] }],
  ['a meeting with a text in HTML', 'meeting', { body: { contentType: 'html', content: '<b>' } }],
  ['a cancellation with more than a comment', 'cancellation', { subject: 'Another' }],
  ['a title beside the tags', 'tags', { subject: 'Another' }],
  ['a text beside the tags', 'tags', { body: { contentType: 'text', content: '' } }],
  ['another time beside the tags', 'tags', { start: midnight('2026-10-01') }],
  ['tags that are none', 'tags', { categories: [1] }],
  ['tags in one text', 'tags', { categories: 'Census' }],
  ['a category in a colour that Outlook does not have', 'category', { color: 'preset25' }],
  ['a category with an id', 'category', { id: '1' }],
  ['a calendar given to somebody else', 'grant', { emailAddress: { address: 'else@school.example', name: 'Lee Tan' } }],
  ['a calendar given to be written in', 'grant', { role: 'write' }],
  ['a calendar given with its titles alone', 'grant', { role: 'limitedRead' }],
  ['a calendar given outside the school', 'grant', { isInsideOrganization: false }],
  ['a role above reading', 'role', { role: 'delegateWithPrivateEventAccess' }],
  ['a role that shows titles alone', 'role', { role: 'limitedRead' }],
  ['a role and an address', 'role', { emailAddress: aGrant.emailAddress }],
  ['a deadline with a text', 'deadline', { body: { contentType: 'text', content: 'Secret' } }],
  ['a deadline with guests', 'deadline', { attendees: aMeeting.attendees }],
  ['a deadline in a place', 'deadline', { location: { displayName: 'Hall' } }],
  ['a deadline at an hour', 'deadline', { start: { dateTime: '2026-10-01T09:00:00', timeZone: 'Europe/London' } }],
  ['a deadline that takes the day up', 'deadline', { showAs: 'busy' }],
  ['a deadline that rings', 'deadline', { isReminderOn: true }],
  ['a deadline without a tag', 'deadline', { categories: [] }],
  ['a deadline without its mark', 'deadline', { singleValueExtendedProperties: [] }],
  [
    'a deadline with a mark of another kind',
    'deadline',
    { singleValueExtendedProperties: [{ id: markId, value: 'x' }] },
  ],
  [
    'a deadline with another app’s mark',
    'deadline',
    { singleValueExtendedProperties: [{ id: markId.replace('8c', '9c'), value: 'deadline/2026-10-01/a' }] },
  ],
])('%s is not written, for whatever purpose', (_what, name, wrong) => {
  const [method, path, body] = name === 'deadline' ? (['POST', '/me/events', aDeadline] as const) : changes[name]
  expect(purposesOf(method, path, { ...body, ...wrong })).toEqual({ alone: [], inBatch: [] })
})

test('a part that is missing is noticed as well as one too many', () => {
  for (const [method, path, body] of [...Object.values(changes), ['POST', '/me/events', aDeadline] as const]) {
    for (const name of Object.keys(body ?? {})) {
      const rest = Object.fromEntries(Object.entries(body ?? {}).filter(([each]) => each !== name))
      expect(purposesOf(method, path, rest)).toEqual({ alone: [], inBatch: [] })
    }
  }
})

test.each(['RGVmYXVsdA==', 'RGVmYXVsdA%3D%3D', 'RGVmYXVsdA%3d%3d', '%52GVmYXVsdA=='])(
  'what everybody in the school may see is not ours to change (%s)',
  (id) => {
    const path = `/me/calendar/calendarPermissions/${id}`
    expect(purposesOf('DELETE', path).alone).toEqual([])
    expect(purposesOf('PATCH', path, { role: 'read' }).alone).toEqual([])
  },
)

test('before it is known who the two are, only that may be asked', () => {
  const ask = (purpose: Purpose, method: string, path: string, body?: unknown) => () =>
    assertAllowed({ purpose, pair: null, method, path, body })
  expect(ask('me', 'GET', '/me?$select=id,displayName,mail,userPrincipalName')).not.toThrow()
  expect(ask('ownCalendar', 'GET', `/me/calendarView?${window}&${fields}`)).toThrow(RefusedRequest)
  expect(ask('booking', 'POST', '/me/events', aMeeting)).toThrow(RefusedRequest)
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
      expect(purposes.some((purpose) => isAllowed({ purpose, method, path }))).toBe(false)
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
