import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { parseIcs } from '../../../src/calendars/ics/parseIcs.ts'
import { feedSchema, madeFeedSchema } from '../../../src/contract/board.ts'
import type { PutDocument } from '../../../src/contract/documents.ts'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { feedRoutes } from '../../../src/service/feeds/feedRoutes.ts'
import { feedSecretHash } from '../../../src/service/feeds/feedSecret.ts'
import type { LogEntry } from '../../../src/service/log.ts'
import { createSchoolYears } from '../../../src/service/schoolYears.ts'
import { createService } from '../../../src/service/service.ts'
import type { BoardStore } from '../../../src/service/store/store.ts'
import { deadlines, pairOnABoard } from '../board/pairOnABoard.ts'
import type { Who } from '../board/school.ts'
import { openedOnce } from '../store/openedOnce.ts'
import { databases } from '../store/postgres.ts'

const schoolYearsOf = createSchoolYears('Europe/London')
const callsPerMinute = 20
const nobodys = `/feeds/${'A'.repeat(43)}.ics`

describe.each(await databases())('$name', (kind) => {
  const given = openedOnce(kind)
  const { api, id, put, publish } = pairOnABoard(given)
  const log: LogEntry[] = []
  const ends: (() => Promise<void>)[] = []

  /** The whole service over real HTTP, with the board's own store or one that fails. */
  async function serveFeeds(store: Parameters<typeof feedRoutes>[0]['store'] = api().store) {
    const feeds = feedRoutes({ store, schoolYearsOf, now: api().now, log: (entry) => log.push(entry), callsPerMinute })
    const app = createService({
      tab: { root: '.', bootstrap: { world: 'practice', tenant: null, now: () => null } },
      practice: null,
      board: Promise.resolve({ api: new Hono(), feeds }),
    })
    const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: 0 })
    await once(server, 'listening')
    ends.push(async () => {
      server.close()
      await once(server, 'close')
    })
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  }
  let url = ''
  beforeEach(async () => {
    log.length = 0
    url = await serveFeeds()
  })
  afterEach(async () => {
    for (const end of ends.splice(0)) await end()
  })

  const make = async (who: Who, ifMadeAt: number | null = null) =>
    madeFeedSchema.parse((await api().call(who, 'POST', `/boards/${id()}/feed`, { ifMadeAt })).body)
  const feed = async (who: Who) => feedSchema.parse((await api().call(who, 'GET', `/boards/${id()}/feed`)).body).feed
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const response = await fetch(`${url}${path}`, { headers: { connection: 'close', ...headers } })
    return { status: response.status, headers: response.headers, text: await response.text() }
  }
  const range = { from: isoDate('2026-08-01'), until: isoDate('2027-10-01') }
  const eventsOf = (text: string) => {
    const outcome = parseIcs(text, { range, timeZone: 'Europe/London' })
    if (!outcome.ok) throw new Error(outcome.failure.kind)
    expect(outcome.value.leftOut).toBe(0)
    return outcome.value.events.map(({ event }) => event)
  }
  /** The lines of the entry of a deadline. */
  const entryOf = (text: string, uid: string) =>
    text.split('BEGIN:VEVENT').find((entry) => entry.includes(`UID:${uid}`)) ?? ''
  const ownUid = 'own.1@deadlines.tandem'

  test('a calendar that has the link reads the school’s deadlines without signing in', async () => {
    await put('tom', deadlines({ from: '2026-12-01', to: '2026-12-01' }))
    const { path } = await make('priya')
    const { status, headers, text } = await get(path)
    expect(status).toBe(200)
    expect(headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    expect(headers.get('cache-control')).toMatch(/^private\b/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(eventsOf(text).length).toBeGreaterThan(80)
    expect(text).toContain('REFRESH-INTERVAL;VALUE=DURATION:PT12H')
    expect(text).toContain('X-PUBLISHED-TTL:PT12H')
    expect(text).toContain('SUMMARY:Autumn census')
    expect(entryOf(text, ownUid)).toContain('SUMMARY:Review 3')
    expect((await feed('tom'))?.usedOn).toBe('2026-11-25')
  })

  test('nothing that either publishes of their calendar is in it', async () => {
    const { path } = await make('priya')
    const before = (await get(path)).text
    await publish('priya')
    await publish('tom')
    const stampless = (text: string) => text.replaceAll(/DTSTAMP:\S+/g, '')
    expect(stampless((await get(path)).text)).toBe(stampless(before))
  })

  test('a deadline that is moved moves in the calendar; while nothing changes there is nothing to read', async () => {
    await put('tom', deadlines({ from: '2026-12-01', to: '2026-12-01' }))
    const { path } = await make('priya')
    const before = await get(path)
    const etag = before.headers.get('etag') ?? ''
    const again = await get(path, { 'if-none-match': `"other", ${etag}` })
    expect([again.status, again.text, again.headers.get('etag')]).toEqual([304, '', etag])
    const moved = deadlines({ from: '2026-12-08', to: '2026-12-08' })
    await put('priya', { ...moved, ifVersion: 1 } satisfies PutDocument)
    const after = await get(path, { 'if-none-match': etag })
    expect(after.status).toBe(200)
    const sequence = (text: string) => Number(/SEQUENCE:(\d+)/.exec(entryOf(text, ownUid))?.[1])
    expect(entryOf(before.text, ownUid)).toContain('DTSTART;VALUE=DATE:20261201')
    expect(entryOf(after.text, ownUid)).toContain('DTSTART;VALUE=DATE:20261208')
    expect(sequence(after.text)).toBeGreaterThan(sequence(before.text))
  })

  test('a link that was ended, one that was replaced and one that never was are answered alike', async () => {
    const first = await make('priya')
    const second = await make('tom', first.madeAt)
    expect((await get(second.path)).status).toBe(200)
    expect((await api().call('priya', 'DELETE', `/boards/${id()}/feed`)).status).toBe(204)
    const answers = await Promise.all(
      [first.path, second.path, nobodys, '/feeds/short.ics', `${second.path}.ics`].map((path) => get(path)),
    )
    const said = answers.map(({ status, text, headers }) => {
      const rest = [...headers].filter(([name]) => !['date', 'keep-alive', 'connection'].includes(name))
      return JSON.stringify([status, text, rest])
    })
    expect(answers[0]?.status).toBe(404)
    expect(new Set(said).size).toBe(1)
  })

  test('either makes, renews and ends it; who looks at an old state is told so', async () => {
    expect(await feed('priya')).toBeNull()
    const first = await make('priya')
    expect(await feed('tom')).toEqual({ madeBy: 'senco', madeAt: first.madeAt, usedOn: null })
    expect(await api().call('tom', 'POST', `/boards/${id()}/feed`, { ifMadeAt: null })).toMatchObject({
      status: 409,
      body: { current: { feed: { madeBy: 'senco', madeAt: first.madeAt } } },
    })
    const second = await make('tom', first.madeAt)
    expect(second.path).not.toBe(first.path)
    expect(await feed('priya')).toMatchObject({ madeBy: 'leader', madeAt: second.madeAt })
  })

  test('a stranger can neither see, make nor end it', async () => {
    const { path } = await make('priya')
    for (const [method, body] of [['GET'], ['POST', { ifMadeAt: null }], ['DELETE']] as const) {
      expect((await api().call('stranger', method, `/boards/${id()}/feed`, body)).status).toBe(404)
      expect((await api().call(null, method, `/boards/${id()}/feed`, body)).status).toBe(401)
    }
    expect((await get(path)).status).toBe(200)
  })

  test('a link that is asked for without end is told to wait, and others are not', async () => {
    const { path } = await make('priya')
    for (let times = 0; times < callsPerMinute; times += 1) expect((await get(path)).status).toBe(200)
    const refused = await get(path)
    expect(refused.status).toBe(429)
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect((await get(nobodys)).status).toBe(404)
  })

  test('the link is told once: no log, no view, no export and no table has it', async () => {
    const { path } = await make('priya')
    const secret = path.slice('/feeds/'.length, -'.ics'.length)
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32)
    await get(path)
    const { store } = api()
    const broken: BoardStore = {
      ...store,
      documents: () => Promise.reject(new Error(`no rows for ${secret} ${feedSecretHash(secret)}`)),
    }
    url = await serveFeeds(broken)
    expect((await get(path)).status).toBe(500)
    await get(nobodys)
    expect(log).toEqual([{ event: 'feed.failed', error: 'Error', cause: '' }])
    const seen = [
      await api().call('priya', 'GET', `/boards/${id()}`),
      await api().call('priya', 'GET', `/boards/${id()}/feed`),
      await api().call('priya', 'GET', `/boards/${id()}/export`),
    ]
    expect(JSON.stringify([seen, log, api().log])).not.toContain(secret)
    const { rows } = await given().database.executeSql('SELECT to_jsonb(f)::text AS row FROM feeds AS f')
    expect(rows.length).toBeGreaterThan(0)
    expect(rows.map(({ row }) => String(row)).join()).not.toContain(secret)
  })
})
