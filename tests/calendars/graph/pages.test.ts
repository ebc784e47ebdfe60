import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { anEvent, type Received, otherwiseEmpty, startScriptedGraph } from './scriptedGraph.ts'

const signal = new AbortController().signal
const day = isoDate('2026-11-23')
const ranges = [{ from: day, until: isoDate('2026-11-24') }]
const isOwn = ({ path }: Received) => path === '/me/calendarView'

/** The address of a page that goes on from a request, with other parameters where they are given. */
function nextOf(origin: string, { path, query }: Received, change: Readonly<Record<string, string>>): string {
  const params = new URLSearchParams({ ...Object.fromEntries(query), ...change })
  return `${origin}/v1.0${path}?${params.toString()}`
}

test('own days of many events are read to their last page', async () => {
  await using graph = await startScriptedGraph((request) => {
    const page = Number(request.query.get('$skip') ?? 0)
    const value = [{ id: `event-${page}`, subject: `Title ${page}` }]
    const next = page < 2 ? { '@odata.nextLink': nextOf(graph.origin, request, { $skip: String(page + 1) }) } : {}
    return { status: 200, body: { value, ...next } }
  })
  expect(await graph.source.readOwnDay(day, signal)).toMatchObject({
    value: [{ title: 'Title 0' }, { title: 'Title 1' }, { title: 'Title 2' }],
  })
})

test.each([
  ['titles', { $select: 'id,subject' }],
  ['the whole event', { $select: 'id,subject,body,attendees' }],
  ['an expansion', { $expand: 'attachments' }],
  ['another stretch of time', { endDateTime: '2027-11-25T00:00:00Z' }],
  ['the same page again', { $skip: '0' }],
])('a next page that leads to %s is not followed', async (_what, change) => {
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) => {
      if (!isOwn(request)) return undefined
      const next = nextOf(graph.origin, request, { $skip: '500', ...change })
      return { status: 200, body: { value: [anEvent()], '@odata.nextLink': next } }
    }),
  )
  expect(await graph.source.read({ ranges, signal, partner: 'calendar' })).toEqual({
    ok: false,
    failure: { kind: 'unexpected', detail: 'a next page of something else' },
  })
  expect(graph.requests.filter(isOwn)).toHaveLength(1)
})

test('an event that makes no sense counts once, though two windows hold it', async () => {
  const broken = anEvent({ id: 'broken', start: null })
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) => (isOwn(request) ? { status: 200, body: { value: [broken] } } : undefined)),
  )
  const twoDays = [...ranges, { from: isoDate('2026-11-24'), until: isoDate('2026-11-25') }]
  expect(await graph.source.read({ ranges: twoDays, signal, partner: 'calendar' })).toMatchObject({
    value: { me: { leftOut: 1 } },
  })
})

test('a page that is none is said', async () => {
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) => (isOwn(request) ? { status: 200, body: 'Secret' } : undefined)),
  )
  const outcome = await graph.source.read({ ranges, signal, partner: 'calendar' })
  expect(outcome).toMatchObject({ ok: false, failure: { kind: 'unexpected' } })
  expect(JSON.stringify(outcome)).not.toContain('Secret')
})
