import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import type { PutDocument } from '../../../src/contract/documents.ts'
import type { NotesDocument, TogetherDocument } from '../../../src/contract/together.ts'
import { openedOnce } from '../store/openedOnce.ts'
import { databases } from '../store/postgres.ts'
import { type Pair, pairOnABoard, sharing } from './pairOnABoard.ts'

const on = '2026-11-23'
const nothingNoted: NotesDocument = {
  ...{ ways: [], voices: [], learnings: [], pupils: [], wentWell: [], unplanned: [], skipped: [] },
}
const nothingTogether: TogetherDocument = {
  ...{
    decisions: [],
    steps: [],
    trainings: [],
    offers: { senco: [], leader: [] },
    visits: [],
    invitations: [],
    standing: [],
  },
}
const notes = (change: Partial<NotesDocument>, ifVersion = 0): PutDocument => ({
  kind: 'notes',
  body: { ...nothingNoted, ...change },
  ifVersion,
})
const together = (change: Partial<TogetherDocument>, ifVersion = 0): PutDocument => ({
  kind: 'together',
  body: { ...nothingTogether, ...change },
  ifVersion,
})
const silos = { on, halfTerm: '2026/27:autumn2', way: 'silos' } as const
const integration = { ...silos, way: 'integration' } as const

describe.each(await databases())('$name', (kind) => {
  const given = openedOnce(kind)
  const { api, id, documents, put } = pairOnABoard(given)

  const notesSeenBy = async (who: Pair, owner: 'senco' | 'leader') =>
    (await documents(who)).flatMap((each) => (each.kind === 'notes' && each.owner === owner ? [each.body] : []))[0]

  test('what the two keep together is the same for both, and either changes it', async () => {
    const decision = { id: randomUUID(), on, line: 'One list of interventions' }
    expect((await put('priya', together({ decisions: [decision] }))).status).toBe(200)
    expect(
      (await put('tom', together({ decisions: [], offers: { senco: [], leader: ['Gate duty'] } }, 1))).status,
    ).toBe(200)
    for (const who of ['priya', 'tom'] as const) {
      expect(await documents(who)).toMatchObject([
        { kind: 'together', owner: 'shared', version: 2, body: { decisions: [], offers: { leader: ['Gate duty'] } } },
      ])
    }
  })

  test('an answer is seen by its owner alone until the other has given theirs, then by both', async () => {
    await put('priya', notes({ ways: [silos] }))
    expect(await notesSeenBy('priya', 'senco')).toMatchObject({ ways: [silos] })
    expect(await notesSeenBy('tom', 'senco')).toEqual(nothingNoted)
    await put('tom', notes({ ways: [integration] }))
    expect(await notesSeenBy('tom', 'senco')).toMatchObject({ ways: [silos] })
    expect(await notesSeenBy('priya', 'leader')).toMatchObject({ ways: [integration] })
    await put('tom', notes({}, 1))
    expect(await notesSeenBy('tom', 'senco')).toEqual(nothingNoted)
  })

  test('how often somebody notes something is theirs as well', async () => {
    await put('priya', notes({ ways: [silos] }))
    await put('priya', notes({ ways: [integration] }, 1))
    const versions = async (who: Pair) =>
      (await documents(who)).flatMap((each) => (each.kind === 'notes' ? [each.version] : []))
    expect(await versions('priya')).toEqual([2])
    expect(await versions('tom')).toEqual([0])
  })

  test('what was skipped stays with whoever skipped it, and unplanned days go with a pause', async () => {
    const skipped = [{ on, card: 'step:2026/27:autumn' }]
    await put('priya', notes({ skipped, unplanned: [{ on }], wentWell: [{ on, line: 'The review on Tuesday' }] }))
    expect(await notesSeenBy('tom', 'senco')).toMatchObject({
      ...{ skipped: [], unplanned: [{ on }], wentWell: [{ line: 'The review on Tuesday' }] },
    })
    await put('priya', sharing({ hiddenDays: [on] }))
    expect(await notesSeenBy('tom', 'senco')).toMatchObject({ unplanned: [] })
    await put('priya', sharing({}, 1))
    await put('tom', sharing({ isPaused: true }))
    expect(await notesSeenBy('tom', 'senco')).toMatchObject({ unplanned: [] })
    expect(await notesSeenBy('priya', 'senco')).toMatchObject({ skipped, unplanned: [{ on }] })
  })

  test.each([
    ['two answers for one half-term', notes({ ways: [silos, integration] })],
    [
      'two steps in one term',
      together({ steps: ['Plan', 'Meet'].map((line) => ({ on, term: '2026/27:autumn', line, state: 'open' })) }),
    ],
  ])('%s are refused in a sentence, and nothing is kept', async (_, document) => {
    const { status, body } = await put('priya', document)
    expect(status).toBe(422)
    expect(body).toMatchObject({ title: expect.stringMatching(/twice\.$/u) as string })
    expect(await documents('priya')).toEqual([])
  })

  test('what is taken away has one’s own notes and no answer of the other, shown or not', async () => {
    await put('priya', notes({ ways: [silos] }))
    await put('tom', notes({ ways: [integration], pupils: [{ on, term: '2026/27:autumn', line: 'They talk' }] }))
    const { body } = await api().call('priya', 'GET', `/boards/${id()}/export`)
    expect(JSON.stringify(body)).toContain('silos')
    expect(JSON.stringify(body)).not.toContain('integration')
    expect(JSON.stringify(body)).not.toContain('They talk')
  })

  test('entries go when they have been kept for long enough, and the rest stays', async () => {
    const [old, recent] = ['2026-03-02', on]
    await put(
      'priya',
      notes({ wentWell: [old, recent].map((day) => ({ on: day, line: 'Lunch' })), unplanned: [{ on: old }] }),
    )
    await put(
      'tom',
      together({ decisions: [{ id: randomUUID(), on: old, line: 'Old' }], offers: { senco: ['Phonics'], leader: [] } }),
    )
    const limits = { publishedBefore: isoDate('2026-09-01'), postsBefore: isoDate('2026-04-13') }
    expect(await given().store.deleteExpired(() => limits)).toBe(2)
    expect(await notesSeenBy('priya', 'senco')).toEqual({ ...nothingNoted, wentWell: [{ on: recent, line: 'Lunch' }] })
    expect(await documents('tom')).toContainEqual({
      ...{ kind: 'together', owner: 'shared', version: 2 },
      body: { ...nothingTogether, offers: { senco: ['Phonics'], leader: [] } },
    })
    expect(await given().store.deleteExpired(() => limits)).toBe(0)
  })
})
