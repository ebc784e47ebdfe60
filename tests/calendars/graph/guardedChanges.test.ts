import { expect, test } from 'vitest'
import type { Purpose } from '../../../src/calendars/graph/purposes.ts'
import { markId, midnight, purposesOf } from './guardAsks.ts'

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
const recurrence = {
  pattern: { type: 'weekly', interval: 2, daysOfWeek: ['tuesday'], firstDayOfWeek: 'monday' },
  range: { type: 'endDate', startDate: '2026-12-04', endDate: '2027-03-26' },
}
const twoDays = { ...recurrence.pattern, daysOfWeek: ['tuesday', 'friday'] }
const aDeadline = {
  subject: 'School census day',
  start: midnight('2026-10-01'),
  end: midnight('2026-10-02'),
  isAllDay: true,
  showAs: 'free',
  sensitivity: 'normal',
  isReminderOn: false,
  categories: ['Census', 'From Tandem'],
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
/** What changes something, and how it may not be said. */
const changes = {
  meeting: ['POST', '/me/events', aMeeting, 'booking'],
  cancellation: ['POST', '/me/events/AAMk%2F1%3D/cancel', { comment: 'Not this week.' }, 'booking'],
  series: ['POST', '/me/events', { ...aMeeting, recurrence }, 'booking'],
  move: ['PATCH', '/me/events/AAMk%2F1%3D', { start: aMeeting.start, end: aMeeting.end }, 'booking'],
  guests: ['PATCH', '/me/events/AAMk%2F1%3D', { attendees: aMeeting.attendees }, 'booking'],
  lastDate: ['PATCH', '/me/events/AAMk%2F1%3D', { recurrence }, 'booking'],
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
  ['a series without an end', 'series', { recurrence: { ...recurrence, range: { type: 'noEnd' } } }],
  ['a series on two days of the week', 'series', { recurrence: { pattern: twoDays, range: recurrence.range } }],
  ['a move with another title', 'move', { subject: 'Another' }],
  ['a move with guests', 'move', { attendees: aMeeting.attendees }],
  ['nobody invited', 'guests', { attendees: [] }],
  ['guests told of something', 'guests', { body: aMeeting.body }],
  ['an end with a time', 'lastDate', { start: aMeeting.start }],
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
  ['a deadline that would not be known again', 'deadline', { categories: ['Census'] }],
  ['a deadline of several categories', 'deadline', { categories: ['Census', 'Budget', 'From Tandem'] }],
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
    // A series that does not repeat is a meeting.
    for (const name of Object.keys(body ?? {}).filter((each) => path !== '/me/events' || each !== 'recurrence')) {
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
