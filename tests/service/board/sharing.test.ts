import { describe, expect, test } from 'vitest'
import { boardSchema, foundBoardsSchema } from '../../../src/contract/board.ts'
import type { BoardDocument } from '../../../src/contract/documents.ts'
import { openedOnce } from '../store/openedOnce.ts'
import { databases } from '../store/postgres.ts'
import { digest, hours, type Pair, pairOnABoard, sharing } from './pairOnABoard.ts'
import type { Who } from './school.ts'

const isMine = ({ owner }: BoardDocument, who: Pair) => owner === (who === 'priya' ? 'senco' : 'leader')

describe.each(await databases())('$name', (kind) => {
  const given = openedOnce(kind)
  const { api, id, view, documents, put, publish, partner } = pairOnABoard(given)

  test('deadlines are seen by the other while they are shared, with how fresh they are', async () => {
    await publish('priya')
    expect(await partner('tom')).toBeNull()
    await put('priya', sharing())
    expect(await partner('tom')).toEqual({ ...digest, at: api().now() })
    expect(await partner('priya')).toBeNull()
    await put('priya', sharing({ step: 'busyTimes' }, 1))
    expect(await partner('tom')).toBeNull()
    await put('priya', sharing({}, 2))
    expect((await partner('tom'))?.deadlines).toEqual([])
    await api().call('priya', 'DELETE', `/boards/${id()}/published`)
    expect(await partner('tom')).toBeNull()
  })

  test('one pause hides both from each other at once, whoever pauses, and both come back', async () => {
    for (const who of ['priya', 'tom'] as const) {
      await publish(who)
      await put(who, hours())
      await put(who, sharing({ hiddenDays: ['2026-11-30'] }))
    }
    for (const [pausing, other] of [
      ['priya', 'tom'],
      ['tom', 'priya'],
    ] as const) {
      const version = (await documents(pausing)).find(
        (each) => each.kind === 'sharing' && isMine(each, pausing),
      )?.version
      await put(pausing, sharing({ isPaused: true, hiddenDays: ['2026-11-30'] }, version))
      expect([await partner('priya'), await partner('tom')]).toEqual([null, null])
      // Of the other nothing but that they have, or have not, paused: no week, no hidden day.
      const told = async (who: Pair) => (await documents(who)).filter((each) => !isMine(each, who))
      expect(await told(other)).toMatchObject([{ kind: 'sharing', body: { isPaused: true, hiddenDays: [] } }])
      expect(await told(pausing)).toMatchObject([{ kind: 'sharing', body: { isPaused: false, hiddenDays: [] } }])
      expect((await documents(pausing)).filter((each) => isMine(each, pausing))).toMatchObject([
        { kind: 'hours' },
        { kind: 'sharing', body: { hiddenDays: ['2026-11-30'] } },
      ])
      await put(pausing, sharing({ hiddenDays: ['2026-11-30'] }, (version ?? 0) + 1))
      expect([await partner('priya'), await partner('tom')]).not.toContain(null)
    }
  })

  test('a hidden day never leaves in a digest, even if a tab published it', async () => {
    await put('priya', sharing({ hiddenDays: ['2026-11-24'] }))
    await publish('priya')
    const seen = await partner('tom')
    expect(seen?.days.map(({ date }) => date)).toEqual(['2026-11-23'])
    expect(seen?.deadlines.map(({ date }) => date)).toEqual(['2026-11-27'])
    expect(await documents('tom')).toMatchObject([{ body: { hiddenDays: ['2026-11-24'] } }])
  })

  test('a pause reaches the other’s open tab', async () => {
    const ending = new AbortController()
    const stream = await fetch(`${api().url}/boards/${id()}/changes`, {
      headers: { authorization: `Bearer ${await api().tokenOf('tom')}` },
      signal: ending.signal,
    })
    const reader = stream.body?.pipeThrough(new TextDecoderStream()).getReader()
    let heard = ''
    await put('priya', sharing({ isPaused: true }))
    while (!heard.includes('event: changed')) heard += (await reader?.read())?.value ?? ''
    ending.abort()
    expect(await documents('tom')).toMatchObject([{ kind: 'sharing', owner: 'senco', body: { isPaused: true } }])
  })

  test('the boards of a place are found by those who are on them, and by nobody else', async () => {
    const find = async (who: Who, query: string) =>
      foundBoardsSchema.parse((await api().call(who, 'GET', `/boards?${query}`)).body).boards
    const channel = { kind: 'channel', id: '19:inclusion@thread.tacv2' } as const
    const opened = await api().call('priya', 'POST', '/boards', {
      place: channel,
      myRole: 'senco',
      partner: { id: (await view('tom')).members.find(({ role }) => role === 'leader')?.personId, displayName: 'Tom' },
      myName: 'Priya Raman',
      timeZone: 'Europe/London',
    })
    const there = boardSchema.parse(opened.body)
    const inChannel = `place=channel&id=${encodeURIComponent(channel.id)}`
    expect((await find('priya', 'place=pair')).map((board) => board.id)).toEqual([id()])
    expect(await find('tom', 'place=pair')).toMatchObject([{ id: id(), myRole: 'leader' }])
    expect((await find('tom', inChannel)).map((board) => board.id)).toEqual([there.id])
    expect(await find('tom', inChannel.replace('channel', 'groupChat'))).toEqual([])
    expect(await find('tom', 'place=channel&id=19:other')).toEqual([])
    for (const query of ['place=pair', inChannel]) expect(await find('stranger', query)).toEqual([])
    expect(await api().call('stranger', 'GET', `/boards?${inChannel}`)).toEqual(
      await api().call('stranger', 'GET', '/boards?place=channel&id=19:nothing'),
    )
    for (const who of ['priya', 'tom'] as const) await api().call(who, 'DELETE', `/boards/${there.id}/mine`)
  })

  test.each(['', 'place=school', 'place=channel', 'place=groupChat&id='])(
    'a search for boards by “%s” is answered with how to search',
    async (query) => {
      const { status, body } = await api().call('priya', 'GET', `/boards?${query}`)
      expect(status).toBe(422)
      expect((body as { readonly title: string }).title).toMatch(/^Say where: .*\.$/)
    },
  )
})
