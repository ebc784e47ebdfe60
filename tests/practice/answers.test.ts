import { beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { faultsBySchema, goldenNamed, goldenNames, missing } from './graphShape.ts'
import type { Answer, Caller } from './practice.ts'
import { aMeeting, attendee, eventIn, openPractice, pageIn, view } from './practice.ts'

const practice = openPractice()
let senco: Caller
beforeAll(async () => {
  senco = await practice.signIn('senco')
})
beforeEach(async () => {
  await practice.reset()
})

const wholeYear = `/me/${view('2026-09-01', '2027-08-01', '&$top=1000')}`
const eventual = { ConsistencyLevel: 'eventual' }

async function made(rest: object = {}) {
  const answer = await senco.call('POST', '/me/events', aMeeting({ attendees: [attendee(senco.partner)], ...rest }))
  return eventIn(answer).id
}

async function invitation() {
  const leader = await practice.signIn('leader')
  await leader.call('POST', '/me/events', aMeeting({ attendees: [attendee(leader.partner)] }))
  const { events } = pageIn(await senco.call('GET', `/me/${view('2026-12-04', '2026-12-05', '&$top=100')}`))
  return events.find(({ subject }) => subject === 'Joint planning')?.id ?? ''
}

async function schedule(addresses: readonly string[]) {
  const at = (date: string) => ({ dateTime: `${date}T00:00:00`, timeZone: 'Europe/London' })
  const body = { schedules: addresses, startTime: at('2026-11-02'), endTime: at('2026-11-07') }
  return senco.call('POST', '/me/calendar/getSchedule', body)
}

/** Sends the request that the documentation shows, with our address in place of the example's. */
function sendGolden(name: string, path: string) {
  const { request } = goldenNamed(name)
  return senco.call(request?.method ?? 'GET', path, request?.body)
}

async function firstPermission() {
  const { body } = await senco.call('GET', '/me/calendar/calendarPermissions')
  const { value } = z.object({ value: z.array(z.object({ id: z.string() })) }).parse(body)
  return `/me/calendar/calendarPermissions/${value[0]?.id ?? ''}`
}

async function category() {
  const { body } = await sendGolden('masterCategories.create', '/me/outlook/masterCategories')
  return `/me/outlook/masterCategories/${z.object({ id: z.string() }).parse(body).id}`
}

interface Case {
  readonly golden: string
  /** The type in the metadata; null for an answer without a body of its own. */
  readonly type: string | null
  readonly kind: 'list' | 'entity'
  readonly ask: () => Promise<Answer>
  /** What the example shows and the service gives at times. */
  readonly without: readonly string[]
}

function like(
  golden: string,
  type: Case['type'],
  kind: Case['kind'],
  ask: Case['ask'],
  without: readonly string[] = [],
): Case {
  return { golden, type, kind, ask, without }
}

/** Every route, with a real answer to compare with. */
const cases: readonly Case[] = [
  like('calendarView.list', 'event', 'list', () => senco.call('GET', wholeYear)),
  like('calendarView.list.mock2025', 'event', 'list', () => senco.call('GET', wholeYear)),
  like('events.list.filter-startsWith.mock2025', 'event', 'list', async () => {
    await made({ subject: 'All together', location: { displayName: 'Hall' }, isOnlineMeeting: true })
    return senco.call('GET', "/me/calendar/events?$filter=startsWith(subject,'All')")
  }),
  like('events.get.select', 'event', 'entity', async () => {
    const select = '$select=subject,body,bodyPreview,organizer,attendees,start,end,location,locations,hideAttendees'
    return senco.call('GET', `/me/events/${await made({ location: { displayName: 'Hall' } })}?${select}`)
  }),
  like(
    'events.get.onlineMeeting',
    'event',
    'entity',
    async () => {
      const select = '$select=isOnlineMeeting,onlineMeetingProvider,onlineMeeting'
      return senco.call('GET', `/me/events/${await made({ isOnlineMeeting: true })}?${select}`)
    },
    ['/onlineMeeting/conferenceId', '/onlineMeeting/tollNumber'],
  ),
  like('events.create.transactionId', 'event', 'entity', () => sendGolden('events.create.transactionId', '/me/events')),
  like('events.create.recurring', 'event', 'entity', () => sendGolden('events.create.recurring', '/me/events')),
  like('events.create.online-full', 'event', 'entity', () => sendGolden('events.create.online-full', '/me/events'), [
    '/onlineMeeting/conferenceId',
    '/onlineMeeting/tollNumber',
  ]),
  like('events.cancel', null, 'entity', async () => sendGolden('events.cancel', `/me/events/${await made()}/cancel`)),
  like('events.delete', null, 'entity', async () => sendGolden('events.delete', `/me/events/${await made()}`)),
  like('events.accept', null, 'entity', async () =>
    sendGolden('events.accept', `/me/events/${await invitation()}/accept`),
  ),
  like('events.tentativelyAccept', null, 'entity', async () =>
    senco.call('POST', `/me/events/${await invitation()}/tentativelyAccept`, {}),
  ),
  like('getSchedule.two-users', 'scheduleInformation', 'list', () =>
    schedule([senco.me.address, senco.partner.address]),
  ),
  like('calendar.get', 'calendar', 'entity', () => senco.call('GET', '/me/calendar')),
  like('calendarPermissions.list', 'calendarPermission', 'list', () =>
    senco.call('GET', '/me/calendar/calendarPermissions'),
  ),
  like('calendarPermissions.create.full', 'calendarPermission', 'entity', () =>
    sendGolden('calendarPermissions.create.full', '/me/calendar/calendarPermissions'),
  ),
  like('calendarPermissions.get', 'calendarPermission', 'entity', async () =>
    senco.call('GET', await firstPermission()),
  ),
  like('calendarPermissions.update-user', 'calendarPermission', 'entity', async () =>
    sendGolden('calendarPermissions.update-user', await firstPermission()),
  ),
  like('calendarPermissions.delete', null, 'entity', async () => senco.call('DELETE', await firstPermission())),
  like('mailboxSettings.get', 'mailboxSettings', 'entity', () => senco.call('GET', '/me/mailboxSettings')),
  like(
    'mailboxSettings.workingHours',
    'workingHours',
    'entity',
    () => senco.call('GET', '/me/mailboxSettings/workingHours'),
    ['@odata.type', 'bias', 'standardOffset', 'daylightOffset'].map((name) => `/timeZone/${name}`),
  ),
  like('masterCategories.list', 'outlookCategory', 'list', () => senco.call('GET', '/me/outlook/masterCategories')),
  like('masterCategories.create', 'outlookCategory', 'entity', () =>
    sendGolden('masterCategories.create', '/me/outlook/masterCategories'),
  ),
  like('masterCategories.update', 'outlookCategory', 'entity', async () =>
    sendGolden('masterCategories.update', await category()),
  ),
  like('extendedProperties.create', 'event', 'entity', () => sendGolden('extendedProperties.create', '/me/events')),
  // The documentation's example is a message; with an event it is the same.
  like('extendedProperties.expand', 'event', 'entity', async () => {
    const property = { id: 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Color', value: 'Green' }
    const expand = `singleValueExtendedProperties($filter=id eq '${property.id}')`
    const id = await made({ singleValueExtendedProperties: [property] })
    return senco.call('GET', `/me/events/${id}?$expand=${encodeURIComponent(expand)}`)
  }),
  like('people.list', 'person', 'list', () => senco.call('GET', '/me/people')),
  like(
    'users.search',
    'user',
    'list',
    () => senco.call('GET', '/users?$search="displayName:pri"&$count=true', undefined, eventual),
    ['/value[]/mailNickname'],
  ),
  like(
    'users.filter.startswith',
    'user',
    'list',
    () => senco.call('GET', "/users?$filter=startswith(displayName,'t')&$count=true&$top=1"),
    ['mailNickname', 'otherMails', 'proxyAddresses'].map((name) => `/value[]/${name}`),
  ),
  like(
    'batch.mixed-statuses',
    null,
    'entity',
    () => senco.call('POST', '/$batch', { requests: [{ id: '1', method: 'GET', url: '/users' }] }),
    ['Cache-Control', 'x-ms-resource-unit', 'OData-Version']
      .map((name) => `/responses[]/headers/${name}`)
      .concat(['@odata.type', 'deletedDateTime'].map((name) => `/responses[]/body/value[]/${name}`)),
  ),
]

test.each(cases)('an answer is like the real one in $golden', async ({ golden, type, kind, ask, without }) => {
  const { response } = goldenNamed(golden)
  const answer = await ask()
  expect(answer.status).toBe(response.status)
  expect(missing(response.body, answer.body).filter((path) => !without.includes(path))).toEqual([])
  if (type !== null) expect(faultsBySchema(answer.body, type, kind === 'list')).toEqual([])
})

test('a schedule of somebody unknown is like the real one', async () => {
  const { body, status } = await schedule(['nobody@hollybrook.example'])
  const { response } = goldenNamed('getSchedule.unknown-mailbox')
  expect(status).toBe(response.status)
  expect(missing(response.body, body)).toEqual([])
  expect(body).toMatchObject({
    value: [{ availabilityView: '', scheduleItems: null, error: { responseCode: '5016' } }],
  })
})

test('numbers sent as text are taken, as in the documentation’s own example', async () => {
  const { request } = goldenNamed('getSchedule.one-user-15min')
  const answer = await senco.call('POST', '/me/calendar/getSchedule', request?.body)
  expect(answer.status).toBe(200)
})

test('one user and one time zone have the shapes of the metadata', async () => {
  for (const path of ['/me', `/users/${senco.partner.id}`, `/users/${senco.partner.address}`]) {
    const { status, body } = await senco.call('GET', path)
    expect(status).toBe(200)
    expect(faultsBySchema(body, 'user', false)).toEqual([])
  }
  const { body } = await senco.call('GET', '/me/mailboxSettings/timeZone')
  expect(body).toMatchObject({ value: 'GMT Standard Time' })
})

test('a changed event and a deleted category answer as documented', async () => {
  const changed = await senco.call('PATCH', `/me/events/${await made()}`, { subject: 'Another' })
  expect(changed.status).toBe(200)
  expect(faultsBySchema(changed.body, 'event', false)).toEqual([])
  expect((await senco.call('DELETE', await category())).status).toBe(204)
})

test('every real answer that is kept here is compared with', () => {
  const others = ['getSchedule.unknown-mailbox', 'getSchedule.one-user-15min']
  const kept = goldenNames().filter((name) => !name.startsWith('error.'))
  expect(kept.toSorted()).toEqual([...cases.map(({ golden }) => golden), ...others].toSorted())
})
