import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Answer } from './practice.ts'
import { aMeeting, errorCode, openPractice } from './practice.ts'

async function openSenco() {
  const practice = openPractice()
  return {
    practice,
    senco: await practice.signIn('senco'),
    fault: (fault: object) => practice.send('POST', '/faults', fault),
  }
}

const statuses = ({ body }: Answer) =>
  z
    .object({
      responses: z.array(z.object({ id: z.string(), status: z.number(), headers: z.record(z.string(), z.string()) })),
    })
    .parse(body)
    .responses.toSorted((a, b) => a.id.localeCompare(b.id))

test('calls are throttled as often as asked', async () => {
  const { senco, fault } = await openSenco()
  await fault({ kind: 'throttle', times: 2 })
  const answers = [await senco.call('GET', '/me'), await senco.call('GET', '/me'), await senco.call('GET', '/me')]
  expect(answers.map(({ status }) => status)).toEqual([429, 429, 200])
})

test('a fault can be for one kind of call inside a batch', async () => {
  const { senco, fault } = await openSenco()
  await fault({ kind: 'throttle', match: '/me/calendar', retryAfter: 7 })
  const requests = ['/me', '/me/calendar', '/me/mailboxSettings'].map((url, i) => ({
    id: String(i),
    method: 'GET',
    url,
  }))
  const answer = await senco.call('POST', '/$batch', { requests })
  expect(answer.status).toBe(200)
  expect(statuses(answer).map(({ status }) => status)).toEqual([200, 429, 200])
  expect(statuses(answer)[1]?.headers['Retry-After']).toBe('7')
})

test.each([
  ['a failing service', { kind: 'fail' }, 500, 'InternalServerError'],
  [
    'a mailbox that is not there',
    { kind: 'fail', status: 404, code: 'MailboxNotEnabledForRESTAPI' },
    404,
    'MailboxNotEnabledForRESTAPI',
  ],
  ['a missing permission', { kind: 'fail', status: 403, code: 'ErrorAccessDenied' }, 403, 'ErrorAccessDenied'],
])('%s can be played', async (_, wanted, status, code) => {
  const { senco, fault } = await openSenco()
  await fault(wanted)
  const answer = await senco.call('GET', '/me/calendar')
  expect([answer.status, errorCode(answer)]).toEqual([status, code])
  expect((await senco.call('GET', '/me/calendar')).status).toBe(200)
})

test('a whole batch can fail too', async () => {
  const { senco, fault } = await openSenco()
  await fault({ kind: 'throttle' })
  const requests = [{ id: '1', method: 'GET', url: '/me' }]
  expect((await senco.call('POST', '/$batch', { requests })).status).toBe(429)
  expect((await senco.call('POST', '/$batch', { requests })).status).toBe(200)
})

test('every token can be ended, and who signs in again goes on', async () => {
  const { practice, senco, fault } = await openSenco()
  await fault({ kind: 'expire' })
  expect((await senco.call('GET', '/me')).status).toBe(401)
  expect((await (await practice.signIn('senco')).call('GET', '/me')).status).toBe(200)
})

test('a token can be refused for a while', async () => {
  const { senco, fault } = await openSenco()
  await fault({ kind: 'expire', times: 1 })
  expect((await senco.call('GET', '/me')).status).toBe(401)
  expect((await senco.call('GET', '/me')).status).toBe(200)
})

test('a slow answer still comes, and clearing the faults makes it quick again', async () => {
  const { practice, senco, fault } = await openSenco()
  expect((await fault({ kind: 'slow', ms: 1 })).status).toBe(204)
  expect((await senco.call('GET', '/me')).status).toBe(200)
  expect((await practice.send('DELETE', '/faults')).status).toBe(204)
  expect((await senco.call('GET', '/me')).status).toBe(200)
})

test('a fault that does not exist is refused with a sentence', async () => {
  const { fault } = await openSenco()
  const { status, body } = await fault({ kind: 'earthquake' })
  expect(status).toBe(400)
  expect(body).toMatchObject({ message: expect.stringContaining('No such fault') as string })
})

test('the log has every call and what its body held, but none of the values', async () => {
  const { practice, senco } = await openSenco()
  await senco.call('POST', '/me/events', aMeeting({ subject: 'Not to be kept' }))
  await senco.call('POST', '/$batch', { requests: [{ id: '1', method: 'GET', url: '/me?$select=id' }] })
  const { body } = await practice.send('GET', '/log')
  expect(JSON.stringify(body)).not.toContain('Not to be kept')
  expect(body).toMatchObject({
    httpRequests: 2,
    requests: [
      {
        method: 'POST',
        url: '/me/events',
        person: 'senco',
        status: 201,
        inBatch: false,
        bodyProperties: ['subject', 'start', 'end'],
      },
      { method: 'GET', url: '/me?$select=id', inBatch: true },
      { method: 'POST', url: '/$batch', inBatch: false, bodyProperties: ['requests'] },
    ],
  })
  await practice.reset()
  expect((await practice.send('GET', '/log')).body).toMatchObject({ requests: [], httpRequests: 0 })
})

test('errors carry the ids by which support finds a call, and the caller’s own', async () => {
  const { senco } = await openSenco()
  const answer = await senco.call('GET', '/me/nothing', undefined, { 'client-request-id': 'mine' })
  expect(answer.headers.get('client-request-id')).toBe('mine')
  expect(answer.body).toMatchObject({
    error: {
      innerError: {
        date: '2026-11-23T09:00:00',
        'request-id': answer.headers.get('request-id'),
        'client-request-id': 'mine',
      },
    },
  })
})
