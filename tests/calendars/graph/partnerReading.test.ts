import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { anEvent, bothFree, me, otherwiseEmpty, partner, type Received, startScriptedGraph } from './scriptedGraph.ts'

const signal = new AbortController().signal
const halfTerms = [
  { from: isoDate('2026-09-01'), until: isoDate('2026-11-02') },
  { from: isoDate('2026-11-02'), until: isoDate('2027-01-04') },
]
const isSchedule = ({ path }: Received) => path.endsWith('/getSchedule')
const item = {
  status: 'busy',
  start: { dateTime: '2026-11-23T09:00:00.0000000', timeZone: 'UTC' },
  end: { dateTime: '2026-11-23T10:00:00.0000000', timeZone: 'UTC' },
}

const sharedAndBusy = otherwiseEmpty((request) => {
  if (isSchedule(request)) return bothFree({ [partner.address]: [item] })
  return { status: 200, body: { value: [anEvent({ id: request.path })] } }
})

test('who is to be left alone is not named anywhere', async () => {
  await using graph = await startScriptedGraph(sharedAndBusy)
  const outcome = await graph.source.read({ ranges: halfTerms, signal, partner: 'nothing' })
  expect(outcome).toMatchObject({
    value: {
      me: { basis: 'ownCalendar', calendar: { events: [{ id: '/me/calendarView' }] } },
      partner: { person: partner, basis: 'notRead', leftOut: 0, calendar: { events: [] } },
    },
  })
  expect(graph.requests.filter(isSchedule).map(({ body }) => body)).toMatchObject([
    { schedules: [me.address] },
    { schedules: [me.address] },
    { schedules: [me.address] },
  ])
  const said = JSON.stringify(graph.requests.map(({ path, query, body }) => [path, query.toString(), body]))
  expect(said).not.toContain(partner.id)
  expect(said).not.toContain(partner.address)
  expect(graph.batches).toHaveLength(1)
})

test('one’s own working hours are read without the partner', async () => {
  await using graph = await startScriptedGraph(sharedAndBusy)
  const outcome = await graph.source.read({ ranges: halfTerms, signal, partner: 'nothing' })
  expect(outcome.ok && outcome.value.me.calendar.workingWeek.hours[0]).toEqual({ weekday: 1, from: 480, to: 960 })
  expect(outcome.ok && outcome.value.partner.calendar.workingWeek.timeZone).toBe('Europe/London')
})

test('busy times of the partner come without a look at the calendar, though it is shared', async () => {
  await using graph = await startScriptedGraph(sharedAndBusy)
  const outcome = await graph.source.read({ ranges: halfTerms, signal, partner: 'busyTimes' })
  expect(outcome).toMatchObject({
    value: { partner: { basis: 'busyTimes', calendar: { events: [{ showAs: 'busy', categories: [] }] } } },
  })
  expect(graph.requests.some(({ path }) => path.includes(partner.id))).toBe(false)
  expect(graph.batches).toHaveLength(1)
})
