import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { inventYear } from '../../src/practice/year/seedMailboxes.ts'
import type { Answer, Caller } from './practice.ts'
import { allPages, errorCode, openPractice, pageIn, view } from './practice.ts'

type SharedAs = 'none' | 'freeBusyRead' | 'limitedRead' | 'read' | 'delegateWithPrivateEventAccess'

const permissions = z.object({ value: z.array(z.object({ id: z.string(), isRemovable: z.boolean() })) })

async function share(owner: Caller, role: SharedAs) {
  const path = '/me/calendar/calendarPermissions'
  const [person] = permissions
    .parse((await owner.call('GET', path)).body)
    .value.filter(({ isRemovable }) => isRemovable)
  await owner.call('DELETE', `${path}/${person?.id ?? ''}`)
  if (role !== 'freeBusyRead') await owner.call('POST', path, { emailAddress: owner.partner, role })
}

async function openShared(role: SharedAs) {
  const practice = openPractice()
  const [senco, leader] = [await practice.signIn('senco'), await practice.signIn('leader')]
  await share(senco, role)
  return { senco, leader }
}

const wholeYear = view('2026-09-01', '2027-08-01', '&$top=1000')

const schedules = z.object({ value: z.array(z.object({ scheduleItems: z.array(z.record(z.string(), z.unknown())) })) })

async function scheduleOf(caller: Caller, address: string) {
  const at = (date: string) => ({ dateTime: `${date}T00:00:00`, timeZone: 'UTC' })
  const body = { schedules: [address], startTime: at('2026-11-02'), endTime: at('2026-12-20') }
  const answer = await caller.call('POST', '/me/calendar/getSchedule', body)
  return schedules.parse(answer.body).value.flatMap(({ scheduleItems }) => scheduleItems)
}

test('by default each of the two reads the other’s calendar with its categories', async () => {
  const practice = openPractice()
  const leader = await practice.signIn('leader')
  const events = await allPages(leader, `/users/${leader.partner.id}/${wholeYear}`)
  expect(events.filter(({ categories }) => categories?.includes('EHC plan review'))).toHaveLength(27)
})

test.each(['none', 'freeBusyRead', 'limitedRead'] as const)(
  'with %s the partner’s calendar cannot be read',
  async (role) => {
    const { leader } = await openShared(role)
    for (const who of [leader.partner.id, leader.partner.address]) {
      for (const path of [wholeYear, `calendar/${wholeYear}`, 'events', 'calendar']) {
        const answer = await leader.call('GET', `/users/${who}/${path}`)
        expect([answer.status, errorCode(answer)]).toEqual([403, 'ErrorAccessDenied'])
      }
    }
  },
)

test.each(['none', 'freeBusyRead'] as const)(
  'with %s busy times have a status, a start and an end, and nothing more',
  async (role) => {
    const { leader } = await openShared(role)
    const items = await scheduleOf(leader, leader.partner.address)
    expect(items.length).toBeGreaterThan(50)
    for (const item of items) expect(Object.keys(item).toSorted()).toEqual(['end', 'start', 'status'])
  },
)

test.each(['limitedRead', 'read'] as const)('with %s busy times have subjects, but for private ones', async (role) => {
  const { leader } = await openShared(role)
  const items = await scheduleOf(leader, leader.partner.address)
  const hidden = items.filter(({ isPrivate }) => isPrivate === true)
  expect(hidden).toHaveLength(1)
  for (const item of hidden) expect(item).not.toHaveProperty('subject')
  expect(items.some(({ subject }) => subject === 'Staff briefing')).toBe(true)
})

test('a private event is seen by the partner as busy, without its subject, place or categories', async () => {
  const { leader } = await openShared('read')
  const events = await allPages(leader, `/users/${leader.partner.id}/${wholeYear}`)
  const hidden = events.filter(({ sensitivity }) => sensitivity === 'private')
  expect(hidden).toHaveLength(2)
  for (const event of hidden) {
    expect(event).toMatchObject({ subject: null, categories: [], location: { displayName: '' }, attendees: [] })
    const byId = await leader.call('GET', `/users/${leader.partner.id}/events/${event.id}`)
    expect([byId.status, errorCode(byId)]).toEqual([404, 'ErrorItemNotFound'])
  }
})

test('only a delegate who may sees private events in full, and the owner of course', async () => {
  const { senco, leader } = await openShared('delegateWithPrivateEventAccess')
  const subjects = async (caller: Caller, who: string) => {
    const { events } = pageIn(await caller.call('GET', `${who}/${wholeYear}`))
    return events.filter(({ sensitivity }) => sensitivity === 'private').map(({ subject }) => subject)
  }
  const inFull = ['Private appointment', 'Private appointment']
  expect(await subjects(senco, '/me')).toEqual(inFull)
  expect(await subjects(leader, `/users/${leader.partner.id}`)).toEqual(inFull)
})

test('nobody writes into the partner’s mailbox or reads its settings', async () => {
  const { leader } = await openShared('read')
  const { events } = pageIn(await leader.call('GET', `/users/${leader.partner.id}/${wholeYear}`))
  const event = `/users/${leader.partner.id}/events/${events[0]?.id ?? ''}`
  const person = `/users/${leader.partner.id}`
  const calls = [
    ['DELETE', event],
    ['PATCH', event, { subject: 'Mine now' }],
    ['POST', `${event}/cancel`, {}],
    ['GET', `${person}/mailboxSettings`],
    ['GET', `${person}/outlook/masterCategories`],
    ['GET', `${person}/calendar/calendarPermissions`],
    ['POST', `${person}/calendar/calendarPermissions`, { emailAddress: leader.me, role: 'write' }],
  ] as const
  for (const [method, path, body] of calls) expect((await leader.call(method, path, body)).status).toBe(403)
})

test('taking a permission back has its effect at once', async () => {
  const { senco, leader } = await openShared('read')
  const path = `/users/${leader.partner.id}/${wholeYear}`
  expect((await leader.call('GET', path)).status).toBe(200)
  await share(senco, 'freeBusyRead')
  expect((await leader.call('GET', path)).status).toBe(403)
})

test('the line of the organisation stays, and what it allows holds for everybody', async () => {
  const { senco, leader } = await openShared('freeBusyRead')
  const path = '/me/calendar/calendarPermissions/RGVmYXVsdA=='
  expect((await senco.call('DELETE', path)).status).toBe(400)
  expect((await senco.call('PATCH', path, { role: 'Read' })).body).toMatchObject({ role: 'read', isRemovable: false })
  expect((await leader.call('GET', `/users/${leader.partner.id}/${wholeYear}`)).status).toBe(200)
})

test('whoever may see busy times only is never given a title, a place or a category, on any route', async () => {
  const { leader } = await openShared('freeBusyRead')
  const words = [
    ...new Set(inventYear(2026, 'Europe/London').senco.flatMap(({ subject, location }) => [subject, location])),
  ]
  const own = new Set(inventYear(2026, 'Europe/London').leader.flatMap(({ subject, location }) => [subject, location]))
  const secret = words.filter((word) => word !== '' && !own.has(word))
  expect(secret.length).toBeGreaterThan(10)
  const { id, address } = leader.partner
  const at = (dateTime: string) => ({ dateTime, timeZone: 'UTC' })
  const schedule = { schedules: [address], startTime: at('2026-11-01T00:00:00'), endTime: at('2026-12-20T00:00:00') }
  const who = fc.constantFrom(`/users/${id}`, `/users/${address}`, `/users/${address.toUpperCase()}`)
  const what = fc.constantFrom(
    ...[
      wholeYear,
      `calendar/${wholeYear}`,
      `${wholeYear}&$select=subject`,
      'events',
      'events?$top=500',
      'calendar/events',
    ],
    ...['calendar', 'outlook/masterCategories', 'mailboxSettings', 'calendar/calendarPermissions', 'people', ''],
  )
  const call = fc.record({
    method: fc.constantFrom('GET', 'POST', 'PATCH'),
    path: fc.oneof(
      fc.tuple(who, what).map(([person, rest]) => `${person}/${rest}`),
      fc.constantFrom('/me/calendar/getSchedule', `/users/${id}/calendar/getSchedule`),
    ),
    inBatch: fc.boolean(),
  })
  const send = ({ method, path, inBatch }: { method: string; path: string; inBatch: boolean }): Promise<Answer> => {
    const isSchedule = path.endsWith('getSchedule')
    const [verb, body] = isSchedule ? ['POST', schedule] : [method, method === 'GET' ? undefined : {}]
    if (!inBatch) return leader.call(verb, path, body)
    const headers = { 'Content-Type': 'application/json' }
    return leader.call('POST', '/$batch', { requests: [{ id: '1', method: verb, url: path, body, headers }] })
  }
  await fc.assert(
    fc.asyncProperty(call, async (wanted) => {
      const text = JSON.stringify((await send(wanted)).body)
      expect(secret.filter((word) => text.includes(JSON.stringify(word)))).toEqual([])
    }),
    { numRuns: 150 },
  )
})
