import { mkdtemp, rm } from 'node:fs/promises'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '@hono/node-server'
import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import { Hono } from 'hono'
import { createLocalJWKSet } from 'jose'
import type { BrowserContext } from 'playwright-core'
import type { Place } from '../../../src/contract/board.ts'
import { type Role, partnerOf } from '../../../src/domain/calendar/calendar.ts'
import { choosePrompts } from '../../../src/domain/reflection/choosePrompts.ts'
import { createPracticeSchool } from '../../../src/practice/practiceSchool.ts'
import { type DirectoryPerson, pair } from '../../../src/practice/people/people.ts'
import { createTokenCheck } from '../../../src/service/access/tokenCheck.ts'
import { boardApi } from '../../../src/service/board/boardApi.ts'
import { createChangeHub } from '../../../src/service/board/changeHub.ts'
import { createBoardDesk } from '../../../src/service/board/createBoardDesk.ts'
import { createSchoolYears } from '../../../src/service/schoolYears.ts'
import { feedRoutes } from '../../../src/service/feeds/feedRoutes.ts'
import { createService } from '../../../src/service/service.ts'
import { createBoardStore } from '../../../src/service/store/boardStore.ts'
import { openDatabase } from '../../../src/service/store/openDatabase.ts'
import * as schema from '../../../src/service/store/schema.ts'
import { walkStartsAt } from '../tandem.ts'
import { type Account, clientId, createEntra, tenantId } from './entra.ts'

/** What was asked of Graph: no answers, and of a body no more than the names of its fields. */
export interface GraphCalls {
  /** HTTP requests, a batch counting once. */
  readonly httpRequests: number
  readonly requests: readonly {
    readonly method: string
    readonly url: string
    readonly person: Role | null
    readonly status: number
    readonly inBatch: boolean
  }[]
}

const tabRoot = join(import.meta.dirname, '..', '..', '..', 'dist', 'tab')

/**
 * A school with a tenant: Tandem's own service as it runs there, over real HTTP and a real database. Where Microsoft's
 * cloud would be stand a practice school's Graph and a local Entra.
 */
export async function startSchoolTenant() {
  const offset = Date.parse(walkStartsAt) - Date.now()
  const now = () => Date.now() + offset
  const school = createPracticeSchool({ now, startYear: 2026 })
  const entra = await createEntra(school, now)
  const dataDir = await mkdtemp(join(tmpdir(), 'tandem-tenant-'))
  const database = await openDatabase({ databaseUrl: null, dataDir })
  const store = createBoardStore(database)
  const changes = await createChangeHub(store)
  const schoolYearsOf = createSchoolYears('Europe/London')
  const desk = createBoardDesk({
    store,
    weekly: {
      choose: (board, week, count) =>
        Promise.resolve(
          choosePrompts({ week, year: schoolYearsOf([])(now()), load: null, history: [], seed: board.id }, count),
        ),
      wake: () => undefined,
    },
    poster: { post: () => Promise.resolve(), refresh: () => Promise.resolve() },
    isInConversation: () => Promise.resolve(true),
    schoolYearsOf,
    now,
  })
  const issuer = {
    issuer: `https://login.microsoftonline.com/${tenantId}/v2.0`,
    audiences: [clientId],
    tenantId,
    algorithm: 'RS256',
    keys: createLocalJWKSet(entra.keys),
    scope: 'access_as_user',
  } as const
  const api = new Hono().route(
    '/',
    boardApi({ desk, check: createTokenCheck(issuer, now), changes, log: () => undefined }),
  )
  const app = createService({
    tab: { root: tabRoot, bootstrap: { world: 'tenant', tenant: { tenantId, clientId }, now } },
    practice: null,
    board: Promise.resolve({ api, feeds: feedRoutes({ store, schoolYearsOf, now, log: () => undefined }) }),
  })
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
  await once(server, 'listening')
  // Microsoft's library wants a secure place or localhost by that name.
  const url = `http://localhost:${(server.address() as AddressInfo).port}`
  let seen = { httpRequests: 0, requests: 0 }

  return {
    url,
    entra,
    /** Calls the board's API as one of the two. */
    call: async (role: Role, method: string, path: string, body?: object): Promise<unknown> => {
      const response = await fetch(`${url}/api${path}`, {
        method,
        headers: { authorization: `Bearer ${await entra.boardToken(role)}`, 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      })
      const text = await response.text()
      if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`)
      return text === '' ? null : JSON.parse(text)
    },
    /** The pair's board at a place, opened by one of them. */
    async openBoard(role: Role, place: Place, partner: DirectoryPerson = pair[partnerOf(role)]): Promise<void> {
      await this.call(role, 'POST', '/boards', {
        place,
        myRole: role,
        myName: pair[role].displayName,
        myAddress: pair[role].address,
        partner: { id: partner.id, displayName: partner.displayName, address: partner.address },
        timeZone: 'Europe/London',
      })
    },
    /** Deletes somebody's part of their boards at a place, as the page behind “Remove” does. */
    async leave(role: Role, place: Place): Promise<void> {
      const query = new URLSearchParams(place.kind === 'pair' ? { place: 'pair' } : { place: place.kind, id: place.id })
      const found = await this.call(role, 'GET', `/boards?${query.toString()}`)
      const { boards } = found as { readonly boards: readonly { readonly id: string }[] }
      for (const { id } of boards) await this.call(role, 'DELETE', `/boards/${id}/mine`)
    },
    /** What was asked of Graph since the last time that this was called. */
    graphCalls: async (): Promise<GraphCalls> => {
      const response = await school.app.request('http://localhost/log')
      const all = (await response.json()) as GraphCalls
      const calls = { httpRequests: all.httpRequests - seen.httpRequests, requests: all.requests.slice(seen.requests) }
      seen = { httpRequests: all.httpRequests, requests: all.requests.length }
      return calls
    },
    /** Every table that has a row, and how many it has. */
    rows: async (): Promise<Readonly<Record<string, number>>> => {
      const names = Object.values(schema).flatMap((each) => (is(each, PgTable) ? [getTableConfig(each).name] : []))
      const counts = await Promise.all(
        names.map(async (name): Promise<readonly [string, number]> => {
          const { rows } = await database.executeSql(`SELECT count(*)::int AS count FROM ${name}`)
          return [name, Number(rows[0]?.['count'])]
        }),
      )
      return Object.fromEntries(counts.filter(([, count]) => count > 0))
    },
    /** Makes Graph fail, as the practice school can; null puts everything right again. */
    fault: async (fault: object | null): Promise<void> => {
      const init = fault === null ? { method: 'DELETE' } : { method: 'POST', body: JSON.stringify(fault) }
      await school.app.request('http://localhost/faults', init)
    },
    /** Answers for Microsoft in a browser where somebody has this account. */
    async answerIn(context: BrowserContext, account: Account): Promise<void> {
      await entra.answerIn(context, account)
      await context.route('https://graph.microsoft.com/v1.0/**', async (route) => {
        const request = route.request()
        const path = request.url().slice('https://graph.microsoft.com'.length)
        const body = request.postData()
        const answer = await school.app.request(`http://localhost/graph${path}`, {
          method: request.method(),
          headers: request.headers(),
          ...(body === null ? {} : { body }),
        })
        await route.fulfill({
          status: answer.status,
          headers: { ...Object.fromEntries(answer.headers), 'access-control-allow-origin': '*' },
          body: await answer.text(),
        })
      })
      // teams-js asks for the newest list of hosts, and goes on with its own when there is none.
      await context.route('https://res.cdn.office.net/**', (route) => route.fulfill({ status: 404, body: '' }))
    },
    async stop(): Promise<void> {
      if ('closeAllConnections' in server) server.closeAllConnections()
      server.close()
      await changes.close()
      await database.close()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}

export type SchoolTenant = Awaited<ReturnType<typeof startSchoolTenant>>
