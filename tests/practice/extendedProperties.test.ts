import { expect, test } from 'vitest'
import { faultsBySchema } from './graphShape.ts'
import type { Caller } from './practice.ts'
import { aMeeting, attendee, errorCode, eventIn, openPractice, pageIn, view } from './practice.ts'

const colour = 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name Color'
const propertiesOf = (value: string, id = colour) => ({ singleValueExtendedProperties: [{ id, value }] })
const encoded = encodeURIComponent
const expand = (id = colour) => `$expand=${encoded(`singleValueExtendedProperties($filter=id eq '${id}')`)}`
const filter = (condition: string) => `$filter=${encoded(`singleValueExtendedProperties/Any(ep: ${condition})`)}`

async function withTwo() {
  const practice = openPractice()
  const senco = await practice.signIn('senco')
  const make = async (value: string) =>
    eventIn(await senco.call('POST', '/me/events', aMeeting({ subject: value, ...propertiesOf(value) }))).id
  return { practice, senco, green: await make('Light Green'), red: await make('Red') }
}

const subjects = async (caller: Caller, query: string) =>
  pageIn(await caller.call('GET', `/me/events?$top=100&${query}`)).events.map(({ subject }) => subject)

test.each([
  ["ep/id eq '{id}' and ep/value eq 'red'", ['Red']],
  ["ep/id eq '{id}' and startswith(ep/value, 'light')", ['Light Green']],
  ["ep/id eq '{id}' and contains(ep/value,'e')", ['Light Green', 'Red']],
  ["ep/id eq '{id}' and ep/value eq 'Blue'", []],
  ["ep/id eq 'String {66F5A359-4659-4830-9070-00047EC6AC6E} Name Color' and ep/value eq 'Red'", ['Red']],
  ["ep/id eq 'String {66f5a359-4659-4830-9070-00047ec6ac6e} Name color' and ep/value eq 'Red'", []],
])('events are found by what an app has put beside them: %s', async (condition, found) => {
  const { senco } = await withTwo()
  expect(await subjects(senco, filter(condition.replace('{id}', colour)))).toEqual(found)
})

test.each([
  "ep/id eq 'Color' and ep/value eq 'Red'",
  `ep/id eq '${colour}'`,
  `ep/id eq '${colour}' and other/value eq 'Red'`,
])('a filter that is none is refused: %s', async (condition) => {
  const { senco } = await withTwo()
  const answer = await senco.call('GET', `/me/events?${filter(condition)}`)
  expect([answer.status, errorCode(answer)]).toEqual([400, 'ErrorInvalidUrlQueryFilter'])
})

test('a property is shown to whoever asks for it by its id, and to nobody else', async () => {
  const { senco, green } = await withTwo()
  const path = `/me/events/${green}`
  const shown = await senco.call('GET', `${path}?$select=id&${expand()}`)
  expect(shown.body).toMatchObject({ id: green, ...propertiesOf('Light Green') })
  expect(faultsBySchema(shown.body, 'event', false)).toEqual([])
  expect((await senco.call('GET', path)).body).not.toHaveProperty('singleValueExtendedProperties')
  const other = await senco.call('GET', `${path}?${expand(colour.replace('Color', 'Other'))}`)
  expect(other.body).not.toHaveProperty('singleValueExtendedProperties')
})

test('lists and calendar views show it too, page after page', async () => {
  const { senco } = await withTwo()
  const chosen = `$select=subject&${expand()}`
  const first = await senco.call(
    'GET',
    `/me/events?${filter(`ep/id eq '${colour}' and contains(ep/value,'e')`)}&${chosen}&$top=1`,
  )
  const { nextLink } = pageIn(first)
  const second = await senco.call('GET', nextLink ?? '')
  expect(first.body).toMatchObject({ value: [propertiesOf('Light Green')] })
  expect(second.body).toMatchObject({ value: [propertiesOf('Red')] })
  expect(second.body).not.toHaveProperty('@odata.nextLink')
  const { body } = await senco.call('GET', `/me/${view('2026-12-04', '2026-12-05', `&$top=100&${chosen}`)}`)
  expect(JSON.stringify(body)).toContain('"value":"Light Green"')
})

test('changing one leaves the others, and what else there is of the event', async () => {
  const { senco, red } = await withTwo()
  const other = colour.replace('Color', 'Other')
  await senco.call('PATCH', `/me/events/${red}`, propertiesOf('Kept', other))
  await senco.call('PATCH', `/me/events/${red}`, propertiesOf('Blue'))
  await senco.call('PATCH', `/me/events/${red}`, { categories: ['Census'] })
  const read = async (id: string) => (await senco.call('GET', `/me/events/${red}?${expand(id)}`)).body
  expect(await read(colour)).toMatchObject({ subject: 'Red', categories: ['Census'], ...propertiesOf('Blue') })
  expect(await read(other)).toMatchObject(propertiesOf('Kept', other))
})

test('a guest’s copy does not have it', async () => {
  const { practice, senco } = await withTwo()
  await senco.call('POST', '/me/events', aMeeting({ attendees: [attendee(senco.partner)], ...propertiesOf('Red') }))
  const leader = await practice.signIn('leader')
  expect(await subjects(leader, filter(`ep/id eq '${colour}' and ep/value eq 'Red'`))).toEqual([])
})

test.each([
  ['everything beside an event', '/me/events?$expand=singleValueExtendedProperties'],
  ['attachments', '/me/events?$expand=attachments'],
  ['anything beside a category', `/me/outlook/masterCategories?${expand()}`],
  ['anything beside a calendar', `/me/calendar?${expand()}`],
])('%s cannot be expanded', async (_what, path) => {
  const { senco } = await withTwo()
  expect((await senco.call('GET', path)).status).toBe(400)
})

test('a property whose id is none is refused', async () => {
  const senco = await openPractice().signIn('senco')
  const answer = await senco.call('POST', '/me/events', aMeeting(propertiesOf('Red', 'Color')))
  expect([answer.status, errorCode(answer)]).toEqual([400, 'RequestBodyRead'])
})
