import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isoDate, type DateRange } from '../../../src/domain/calendar/dates.ts'
import {
  anError,
  anEvent,
  bothFree,
  me,
  noEvents,
  otherwiseEmpty,
  partner,
  startScriptedGraph,
} from './scriptedGraph.ts'

const oneDay: readonly DateRange[] = [{ from: isoDate('2026-11-23'), until: isoDate('2026-11-24') }]
const halfTerms: readonly DateRange[] = [
  '2026-09-01',
  '2026-11-02',
  '2027-01-04',
  '2027-02-22',
  '2027-04-12',
  '2027-06-07',
  '2027-09-01',
]
  .map(isoDate)
  .flatMap((from, i, all) => (all[i + 1] === undefined ? [] : [{ from, until: all[i + 1] ?? from }]))
const signal = new AbortController().signal
const isOwn = ({ path }: { path: string }) => path === '/me/calendarView'
const isPartners = ({ path }: { path: string }) => path === '/users/partner-id/calendarView'
const isSchedule = ({ path }: { path: string }) => path.endsWith('/getSchedule')

test('a year of both people takes one batch', async () => {
  await using graph = await startScriptedGraph(otherwiseEmpty(() => undefined))
  const outcome = await graph.source.read({ ranges: halfTerms, signal, partner: 'calendar' })
  expect(outcome.ok).toBe(true)
  expect(graph.batches.map(({ length }) => length)).toEqual([18])
})

test('a school year with a leap day takes no more', async () => {
  await using graph = await startScriptedGraph(otherwiseEmpty(() => undefined))
  const starts = ['2027-09-01', '2027-11-01', '2028-01-04', '2028-02-21', '2028-04-18', '2028-06-05', '2028-09-01']
  const ranges = starts
    .map(isoDate)
    .flatMap((from, i, all) => all.slice(i + 1, i + 2).map((until) => ({ from, until })))
  expect((await graph.source.read({ ranges, signal, partner: 'calendar' })).ok).toBe(true)
  expect(graph.batches).toHaveLength(1)
})

test('however many ranges are read, no batch is larger than Graph takes, and they go one after the other', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), async (count, days) => {
      const ranges = Array.from({ length: count }, (_, i) => ({
        from: addDays(isoDate('2026-09-01'), i * days),
        until: addDays(isoDate('2026-09-01'), (i + 1) * days),
      }))
      await using graph = await startScriptedGraph(otherwiseEmpty(() => undefined))
      expect((await graph.source.read({ ranges, signal, partner: 'calendar' })).ok).toBe(true)
      expect(graph.requests.filter(isOwn)).toHaveLength(count)
      for (const batch of graph.batches) expect(batch.length).toBeLessThanOrEqual(20)
      expect(graph.mostBatchesAtATime()).toBe(1)
    }),
    { numRuns: 20 },
  )
})

test('events come with the map’s fields, whatever else the answer holds', async () => {
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) =>
      isOwn(request)
        ? {
            status: 200,
            body: { value: [anEvent({ subject: 'Secret', body: { content: 'Secret' }, attendees: ['Secret'] })] },
          }
        : undefined,
    ),
  )
  const outcome = await graph.source.read({ ranges: oneDay, signal, partner: 'calendar' })
  expect(outcome).toMatchObject({
    value: {
      me: {
        basis: 'ownCalendar',
        calendar: {
          events: [
            {
              id: 'event-1',
              time: {
                kind: 'timed',
                startsAt: Date.UTC(2026, 10, 23, 9),
                endsAt: Date.UTC(2026, 10, 23, 10),
              },
              categories: ['EHC plan review'],
            },
          ],
        },
      },
    },
  })
  expect(JSON.stringify(outcome)).not.toContain('Secret')
})

test('subjects and places that arrive uninvited with busy times are dropped', async () => {
  const item = {
    status: 'busy',
    subject: 'Secret',
    location: 'Secret',
    isPrivate: true,
    start: { dateTime: '2026-11-23T09:00:00.0000000', timeZone: 'UTC' },
    end: { dateTime: '2026-11-23T10:00:00.0000000', timeZone: 'UTC' },
  }
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) => {
      if (isPartners(request)) return anError(403, 'ErrorAccessDenied')
      return isSchedule(request) ? bothFree({ [partner.address]: [item] }) : undefined
    }),
  )
  const outcome = await graph.source.read({ ranges: oneDay, signal, partner: 'calendar' })
  expect(outcome).toMatchObject({
    value: { partner: { basis: 'busyTimes', calendar: { events: [{ showAs: 'busy', categories: [] }] } } },
  })
  expect(JSON.stringify(outcome)).not.toContain('Secret')
})

test.each([
  [403, 'ErrorAccessDenied'],
  [404, 'ErrorItemNotFound'],
])('a partner’s calendar that answers %i is not shared: busy times it is, without a sound', async (status, code) => {
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) => (isPartners(request) ? anError(status, code) : undefined)),
  )
  const outcome = await graph.source.read({ ranges: halfTerms, signal, partner: 'calendar' })
  expect(outcome).toMatchObject({ ok: true, value: { partner: { basis: 'busyTimes' } } })
})

test('a partner’s calendar that is refused half-way is busy times throughout', async () => {
  let asked = 0
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) => {
      if (!isPartners(request)) return undefined
      asked += 1
      return asked === 3 ? anError(404, 'ErrorItemNotFound') : { status: 200, body: { value: [anEvent()] } }
    }),
  )
  const outcome = await graph.source.read({ ranges: halfTerms, signal, partner: 'calendar' })
  expect(outcome).toMatchObject({ ok: true, value: { partner: { basis: 'busyTimes', calendar: { events: [] } } } })
})

test('every page is followed in a batch, and an event on two pages counts once', async () => {
  const graphHolder: { origin?: string } = {}
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) => {
      if (!isOwn(request)) return undefined
      if (request.query.has('$skip')) return { status: 200, body: { value: [anEvent(), anEvent({ id: 'event-2' })] } }
      const query = new URLSearchParams([...request.query, ['$skip', '1']])
      const next = `${graphHolder.origin ?? ''}/v1.0/me/calendarView?${query.toString()}`
      return { status: 200, body: { value: [anEvent()], '@odata.nextLink': next } }
    }),
  )
  graphHolder.origin = graph.origin
  const outcome = await graph.source.read({ ranges: oneDay, signal, partner: 'calendar' })
  expect(outcome.ok && outcome.value.me.calendar.events.map(({ id }) => id)).toEqual(['event-1', 'event-2'])
  expect(graph.requests.every(({ headers }) => headers['Prefer'] === 'IdType="ImmutableId"')).toBe(true)
})

test('a next page at another address is not followed, and no token goes there', async () => {
  await using elsewhere = await startScriptedGraph(() => noEvents)
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) =>
      isOwn(request)
        ? { status: 200, body: { value: [], '@odata.nextLink': `${elsewhere.origin}/v1.0/me/calendarView?$skip=1` } }
        : undefined,
    ),
  )
  expect(await graph.source.read({ ranges: oneDay, signal, partner: 'calendar' })).toMatchObject({
    ok: false,
    failure: { kind: 'unexpected' },
  })
  expect(elsewhere.authorizations).toEqual([])
})

test('all-day events float: their dates are those that are written, in winter and in summer', async () => {
  const allDay = (id: string, from: string, until: string) =>
    anEvent({
      id,
      isAllDay: true,
      start: { dateTime: `${from}T00:00:00.0000000`, timeZone: 'UTC' },
      end: { dateTime: `${until}T00:00:00.0000000`, timeZone: 'UTC' },
    })
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) =>
      isOwn(request)
        ? {
            status: 200,
            body: { value: [allDay('a', '2026-12-31', '2027-01-01'), allDay('b', '2027-06-18', '2027-06-19')] },
          }
        : undefined,
    ),
  )
  const outcome = await graph.source.read({ ranges: oneDay, signal, partner: 'calendar' })
  expect(outcome.ok && outcome.value.me.calendar.events.map(({ time }) => time)).toEqual([
    { kind: 'allDay', from: '2026-12-31', until: '2027-01-01' },
    { kind: 'allDay', from: '2027-06-18', until: '2027-06-19' },
  ])
})

test('cancelled events are left away, and those that make no sense are left out and counted', async () => {
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) =>
      isOwn(request)
        ? {
            status: 200,
            body: {
              value: [
                anEvent({ isCancelled: true }),
                anEvent({ id: 'x', start: { dateTime: 'soon', timeZone: 'UTC' } }),
                anEvent({ id: 'y', end: { dateTime: '2026-11-23T08:00:00.0000000', timeZone: 'UTC' } }),
                'no event',
              ],
            },
          }
        : undefined,
    ),
  )
  expect(await graph.source.read({ ranges: oneDay, signal, partner: 'calendar' })).toMatchObject({
    value: { me: { leftOut: 3, calendar: { events: [] } } },
  })
})

test('working hours are read in the zone that Outlook names its own way', async () => {
  await using graph = await startScriptedGraph(otherwiseEmpty(() => undefined))
  const outcome = await graph.source.read({ ranges: oneDay, signal, partner: 'calendar' })
  expect(outcome.ok && outcome.value.partner.calendar.workingWeek).toEqual({
    timeZone: 'Europe/London',
    hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: 480, to: 960 })),
    taught: [],
  })
})

test('a window that holds too many entries is halved until it does not', async () => {
  const tooMany = { scheduleId: me.address, error: { message: 'too many', responseCode: '5006' } }
  const daysOf = (body: unknown) => {
    const { startTime, endTime } = body as { startTime: { dateTime: string }; endTime: { dateTime: string } }
    return (Date.parse(`${endTime.dateTime}Z`) - Date.parse(`${startTime.dateTime}Z`)) / 86_400_000
  }
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) => {
      if (!isSchedule(request) || daysOf(request.body) <= 16) return undefined
      const free = bothFree().body as { value: readonly unknown[] }
      return { status: 200, body: { value: [tooMany, free.value[1]] } }
    }),
  )
  expect((await graph.source.read({ ranges: halfTerms, signal, partner: 'calendar' })).ok).toBe(true)
  const windows = graph.requests.filter(isSchedule).map(({ body }) => daysOf(body))
  expect(Math.max(...windows)).toBeLessThan(62)
  expect(windows.filter((days) => days <= 16).reduce((sum, days) => sum + days, 0)).toBe(365)
})

test.each([
  ['2026-10-25', '2026-10-24T23:00:00Z', '2026-10-26T00:00:00Z'],
  ['2027-03-28', '2027-03-28T00:00:00Z', '2027-03-28T23:00:00Z'],
])('one’s own day is as long as it is, also when the clocks change on %s', async (date, from, until) => {
  await using graph = await startScriptedGraph(() => noEvents)
  expect((await graph.source.readOwnDay(isoDate(date), signal)).ok).toBe(true)
  expect(graph.requests[0]?.query.get('startDateTime')).toBe(from)
  expect(graph.requests[0]?.query.get('endDateTime')).toBe(until)
})

test('one’s own day is asked for by itself, with titles and nothing else', async () => {
  await using graph = await startScriptedGraph((request) =>
    request.path === '/$batch'
      ? noEvents
      : { status: 200, body: { value: [{ id: 'event-1', subject: 'Annual review: Review 3' }] } },
  )
  const outcome = await graph.source.readOwnDay(isoDate('2027-06-18'), signal)
  expect(outcome).toEqual({ ok: true, value: [{ eventId: 'event-1', title: 'Annual review: Review 3' }] })
  expect(Object.fromEntries(graph.requests[0]?.query ?? [])).toEqual({
    startDateTime: '2027-06-17T23:00:00Z',
    endDateTime: '2027-06-18T23:00:00Z',
    $select: 'id,subject',
    $top: '500',
  })
})
