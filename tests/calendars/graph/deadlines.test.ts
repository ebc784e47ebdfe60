import { beforeEach, expect, test } from 'vitest'
import type { DeadlineEntry } from '../../../src/calendars/calendarSource.ts'
import { addDays, isoDate } from '../../../src/domain/calendar/dates.ts'
import { type Sent, startPracticeGraph } from './practiceGraph.ts'
import { anError, type Received, startScriptedGraph } from './scriptedGraph.ts'

const signal = new AbortController().signal
const census: DeadlineEntry = {
  key: 'census-autumn-2026',
  date: isoDate('2026-10-01'),
  category: 'Census',
  title: 'Census of the trial',
}
const report: DeadlineEntry = {
  key: 'governors-2027-03',
  date: isoDate('2027-03-26'),
  category: 'Governors',
  title: 'Report of the trial',
}
const both = [census, report]

let graph: Awaited<ReturnType<typeof startPracticeGraph>>
beforeEach(async () => {
  graph = await startPracticeGraph()
  return () => graph[Symbol.asyncDispose]()
})

interface Found {
  readonly id: string
  readonly subject: string
  readonly isAllDay: boolean
  readonly start: { readonly dateTime: string }
}

const open = async () => {
  const { source, ask } = await graph.signIn('senco')
  const { tags } = source
  if (tags === null) throw new Error('The practice school has no tags.')
  const all = async () => {
    const { value } = (await ask('GET', '/me/events?$top=1000')) as { readonly value: readonly Found[] }
    return value
  }
  const ours = async () => {
    const titles = new Set(both.map(({ title }) => title))
    const found = (await all()).filter(({ subject }) => titles.has(subject))
    return found.map(({ subject, start }) => `${start.dateTime.slice(0, 10)} ${subject}`).toSorted()
  }
  return { source, ask, tags, all, ours }
}
const posts = (asked: readonly Sent[]) => asked.filter(({ method }) => method === 'POST')

test('a deadline is an all-day event with its tag that takes no time and does not ring', async () => {
  const { tags, ask, all } = await open()
  expect(await tags.writeDeadlines([census], signal)).toEqual({ ok: true, value: [census.key] })
  const made = (await all()).find(({ subject }) => subject === census.title)
  expect(await ask('GET', `/me/events/${made?.id ?? ''}`)).toMatchObject({
    isAllDay: true,
    start: { dateTime: '2026-10-01T00:00:00.0000000' },
    end: { dateTime: '2026-10-02T00:00:00.0000000' },
    categories: ['Census', 'From Tandem'],
    showAs: 'free',
    sensitivity: 'normal',
    isReminderOn: false,
    attendees: [],
    location: { displayName: '' },
    bodyPreview: '',
  })
})

test('a deadline says its midnights in the zone of the school, in winter and in summer', async () => {
  const { tags } = await open()
  await tags.writeDeadlines(both, signal)
  const bodies = posts(graph.asked()).map(({ body }) => body)
  expect(bodies).toMatchObject([
    { start: { dateTime: '2026-10-01T00:00:00', timeZone: 'Europe/London' } },
    { start: { dateTime: '2027-03-26T00:00:00', timeZone: 'Europe/London' }, end: { dateTime: '2027-03-27T00:00:00' } },
  ])
})

test('what is written is there once, however often it is asked for', async () => {
  const { tags, ours } = await open()
  expect(await tags.writeDeadlines([census], signal)).toEqual({ ok: true, value: [census.key] })
  expect(await tags.writeDeadlines(both, signal)).toEqual({ ok: true, value: [census.key, report.key] })
  expect(await tags.writeDeadlines(both, signal)).toEqual({ ok: true, value: [census.key, report.key] })
  expect(posts(graph.asked())).toHaveLength(2)
  expect(await tags.writtenDeadlines(signal)).toEqual({ ok: true, value: [census.key, report.key] })
  expect(await ours()).toEqual(['2026-10-01 Census of the trial', '2027-03-26 Report of the trial'])
})

test('a deadline that has moved is written for its new day and taken from the old one', async () => {
  const { tags, ours } = await open()
  await tags.writeDeadlines(both, signal)
  const moved = [{ ...census, date: isoDate('2026-10-08') }, report]
  expect(await tags.writeDeadlines(moved, signal)).toEqual({ ok: true, value: [census.key, report.key] })
  expect(await ours()).toEqual(['2026-10-08 Census of the trial', '2027-03-26 Report of the trial'])
})

test('a deadline that its owner moves or renames in Outlook stays as they want it', async () => {
  const { tags, ask, all } = await open()
  await tags.writeDeadlines([census], signal)
  const [made] = (await all()).filter(({ subject }) => subject === census.title)
  await ask('PATCH', `/me/events/${made?.id ?? ''}`, {
    subject: 'Census, with the office',
    start: { dateTime: '2026-09-30T00:00:00', timeZone: 'Europe/London' },
    end: { dateTime: '2026-10-01T00:00:00', timeZone: 'Europe/London' },
  })
  await tags.writeDeadlines([census], signal)
  const dates = (await all()).filter(({ id }) => id === made?.id).map(({ subject, start }) => [subject, start.dateTime])
  expect(dates).toEqual([['Census, with the office', '2026-09-30T00:00:00.0000000']])
})

test('removing takes away what Tandem has written, and touches nothing else', async () => {
  const { tags, all, ask } = await open()
  const before = await all()
  await ask('POST', '/me/events', {
    subject: census.title,
    isAllDay: true,
    start: { dateTime: '2026-10-01T00:00:00', timeZone: 'Europe/London' },
    end: { dateTime: '2026-10-02T00:00:00', timeZone: 'Europe/London' },
    categories: ['Census'],
  })
  await tags.writeDeadlines(both, signal)
  expect(await tags.removeDeadlines([census.key, 'never-written'], signal)).toEqual({ ok: true, value: null })
  expect(await tags.writtenDeadlines(signal)).toEqual({ ok: true, value: [report.key] })
  expect(await tags.removeDeadlines([census.key, report.key], signal)).toEqual({ ok: true, value: null })
  expect(await tags.removeDeadlines([census.key, report.key], signal)).toEqual({ ok: true, value: null })
  const after = await all()
  expect(after.filter(({ subject }) => subject === census.title)).toHaveLength(1)
  expect(after.filter(({ subject }) => subject !== census.title)).toEqual(before)
})

test('what was removed can be written again, though its name has been used', async () => {
  const { tags, ours } = await open()
  await tags.writeDeadlines([census], signal)
  await tags.removeDeadlines([census.key], signal)
  expect(await tags.writeDeadlines([census], signal)).toEqual({ ok: true, value: [census.key] })
  expect(await ours()).toEqual(['2026-10-01 Census of the trial'])
})

test('both of the two can write the same deadline', async () => {
  const leader = await graph.signIn('leader')
  const { tags } = await open()
  expect((await tags.writeDeadlines([census], signal)).ok).toBe(true)
  expect(await leader.source.tags?.writeDeadlines([census], signal)).toEqual({ ok: true, value: [census.key] })
})

test('a year of deadlines takes few trips, and none of them is written twice', async () => {
  const { tags } = await open()
  const year = Array.from({ length: 45 }, (_, i) => ({
    ...census,
    key: `deadline-${i}`,
    date: addDays(census.date, i),
  }))
  const written = await tags.writeDeadlines(year, signal)
  expect(written.ok && written.value).toHaveLength(45)
  expect(new Set(graph.asked().map(({ trip }) => trip)).size).toBe(4)
  expect(await tags.writeDeadlines(year, signal)).toEqual(written)
  expect(posts(graph.asked())).toEqual([])
})

test('what was turned away for the moment is written after the wait, once', async () => {
  const { tags, ours } = await open()
  await graph.fault({ kind: 'throttle', times: 2, retryAfter: 3, match: '/me/events' })
  expect(await tags.writeDeadlines(both, signal)).toEqual({ ok: true, value: [census.key, report.key] })
  expect(await ours()).toHaveLength(2)
})

test('of our own events the list asks for the id and the mark alone', async () => {
  const { tags } = await open()
  await tags.writtenDeadlines(signal)
  const [asked] = graph.asked()
  const query = new URL(asked?.url ?? '', 'https://graph.invalid').searchParams
  expect(Object.fromEntries(query)).toEqual({
    $select: 'id',
    $filter:
      "singleValueExtendedProperties/Any(ep: ep/id eq 'String {8c1d5a0e-3f52-4f0b-9a6d-7b2c41e6d9f3} Name TandemDeadline' and startswith(ep/value, 'deadline/'))",
    $expand:
      "singleValueExtendedProperties($filter=id eq 'String {8c1d5a0e-3f52-4f0b-9a6d-7b2c41e6d9f3} Name TandemDeadline')",
    $top: '250',
  })
  expect(asked?.url).not.toContain('+')
})

test('a written deadline comes back with the category by which it is known, and without a title', async () => {
  const { tags, source } = await open()
  await tags.writeDeadlines([census], signal)
  const ranges = [{ from: census.date, until: addDays(census.date, 1) }]
  const outcome = await source.read({ ranges, signal, partner: 'nothing' })
  const events = outcome.ok ? outcome.value.me.calendar.events : []
  expect(events).toContainEqual(
    expect.objectContaining({
      time: { kind: 'allDay', from: '2026-10-01', until: '2026-10-02' },
      categories: ['Census', 'From Tandem'],
      showAs: 'free',
    }),
  )
  expect(JSON.stringify(outcome)).not.toContain(census.title)
})

const markId = 'String {8C1D5A0E-3F52-4F0B-9A6D-7B2C41E6D9F3} Name TandemDeadline'
const marked = (id: string, value: unknown, property = markId) => ({
  id,
  singleValueExtendedProperties: [{ id: property, value }],
})

test('events that carry no mark of ours, or half of one, are none of ours', async () => {
  const value = [
    marked('a', 'deadline/2026-10-01/census'),
    marked('b', 'deadline/2026-10-01'),
    marked('c', 'deadline/2026-02-30/census'),
    marked('d', 'deadline/2026-10-01/other', 'String {00000000-3f52-4f0b-9a6d-7b2c41e6d9f3} Name TandemDeadline'),
    { id: 'e' },
    marked('f', 7),
    'nothing',
  ]
  await using scripted = await startScriptedGraph(() => ({ status: 200, body: { value } }))
  expect(await scripted.source.tags?.writtenDeadlines(signal)).toEqual({ ok: true, value: ['census'] })
  await scripted.source.tags?.removeDeadlines(['census', 'other'], signal)
  const removed = scripted.requests.filter(({ method }) => method === 'DELETE').map(({ path }) => path)
  expect(removed).toEqual(['/me/events/a'])
})

test('what is gone before it can be removed has been removed', async () => {
  await using scripted = await startScriptedGraph(({ method }: Received) =>
    method === 'DELETE'
      ? anError(404, 'ErrorItemNotFound')
      : { status: 200, body: { value: [marked('a', 'deadline/2026-10-01/census')] } },
  )
  expect(await scripted.source.tags?.removeDeadlines(['census'], signal)).toEqual({ ok: true, value: null })
})

test.each([
  [403, 'ErrorAccessDenied', { kind: 'permissionMissing', permission: 'Calendars.ReadWrite' }],
  [400, 'ErrorInvalidRequest', { kind: 'unexpected', detail: '400 ErrorInvalidRequest' }],
  [409, 'ErrorDuplicateTransactionId', { kind: 'unexpected', detail: '409 ErrorDuplicateTransactionId' }],
])('a deadline that Graph refuses with %i %s says so', async (status, code, failure) => {
  await using scripted = await startScriptedGraph(({ method, path }: Received) =>
    method === 'POST' && path === '/me/events' ? anError(status, code) : { status: 200, body: { value: [] } },
  )
  expect(await scripted.source.tags?.writeDeadlines([census], signal)).toEqual({ ok: false, failure })
})
