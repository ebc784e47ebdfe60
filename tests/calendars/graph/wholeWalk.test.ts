import { expect, test } from 'vitest'
import { addDays, isoDate } from '../../../src/domain/calendar/dates.ts'
import { readMe } from '../../../src/calendars/graph/readMe.ts'
import { type Sent, startPracticeGraph } from './practiceGraph.ts'

const signal = new AbortController().signal
const opened = isoDate('2026-12-08')
const year = ['2026-09-01', '2026-11-02', '2027-01-04', '2027-02-22', '2027-04-12', '2027-06-07', '2027-09-01']
const ranges = year.map(isoDate).flatMap((from, i, all) => all.slice(i + 1, i + 2).map((until) => ({ from, until })))

/** Everything that anybody can do with both calendars, one after the other. */
async function walk(graph: Awaited<ReturnType<typeof startPracticeGraph>>): Promise<void> {
  const senco = await graph.signIn('senco')
  const { source, getAccessToken } = senco
  const { sharing, tags } = source
  if (sharing === null || tags === null) throw new Error('The practice school shares and tags.')
  const meeting = {
    transactionId: '7a1c6f0e-0000-4000-8000-000000000001',
    startsAt: Date.UTC(2026, 11, 4, 14),
    endsAt: Date.UTC(2026, 11, 4, 15),
    timeZone: 'Europe/London',
    subject: 'Inclusion time',
    agenda: 'What is working?',
    guests: [],
    wantsOnlineMeeting: true,
  }
  const census = { key: 'census', date: isoDate('2026-10-01'), category: 'Census', title: 'School census day' }

  const steps: (() => Promise<{ readonly ok: boolean }>)[] = [
    () => readMe({ baseUrl: graph.baseUrl, getAccessToken, signal }),
    () => source.read({ ranges, signal, partner: 'nothing' }),
    () => source.read({ ranges, signal, partner: 'busyTimes' }),
    () => source.read({ ranges, signal, partner: 'calendar' }),
    () => source.readOwnDay(opened, signal),
    () => sharing.withdraw(signal),
    () => sharing.grant(signal),
    () => sharing.read(signal),
    () => tags.create([{ displayName: 'Tandem trial', color: 'preset3' }], signal),
    () => tags.list(signal),
    () => tags.writeDeadlines([census], signal),
    () => tags.writeDeadlines([{ ...census, date: addDays(census.date, 1) }], signal),
    () => tags.writtenDeadlines(signal),
    () => tags.removeDeadlines([census.key], signal),
  ]
  for (const step of steps) expect(await step()).toMatchObject({ ok: true })
  const booked = await source.book(meeting, signal)
  const eventId = booked.ok ? booked.value.eventId : ''
  expect(await tags.tag(eventId, ['Joint time', 'Our own'], signal)).toMatchObject({ ok: true })
  expect(await source.cancel(eventId, 'Not this week after all.', signal)).toMatchObject({ ok: true })
}

const parametersOf = ({ url }: Sent) => new URL(url, 'https://graph.invalid').searchParams
const pathOf = ({ url }: Sent) => url.split('?')[0] ?? ''
const fieldsOf = (sent: Sent) => (parametersOf(sent).get('$select') ?? '').split(',').filter((each) => each !== '')
const telling = new Set([
  'subject',
  'body',
  'bodyPreview',
  'location',
  'locations',
  'attendees',
  'organizer',
  'webLink',
])

/** Names of all properties in a body, however deep. */
function namesIn(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, part]) => [...(Array.isArray(value) ? [] : [name]), ...namesIn(part)])
}

test('in a whole walk no title, text, place or guest is asked for, but the titles of one’s own opened day', async () => {
  await using graph = await startPracticeGraph()
  await walk(graph)
  const asked = graph.asked()
  expect(asked.length).toBeGreaterThan(50)

  // Whatever answers with events names the fields that it wants.
  const ofEvents = asked.filter(({ method, url }) => method === 'GET' && /calendarView|\/events/i.test(url))
  expect(ofEvents.every((each) => fieldsOf(each).length > 0)).toBe(true)
  const withTitles = asked.filter((each) => fieldsOf(each).some((field) => telling.has(field)))
  expect(withTitles.map((each) => [pathOf(each), fieldsOf(each)])).toEqual([['/me/calendarView', ['id', 'subject']]])
  const [own] = withTitles.map(parametersOf)
  expect([own?.get('startDateTime'), own?.get('endDateTime')]).toEqual(['2026-12-08T00:00:00Z', '2026-12-09T00:00:00Z'])
  expect(asked.some(({ url }) => /delta|\$search/i.test(url))).toBe(false)
  const expanded = asked.map((each) => parametersOf(each).get('$expand')).filter((each) => each !== null)
  expect(new Set(expanded).size).toBe(1)
  expect(expanded[0]).toMatch(/^singleValueExtendedProperties\(\$filter=id eq '[^']* Name TandemDeadline'\)$/)
})

test('in a whole walk titles are sent with meetings and deadlines alone, and texts and guests with meetings', async () => {
  await using graph = await startPracticeGraph()
  await walk(graph)
  const sent = graph.asked().map((each) => ({ ...each, names: namesIn(each.body) }))
  const sending = (name: string) =>
    sent.filter(({ names }) => names.includes(name)).map((each) => `${each.method} ${pathOf(each)}`)
  expect(sending('subject')).toEqual(['POST /me/events', 'POST /me/events', 'POST /me/events'])
  expect(sending('attendees')).toEqual(['POST /me/events'])
  expect(sending('body')).toEqual(['POST /me/events'])
  expect(sending('location')).toEqual([])
  const patched = sent.filter(({ method }) => method === 'PATCH').map(({ names }) => names)
  expect(patched).toEqual([['categories']])
})

test('a year takes one batch, however much of the partner is read', async () => {
  await using graph = await startPracticeGraph()
  const { source } = await graph.signIn('senco')
  for (const partner of ['nothing', 'busyTimes', 'calendar'] as const) {
    expect((await source.read({ ranges, signal, partner })).ok).toBe(true)
    expect(new Set(graph.asked().map(({ trip }) => trip)).size).toBe(1)
  }
})
