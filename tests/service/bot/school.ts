import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PUBLIC } from '@microsoft/teams.api'
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose'
import { choosePrompts } from '../../../src/domain/reflection/choosePrompts.ts'
import { createSchoolYear } from '../../../src/domain/schoolYear/schoolYear.ts'
import { modelTermDates } from '../../../src/domain/schoolYear/termDates.ts'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { createBoardDesk } from '../../../src/service/board/createBoardDesk.ts'
import { type Bot, createBot } from '../../../src/service/bot/createBot.ts'
import type { LogEntry } from '../../../src/service/log.ts'
import { createSchoolYears } from '../../../src/service/schoolYears.ts'
import { createBoardStore } from '../../../src/service/store/boardStore.ts'
import type { Database } from '../../../src/service/store/openDatabase.ts'

const clientId = '7b1d2c3e-4f50-4a61-8b72-9c83ad94be05'
export const people = {
  priya: '3b0a7a52-1f0e-4c6b-8d27-6c1c8f6f2a01',
  tom: '9d4c2e18-7a43-4f5e-b1c9-2e5f7d3a6b02',
  stranger: '5c8e1d34-0b6f-4e2a-9f71-8a3d5b2c4e03',
} as const
export type Who = keyof typeof people
export const chat = '19:inclusion@thread.v2'

/** A request as Teams' endpoint got it. */
export interface Posted {
  readonly method: string
  readonly path: string
  readonly body: Readonly<Record<string, unknown>>
}

/** Plays Teams' endpoint for posting: real HTTP, answers by script. */
async function startConnector() {
  const posted: Posted[] = []
  const script: { status: number; headers: Record<string, string>; isReset: boolean } = {
    status: 201,
    headers: {},
    isReset: false,
  }
  const server = createServer((request, response) => {
    void (async () => {
      let text = ''
      for await (const chunk of request) text += String(chunk)
      const body = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>
      posted.push({ method: request.method ?? '', path: decodeURIComponent(request.url ?? ''), body })
      if (script.isReset) return request.socket.resetAndDestroy()
      response.writeHead(script.status, { 'content-type': 'application/json', ...script.headers })
      return response.end(JSON.stringify(script.status < 300 ? { id: `activity-${posted.length}` } : { error: {} }))
    })()
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, posted, script, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

/** Plays the key endpoint of Microsoft's bot service. */
async function startKeys() {
  const { publicKey, privateKey } = await generateKeyPair('RS256')
  const jwk = { ...(await exportJWK(publicKey)), kid: 'k1', use: 'sig', alg: 'RS256' }
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify({ keys: [jwk] }))
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return { server, privateKey, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` }
}

const year = createSchoolYear(modelTermDates(2026), 'Europe/London')
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** The bot with its real desk, store, signatures and posts; Microsoft's ends are played. */
export async function startBot(
  database: Database,
  options: { readonly allowUnsigned?: boolean; readonly serviceUrl?: string } = {},
) {
  // A school of its own for each test, so that they share a database and nothing else.
  const tenantId = randomUUID()
  const [connector, keys] = [await startConnector(), await startKeys()]
  const store = createBoardStore(database)
  const log: LogEntry[] = []
  const now = Date.parse('2026-11-25T09:00:00Z')
  let bot: Bot | null = null
  const choose = (seed: string, count: number) =>
    Promise.resolve(choosePrompts({ week: isoDate('2026-11-23'), year, load: null, history: [], seed }, count))
  const desk = createBoardDesk({
    store,
    weekly: { choose: (board, _week, count) => choose(board.id, count), wake: () => undefined },
    poster: {
      post: async (id) => bot?.poster.post(id),
      refresh: async (id) => bot?.poster.refresh(id),
    },
    isInConversation: () => Promise.resolve(true),
    schoolYearsOf: createSchoolYears('Europe/London'),
    now: () => now,
  })
  bot = await createBot({
    clientId,
    clientSecret: null,
    tenantId,
    serviceUrl: options.serviceUrl ?? connector.url,
    allowUnsigned: options.allowUnsigned ?? false,
    token: () => Promise.resolve(`${part({ alg: 'none' })}.${part({ exp: 4_102_444_800 })}.x`),
    cloud: { ...PUBLIC, openIdMetadataUrl: `${keys.url}/v1/.well-known/openidconfiguration` },
    desk,
    store,
    thisWeek: (person) => choose(person.personId, 3),
    log: (entry) => log.push(entry),
  })
  const started = bot

  const activity = (who: Who, change: Readonly<Record<string, unknown>> = {}) => ({
    type: 'invoke',
    id: '1',
    channelId: 'msteams',
    serviceUrl: connector.url,
    from: { id: `29:${who}`, aadObjectId: people[who] },
    recipient: { id: `28:${clientId}` },
    conversation: { id: chat, conversationType: 'groupChat', tenantId },
    channelData: { tenant: { id: tenantId } },
    ...change,
  })

  const sign = (claims: JWTPayload = {}, expires = '5m', key = keys.privateKey) =>
    new SignJWT({ iss: PUBLIC.tokenIssuer, aud: clientId, serviceurl: connector.url, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid: 'k1' })
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(key)

  const send = async (body: unknown, token?: string | null) =>
    started.handle({
      body,
      headers: token === null ? {} : { authorization: `Bearer ${token ?? (await sign())}` },
      isLoopback: true,
    })

  return {
    tenantId,
    bot: started,
    desk,
    store,
    log,
    posted: connector.posted,
    script: connector.script,
    activity,
    sign,
    send,
    /** Sends an invoke of somebody, signed as Microsoft signs; its answer's body. */
    invoke: async (who: Who, name: string, value: unknown, change: Readonly<Record<string, unknown>> = {}) => {
      const { status, body } = await send(activity(who, { name, value, ...change }))
      return { status, body: body as Record<string, unknown> | undefined }
    },
    /** Opens the pair's board in the chat, as both of them. */
    openBoard: async () => {
      const open = (me: 'priya' | 'tom', partner: 'priya' | 'tom') =>
        desk.open(
          { tenantId, personId: people[me] },
          {
            place: { kind: 'groupChat', id: chat },
            myRole: me === 'priya' ? 'senco' : 'leader',
            partner: { id: people[partner], displayName: partner === 'tom' ? 'Tom Ellery' : 'Priya Raman' },
            myName: me === 'tom' ? 'Tom Ellery' : 'Priya Raman',
            timeZone: 'Europe/London',
          },
        )
      await open('priya', 'tom')
      const opened = await open('tom', 'priya')
      if (!opened.ok) throw new Error('The board does not open.')
      return opened.value
    },
    [Symbol.asyncDispose]: async () => {
      for (const server of [connector.server, keys.server]) {
        server.closeAllConnections()
        server.close()
        await once(server, 'close')
      }
    },
  }
}
