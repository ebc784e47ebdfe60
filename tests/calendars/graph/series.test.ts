import { beforeEach, expect, test } from 'vitest'
import type { PairCalendars, SeriesRequest } from '../../../src/calendars/calendarSource.ts'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { startPracticeGraph } from './practiceGraph.ts'

const signal = new AbortController().signal
const timeZone = 'Europe/London'
const at = (date: string, time: string) => Temporal.ZonedDateTime.from(`${date}T${time}[${timeZone}]`).epochMilliseconds
const request: SeriesRequest = {
  transactionId: '7a1c6f0e-0000-4000-8000-000000000009',
  startsAt: at('2027-02-23', '15:20'),
  endsAt: at('2027-02-23', '15:50'),
  timeZone,
  subject: 'Inclusion time',
  agenda: 'There is nothing to prepare.',
  wantsOnlineMeeting: false,
  pattern: { weekday: 2, everyWeeks: 2, firstDate: isoDate('2027-02-23'), lastDate: isoDate('2027-04-20') },
}

let graph: Awaited<ReturnType<typeof startPracticeGraph>>
beforeEach(async () => {
  graph = await startPracticeGraph()
  return () => graph[Symbol.asyncDispose]()
})

const open = async () => {
  const senco = await graph.signIn('senco')
  const leader = await graph.signIn('leader')
  const { series } = senco.source
  if (series === null) throw new Error('The practice school keeps no series.')
  const read = async ({ source } = senco): Promise<PairCalendars> => {
    const ranges = [{ from: isoDate('2027-02-01'), until: isoDate('2027-05-31') }]
    const outcome = await source.read({ ranges, signal, partner: 'calendar' })
    if (!outcome.ok) throw new Error(outcome.failure.kind)
    return outcome.value
  }
  const clock = (instant: number) =>
    Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDateTime().toString()
  /** The single meetings of a series by the clock, as one of the two has them. */
  const meetingsIn = (calendars: PairCalendars, masterId: string) =>
    calendars.me.calendar.events.flatMap(({ id, seriesMasterId, time }) =>
      seriesMasterId === masterId && time.kind === 'timed' ? [{ id, starts: clock(time.startsAt) }] : [],
    )
  const book = async () => {
    const outcome = await series.book(request, signal)
    if (!outcome.ok) throw new Error(outcome.failure.kind)
    return outcome.value
  }
  return { senco, leader, series, read, meetingsIn, book }
}

const usual = ['02-23', '03-09', '03-23', '04-06', '04-20'].map((date) => `2027-${date}T15:20:00`)

test('a series keeps its hour by the clock, in summer time too, and ends with its last date', async () => {
  const { read, meetingsIn, book, leader } = await open()
  const id = await book()
  expect(meetingsIn(await read(), id).map(({ starts }) => starts)).toEqual(usual)
  const theirs = await read(leader)
  const copies = theirs.me.calendar.events.filter(
    ({ time, showAs }) => time.kind === 'timed' && time.startsAt === request.startsAt && showAs === 'tentative',
  )
  expect(copies).toHaveLength(1)
})

test('the same series is made once, however often it is asked for', async () => {
  const { read, meetingsIn, book } = await open()
  const [one, other] = [await book(), await book()]
  expect(other).toBe(one)
  expect(meetingsIn(await read(), one)).toHaveLength(5)
})

test('one meeting is moved, another left out; the rest stay as they were', async () => {
  const { senco, series, read, meetingsIn, book } = await open()
  const id = await book()
  const [, second, , fourth] = meetingsIn(await read(), id)
  const to = { startsAt: at('2027-03-11', '08:15'), endsAt: at('2027-03-11', '08:45'), timeZone }
  expect(await series.move(second?.id ?? '', to, signal)).toEqual({ ok: true, value: null })
  expect(await series.move(second?.id ?? '', to, signal)).toEqual({ ok: true, value: null })
  expect(await senco.source.cancel(fourth?.id ?? '', 'Holidays.', signal)).toEqual({ ok: true, value: null })
  expect(meetingsIn(await read(), id).map(({ starts }) => starts)).toEqual([
    usual[0],
    '2027-03-11T08:15:00',
    usual[2],
    usual[4],
  ])
})

test('a meeting cannot be moved past its neighbour', async () => {
  const { series, read, meetingsIn, book } = await open()
  const id = await book()
  const second = meetingsIn(await read(), id)[1]
  const to = { startsAt: at('2027-03-23', '08:15'), endsAt: at('2027-03-23', '08:45'), timeZone }
  expect(await series.move(second?.id ?? '', to, signal)).toEqual({
    ok: false,
    failure: { kind: 'unexpected', detail: '400 ErrorOccurrenceCrossingBoundary' },
  })
})

test('a guest of one meeting is asked to that one, beside the partner', async () => {
  const { senco, series, read, meetingsIn, book } = await open()
  const id = await book()
  const second = meetingsIn(await read(), id)[1]?.id ?? ''
  graph.asked()
  const guests = [{ displayName: 'Helen Marsh', address: 'helen.marsh@hollybrook.example' }]
  expect(await series.invite(second, guests, signal)).toEqual({ ok: true, value: null })
  expect(graph.asked()).toMatchObject([
    {
      method: 'PATCH',
      body: {
        attendees: [
          { type: 'required', emailAddress: { address: senco.partner.address } },
          { type: 'optional', emailAddress: { address: 'helen.marsh@hollybrook.example' } },
        ],
      },
    },
  ])
  const { attendees } = (await senco.ask('GET', `/me/events/${encodeURIComponent(second)}`)) as {
    readonly attendees: readonly unknown[]
  }
  expect(attendees).toHaveLength(2)
})

test('a series ends earlier when that is wanted', async () => {
  const { series, read, meetingsIn, book } = await open()
  const id = await book()
  await series.end(id, { ...request.pattern, lastDate: isoDate('2027-03-09') }, signal)
  expect(meetingsIn(await read(), id).map(({ starts }) => starts)).toEqual(usual.slice(0, 2))
})
