import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { HTTPException } from 'hono/http-exception'
import { routePath } from 'hono/route'
import { streamSSE } from 'hono/streaming'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import * as z from 'zod/mini'
import { placeSchema, type Problem } from '../../contract/board.ts'
import { changesPath, type Route, routes } from '../../contract/routes.ts'
import type { TokenCheck } from '../access/tokenCheck.ts'
import { codeOf } from '../causeCode.ts'
import type { Log } from '../log.ts'
import type { PersonKey } from '../store/rows.ts'
import type { BoardDesk, Done, Refusal } from './boardDesk.ts'
import type { ChangeHub } from './changeHub.ts'
import { done, invalid } from './done.ts'

/** What the API is made of. */
export interface BoardApiOptions {
  readonly desk: BoardDesk
  readonly check: TokenCheck
  readonly changes: ChangeHub
  readonly log: Log
  /** Calls of one person in a minute, before they are asked to wait. */
  readonly callsPerMinute?: number
}

interface Env {
  readonly Variables: { readonly person: PersonKey }
}

const mostBytes = 64 * 1024
/** Far more than a person does, with several tabs open and the other one busy; far less than a loop that runs wild. */
const usualCallsPerMinute = 600
const heartbeatMs = 25_000

/** After so long a stream ends and the tab comes back with a fresh token. */
const streamLifeMs = 30 * 60_000

const statusOf = { notFound: 404, conflict: 409, invalid: 422 } as const

function problem(
  c: Context,
  status: 400 | 401 | 404 | 409 | 413 | 422 | 429 | 500 | 503,
  title: string,
  current?: unknown,
) {
  const body: Problem = { title, status, ...(current === undefined ? {} : { current }) }
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json' })
}

function refused(c: Context, refusal: Refusal) {
  const status = statusOf[refusal.kind]
  switch (refusal.kind) {
    case 'notFound':
      return problem(c, status, 'There is nothing here for you.')
    case 'conflict':
      return problem(c, status, refusal.sentence, refusal.current)
    case 'invalid':
      return problem(c, status, refusal.sentence)
  }
}

/** The board's HTTP API, by the contract: who it is, then what is asked, then whether they may. */
export function boardApi(options: BoardApiOptions): Hono<Env> {
  const { desk, changes, log } = options
  const app = new Hono<Env>()
  const limiter = new RateLimiterMemory({ points: options.callsPerMinute ?? usualCallsPerMinute, duration: 60 })

  app.use(async (c, next) => {
    await next()
    c.header('Cache-Control', 'no-store')
  })
  app.use(
    bodyLimit({ maxSize: mostBytes, onError: (c) => problem(c, 413, 'That is more than a board takes at once.') }),
  )
  app.use(signedIn(options.check))
  app.use(async (c, next) => {
    const { tenantId, personId } = c.get('person')
    try {
      await limiter.consume(`${tenantId}/${personId}`)
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error
      c.header('Retry-After', String(Math.ceil(error.msBeforeNext / 1000)))
      return problem(c, 429, 'That was a lot at once: wait a minute and try again.')
    }
    return next()
  })

  const on = <Body extends z.ZodMiniType, Answer extends z.ZodMiniType>(
    route: Route<Body, Answer>,
    serve: (call: Call<z.infer<Body>>) => Promise<Done<z.infer<Answer>>>,
  ) => {
    app.on(route.method, route.path, async (c) => {
      const body = await readBody(c, route.body)
      const [board, post] = [c.req.param('board'), c.req.param('post')]
      if (![board, post].every((id) => id === undefined || z.safeParse(z.uuid(), id).success)) {
        return refused(c, { kind: 'notFound' })
      }
      const call = { person: c.get('person'), body, board: board ?? '', post: post ?? '', query: c.req.query() }
      const outcome = await serve(call)
      if (!outcome.ok) return refused(c, outcome.refusal)
      return outcome.value === undefined ? c.body(null, 204) : c.json(outcome.value)
    })
  }

  on(routes.openBoard, ({ person, body }) => desk.open(person, body))
  on(routes.readBoard, ({ person, board }) => desk.read(person, board))
  on(routes.findBoards, async ({ person, query }) => {
    const place = z.safeParse(placeSchema, { kind: query['place'], id: query['id'] })
    if (!place.success) return invalid('Say where: “?place=channel&id=…”, “?place=groupChat&id=…” or “?place=pair”.')
    const outcome = await desk.find(person, place.data)
    return outcome.ok ? done({ boards: [...outcome.value.boards] }) : outcome
  })
  on(routes.changeSchedule, ({ person, board, body }) => desk.changeSchedule(person, board, body))
  on(routes.weeklyAction, ({ person, board, body }) => desk.weeklyAction(person, board, body))
  on(routes.listPosts, async ({ person, board, query }) => {
    const before = z.safeParse(z.optional(z.coerce.number().check(z.int())), query['before'])
    if (!before.success) return invalid('“before” is an instant in milliseconds.')
    const outcome = await desk.posts(person, board, before.data ?? null)
    return outcome.ok ? done({ ...outcome.value, posts: [...outcome.value.posts] }) : outcome
  })
  on(routes.ask, ({ person, board, body }) => desk.ask(person, board, body, { origin: 'asked', card: null }))
  on(routes.giveAnswer, ({ person, post, body }) => desk.giveAnswer(person, post, body))
  on(routes.removePost, ({ person, post }) => desk.removePost(person, post))
  on(routes.publish, ({ person, board, body }) => desk.publish(person, board, body))
  on(routes.withdraw, ({ person, board }) => desk.withdraw(person, board))
  on(routes.readPartner, ({ person, board }) => desk.readPartner(person, board))
  on(routes.putDocument, ({ person, board, body }) => desk.putDocument(person, board, body))
  on(routes.readFeed, ({ person, board }) => desk.readFeed(person, board))
  on(routes.makeFeed, ({ person, board, body }) => desk.makeFeed(person, board, body.ifMadeAt))
  on(routes.endFeed, ({ person, board }) => desk.endFeed(person, board))
  on(routes.recordBooking, ({ person, board, body }) => desk.putBooking(person, board, body))
  on(routes.removeBooking, ({ person, board, body }) => desk.removeBooking(person, board, body.eventUid))
  on(routes.exportMine, ({ person, board }) => desk.exportMine(person, board))
  on(routes.leave, ({ person, board }) => desk.leave(person, board))

  app.get(changesPath, async (c) => {
    const boardId = c.req.param('board')
    const person = c.get('person')
    if (!(await desk.read(person, boardId)).ok) return refused(c, { kind: 'notFound' })
    c.header('X-Accel-Buffering', 'no')
    return streamSSE(c, async (stream) => {
      let end: () => void = () => undefined
      const ended = new Promise<void>((resolve) => (end = resolve))
      // Membership decides every call, and a change may have been that somebody left.
      const stop = changes.listen(boardId, (version) => {
        void desk.read(person, boardId).then((outcome) => {
          if (!outcome.ok) end()
          else void stream.writeSSE({ event: 'changed', data: String(version) })
        })
      })
      const heartbeat = setInterval(() => void stream.write(': still here\n\n'), heartbeatMs)
      const life = setTimeout(() => end(), streamLifeMs)
      stream.onAbort(() => end())
      await stream.write(': listening\n\n')
      await ended
      clearInterval(heartbeat)
      clearTimeout(life)
      stop()
    })
  })

  app.notFound((c) => refused(c, { kind: 'notFound' }))
  app.onError((error, c) => {
    if (error instanceof HTTPException) return problem(c, error.status === 400 ? 400 : 500, error.message)
    // The message of a failed query holds its values, and so may hold what somebody wrote.
    log({ event: 'api.failed', method: c.req.method, route: routePath(c), error: error.name, cause: codeOf(error) })
    return problem(c, 500, 'Something went wrong on our side. Nothing was changed; try again in a moment.')
  })
  return app
}

interface Call<Body> {
  readonly person: PersonKey
  readonly body: Body
  readonly board: string
  readonly post: string
  readonly query: Readonly<Record<string, string>>
}

function signedIn(check: TokenCheck) {
  return createMiddleware<Env>(async (c, next) => {
    const person = await check(c.req.header('Authorization')).catch(() => undefined)
    if (person === undefined) return problem(c, 503, 'Sign-ins cannot be checked right now. Try again in a moment.')
    if (person === null) {
      c.header('WWW-Authenticate', 'Bearer')
      return problem(c, 401, 'Sign in again: this sign-in has ended or is not for this school.')
    }
    c.set('person', person)
    return next()
  })
}

async function readBody<Body extends z.ZodMiniType>(c: Context, schema: Body): Promise<z.infer<Body>> {
  const text = await c.req.text()
  let body: unknown
  try {
    body = text === '' ? undefined : JSON.parse(text)
  } catch {
    throw new HTTPException(400, { message: 'The request is not JSON.' })
  }
  const parsed = z.safeParse(schema, body)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const where = issue === undefined || issue.path.length === 0 ? 'the request' : `“${issue.path.join('.')}”`
  throw new HTTPException(400, {
    message: `There is something wrong with ${where}: ${issue?.message ?? 'it cannot be read'}.`,
  })
}
