import { serve } from '@hono/node-server'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { exportJWK, generateKeyPair, SignJWT } from 'jose'
import * as jose from 'jose'
import { createSchoolYear } from '../../../src/domain/schoolYear/schoolYear.ts'
import { modelTermDates } from '../../../src/domain/schoolYear/termDates.ts'
import { choosePrompts } from '../../../src/domain/reflection/choosePrompts.ts'
import { createTokenCheck } from '../../../src/service/access/tokenCheck.ts'
import { boardApi } from '../../../src/service/board/boardApi.ts'
import { createChangeHub } from '../../../src/service/board/changeHub.ts'
import { createBoardDesk } from '../../../src/service/board/createBoardDesk.ts'
import type { LogEntry } from '../../../src/service/log.ts'
import { createSchoolYears } from '../../../src/service/schoolYears.ts'
import { createBoardStore } from '../../../src/service/store/boardStore.ts'
import type { Database } from '../../../src/service/store/openDatabase.ts'

const tenantId = '2f9c1c3e-6f0f-4a53-9a8b-0e4b8f2c7d11'
const audience = '7b1d2c3e-4f50-4a61-8b72-9c83ad94be05'
const issuer = 'https://login.example/v2.0'

/** Three people of one school: the pair, and somebody else. */
export const people = {
  priya: '3b0a7a52-1f0e-4c6b-8d27-6c1c8f6f2a01',
  tom: '9d4c2e18-7a43-4f5e-b1c9-2e5f7d3a6b02',
  stranger: '5c8e1d34-0b6f-4e2a-9f71-8a3d5b2c4e03',
} as const
export type Who = keyof typeof people

/** An answer over HTTP. */
export interface Answered {
  readonly status: number
  readonly body: unknown
}

const year = createSchoolYear(modelTermDates(2026), 'Europe/London')

/** The board's API over real HTTP and a real database, in the second half of the autumn term. */
export async function startBoardApi(
  database: Database,
  options: { readonly callsPerMinute?: number; readonly members?: readonly string[] } = {},
) {
  let now = Date.parse('2026-11-25T09:00:00Z')
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const keys = jose.createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), alg: 'RS256' }] })
  const store = createBoardStore(database)
  const posted: string[] = []
  const refreshed: string[] = []
  const log: LogEntry[] = []
  const desk = createBoardDesk({
    store,
    weekly: {
      choose: (board, week, count) =>
        Promise.resolve(choosePrompts({ week, year, load: null, history: [], seed: board.id }, count)),
      wake: () => undefined,
    },
    poster: {
      post: (id) => Promise.resolve(void posted.push(id)),
      refresh: (id) => Promise.resolve(void refreshed.push(id)),
    },
    isInConversation: ({ personId }) => Promise.resolve(options.members?.includes(personId) ?? true),
    schoolYearsOf: createSchoolYears('Europe/London'),
    now: () => now,
  })
  const check = createTokenCheck(
    { issuer, audiences: [audience], tenantId, algorithm: 'RS256', keys, scope: null },
    () => now,
  )
  const changes = await createChangeHub(store)
  const { callsPerMinute } = options
  const api = boardApi({
    desk,
    check,
    changes,
    log: (entry) => log.push(entry),
    ...(callsPerMinute === undefined ? {} : { callsPerMinute }),
  })
  const server = serve({ fetch: api.fetch, hostname: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`

  const tokenOf = (who: Who) =>
    new SignJWT({ oid: people[who], tid: tenantId })
      .setProtectedHeader({ alg: 'RS256' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(now / 1000)
      .setExpirationTime(now / 1000 + 3600)
      .sign(privateKey)

  const call = async (who: Who | null, method: string, path: string, body?: unknown): Promise<Answered> => {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        ...(who === null ? {} : { authorization: `Bearer ${await tokenOf(who)}` }),
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) }
  }

  return {
    url,
    store,
    posted,
    refreshed,
    log,
    call,
    tokenOf,
    setNow: (instant: string) => {
      now = Date.parse(instant)
    },
    now: () => now,
    /** Opens the pair's board as one of them; its id. */
    open: async (who: 'priya' | 'tom') => {
      const other = who === 'priya' ? 'tom' : 'priya'
      return call(who, 'POST', '/boards', {
        place: { kind: 'pair' },
        myRole: who === 'priya' ? 'senco' : 'leader',
        partner: { id: people[other], displayName: other === 'tom' ? 'Tom Ellery' : 'Priya Raman' },
        myName: who === 'tom' ? 'Tom Ellery' : 'Priya Raman',
        timeZone: 'Europe/London',
      })
    },
    close: async () => {
      if ('closeAllConnections' in server) server.closeAllConnections()
      server.close()
      await once(server, 'close')
      await changes.close()
    },
  }
}
