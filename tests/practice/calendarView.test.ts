import { beforeAll, expect, test } from 'vitest'
import type { Caller } from './practice.ts'
import { aMeeting, allPages, errorCode, eventIn, openPractice, pageIn, view } from './practice.ts'

const practice = openPractice()
let senco: Caller
beforeAll(async () => {
  senco = await practice.signIn('senco')
})

test('a page has ten events unless more are asked for, and the links lead to every one of them once', async () => {
  const first = pageIn(await senco.call('GET', `/me/${view('2026-11-02', '2026-12-05')}`))
  expect(first.events).toHaveLength(10)
  const paged = await allPages(senco, `/me/${view('2026-11-02', '2026-12-05')}`)
  const atOnce = pageIn(await senco.call('GET', `/me/${view('2026-11-02', '2026-12-05', '&$top=1000')}`))
  expect(atOnce.nextLink).toBeNull()
  expect(paged.map(({ id }) => id)).toEqual(atOnce.events.map(({ id }) => id))
  expect(new Set(paged.map(({ id }) => id)).size).toBe(paged.length)
})

test.each(['0', '1001', 'many'])('a page of %s events is refused', async (top) => {
  expect((await senco.call('GET', `/me/${view('2026-11-02', '2026-11-03', `&$top=${top}`)}`)).status).toBe(400)
})

test('only selected properties are sent, with the id and the etag', async () => {
  const answer = await senco.call('GET', `/me/${view('2026-11-02', '2026-11-07', '&$select=start,showAs')}`)
  expect(Object.keys(pageIn(answer).events[0] ?? {}).toSorted()).toEqual(['@odata.etag', 'id', 'showAs', 'start'])
})

test('a property that events do not have is refused', async () => {
  const answer = await senco.call('GET', `/me/${view('2026-11-02', '2026-11-07', '&$select=pupil')}`)
  expect(answer.status).toBe(400)
})

test('times have seven digits and are in UTC', async () => {
  const { events } = pageIn(await senco.call('GET', `/me/${view('2026-07-01', '2027-07-30', '&$top=1000')}`))
  for (const { start, end } of events) {
    expect(start?.dateTime).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.0000000$/)
    expect([start?.timeZone, end?.timeZone]).toEqual(['UTC', 'UTC'])
  }
})

test.each(['GMT Standard Time', 'Europe/London'])('times come in %s when that is preferred', async (zone) => {
  const prefer = { Prefer: `outlook.timezone="${zone}"` }
  const answer = await senco.call('GET', `/me/${view('2026-09-21', '2026-09-22', '&$top=100')}`, undefined, prefer)
  const teaching = pageIn(answer).events.find(({ categories }) => categories?.includes('Teaching'))
  expect(teaching?.start).toEqual({ dateTime: '2026-09-21T08:50:00.0000000', timeZone: zone })
  expect(answer.headers.get('Preference-Applied')).toContain(zone)
})

test('a zone that nobody knows is refused', async () => {
  const answer = await senco.call('GET', '/me/events', undefined, { Prefer: 'outlook.timezone="Narnia"' })
  expect([answer.status, errorCode(answer)]).toEqual([400, 'TimeZoneNotSupportedException'])
})

test('a weekly lesson keeps its wall-clock time when the clocks change', async () => {
  const { events } = pageIn(await senco.call('GET', `/me/${view('2026-10-19', '2026-11-03', '&$top=200')}`))
  const mondays = events.filter(
    ({ subject, start }) =>
      ['2026-10-19', '2026-11-02'].includes(start?.dateTime.slice(0, 10) ?? '') && subject === 'Staff briefing',
  )
  expect(mondays.map(({ start }) => start?.dateTime.slice(11, 16))).toEqual(['07:10', '08:10'])
})

test('a series is shown as its occurrences, without those of the holidays', async () => {
  const { events } = pageIn(await senco.call('GET', `/me/${view('2026-09-01', '2027-08-01', '&$top=1000')}`))
  expect(events.some(({ type }) => type === 'seriesMaster')).toBe(false)
  expect(new Set(events.map(({ type }) => type))).toEqual(new Set(['singleInstance', 'occurrence', 'exception']))
  const inHalfTerm = events.filter(
    ({ seriesMasterId, start }) =>
      seriesMasterId !== null && start !== undefined && start.dateTime >= '2026-10-24' && start.dateTime < '2026-11-01',
  )
  expect(inHalfTerm).toEqual([])
})

test('all-day events float: midnight to midnight of the same dates in every zone', async () => {
  for (const zone of ['UTC', 'Europe/London', 'Pacific Standard Time']) {
    const prefer = { Prefer: `outlook.timezone="${zone}"` }
    const answer = await senco.call('GET', `/me/${view('2027-05-20', '2027-05-21', '&$top=100')}`, undefined, prefer)
    const census = pageIn(answer).events.find(({ categories }) => categories?.includes('Census'))
    expect(census?.start?.dateTime).toBe('2027-05-20T00:00:00.0000000')
    expect(census?.end?.dateTime).toBe('2027-05-21T00:00:00.0000000')
  }
})

test('events come in order of their start only when asked', async () => {
  const path = `/me/${view('2026-11-02', '2026-11-14', '&$top=1000')}`
  const starts = async (order: string) =>
    pageIn(await senco.call('GET', `${path}${order}`)).events.map(({ start }) => start?.dateTime ?? '')
  const unasked = await starts('')
  expect(unasked).not.toEqual(unasked.toSorted())
  expect(await starts('&$orderby=start/dateTime')).toEqual(unasked.toSorted())
  expect(await starts('&$orderby=start/dateTime desc')).toEqual(unasked.toSorted().toReversed())
  expect((await senco.call('GET', `${path}&$orderby=subject`)).status).toBe(400)
})

test('one category can be filtered for; any other filter is refused', async () => {
  const path = `/me/${view('2026-09-01', '2027-08-01', '&$top=1000')}`
  const answer = await senco.call('GET', `${path}&$filter=categories/any(c:c eq 'EHC plan review')`)
  expect(pageIn(answer).events).toHaveLength(27)
  const refused = await senco.call('GET', `${path}&$filter=contains(subject,'review')`)
  expect([refused.status, errorCode(refused)]).toEqual([400, 'ErrorInvalidUrlQueryFilter'])
})

test.each([
  ['calendarView', 400],
  ['calendarView?startDateTime=2026-09-01', 400],
  ['calendarView?startDateTime=tomorrow&endDateTime=2026-09-01', 400],
  ['calendarView?startDateTime=2026-09-02&endDateTime=2026-09-01', 400],
  ['calendarView?startDateTime=2026-09-01&endDateTime=2031-09-03', 400],
  ['calendarView?startDateTime=2026-09-01T00:00:00-08:00&endDateTime=2026-09-02', 200],
  ['calendarView/delta?startDateTime=2026-09-01&endDateTime=2026-09-02', 501],
  ['calendarView?startDateTime=2026-09-01&endDateTime=2026-09-02&$expand=instances', 400],
  ['nothingSuch', 400],
])('%s is answered with %i', async (path, status) => {
  expect((await senco.call('GET', `/me/${path}`)).status).toBe(status)
})

test('the path may be written in any case and in the long form', async () => {
  const query = view('2026-11-02', '2026-11-07', '&$top=100').slice('calendarView'.length)
  const paths = ['calendarView', 'calendarview', 'calendar/calendarView']
  const answers = await Promise.all(paths.map((path) => senco.call('GET', `/me/${path}${query}`)))
  const [first, ...others] = answers.map((answer) => pageIn(answer).events.length)
  expect(others).toEqual([first, first])
})

test('one event can be read by its id, whole or as an occurrence', async () => {
  const { events } = pageIn(await senco.call('GET', `/me/${view('2026-11-02', '2026-11-14', '&$top=1000')}`))
  const occurrence = events.find(({ type }) => type === 'occurrence')
  const read = eventIn(await senco.call('GET', `/me/events/${occurrence?.id ?? ''}`))
  expect(read).toMatchObject({ id: occurrence?.id, start: occurrence?.start })
  const master = eventIn(await senco.call('GET', `/me/events/${occurrence?.seriesMasterId ?? ''}`))
  expect(master).toMatchObject({ type: 'seriesMaster', recurrence: { pattern: { type: 'weekly' } } })
})

test.each([
  ['weekly', { type: 'weekly', interval: 1, daysOfWeek: ['Monday'] }, ['2027-03-22', '2027-03-29', '2027-04-05']],
  ['daily', { type: 'daily', interval: '2' }, ['2027-03-22', '2027-03-24', '2027-03-26']],
  ['monthly', { type: 'absoluteMonthly', interval: 1, dayOfMonth: 22 }, ['2027-03-22', '2027-04-22', '2027-05-22']],
])('a %s series can be made, and keeps its hour over the change of the clocks', async (_, pattern, dates) => {
  const own = openPractice()
  const leader = await own.signIn('leader')
  const range = { type: 'numbered', startDate: '2027-03-22', numberOfOccurrences: 3 }
  const master = eventIn(
    await leader.call('POST', '/me/events', {
      ...aMeeting({ subject: 'Series of three' }),
      start: { dateTime: '2027-03-22T17:00:00', timeZone: 'Europe/London' },
      end: { dateTime: '2027-03-22T18:00:00', timeZone: 'Europe/London' },
      recurrence: { pattern, range },
    }),
  )
  expect(master.type).toBe('seriesMaster')
  const prefer = { Prefer: 'outlook.timezone="Europe/London"' }
  const answer = await leader.call('GET', `/me/${view('2027-03-01', '2027-07-01', '&$top=1000')}`, undefined, prefer)
  const occurrences = pageIn(answer).events.filter(({ seriesMasterId }) => seriesMasterId === master.id)
  expect(occurrences.map(({ start }) => start?.dateTime.slice(0, 16))).toEqual(dates.map((date) => `${date}T17:00`))
  expect(new Set(occurrences.map(({ iCalUId }) => iCalUId)).size).toBe(3)
})

test('one occurrence can be moved and another deleted, and the rest stays', async () => {
  const own = openPractice()
  const leader = await own.signIn('leader')
  const find = async () => {
    const { events } = pageIn(await leader.call('GET', `/me/${view('2026-11-02', '2026-12-19', '&$top=1000')}`))
    return events.filter(({ subject }) => subject === 'School business manager')
  }
  const [first, second, ...others] = await find()
  const start = { dateTime: '2026-11-03T16:30:00', timeZone: 'Europe/London' }
  const end = { dateTime: '2026-11-03T17:15:00', timeZone: 'Europe/London' }
  const moved = await leader.call('PATCH', `/me/events/${first?.id ?? ''}`, { start, end })
  expect(moved.body).toMatchObject({ type: 'exception', start: { dateTime: '2026-11-03T16:30:00.0000000' } })
  expect((await leader.call('DELETE', `/me/events/${second?.id ?? ''}`)).status).toBe(204)
  const after = await find()
  expect(after.map(({ id }) => id)).toEqual([first?.id, ...others.map(({ id }) => id)])
})
