import { afterEach, beforeEach, expect } from 'vitest'
import { type BoardView, boardSchema, partnerDigestSchema } from '../../../src/contract/board.ts'
import type { BoardDocument, PutDocument } from '../../../src/contract/documents.ts'
import { aSchool, aSharing, someHours } from '../store/builders.ts'
import type { Opened } from '../store/openedOnce.ts'
import { startBoardApi, type Who } from './school.ts'

export type Pair = 'priya' | 'tom'

export const school = (change: Parameters<typeof aSchool>[0] = {}, ifVersion = 0): PutDocument => ({
  kind: 'school',
  body: aSchool(change).content,
  ifVersion,
})
export const hours = (change: Parameters<typeof someHours>[1] = {}, ifVersion = 0): PutDocument => ({
  kind: 'hours',
  body: someHours('', change).content,
  ifVersion,
})
export const sharing = (change: Parameters<typeof aSharing>[1] = {}, ifVersion = 0): PutDocument => ({
  kind: 'sharing',
  body: aSharing('', change).content,
  ifVersion,
})
/** A deadline of the school's own, on some days. */
export const deadlines = (when: { readonly from: string; readonly to: string }): PutDocument => ({
  kind: 'deadlines',
  body: {
    changes: {},
    anchors: [],
    own: [
      {
        id: 'own:1',
        title: 'Review 3',
        category: 'ehc-plan-review',
        owner: 'both',
        when,
        effortHours: { senco: 2, leader: 1 },
        leadDays: 5,
      },
    ],
  },
  ifVersion: 0,
})
export const digest = {
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

/** Before each test both open their board over HTTP; after it both leave. */
export function pairOnABoard(given: () => Opened) {
  let api: Awaited<ReturnType<typeof startBoardApi>>
  let id = ''

  beforeEach(async () => {
    api = await startBoardApi(given().database)
    await reopen()
  })
  afterEach(async () => {
    await leave()
    await api.close()
  })

  async function leave() {
    for (const who of ['priya', 'tom'] as const) await api.call(who, 'DELETE', `/boards/${id}/mine`)
  }
  async function reopen() {
    id = (await view('priya')).id
    await view('tom')
  }
  const view = async (who: Pair): Promise<BoardView> => boardSchema.parse((await api.open(who)).body)
  return {
    api: () => api,
    id: () => id,
    view,
    leave,
    reopen,
    documents: async (who: Pair): Promise<readonly BoardDocument[]> => (await view(who)).documents,
    put: (who: Who, document: unknown) => api.call(who, 'PUT', `/boards/${id}/documents`, document),
    publish: (who: Pair, what: unknown = digest) => api.call(who, 'PUT', `/boards/${id}/published`, what),
    /** What one of them reads of the other's digest. */
    partner: async (who: Pair) => {
      const { status, body } = await api.call(who, 'GET', `/boards/${id}/published/partner`)
      expect(status).toBe(200)
      return partnerDigestSchema.parse(body).digest
    },
  }
}
