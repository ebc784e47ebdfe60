import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Answer } from './practice.ts'
import { aMeeting, errorCode, openPractice, pageIn, view } from './practice.ts'

const responses = z.object({
  responses: z.array(
    z.object({
      id: z.string(),
      status: z.number(),
      headers: z.record(z.string(), z.string()),
      body: z.unknown().optional(),
    }),
  ),
})

function byId({ body }: Answer) {
  return new Map(responses.parse(body).responses.map((response) => [response.id, response]))
}

const json = { 'Content-Type': 'application/json' }
const read = (id: string, url = '/me') => ({ id, method: 'GET', url })
const log = z.object({ httpRequests: z.number(), mostAtATime: z.record(z.string(), z.number()) })

async function openSenco() {
  const practice = openPractice()
  const senco = await practice.signIn('senco')
  return { practice, senco, batch: (requests: readonly object[]) => senco.call('POST', '/$batch', { requests }) }
}

test('a batch answers each of its requests, in no particular order', async () => {
  const { batch, senco } = await openSenco()
  const answer = await batch([
    read('own', `me/${view('2026-11-02', '2026-11-14', '&$top=1000')}`),
    read('none', '/me/events/AAMkNone='),
    { id: 'made', method: 'post', url: '/me/events', body: aMeeting(), headers: json },
  ])
  expect(answer.status).toBe(200)
  const found = byId(answer)
  expect([...found].map(([id, { status }]) => [id, status]).toSorted()).toEqual([
    ['made', 201],
    ['none', 404],
    ['own', 200],
  ])
  const alone = await senco.call('GET', `/me/${view('2026-11-02', '2026-11-14', '&$top=1000')}`)
  expect(pageIn({ ...alone, body: found.get('own')?.body }).events).toEqual(pageIn(alone).events)
})

test('each request of a batch has headers of its own, and next links that work', async () => {
  const { batch, senco } = await openSenco()
  const prefer = { Prefer: 'outlook.timezone="Europe/London"' }
  const answer = await batch([{ ...read('1', `/me/${view('2026-11-02', '2026-11-14')}`), headers: prefer }])
  const first = byId(answer).get('1')
  expect(first?.headers['Preference-Applied']).toContain('Europe/London')
  const { events, nextLink } = pageIn({ ...answer, body: first?.body })
  expect(events).toHaveLength(10)
  const next = await senco.call('GET', nextLink ?? '')
  expect(pageIn(next).events).toHaveLength(10)
})

test.each([
  ['more than twenty requests', Array.from({ length: 21 }, (_, i) => read(String(i)))],
  ['none', []],
  ['the same id twice', [read('1'), read('1')]],
  ['a dependency that is not there', [{ ...read('1'), dependsOn: ['2'] }]],
  [
    'a circle',
    [
      { ...read('1'), dependsOn: ['2'] },
      { ...read('2'), dependsOn: ['1'] },
    ],
  ],
  ['a body without its type', [{ id: '1', method: 'POST', url: '/me/events', body: aMeeting() }]],
])('a batch with %s is refused', async (_, requests) => {
  const { batch } = await openSenco()
  const answer = await batch(requests)
  expect([answer.status, errorCode(answer)]).toEqual([400, 'BadRequest'])
})

test('what depends on a request waits for it, and is left out when that fails', async () => {
  const { batch } = await openSenco()
  const found = byId(
    await batch([
      read('bad', '/me/events/AAMkNone='),
      { ...read('after bad'), dependsOn: ['bad'] },
      { ...read('after that'), dependsOn: ['after bad'] },
      read('good'),
      { ...read('after good'), dependsOn: ['good'] },
    ]),
  )
  const status = (id: string) => found.get(id)?.status
  expect(['bad', 'after bad', 'after that', 'good', 'after good'].map(status)).toEqual([404, 424, 424, 200, 200])
})

test('twenty requests run at most four at a time for a mailbox, and count as one over HTTP', async () => {
  const { practice, senco, batch } = await openSenco()
  const own = Array.from({ length: 10 }, (_, i) => read(`own ${i}`, '/me/calendar'))
  const partners = Array.from({ length: 10 }, (_, i) => read(`partner ${i}`, `/users/${senco.partner.id}/calendar`))
  const found = byId(await batch([...own, ...partners]))
  expect(new Set([...found.values()].map(({ status }) => status))).toEqual(new Set([200]))
  const { httpRequests, mostAtATime } = log.parse((await practice.send('GET', '/log')).body)
  expect(httpRequests).toBe(1)
  expect(mostAtATime).toEqual({ [senco.me.address]: 4, [senco.partner.address]: 4 })
})

test('two batches at once are too much for one mailbox, and their items say when to come back', async () => {
  const { senco, batch } = await openSenco()
  const requests = Array.from({ length: 20 }, (_, i) => read(String(i), '/me/calendar'))
  const answers = await Promise.all([batch(requests), batch(requests)])
  const all = answers.flatMap((answer) => [...byId(answer).values()])
  const refused = all.filter(({ status }) => status === 429)
  expect(refused.length).toBeGreaterThan(0)
  expect(refused.map(({ headers }) => headers['Retry-After'])).toEqual(refused.map(() => '1'))
  expect((await senco.call('GET', '/me/calendar')).status).toBe(200)
})

test('five plain calls at once are one too many, and the refusal does not say when to come back', async () => {
  const { senco } = await openSenco()
  const answers = await Promise.all([1, 2, 3, 4, 5].map(() => senco.call('GET', '/me/calendar')))
  const refused = answers.filter(({ status }) => status === 429)
  expect(refused).toHaveLength(1)
  expect(refused.map(errorCode)).toEqual(['ApplicationThrottled'])
  expect(refused.map(({ headers }) => headers.get('Retry-After'))).toEqual([null])
})

test('a batch cannot hold a batch', async () => {
  const { batch } = await openSenco()
  const inner = { id: '1', method: 'POST', url: '/$batch', body: { requests: [read('1')] }, headers: json }
  expect(byId(await batch([inner])).get('1')?.status).toBe(400)
})
