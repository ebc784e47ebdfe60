import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { exportSchema } from '../../../src/contract/board.ts'
import { documentSchema } from '../../../src/contract/documents.ts'
import { earlyHalfTerm, ownYear } from '../ownYear.ts'
import { aSchool, aSharing, someHours } from '../store/builders.ts'
import { openedOnce } from '../store/openedOnce.ts'
import { databases } from '../store/postgres.ts'
import { deadlines, digest, hours, pairOnABoard, school, sharing } from './pairOnABoard.ts'

describe.each(await databases())('$name', (kind) => {
  const given = openedOnce(kind)
  const { api, id, view, leave, reopen, documents, put, publish } = pairOnABoard(given)

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
    ['a deadline of days that end before they begin', deadlines({ from: '2026-11-20', to: '2026-11-19' }), 'stretch'],
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
      const real = await api().call('stranger', method, `/boards/${id()}/${path}`, body)
      const none = await api().call('stranger', method, `/boards/${randomUUID()}/${path}`, body)
      expect(real).toEqual(none)
      expect(real.status).toBeGreaterThanOrEqual(400)
    }
    expect(await documents('tom')).toHaveLength(2)
    for (const path of ['published/partner', 'documents']) {
      expect(await api().call(null, path === 'documents' ? 'PUT' : 'GET', `/boards/${id()}/${path}`)).toMatchObject({
        status: 401,
      })
    }
    expect(await api().call(null, 'GET', '/boards?place=pair')).toMatchObject({ status: 401 })
  })

  test('what somebody takes away has their documents and the school’s, and leaving deletes theirs at once', async () => {
    await put('priya', school())
    for (const who of ['priya', 'tom'] as const) {
      await put(who, hours({ effort: [{ category: 'sats', hours: 3, because: `because ${who}` }] }))
    }
    const taken = exportSchema.parse((await api().call('priya', 'GET', `/boards/${id()}/export`)).body)
    expect(taken.documents.map((each) => [each.kind, each.owner])).toEqual([
      ['hours', 'senco'],
      ['school', 'shared'],
    ])
    expect(JSON.stringify(taken)).not.toContain('because tom')
    await api().call('priya', 'DELETE', `/boards/${id()}/mine`)
    const { rows } = await given().database.executeSql('SELECT content::text AS text FROM documents')
    expect(JSON.stringify(rows)).not.toContain('because priya')
    expect((await documents('tom')).map(({ owner }) => owner)).toEqual(['leader', 'shared'])
  })

  test('a question that fell into the school’s own holiday moves, and one that is due stays due', async () => {
    api().setNow('2026-10-12T07:30:00Z')
    await leave()
    await reopen()
    const at = async () => new Date((await view('priya')).nextPostingAt ?? 0).toISOString()
    // The usual week has its question at once, as the board is new: it is planned on.
    expect(await at()).toBe('2026-10-12T07:30:00.000Z')
    await put('priya', school({ years: [earlyHalfTerm] }))
    expect(await at()).toBe('2026-10-12T07:30:00.000Z')
    await given().database.executeSql('UPDATE boards SET next_posting_at = $1 WHERE id = $2', [
      Date.parse('2026-10-19T07:00:00Z'),
      id(),
    ])
    await put('priya', school({ years: [earlyHalfTerm], ehcPlans: 4 }, 1))
    expect(await at()).toBe('2026-10-26T08:00:00.000Z')
  })

  test('a board that is opened in August has its first question in September', async () => {
    await leave()
    api().setNow('2027-08-10T09:00:00Z')
    await reopen()
    const opened = await view('priya')
    expect(new Date(opened.nextPostingAt ?? 0).toISOString()).toBe('2027-09-01T07:00:00.000Z')
  })

  test('nothing of a document is in the log', async () => {
    await put('priya', hours({ effort: [{ category: 'sats', hours: 3, because: 'Secret reason' }] }))
    await put('priya', hours({ effort: [{ category: 'sats', hours: 4, because: 'Secret reason' }] }))
    expect(JSON.stringify(api().log)).not.toContain('Secret')
  })
})
