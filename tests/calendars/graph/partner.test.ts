import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import {
  anError,
  anEvent,
  bothFree,
  me,
  partner,
  type Received,
  otherwiseEmpty,
  startScriptedGraph,
} from './scriptedGraph.ts'

const signal = new AbortController().signal
const ranges = [{ from: isoDate('2027-06-18'), until: isoDate('2027-06-19') }]
const isPartners = ({ path }: Received) => path === '/users/partner-id/calendarView'
const isSchedule = ({ path }: Received) => path.endsWith('/getSchedule')
const utc = (dateTime: string) => ({ dateTime: `${dateTime}:00.0000000`, timeZone: 'UTC' })
const refused = anError(403, 'ErrorAccessDenied')

const busyWith = (items: readonly unknown[]) =>
  otherwiseEmpty((request) => {
    if (isPartners(request)) return refused
    return isSchedule(request) ? bothFree({ [partner.address]: items }) : undefined
  })

test('a partner who shares the calendar is read from it, categories and all', async () => {
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) => (isPartners(request) ? { status: 200, body: { value: [anEvent()] } } : undefined)),
  )
  expect(await graph.source.read({ ranges, signal, partner: 'calendar' })).toMatchObject({
    value: { partner: { basis: 'sharedCalendar', calendar: { events: [{ categories: ['EHC plan review'] }] } } },
  })
})

test('a private appointment that the shared view leaves out still stands in the way, and nothing does so twice', async () => {
  const aDay = { start: utc('2027-06-17T23:00'), end: utc('2027-06-18T23:00') }
  const items = [
    { status: 'busy', start: utc('2027-06-18T08:00'), end: utc('2027-06-18T09:00') },
    { status: 'busy', start: utc('2027-06-18T08:15'), end: utc('2027-06-18T08:45') },
    { status: 'busy', ...aDay },
    { status: 'free', start: utc('2027-06-18T10:00'), end: utc('2027-06-18T11:00') },
    { status: 'oof', start: utc('2027-06-18T13:00'), end: utc('2027-06-18T14:00') },
  ]
  const seen = [
    anEvent({ id: 'a', start: utc('2027-06-18T08:00'), end: utc('2027-06-18T09:00') }),
    anEvent({ id: 'b', isAllDay: true, start: utc('2027-06-18T00:00'), end: utc('2027-06-19T00:00') }),
    anEvent({ id: 'c', showAs: 'free', start: utc('2027-06-18T13:00'), end: utc('2027-06-18T14:00') }),
  ]
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) => {
      if (isPartners(request)) return { status: 200, body: { value: seen } }
      return isSchedule(request) ? bothFree({ [partner.address]: items }) : undefined
    }),
  )
  const outcome = await graph.source.read({ ranges, signal, partner: 'calendar' })
  const { events } = outcome.ok ? outcome.value.partner.calendar : { events: [] }
  expect(events.map(({ id }) => id).slice(0, 3)).toEqual(['a', 'b', 'c'])
  expect(events.slice(3)).toMatchObject([
    { showAs: 'oof', categories: [], time: { startsAt: Date.parse('2027-06-18T13:00Z') } },
  ])
})

test('a day that the partner is away is a whole day in summer too', async () => {
  await using graph = await startScriptedGraph(
    busyWith([{ status: 'oof', start: utc('2027-06-17T23:00'), end: utc('2027-06-18T23:00') }]),
  )
  expect(await graph.source.read({ ranges, signal, partner: 'calendar' })).toMatchObject({
    value: {
      partner: {
        calendar: { events: [{ showAs: 'oof', time: { kind: 'allDay', from: '2027-06-18', until: '2027-06-19' } }] },
      },
    },
  })
})

test('busy times are asked for whole days of the school', async () => {
  await using graph = await startScriptedGraph(busyWith([]))
  await graph.source.read({ ranges, signal, partner: 'calendar' })
  expect(graph.requests.find(isSchedule)?.body).toMatchObject({
    schedules: [me.address, partner.address],
    startTime: { dateTime: '2027-06-18T00:00:00', timeZone: 'Europe/London' },
    endTime: { dateTime: '2027-06-19T00:00:00', timeZone: 'Europe/London' },
  })
})

test('busy time that spans two windows is one event, with the same id at every reading', async () => {
  const item = { status: 'busy', start: utc('2027-06-18T09:00'), end: utc('2027-06-18T10:00') }
  await using graph = await startScriptedGraph(busyWith([item, item]))
  const read = async () => {
    const outcome = await graph.source.read({ ranges, signal, partner: 'calendar' })
    return outcome.ok ? outcome.value.partner.calendar.events.map(({ id }) => id) : []
  }
  const ids = await read()
  expect(ids).toHaveLength(1)
  expect(await read()).toEqual(ids)
})

test('busy time that makes no sense is left out and counted', async () => {
  await using graph = await startScriptedGraph(
    busyWith([{ status: 'busy', start: utc('2027-06-18T09:00') }, 'nothing']),
  )
  expect(await graph.source.read({ ranges, signal, partner: 'calendar' })).toMatchObject({
    value: { partner: { leftOut: 2 } },
  })
})

test('what cannot be understood counts once, though its window was halved for the sake of the other person', async () => {
  const twoDays = [{ from: isoDate('2027-06-18'), until: isoDate('2027-06-20') }]
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) => {
      if (isPartners(request)) return refused
      if (!isSchedule(request)) return undefined
      const { startTime, endTime } = request.body as Record<'startTime' | 'endTime', { readonly dateTime: string }>
      const isFirst = startTime.dateTime.startsWith('2027-06-18')
      const answer = bothFree({ [partner.address]: isFirst ? ['nothing'] : [] })
      if (endTime.dateTime.startsWith('2027-06-19') || !isFirst) return answer
      const { value } = answer.body as { readonly value: readonly unknown[] }
      return { status: 200, body: { value: [{ scheduleId: me.address, error: { responseCode: '5006' } }, value[1]] } }
    }),
  )
  expect(await graph.source.read({ ranges: twoDays, signal, partner: 'calendar' })).toMatchObject({
    value: { partner: { leftOut: 1 } },
  })
  expect(graph.requests.filter(isSchedule)).toHaveLength(3)
})

test('once refused, the partner’s calendar is not asked for again, even where it was only throttled', async () => {
  let asked = 0
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) => {
      if (!isPartners(request)) return undefined
      asked += 1
      return asked === 1 ? anError(429, 'ApplicationThrottled', { 'Retry-After': '9' }) : refused
    }),
  )
  const twoDays = [...ranges, { from: isoDate('2027-06-19'), until: isoDate('2027-06-20') }]
  expect(await graph.source.read({ ranges: twoDays, signal, partner: 'calendar' })).toMatchObject({
    value: { partner: { basis: 'busyTimes' } },
  })
  expect(asked).toBe(2)
  expect(graph.slept).toEqual([])
})

test.each([
  [me, 'me'],
  [partner, 'partner'],
] as const)('somebody without a mailbox is said to have none (%#)', async (person, whose) => {
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) => {
      if (!isSchedule(request)) return undefined
      const { value } = bothFree().body as { value: readonly { readonly scheduleId: string }[] }
      const error = { message: 'Secret', responseCode: '5016' }
      const changed = value.map((each) =>
        each.scheduleId === person.address ? { scheduleId: each.scheduleId, scheduleItems: null, error } : each,
      )
      return { status: 200, body: { value: changed } }
    }),
  )
  expect(await graph.source.read({ ranges, signal, partner: 'calendar' })).toEqual({
    ok: false,
    failure: { kind: 'noMailbox', whose },
  })
})

test('a day that holds more than Graph can tell is said, instead of being shown as free', async () => {
  const tooMany = [me, partner].map(({ address }) => ({ scheduleId: address, error: { responseCode: '5006' } }))
  await using graph = await startScriptedGraph(
    otherwiseEmpty((request) => (isSchedule(request) ? { status: 200, body: { value: tooMany } } : undefined)),
  )
  expect(await graph.source.read({ ranges, signal, partner: 'calendar' })).toEqual({
    ok: false,
    failure: { kind: 'unexpected', detail: 'getSchedule 5006' },
  })
})
