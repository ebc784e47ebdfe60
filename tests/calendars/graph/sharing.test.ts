import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { startPracticeGraph, type SignedIn } from './practiceGraph.ts'
import { anError, noEvents, type Received, startScriptedGraph } from './scriptedGraph.ts'

const signal = new AbortController().signal
const permissions = '/me/calendar/calendarPermissions'

const line = (role: string, address: string | null, id = 'line-1') => ({
  id,
  role,
  isRemovable: address !== null,
  emailAddress: address === null ? { name: 'My Organization' } : { name: 'Tom Ellery', address },
})
const everybodys = (role: string) => line(role, null, 'RGVmYXVsdA==')
const partners = (role: string) => line(role, 'Head@School.Example')

/** A mailbox with these lines, which does not change. */
function lines(...value: readonly object[]) {
  return startScriptedGraph((request) => {
    if (request.method === 'GET') return { status: 200, body: { value } }
    if (request.path === '/$batch') return noEvents
    return request.method === 'DELETE' ? { status: 204 } : { status: 200, body: {} }
  })
}

const changesIn = ({ requests }: { readonly requests: readonly Received[] }) =>
  requests.filter(({ method }) => method !== 'GET').map(({ method, path, body }) => ({ method, path, body }))

test.each([
  ['nobody in the school', [everybodys('none')], 'none'],
  ['nobody, and no line says so', [], 'none'],
  ['everybody in the school, as it usually is', [everybodys('freeBusyRead')], 'busyTimes'],
  [
    'everybody, whose line has an address',
    [line('freeBusyRead', 'default@school.example', 'RGVmYXVsdA==')],
    'busyTimes',
  ],
  ['everybody, whose line has an empty one', [line('freeBusyRead', '', 'default')], 'busyTimes'],
  ['everybody, in full', [everybodys('read')], 'other'],
  ['the partner, who may read', [line('write', 'else@school.example', 'x'), partners('read')], 'read'],
  ['the partner, who is kept out where others are not', [everybodys('read'), partners('none')], 'none'],
  ['the partner, who sees busy times', [everybodys('none'), partners('freeBusyRead')], 'busyTimes'],
  ['the partner, who sees titles', [partners('limitedRead')], 'other'],
  ['a delegate', [partners('delegateWithoutPrivateEventAccess')], 'other'],
  ['a role that nobody foresaw', [partners('custom')], 'other'],
  ['something that makes no sense', ['nothing', { id: 'x' }, everybodys('freeBusyRead')], 'busyTimes'],
])('a calendar that is open to %s is said to be so', async (_who, value, role) => {
  await using graph = await startScriptedGraph(() => ({ status: 200, body: { value } }))
  expect(await graph.source.sharing?.read(signal)).toEqual({ ok: true, value: role })
  expect(changesIn(graph)).toEqual([])
})

test('a partner on the second page is found', async () => {
  const graphHolder: { origin?: string } = {}
  await using graph = await startScriptedGraph((request) => {
    if (request.query.has('$skip')) return { status: 200, body: { value: [partners('read')] } }
    const next = `${graphHolder.origin ?? ''}/v1.0${permissions}?$skip=10`
    return { status: 200, body: { value: [everybodys('freeBusyRead')], '@odata.nextLink': next } }
  })
  graphHolder.origin = graph.origin
  expect(await graph.source.sharing?.read(signal)).toEqual({ ok: true, value: 'read' })
})

test('whoever has no line of their own is given one, to read', async () => {
  await using graph = await lines(everybodys('freeBusyRead'))
  expect(await graph.source.sharing?.grant(signal)).toEqual({ ok: true, value: null })
  expect(changesIn(graph)).toEqual([
    {
      method: 'POST',
      path: permissions,
      body: {
        emailAddress: { address: 'head@school.example', name: 'Tom Ellery' },
        isInsideOrganization: true,
        isRemovable: true,
        role: 'read',
      },
    },
  ])
})

test.each(['none', 'freeBusyRead', 'limitedRead'])('a partner with %s is raised to reading', async (role) => {
  await using graph = await lines(everybodys('freeBusyRead'), partners(role))
  expect(await graph.source.sharing?.grant(signal)).toEqual({ ok: true, value: null })
  expect(changesIn(graph)).toEqual([{ method: 'PATCH', path: `${permissions}/line-1`, body: { role: 'read' } }])
})

test.each([
  ['reads already', [partners('read')]],
  ['writes', [partners('write')]],
  ['is a delegate', [partners('delegateWithPrivateEventAccess')]],
  ['has a role that nobody foresaw', [partners('custom')]],
  ['writes as everybody does', [everybodys('write')]],
])('a partner who %s is left as they are', async (_what, value) => {
  await using graph = await lines(...value)
  expect(await graph.source.sharing?.grant(signal)).toEqual({ ok: true, value: null })
  expect(changesIn(graph)).toEqual([])
})

test.each([
  ['write', [everybodys('freeBusyRead'), partners('write')]],
  ['titles', [everybodys('freeBusyRead'), partners('limitedRead')]],
  ['what everybody has', [everybodys('read')]],
  ['nothing', [everybodys('freeBusyRead')]],
])('withdrawing takes away what was granted here, and so not %s', async (_what, value) => {
  await using graph = await lines(...value)
  expect(await graph.source.sharing?.withdraw(signal)).toEqual({ ok: true, value: null })
  expect(changesIn(graph)).toEqual([])
})

test('a line that went away meanwhile has been withdrawn', async () => {
  await using graph = await startScriptedGraph((request) =>
    request.method === 'DELETE'
      ? anError(404, 'ErrorItemNotFound')
      : { status: 200, body: { value: [partners('read')] } },
  )
  expect(await graph.source.sharing?.withdraw(signal)).toEqual({ ok: true, value: null })
})

test('a grant that another tab was faster with has been made', async () => {
  let granted = false
  await using graph = await startScriptedGraph((request) => {
    if (request.method !== 'GET' && request.path !== '/$batch') {
      granted = true
      return anError(409, 'ErrorDuplicateUserIdsSpecified')
    }
    return { status: 200, body: { value: granted ? [partners('read')] : [] } }
  })
  expect(await graph.source.sharing?.grant(signal)).toEqual({ ok: true, value: null })
})

test('a grant that Graph refuses for good says so', async () => {
  await using graph = await startScriptedGraph((request) =>
    request.method === 'POST' && request.path === permissions ? anError(400, 'ErrorInvalidRequest') : noEvents,
  )
  expect(await graph.source.sharing?.grant(signal)).toEqual({
    ok: false,
    failure: { kind: 'unexpected', detail: '400 ErrorInvalidRequest' },
  })
})

test('without the permission nothing is asked, and which one it is gets said', async () => {
  await using graph = await startPracticeGraph()
  const { sharing } = (await graph.signIn('senco', ['User.Read', 'Calendars.ReadBasic', 'Calendars.Read.Shared']))
    .source
  const failure = { kind: 'permissionMissing', permission: 'Calendars.ReadWrite' }
  const outcomes = [await sharing?.read(signal), await sharing?.grant(signal), await sharing?.withdraw(signal)]
  expect(outcomes).toEqual(outcomes.map(() => ({ ok: false, failure })))
  expect(graph.asked()).toEqual([])
})

async function basisFor({ source }: SignedIn) {
  const ranges = [{ from: isoDate('2026-11-23'), until: isoDate('2026-11-24') }]
  const outcome = await source.read({ ranges, signal, partner: 'calendar' })
  return outcome.ok ? outcome.value.partner.basis : outcome.failure.kind
}

test('at the practice school the partner’s lane follows what is granted and withdrawn, however often', async () => {
  await using graph = await startPracticeGraph()
  const [senco, leader] = [await graph.signIn('senco'), await graph.signIn('leader')]
  const { sharing } = senco.source
  expect(await sharing?.read(signal)).toEqual({ ok: true, value: 'read' })
  for (const call of ['withdraw', 'withdraw', 'grant', 'grant', 'withdraw'] as const) {
    const [role, basis] = call === 'grant' ? ['read', 'sharedCalendar'] : ['busyTimes', 'busyTimes']
    expect(await sharing?.[call](signal)).toEqual({ ok: true, value: null })
    expect(await sharing?.read(signal)).toEqual({ ok: true, value: role })
    expect(await basisFor(leader)).toBe(basis)
  }
})
