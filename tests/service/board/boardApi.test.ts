import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { boardSchema, exportSchema, postSchema, type BoardView, type PostView } from '../../../src/contract/board.ts'
import { openedOnce } from '../store/openedOnce.ts'
import { databases } from '../store/postgres.ts'
import { people, startBoardApi } from './school.ts'

type Api = Awaited<ReturnType<typeof startBoardApi>>

const asBoard = (body: unknown): BoardView => boardSchema.parse(body)
const asPost = (body: unknown): PostView => postSchema.parse(body)

describe.each(await databases())('$name', (kind) => {
  const given = openedOnce(kind)
  let api: Api

  beforeEach(async () => {
    api = await startBoardApi(given().database)
  })
  afterEach(async () => {
    for (const who of ['priya', 'tom'] as const) {
      const { body } = await api.open(who)
      await api.call(who, 'DELETE', `/boards/${asBoard(body).id}/mine`)
    }
    await api.close()
  })

  const board = async (who: 'priya' | 'tom' = 'priya') => asBoard((await api.open(who)).body)
  const ask = async (boardId: string, text = 'What would our pupils say?') =>
    asPost(
      (
        await api.call('priya', 'POST', `/boards/${boardId}/posts`, {
          requestId: randomUUID(),
          question: { kind: 'ownWords', text },
        })
      ).body,
    )
  const answer = (who: 'priya' | 'tom', post: PostView, boardId: string, text: string | null, ifVersion?: number) =>
    api.call(who, 'PUT', `/boards/${boardId}/posts/${post.id}/answer`, {
      answer: text === null ? { kind: 'passed' } : { kind: 'answered', text },
      ifVersion: ifVersion ?? post.version,
    })

  test('both open the same board, each in their own role', async () => {
    const [mine, theirs] = [await board('priya'), await board('tom')]
    expect(theirs.id).toBe(mine.id)
    expect([mine.myRole, theirs.myRole]).toEqual(['senco', 'leader'])
    expect(theirs.members.every(({ hasJoined }) => hasJoined)).toBe(true)
  })

  test('a stranger is told the same of a board as of none', async () => {
    const { id } = await board()
    const post = await ask(id)
    const calls = [
      ['GET', `/boards/${id}`],
      ['GET', `/boards/${id}/posts`],
      ['GET', `/boards/${id}/export`],
      ['GET', `/boards/${id}/changes`],
      ['DELETE', `/boards/${id}/mine`],
      ['DELETE', `/boards/${id}/posts/${post.id}`],
    ] as const
    for (const [method, path] of calls) {
      const real = await api.call('stranger', method, path)
      const none = await api.call('stranger', method, path.replaceAll(id, randomUUID()).replace(post.id, randomUUID()))
      expect(real).toEqual(none)
      expect(real.status).toBe(404)
    }
    const body = { answer: { kind: 'passed' }, ifVersion: post.version }
    expect(await api.call('stranger', 'PUT', `/boards/${id}/posts/${post.id}/answer`, body)).toMatchObject({
      status: 404,
    })
  })

  test('without a good token nothing is told', async () => {
    const { id } = await board()
    expect(await api.call(null, 'GET', `/boards/${id}`)).toMatchObject({ status: 401 })
    const forged = await fetch(`${api.url}/boards/${id}`, {
      headers: { authorization: `Bearer ${(await api.tokenOf('priya')).slice(0, -6)}AAAAAA` },
    })
    expect(forged.status).toBe(401)
  })

  test('nobody sees the other’s answer before both have spoken, and then both do', async () => {
    const { id } = await board()
    await board('tom')
    const post = await ask(id)
    expect((await answer('priya', post, id, 'That we are kind to each other')).status).toBe(200)
    const seenByTom = asPost(
      (await api.call('tom', 'GET', `/boards/${id}/posts`)).body === null ? null : await latest('tom', id),
    )
    expect(seenByTom.theirs).toBeNull()
    expect(JSON.stringify(await api.call('tom', 'GET', `/boards/${id}`))).not.toContain('kind to each other')
    expect((await answer('tom', seenByTom, id, 'That we have time', seenByTom.version)).status).toBe(200)
    expect((await latest('tom', id)).theirs).toMatchObject({ kind: 'answered', text: 'That we are kind to each other' })
    expect((await latest('priya', id)).theirs).toMatchObject({ kind: 'answered', text: 'That we have time' })
    expect(api.refreshed).toContain(post.id)
  })

  const latest = async (who: 'priya' | 'tom', boardId: string): Promise<PostView> => {
    const { body } = await api.call(who, 'GET', `/boards/${boardId}/posts`)
    return asPost((body as { readonly posts: readonly unknown[] }).posts[0])
  }

  test('an answer can be taken back until both have spoken, and not after', async () => {
    const { id } = await board()
    await board('tom')
    const post = await ask(id)
    await answer('priya', post, id, 'Too quick')
    const mine = await latest('priya', id)
    const back = await api.call('priya', 'PUT', `/boards/${id}/posts/${post.id}/answer`, {
      answer: { kind: 'open' },
      ifVersion: mine.version,
    })
    expect(asPost(back.body).mine).toEqual({ kind: 'open' })
    await answer('priya', asPost(back.body), id, null)
    await answer('tom', await latest('tom', id), id, null)
    const revealed = await latest('priya', id)
    expect(revealed.theirs?.kind).toBe('passed')
    expect(await answer('priya', revealed, id, 'After all')).toMatchObject({ status: 409 })
  })

  test('a change made on an old state is refused, and shows the present one', async () => {
    const first = await board()
    const { schedule } = first
    const put = (version: number, minuteOfDay: number) =>
      api.call('priya', 'PUT', `/boards/${first.id}/schedule`, {
        schedule: { ...schedule, minuteOfDay },
        ifVersion: version,
      })
    expect((await put(first.version, 540)).status).toBe(200)
    const refused = await put(first.version, 600)
    expect(refused.status).toBe(409)
    expect(refused.body).toMatchObject({ current: { schedule: { minuteOfDay: 540 } } })
  })

  test('the same request asks once', async () => {
    const { id } = await board()
    const body = { requestId: randomUUID(), question: { kind: 'library', promptId: 'heat-map-01' } }
    const [first, second] = [
      await api.call('priya', 'POST', `/boards/${id}/posts`, body),
      await api.call('priya', 'POST', `/boards/${id}/posts`, body),
    ]
    expect(asPost(second.body).id).toBe(asPost(first.body).id)
    const { body: list } = await api.call('priya', 'GET', `/boards/${id}/posts`)
    expect((list as { readonly posts: readonly unknown[] }).posts).toHaveLength(1)
  })

  test('what somebody takes away is theirs alone', async () => {
    const { id } = await board()
    await board('tom')
    const post = await ask(id)
    await answer('priya', post, id, 'Mine alone')
    await answer('tom', await latest('tom', id), id, 'Tom’s own')
    const taken = await api.call('priya', 'GET', `/boards/${id}/export`)
    expect(exportSchema.safeParse(taken.body).success).toBe(true)
    expect(JSON.stringify(taken.body)).toContain('Mine alone')
    expect(JSON.stringify(taken.body)).not.toContain('Tom’s own')
  })

  test('leaving deletes one’s part at once, and the other keeps theirs', async () => {
    const { id } = await board()
    await board('tom')
    const post = await ask(id)
    await answer('priya', post, id, 'Gone soon')
    await answer('tom', await latest('tom', id), id, 'Stays')
    expect((await api.call('priya', 'DELETE', `/boards/${id}/mine`)).status).toBe(204)
    expect((await api.call('priya', 'GET', `/boards/${id}`)).status).toBe(404)
    const left = JSON.stringify(await api.call('tom', 'GET', `/boards/${id}/posts`))
    expect(left).not.toContain('Gone soon')
  })

  test('a change by one reaches the other’s open tab', async () => {
    const { id } = await board()
    await board('tom')
    const ending = new AbortController()
    const stream = await fetch(`${api.url}/boards/${id}/changes`, {
      headers: { authorization: `Bearer ${await api.tokenOf('tom')}` },
      signal: ending.signal,
    })
    expect(stream.headers.get('content-type')).toContain('text/event-stream')
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    await ask(id)
    while (!heard.includes('event: changed')) heard += (await reader?.read())?.value ?? ''
    ending.abort()
    expect(heard).toMatch(/event: changed\ndata: \d+/)
  })

  test.each([
    ['what is not JSON', 'POST', '/boards', '{'],
    ['a field of the wrong kind', 'POST', '/boards', { place: { kind: 'pair' }, myRole: 'governor' }],
    [
      'an answer that is too long',
      'PUT',
      'answer',
      { answer: { kind: 'answered', text: 'x'.repeat(2001) }, ifVersion: 0 },
    ],
    ['an empty answer', 'PUT', 'answer', { answer: { kind: 'answered', text: '   ' }, ifVersion: 0 }],
  ])('%s is refused with a sentence', async (_what, method, path, body) => {
    const { id } = await board()
    const target = path === 'answer' ? `/boards/${id}/posts/${(await ask(id)).id}/answer` : path
    const refused = await api.call('priya', method, target, body)
    expect(refused.status).toBe(400)
    expect((refused.body as { readonly title: string }).title.length).toBeGreaterThan(10)
  })

  test('more than a board takes at once is refused before it is read', async () => {
    const refused = await api.call('priya', 'POST', '/boards', { myName: 'x'.repeat(70_000) })
    expect(refused.status).toBe(413)
  })

  test('nothing that somebody wrote is in the log', async () => {
    const { id } = await board()
    await answer('priya', await ask(id, 'Secret question?'), id, 'Secret answer')
    expect(JSON.stringify(api.log)).not.toContain('Secret')
  })

  test('a channel’s board needs both to be in the channel', async () => {
    await api.close()
    api = await startBoardApi(given().database, { members: [people.priya] })
    const refused = await api.call('priya', 'POST', '/boards', {
      place: { kind: 'channel', id: '19:inclusion@thread.tacv2' },
      myRole: 'senco',
      partner: { id: people.tom, displayName: 'Tom Ellery' },
      myName: 'Priya Raman',
      timeZone: 'Europe/London',
    })
    expect(refused).toMatchObject({ status: 422 })
  })

  test('whoever calls too often is asked to wait, and nobody else is', async () => {
    await api.close()
    api = await startBoardApi(given().database, { callsPerMinute: 5 })
    const { id } = await board()
    const statuses = []
    for (let i = 0; i < 6; i += 1) statuses.push((await api.call('priya', 'GET', `/boards/${id}`)).status)
    expect(statuses.at(-1)).toBe(429)
    expect((await api.call('stranger', 'GET', `/boards/${id}`)).status).toBe(404)
    await api.close()
    api = await startBoardApi(given().database)
  })
})
