import { expect, test } from 'vitest'
import { startPracticeGraph } from './practiceGraph.ts'
import { anError, type Received, startScriptedGraph } from './scriptedGraph.ts'

const signal = new AbortController().signal
const list = '/me/outlook/masterCategories'
const census = { displayName: 'Census', color: 'preset4' }
const moderation = { displayName: 'Moderation', color: 'preset8' }

const isPost = ({ method, path }: Received) => method === 'POST' && path === list
const madeIn = (graph: { readonly requests: readonly Received[] }) =>
  graph.requests.filter(isPost).map(({ body }) => body)

test('one’s own list of categories is read with its colours, from all of its pages', async () => {
  const graphHolder: { origin?: string } = {}
  await using graph = await startScriptedGraph((request) => {
    if (request.query.has('$skip')) return { status: 200, body: { value: [{ id: '2', ...moderation }, 'nothing'] } }
    const next = `${graphHolder.origin ?? ''}/v1.0${list}?$skip=1`
    return { status: 200, body: { value: [{ id: '1', ...census }], '@odata.nextLink': next } }
  })
  graphHolder.origin = graph.origin
  expect(await graph.source.tags?.list(signal)).toEqual({ ok: true, value: [census, moderation] })
})

test('a list of categories that needs a permission says which', async () => {
  await using graph = await startScriptedGraph((request) =>
    request.path === '/$batch' ? { status: 200, body: { value: [] } } : anError(403, 'ErrorAccessDenied'),
  )
  expect(await graph.source.tags?.list(signal)).toEqual({
    ok: false,
    failure: { kind: 'permissionMissing', permission: 'MailboxSettings.ReadWrite' },
  })
})

test('categories that are there already are not made again, in whatever case they are written', async () => {
  await using graph = await startScriptedGraph((request) =>
    isPost(request)
      ? { status: 201, body: {} }
      : { status: 200, body: { value: [{ displayName: 'CENSUS ', color: 'preset1' }] } },
  )
  const wanted = [census, moderation, { ...moderation, displayName: 'moderation' }]
  expect(await graph.source.tags?.create(wanted, signal)).toEqual({ ok: true, value: null })
  expect(madeIn(graph)).toEqual([moderation])
})

test('a category that another tab was faster with is there, and the next is made', async () => {
  let isThere = false
  await using graph = await startScriptedGraph((request) => {
    if (!isPost(request)) return { status: 200, body: { value: isThere ? [census] : [] } }
    if ((request.body as typeof census).displayName !== 'Census') return { status: 201, body: {} }
    isThere = true
    return anError(409, 'ErrorCategoryAlreadyExists')
  })
  expect(await graph.source.tags?.create([census, moderation], signal)).toEqual({ ok: true, value: null })
  expect(madeIn(graph)).toEqual([census, moderation])
})

test('a category that Graph refuses for good says so', async () => {
  await using graph = await startScriptedGraph((request) =>
    isPost(request) ? anError(400, 'ErrorInvalidRequest') : { status: 200, body: { value: [] } },
  )
  expect(await graph.source.tags?.create([census], signal)).toEqual({
    ok: false,
    failure: { kind: 'unexpected', detail: '400 ErrorInvalidRequest' },
  })
})

test('tagging an event sends its categories and nothing else of it', async () => {
  await using graph = await startScriptedGraph(() => ({ status: 200, body: {} }))
  expect(await graph.source.tags?.tag('AAMk/1=', ['Census', 'Our own'], signal)).toEqual({ ok: true, value: null })
  expect(graph.requests.map(({ method, path, body }) => ({ method, path, body }))).toEqual([
    { method: 'PATCH', path: '/me/events/AAMk%2F1%3D', body: { categories: ['Census', 'Our own'] } },
  ])
})

test('an event that is gone cannot be tagged, and that is said', async () => {
  await using graph = await startScriptedGraph(() => anError(404, 'ErrorItemNotFound'))
  expect(await graph.source.tags?.tag('gone', [], signal)).toEqual({ ok: false, failure: { kind: 'notFound' } })
})

test('at the practice school categories are made once, and an event keeps all but its tags', async () => {
  await using graph = await startPracticeGraph()
  const { source, ask } = await graph.signIn('senco')
  const before = await source.tags?.list(signal)
  const lesson = { displayName: 'Tandem trial', color: 'preset24' }
  for (const _again of ['once', 'twice']) {
    expect(await source.tags?.create([lesson, census], signal), _again).toEqual({ ok: true, value: null })
  }
  const after = await source.tags?.list(signal)
  const known = before?.ok === true ? before.value : []
  expect(known.length).toBeGreaterThan(3)
  expect(after?.ok === true && after.value.slice(known.length)).toContainEqual(lesson)

  const made = (await ask('POST', '/me/events', {
    subject: 'Joint planning',
    location: { displayName: 'Hall' },
    start: { dateTime: '2026-12-04T14:00:00', timeZone: 'Europe/London' },
    end: { dateTime: '2026-12-04T14:30:00', timeZone: 'Europe/London' },
    categories: ['Our own'],
  })) as { readonly id: string }
  expect((await source.tags?.tag(made.id, ['Our own', 'Census'], signal))?.ok).toBe(true)
  expect(await ask('GET', `/me/events/${made.id}`)).toMatchObject({
    subject: 'Joint planning',
    location: { displayName: 'Hall' },
    categories: ['Our own', 'Census'],
  })
})
