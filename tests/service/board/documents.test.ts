import { randomUUID } from 'node:crypto'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  type BoardView,
  boardSchema,
  exportSchema,
  foundBoardsSchema,
  partnerDigestSchema,
} from '../../../src/contract/board.ts'
import { type BoardDocument, documentSchema, type PutDocument } from '../../../src/contract/documents.ts'
import { earlyHalfTerm, ownYear } from '../ownYear.ts'
import { aSchool, aSharing, someHours } from '../store/builders.ts'
import { openedOnce } from '../store/openedOnce.ts'
import { databases } from '../store/postgres.ts'
import { startBoardApi, type Who } from './school.ts'

type Api = Awaited<ReturnType<typeof startBoardApi>>
type Pair = 'priya' | 'tom'

const school = (change: Parameters<typeof aSchool>[0] = {}, ifVersion = 0): PutDocument => ({
  kind: 'school',
  body: aSchool(change).content,
  ifVersion,
})
const hours = (change: Parameters<typeof someHours>[1] = {}, ifVersion = 0): PutDocument => ({
  kind: 'hours',
  body: someHours('', change).content,
  ifVersion,
})
const sharing = (change: Parameters<typeof aSharing>[1] = {}, ifVersion = 0): PutDocument => ({
  kind: 'sharing',
  body: aSharing('', change).content,
  ifVersion,
})
const digest = {
  schoolYear: '2026/27',
  days: [
    { date: '2026-11-23', level: 4, meetingMinutes: 300 },
    { date: '2026-11-24', level: 1, meetingMinutes: null },
  ],
  deadlines: [
    { date: '2026-11-24', category: 'census' },
    { date: '2026-11-27', category: 'ehc-plan-review' },
  ],
}

describe.each(await databases())('$name', (kind) => {
  const given = openedOnce(kind)
  let api: Api
  let id: string

  beforeEach(async () => {
    api = await startBoardApi(given().database)
    id = (await view('priya')).id
    await view('tom')
  })
  afterEach(async () => {
    for (const who of ['priya', 'tom'] as const) await api.call(who, 'DELETE', `/boards/${id}/mine`)
    await api.close()
  })

  const view = async (who: Pair): Promise<BoardView> => boardSchema.parse((await api.open(who)).body)
  const put = (who: Who, document: unknown) => api.call(who, 'PUT', `/boards/${id}/documents`, document)
  const documents = async (who: Pair): Promise<readonly BoardDocument[]> => (await view(who)).documents
  const isMine = ({ owner }: BoardDocument, who: Pair) => owner === (who === 'priya' ? 'senco' : 'leader')
  const publish = (who: Pair, what: unknown = digest) => api.call(who, 'PUT', `/boards/${id}/published`, what)
  const partner = async (who: Pair) => {
    const { status, body } = await api.call(who, 'GET', `/boards/${id}/published/partner`)
    expect(status).toBe(200)
    return partnerDigestSchema.parse(body).digest
  }

  test('either sets up the school, each their own week, and both see it', async () => {
    expect(await put('priya', school({ ehcPlans: 27 }))).toEqual({
      status: 200,
      body: { kind: 'school', owner: 'shared', version: 1, body: aSchool({ ehcPlans: 27 }).content },
    })
    expect((await put('tom', school({ ehcPlans: 28 }, 1))).status).toBe(200)
    expect((await put('tom', hours({ taught: [] }))).body).toMatchObject({ owner: 'leader', version: 1 })
    for (const who of ['priya', 'tom'] as const) {
      expect(await documents(who)).toEqual([
        { kind: 'hours', owner: 'leader', version: 1, body: someHours('', { taught: [] }).content },
        { kind: 'school', owner: 'shared', version: 2, body: aSchool({ ehcPlans: 28 }).content },
      ])
    }
  })

  test('why somebody changed an effort is theirs; the hours draw the same lane for both', async () => {
    const effort = [{ category: 'sats', hours: 3, because: 'I am new to it' }]
    await put('priya', hours({ effort }))
    expect(await documents('priya')).toMatchObject([{ body: { effort } }])
    expect(await documents('tom')).toMatchObject([{ body: { effort: [{ ...effort[0], because: null }] } }])
  })

  test('a change made on an old state is refused, and shows the present one', async () => {
    await put('priya', school({ ehcPlans: 1 }))
    const refused = await put('tom', school({ ehcPlans: 2 }))
    expect(refused.status).toBe(409)
    const { current } = refused.body as { readonly current: unknown }
    expect(documentSchema.parse(current)).toMatchObject({ version: 1, body: { ehcPlans: 1 } })
    const early = await put('tom', hours({}, 3))
    expect(early).toMatchObject({ status: 409, body: { current: null } })
  })

  test('asked again because the answer was lost, a change is made once', async () => {
    expect((await put('priya', hours())).status).toBe(200)
    expect(await put('priya', hours())).toMatchObject({ status: 200, body: { version: 1 } })
  })

  test.each([
    ['a stretch that ends before it begins', hours({ taught: [{ weekday: 2, from: 600, to: 540 }] }), 'On Tuesday'],
    ['working hours of no length', hours({ working: [{ weekday: 1, from: 540, to: 540 }] }), 'On Monday'],
    [
      'hours for a category twice',
      hours({ effort: [1, 2].map((each) => ({ category: 'sats', hours: each, because: null })) }),
      'twice',
    ],
    [
      'half-terms that overlap',
      school({ years: [ownYear(2026, { autumn2: { start: '2026-10-01' } })] }),
      'autumn term',
    ],
    ['a half-term in another year', school({ years: [ownYear(2026, {}, { name: '2025/26' })] }), '2025/26'],
    ['a year that is none', school({ years: [ownYear(2026, {}, { name: '2026/28' })] }), '2026/28'],
    ['an INSET day on Christmas Day', school({ years: [ownYear(2026, {}, { insetDays: ['2026-12-25'] })] }), 'INSET'],
    ['a year twice', school({ years: [earlyHalfTerm, earlyHalfTerm] }), 'twice'],
  ])('%s is refused with a sentence', async (_what, document, word) => {
    const refused = await put('priya', document)
    expect(refused.status).toBe(422)
    const { title } = refused.body as { readonly title: string }
    expect(title).toContain(word)
    expect(title).toMatch(/^[“\p{Lu}].*\.$/u)
    expect(await documents('priya')).toEqual([])
  })

  test.each([
    ['a day that the calendar does not have', sharing({ hiddenDays: ['2026-02-30'] })],
    ['a step that is none', { ...sharing(), body: { ...aSharing('').content, step: 'everything' } }],
    ['a title among the fields of another kind', { kind: 'titles', body: {}, ifVersion: 0 }],
    ['minutes after midnight', hours({ taught: [{ weekday: 1, from: 1380, to: 1500 }] })],
  ])('%s is no document', async (_what, document) => {
    const refused = await put('priya', document)
    expect(refused.status).toBe(400)
    expect((refused.body as { readonly title: string }).title).toMatch(/^There is something wrong with .*\.$/)
  })

  test('nothing is kept that no field is for', async () => {
    const body = { ...someHours('').content, note: 'Review of a child' }
    expect((await put('priya', { kind: 'hours', body, ifVersion: 0 })).status).toBe(200)
    expect(JSON.stringify(await documents('priya'))).not.toContain('Review')
    const { rows } = await given().database.executeSql('SELECT content::text AS text FROM documents')
    expect(JSON.stringify(rows)).not.toContain('Review')
  })

  test('characters that no database takes are left out, and the rest is kept', async () => {
    const effort = (because: string) => [{ category: 'sats', hours: 3, because }]
    expect((await put('priya', hours({ effort: effort('a\u0000b \ud83d') }))).status).toBe(200)
    expect(await documents('priya')).toMatchObject([{ body: { effort: effort('ab \ufffd') } }])
  })

  test('deadlines are seen by the other while they are shared, with how fresh they are', async () => {
    await publish('priya')
    expect(await partner('tom')).toBeNull()
    await put('priya', sharing())
    expect(await partner('tom')).toEqual({ ...digest, at: api.now() })
    expect(await partner('priya')).toBeNull()
    await put('priya', sharing({ step: 'busyTimes' }, 1))
    expect(await partner('tom')).toBeNull()
    await put('priya', sharing({}, 2))
    expect((await partner('tom'))?.deadlines).toEqual([])
    await api.call('priya', 'DELETE', `/boards/${id}/published`)
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
    const stream = await fetch(`${api.url}/boards/${id}/changes`, {
      headers: { authorization: `Bearer ${await api.tokenOf('tom')}` },
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
      foundBoardsSchema.parse((await api.call(who, 'GET', `/boards?${query}`)).body).boards
    const channel = { kind: 'channel', id: '19:inclusion@thread.tacv2' } as const
    const opened = await api.call('priya', 'POST', '/boards', {
      place: channel,
      myRole: 'senco',
      partner: { id: (await view('tom')).members.find(({ role }) => role === 'leader')?.personId, displayName: 'Tom' },
      myName: 'Priya Raman',
      timeZone: 'Europe/London',
    })
    const there = boardSchema.parse(opened.body)
    const inChannel = `place=channel&id=${encodeURIComponent(channel.id)}`
    expect((await find('priya', 'place=pair')).map((board) => board.id)).toEqual([id])
    expect(await find('tom', 'place=pair')).toMatchObject([{ id, myRole: 'leader' }])
    expect((await find('tom', inChannel)).map((board) => board.id)).toEqual([there.id])
    expect(await find('tom', inChannel.replace('channel', 'groupChat'))).toEqual([])
    expect(await find('tom', 'place=channel&id=19:other')).toEqual([])
    for (const query of ['place=pair', inChannel]) expect(await find('stranger', query)).toEqual([])
    expect(await api.call('stranger', 'GET', `/boards?${inChannel}`)).toEqual(
      await api.call('stranger', 'GET', '/boards?place=channel&id=19:nothing'),
    )
    for (const who of ['priya', 'tom'] as const) await api.call(who, 'DELETE', `/boards/${there.id}/mine`)
  })

  test.each(['', 'place=school', 'place=channel', 'place=groupChat&id='])(
    'a search for boards by “%s” is answered with how to search',
    async (query) => {
      const refused = await api.call('priya', 'GET', `/boards?${query}`)
      expect(refused).toMatchObject({ status: 422, body: { title: expect.stringMatching(/^Say where: .*\.$/) } })
    },
  )

  test('a stranger is told the same of documents and digests as of a board that does not exist', async () => {
    await put('priya', school())
    await put('priya', sharing())
    await publish('priya')
    const calls = [
      ['GET', 'published/partner', undefined],
      ['PUT', 'documents', school({}, 1)],
      ['PUT', 'documents', hours({ taught: [{ weekday: 1, from: 2, to: 1 }] })],
      ['PUT', 'documents', { kind: 'titles' }],
      ['PUT', 'published', digest],
    ] as const
    for (const [method, path, body] of calls) {
      const real = await api.call('stranger', method, `/boards/${id}/${path}`, body)
      const none = await api.call('stranger', method, `/boards/${randomUUID()}/${path}`, body)
      expect(real).toEqual(none)
      expect(real.status).toBeGreaterThanOrEqual(400)
    }
    expect(await documents('tom')).toHaveLength(2)
    for (const path of ['published/partner', 'documents']) {
      expect(await api.call(null, path === 'documents' ? 'PUT' : 'GET', `/boards/${id}/${path}`)).toMatchObject({
        status: 401,
      })
    }
    expect(await api.call(null, 'GET', '/boards?place=pair')).toMatchObject({ status: 401 })
  })

  test('what somebody takes away has their documents and the school’s, and leaving deletes theirs at once', async () => {
    await put('priya', school())
    for (const who of ['priya', 'tom'] as const) {
      await put(who, hours({ effort: [{ category: 'sats', hours: 3, because: `because ${who}` }] }))
    }
    const taken = exportSchema.parse((await api.call('priya', 'GET', `/boards/${id}/export`)).body)
    expect(taken.documents.map((each) => [each.kind, each.owner])).toEqual([
      ['hours', 'senco'],
      ['school', 'shared'],
    ])
    expect(JSON.stringify(taken)).not.toContain('because tom')
    await api.call('priya', 'DELETE', `/boards/${id}/mine`)
    const { rows } = await given().database.executeSql('SELECT content::text AS text FROM documents')
    expect(JSON.stringify(rows)).not.toContain('because priya')
    expect((await documents('tom')).map(({ owner }) => owner)).toEqual(['leader', 'shared'])
  })

  test('a question that fell into the school’s own holiday moves, and one that is due stays due', async () => {
    api.setNow('2026-10-12T07:30:00Z')
    await api.call('priya', 'DELETE', `/boards/${id}/mine`)
    await api.call('tom', 'DELETE', `/boards/${id}/mine`)
    id = (await view('priya')).id
    const at = async () => new Date((await view('priya')).nextPostingAt ?? 0).toISOString()
    // The usual week has its question at once, as the board is new: it is planned on.
    expect(await at()).toBe('2026-10-12T07:30:00.000Z')
    await put('priya', school({ years: [earlyHalfTerm] }))
    expect(await at()).toBe('2026-10-12T07:30:00.000Z')
    await given().database.executeSql('UPDATE boards SET next_posting_at = $1 WHERE id = $2', [
      Date.parse('2026-10-19T07:00:00Z'),
      id,
    ])
    await put('priya', school({ years: [earlyHalfTerm], ehcPlans: 4 }, 1))
    expect(await at()).toBe('2026-10-26T08:00:00.000Z')
  })

  test('a board that is opened in August has its first question in September', async () => {
    await api.call('priya', 'DELETE', `/boards/${id}/mine`)
    await api.call('tom', 'DELETE', `/boards/${id}/mine`)
    api.setNow('2027-08-10T09:00:00Z')
    const opened = await view('priya')
    id = opened.id
    expect(new Date(opened.nextPostingAt ?? 0).toISOString()).toBe('2027-09-01T07:00:00.000Z')
  })

  test('nothing of a document is in the log', async () => {
    await put('priya', hours({ effort: [{ category: 'sats', hours: 3, because: 'Secret reason' }] }))
    await put('priya', hours({ effort: [{ category: 'sats', hours: 4, because: 'Secret reason' }] }))
    expect(JSON.stringify(api.log)).not.toContain('Secret')
  })
})
