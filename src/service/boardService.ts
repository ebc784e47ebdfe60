import { join } from 'node:path'
import { getConnInfo } from '@hono/node-server/conninfo'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import type { EpochMs } from '../domain/calendar/dates.ts'
import { createTokenCheck, type TokenIssuer } from './access/tokenCheck.ts'
import { boardApi } from './board/boardApi.ts'
import { createChangeHub } from './board/changeHub.ts'
import { createBoardDesk } from './board/createBoardDesk.ts'
import { type Bot, createBot } from './bot/createBot.ts'
import type { SdkOptions } from './bot/sdk.ts'
import { feedRoutes } from './feeds/feedRoutes.ts'
import type { Log } from './log.ts'
import { createSchoolYears } from './schoolYears.ts'
import type { ServiceSettings } from './settings.ts'
import { createBoardStore } from './store/boardStore.ts'
import { openDatabase } from './store/openDatabase.ts'
import { createWeeklyDelivery } from './weekly/createWeeklyDelivery.ts'

const timeZone = 'Europe/London'
const mostActivityBytes = 256 * 1024
const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1'])

/** What the board, the bot and the weekly question are run with. */
export interface BoardServiceOptions {
  readonly settings: ServiceSettings
  readonly issuer: TokenIssuer
  /** The bot's identity; in practice an invented one, whose messages only a local playground takes. */
  readonly bot: {
    readonly botId: string
    readonly secret: string | null
    readonly serviceUrl: string | null
    readonly isPractice: boolean
    /** What plays Microsoft's ends where there is no Microsoft; its own ones when left out. */
    readonly microsoft?: Required<Pick<SdkOptions, 'token' | 'cloud'>>
  } | null
  readonly now: () => EpochMs
  readonly log: Log
}

/** The half of Tandem that remembers: its HTTP below `/api` and `/feeds`, and how it ends. */
export interface BoardService {
  readonly api: Hono
  /** The calendars that one subscribes to. */
  readonly feeds: Hono
  /** Ends the weekly delivery after the card that is on its way, and closes the database. */
  close(): Promise<void>
}

/** Signs nothing: a local playground looks at no token, and the SDK sends none without one. */
function unsignedToken(): Promise<string> {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')
  return Promise.resolve(`${part({ alg: 'none' })}.${part({ exp: 4_102_444_800 })}.none`)
}

function botRoute(bot: Bot): Hono {
  const app = new Hono()
  app.post('/', bodyLimit({ maxSize: mostActivityBytes }), async (c) => {
    const body: unknown = await c.req.json().catch(() => undefined)
    if (body === undefined) return c.json({ error: 'The activity is not JSON.' }, 400)
    const isLoopback = loopback.has(getConnInfo(c).remote.address ?? '')
    const answer = await bot.handle({ body, headers: c.req.header(), isLoopback })
    const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' }
    return new Response(answer.body === undefined ? null : JSON.stringify(answer.body), {
      status: answer.status,
      headers,
    })
  })
  return app
}

/**
 * Opens the database and starts what works on it.
 *
 * @throws SettingsError when the database cannot be opened
 */
export async function startBoardService(options: BoardServiceOptions): Promise<BoardService> {
  const { settings, issuer, now, log } = options
  const database = await openDatabase({
    databaseUrl: settings.databaseUrl,
    dataDir: join(settings.dataDir, settings.world),
  })
  const store = createBoardStore(database)
  const schoolYearsOf = createSchoolYears(timeZone)
  // The bot posts what the desk and the delivery give it, and asks the desk: one of them has to come first.
  let bot: Bot | null = null
  const weekly = createWeeklyDelivery({
    store,
    database,
    send: async (conversationId, postId) =>
      bot === null ? { kind: 'refused', note: 'There is no bot here.' } : bot.sendCard(conversationId, postId),
    schoolYearsOf,
    now,
    log,
  })
  const desk = createBoardDesk({
    store,
    weekly,
    poster: {
      post: async (postId) => bot?.poster.post(postId),
      refresh: async (postId) => bot?.poster.refresh(postId),
    },
    isInConversation: async (person, conversationId) => (await bot?.isMember(person, conversationId)) ?? false,
    schoolYearsOf,
    now,
  })
  if (options.bot !== null) {
    bot = await createBot({
      clientId: options.bot.botId,
      clientSecret: options.bot.secret,
      tenantId: issuer.tenantId,
      serviceUrl: options.bot.serviceUrl,
      allowUnsigned: options.bot.isPractice,
      ...(options.bot.isPractice ? { token: unsignedToken } : {}),
      ...options.bot.microsoft,
      desk,
      store,
      thisWeek: (person, conversationId) => weekly.thisWeek(person, conversationId),
      log,
    })
  }
  const changes = await createChangeHub(store)
  const api = new Hono()
  if (bot !== null) api.route('/messages', botRoute(bot))
  api.route('/', boardApi({ desk, check: createTokenCheck(issuer, now), changes, log }))
  await weekly.start()
  return {
    api,
    feeds: feedRoutes({ store, schoolYearsOf, now, log }),
    async close() {
      await weekly.stop()
      await changes.close()
      await database.close()
    },
  }
}
