import { expect, test } from 'vitest'
import type { Caller } from './practice.ts'
import { aMeeting, attendee, errorCode, eventIn, openPractice, pageIn, view } from './practice.ts'

async function openBoth() {
  const practice = openPractice()
  return { practice, senco: await practice.signIn('senco'), leader: await practice.signIn('leader') }
}

async function meetingsOf(caller: Caller, subject = 'Joint planning') {
  const { events } = pageIn(await caller.call('GET', `/me/${view('2026-12-01', '2026-12-12', '&$top=1000')}`))
  return events.filter((event) => event.subject === subject)
}

test('a booking is in both calendars, once, and one and the same meeting', async () => {
  const { senco, leader } = await openBoth()
  const body = aMeeting({ attendees: [attendee(senco.partner)], transactionId: 'intent-1', categories: ['Joint time'] })
  const made = await senco.call('POST', '/me/events', body)
  expect(made.status).toBe(201)
  const [mine, ...more] = await meetingsOf(senco)
  const [theirs, ...evenMore] = await meetingsOf(leader)
  expect([more, evenMore]).toEqual([[], []])
  expect(mine).toMatchObject({ isOrganizer: true, showAs: 'busy', categories: ['Joint time'] })
  expect(theirs).toMatchObject({ isOrganizer: false, showAs: 'tentative', categories: [] })
  expect(theirs?.iCalUId).toBe(mine?.iCalUId)
  expect(theirs?.id).not.toBe(mine?.id)
})

test('the same transactionId and body give the same event, however often and whatever is in between', async () => {
  const { senco, leader } = await openBoth()
  const body = aMeeting({ attendees: [attendee(senco.partner)], transactionId: 'intent-1' })
  const answers = await Promise.all([1, 2, 3].map(() => senco.call('POST', '/me/events', body)))
  await senco.call('POST', '/me/events', aMeeting({ subject: 'Another', transactionId: 'intent-2' }))
  answers.push(await senco.call('POST', '/me/events', body))
  expect(new Set(answers.map((answer) => eventIn(answer).id)).size).toBe(1)
  expect(await meetingsOf(senco)).toHaveLength(1)
  expect(await meetingsOf(leader)).toHaveLength(1)
})

test('the guest who sends the same booking again gets their own copy of it', async () => {
  const { senco, leader } = await openBoth()
  const body = aMeeting({ attendees: [attendee(senco.partner)], transactionId: 'intent-1' })
  await senco.call('POST', '/me/events', body)
  const again = eventIn(await leader.call('POST', '/me/events', body))
  expect(again.isOrganizer).toBe(false)
  expect(await meetingsOf(leader)).toHaveLength(1)
})

test('a transactionId that was used for something else is refused', async () => {
  const { senco } = await openBoth()
  await senco.call('POST', '/me/events', aMeeting({ transactionId: 'intent-1' }))
  const answer = await senco.call('POST', '/me/events', aMeeting({ subject: 'Another', transactionId: 'intent-1' }))
  expect([answer.status, errorCode(answer)]).toEqual([409, 'ErrorDuplicateTransactionId'])
})

test('a meeting becomes a Teams meeting when that is asked for, unless the tenant leaves it out', async () => {
  const { practice, senco } = await openBoth()
  const body = aMeeting({ isOnlineMeeting: 'true', onlineMeetingProvider: 'TeamsForBusiness' })
  const online = await senco.call('POST', '/me/events', body)
  expect(online.body).toMatchObject({
    isOnlineMeeting: true,
    onlineMeetingProvider: 'teamsForBusiness',
    onlineMeeting: {
      joinUrl: expect.stringMatching(/^https:\/\/teams\.microsoft\.com\/l\/meetup-join\/practice/) as string,
    },
  })
  await practice.send('POST', '/faults', { kind: 'noTeamsMeetings' })
  const ignored = await senco.call('POST', '/me/events', body)
  expect(ignored.status).toBe(201)
  expect(ignored.body).toMatchObject({ isOnlineMeeting: false, onlineMeeting: null })
  expect((await senco.call('GET', '/me/calendar')).body).toMatchObject({ allowedOnlineMeetingProviders: [] })
})

test('cancelling takes the meeting out of both calendars', async () => {
  const { senco, leader } = await openBoth()
  const { id } = eventIn(await senco.call('POST', '/me/events', aMeeting({ attendees: [attendee(senco.partner)] })))
  expect((await senco.call('POST', `/me/events/${id}/cancel`, { Comment: 'Something came up.' })).status).toBe(202)
  expect([await meetingsOf(senco), await meetingsOf(leader)]).toEqual([[], []])
  const again = await senco.call('POST', `/me/events/${id}/cancel`, { comment: '' })
  expect([again.status, errorCode(again)]).toEqual([404, 'ErrorItemNotFound'])
})

test('a guest cannot cancel, and an organiser cannot answer', async () => {
  const { senco, leader } = await openBoth()
  const mine = eventIn(await senco.call('POST', '/me/events', aMeeting({ attendees: [attendee(senco.partner)] })))
  const [theirs] = await meetingsOf(leader)
  const cancelled = await leader.call('POST', `/me/events/${theirs?.id ?? ''}/cancel`, {})
  const accepted = await senco.call('POST', `/me/events/${mine.id}/accept`, {})
  expect([cancelled.status, accepted.status]).toEqual([400, 400])
})

test.each([
  ['accept', 'accepted', 'busy'],
  ['tentativelyAccept', 'tentativelyAccepted', 'tentative'],
])('after %s the guest shows it so and the organiser can tell', async (action, response, showAs) => {
  const { senco, leader } = await openBoth()
  const mine = eventIn(await senco.call('POST', '/me/events', aMeeting({ attendees: [attendee(senco.partner)] })))
  const [theirs] = await meetingsOf(leader)
  expect((await leader.call('POST', `/me/events/${theirs?.id ?? ''}/${action}`, { sendResponse: 'true' })).status).toBe(
    202,
  )
  expect((await meetingsOf(leader))[0]).toMatchObject({ showAs, responseStatus: { response } })
  const read = await senco.call('GET', `/me/events/${mine.id}`)
  expect(read.body).toMatchObject({ attendees: [{ status: { response } }] })
})

test('a declined meeting leaves the guest’s calendar and stays in the organiser’s', async () => {
  const { senco, leader } = await openBoth()
  await senco.call('POST', '/me/events', aMeeting({ attendees: [attendee(senco.partner)] }))
  const [theirs] = await meetingsOf(leader)
  await leader.call('POST', `/me/events/${theirs?.id ?? ''}/decline`, { comment: 'No.' })
  expect(await meetingsOf(leader)).toEqual([])
  expect((await meetingsOf(senco))[0]).toMatchObject({ attendees: [{ status: { response: 'declined' } }] })
})

test('the organiser’s new time reaches the guest; a guest’s changes stay with the guest', async () => {
  const { senco, leader } = await openBoth()
  const { id } = eventIn(await senco.call('POST', '/me/events', aMeeting({ attendees: [attendee(senco.partner)] })))
  const [theirs] = await meetingsOf(leader)
  await leader.call('PATCH', `/me/events/${theirs?.id ?? ''}`, { categories: ['Joint time'], showAs: 'OOF' })
  const start = { dateTime: '2026-12-08T09:00:00', timeZone: 'GMT Standard Time' }
  const end = { dateTime: '2026-12-08T09:30:00', timeZone: 'GMT Standard Time' }
  expect((await senco.call('PATCH', `/me/events/${id}`, { start, end })).status).toBe(200)
  expect((await meetingsOf(leader))[0]).toMatchObject({
    categories: ['Joint time'],
    showAs: 'oof',
    start: { dateTime: '2026-12-08T09:00:00.0000000' },
  })
  expect((await meetingsOf(senco))[0]).toMatchObject({ categories: [], showAs: 'busy' })
})

test('a change that rests on an old version is refused', async () => {
  const { senco } = await openBoth()
  const made = await senco.call('POST', '/me/events', aMeeting())
  const { id, '@odata.etag': etag } = eventIn(made)
  const change = (subject: string) => senco.call('PATCH', `/me/events/${id}`, { subject }, { 'If-Match': String(etag) })
  expect((await change('First')).status).toBe(200)
  expect((await change('Second')).status).toBe(412)
})

test.each([
  ['a property that events do not have', aMeeting({ pupil: 'nobody' }), 'RequestBodyRead'],
  ['a status that does not exist', aMeeting({ showAs: 'sleeping' }), 'RequestBodyRead'],
  ['no start', { subject: 'When?' }, 'RequestBodyRead'],
  [
    'an end before the start',
    aMeeting({ end: { dateTime: '2026-12-04T13:00:00', timeZone: 'Europe/London' } }),
    'ErrorInvalidRequest',
  ],
  ['an all-day event that starts at two', aMeeting({ isAllDay: true }), 'ErrorInvalidRequest'],
  [
    'an unknown zone',
    aMeeting({ start: { dateTime: '2026-12-04T13:00:00', timeZone: 'Narnia' } }),
    'TimeZoneNotSupportedException',
  ],
])('an event with %s is refused', async (_, body, code) => {
  const { senco } = await openBoth()
  const answer = await senco.call('POST', '/me/events', body)
  expect([answer.status, errorCode(answer)]).toEqual([400, code])
})

test('the text of an invitation comes as HTML or as plain text', async () => {
  const { senco } = await openBoth()
  const { id } = eventIn(
    await senco.call('POST', '/me/events', aMeeting({ body: { contentType: 'TEXT', content: 'One & two' } })),
  )
  const html = await senco.call('GET', `/me/events/${id}`)
  const text = await senco.call('GET', `/me/events/${id}`, undefined, { Prefer: 'outlook.body-content-type="text"' })
  expect(html.body).toMatchObject({
    body: { contentType: 'html', content: expect.stringContaining('One &amp; two') as string },
  })
  expect(text.body).toMatchObject({ body: { contentType: 'text', content: 'One & two' }, bodyPreview: 'One & two' })
})

test('what was booked is gone after a reset', async () => {
  const { practice, senco } = await openBoth()
  await senco.call('POST', '/me/events', aMeeting())
  await practice.reset()
  expect(await meetingsOf(senco)).toEqual([])
})
