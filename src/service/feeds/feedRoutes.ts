import { type Context, Hono } from 'hono'
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible'
import { dateAt, type EpochMs } from '../../domain/calendar/dates.ts'
import { boardDocuments } from '../board/documentViews.ts'
import { codeOf } from '../causeCode.ts'
import type { Log } from '../log.ts'
import type { SchoolYearsOf } from '../schoolYears.ts'
import type { BoardStore } from '../store/store.ts'
import { feedCalendar } from './feedCalendar.ts'
import { feedSecretHash, isFeedSecret } from './feedSecret.ts'

/** What the links are served with. */
export interface FeedRoutesOptions {
  readonly store: Pick<BoardStore, 'boardOfFeed' | 'boardById' | 'documents' | 'noteFeedUse'>
  readonly schoolYearsOf: SchoolYearsOf
  readonly now: () => EpochMs
  readonly log: Log
  /** Times that one link is asked for in a minute, before it is told to wait; for links that are none, all together ten times as many. */
  readonly callsPerMinute?: number
}

/** A link is in a handful of calendars, each of which asks a few times a day. */
const usualCallsPerMinute = 60

/**
 * The calendars that one subscribes to, below `/feeds`. Whoever has a link reads it without signing in, so a link that
 * was ended, one that never was and one that is misspelt are answered alike.
 */
export function feedRoutes({
  store,
  schoolYearsOf,
  now,
  log,
  callsPerMinute = usualCallsPerMinute,
}: FeedRoutesOptions) {
  const app = new Hono()
  const ofOne = new RateLimiterMemory({ points: callsPerMinute, duration: 60 })
  const ofNone = new RateLimiterMemory({ points: callsPerMinute * 10, duration: 60 })

  app.use(async (c, next) => {
    await next()
    c.header('X-Content-Type-Options', 'nosniff')
    c.header('X-Robots-Tag', 'noindex')
    c.header('Referrer-Policy', 'no-referrer')
    if (c.res.headers.get('Cache-Control') === null) c.header('Cache-Control', 'no-store')
  })

  app.get('/:file', async (c) => {
    const [secret = '', ...rest] = c.req.param('file').split('.')
    const hash = isFeedSecret(secret) && rest.join() === 'ics' ? feedSecretHash(secret) : null
    const boardId = hash === null ? null : await store.boardOfFeed(hash)
    if (hash === null || boardId === null) return (await tooMany(c, ofNone, 'none')) ?? nothingHere(c)
    const refusal = await tooMany(c, ofOne, hash)
    if (refusal !== null) return refusal
    const board = await store.boardById(boardId)
    if (board === null) return nothingHere(c)
    const schoolYear = schoolYearsOf(board.ownYears)(now())
    const calendar = feedCalendar(boardDocuments(board, await store.documents(boardId)), schoolYear, now())
    await store.noteFeedUse(hash, dateAt(now(), schoolYear.timeZone))
    c.header('Cache-Control', 'private, no-cache')
    c.header('ETag', calendar.etag)
    if (isKnown(c.req.header('If-None-Match'), calendar.etag)) return c.body(null, 304)
    c.header('Content-Type', 'text/calendar; charset=utf-8')
    c.header('Content-Disposition', 'inline; filename="tandem-deadlines.ics"')
    return c.body(calendar.write())
  })

  app.notFound(nothingHere)
  app.onError((error, c) => {
    // Neither the address nor the message of a failed query, which holds the hash, is written down.
    log({ event: 'feed.failed', error: error.name, cause: codeOf(error) })
    return c.text('Something went wrong on our side. Try again in a moment.', 500)
  })
  return app
}

function nothingHere(c: Context) {
  return c.text('There is no calendar at this address: it was never made, or it has ended.', 404)
}

async function tooMany(c: Context, limiter: RateLimiterMemory, key: string): Promise<Response | null> {
  try {
    await limiter.consume(key)
    return null
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error
    c.header('Retry-After', String(Math.ceil(error.msBeforeNext / 1000)))
    return c.text('That was a lot at once: wait a minute and try again.', 429)
  }
}

/** Whether a reader has what there is already; weak comparison (RFC 9110, 13.1.2). */
function isKnown(ifNoneMatch: string | undefined, etag: string): boolean {
  const opaque = (tag: string) => tag.trim().replace(/^W\//, '')
  return ifNoneMatch?.split(',').some((tag) => tag.trim() === '*' || opaque(tag) === opaque(etag)) ?? false
}
