import { Hono } from 'hono'
import type { JSONWebKeySet } from 'jose'
import { z } from 'zod'
import type { Role } from '../domain/calendar/calendar.ts'
import { partnerOf } from '../domain/calendar/calendar.ts'
import type { EpochMs } from '../domain/calendar/dates.ts'
import { schoolYearName } from '../domain/schoolYear/termDates.ts'
import { createFaults, faultInput } from './faults/faults.ts'
import { graphApp } from './graph/graphApp.ts'
import { createGraphService } from './graph/service.ts'
import { createRequestLog } from './log/requestLog.ts'
import { createMailbox } from './mailbox/mailbox.ts'
import { createSchool } from './mailbox/school.ts'
import { pair, schoolName, tenantId } from './people/people.ts'
import { boardAudience, createTokenDesk, practiceScopes, tokenIssuer, tokenSeconds } from './tokens/tokenDesk.ts'
import { seedMailboxes } from './year/seedMailboxes.ts'
import type { ImportedCalendar } from './year/storeImported.ts'

export type { ImportedCalendar }

const timeZone = 'Europe/London'

/** What a practice school is made from. */
export interface PracticeSchoolOptions {
  readonly now: () => EpochMs
  /** The year in which the school year of its calendars begins. */
  readonly startYear: number
  readonly imported?: Partial<Record<Role, ImportedCalendar>>
}

/** A practice school: its HTTP, to be mounted at `/practice`. */
export interface PracticeSchool {
  readonly app: Hono
  /** What its tokens for the board look like, for whoever checks them. */
  readonly boardTokens: {
    readonly issuer: string
    readonly audience: string
    readonly tenantId: string
    readonly keys: () => Promise<JSONWebKeySet>
  }
}

const signIn = z.object({
  person: z.enum(['senco', 'leader']),
  /** What the token for Graph allows; everything when it is not said. */
  scopes: z.array(z.enum(practiceScopes)).optional(),
})

/**
 * A school to try Tandem in: two people to sign in as, and a Microsoft Graph over their calendars. Everything is in
 * memory and the same at every start.
 *
 * @example
 * ```ts
 * const { app } = createPracticeSchool({ now: () => Date.now(), startYear: 2026 })
 * service.route('/practice', app)
 * ```
 */
export function createPracticeSchool({ now, startYear, imported = {} }: PracticeSchoolOptions): PracticeSchool {
  const tokens = createTokenDesk({ now })
  const boardTokens = createTokenDesk({ now, audience: boardAudience })
  const faults = createFaults({ expireTokens: () => tokens.expireAll() })
  const log = createRequestLog()
  const seeds = seedMailboxes({ startYear, timeZone, imported })
  const openSchool = () =>
    createSchool({
      timeZone,
      mailboxes: seeds.map(createMailbox),
      now,
      allowsTeamsMeetings: () => faults.allowsTeamsMeetings,
      firstCount: 100_000,
    })
  let school = openSchool()
  const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 0))
  const service = createGraphService({ school: () => school, faults, log, pause })

  const app = new Hono()
  app.use(async (c, next) => {
    await next()
    if (!c.res.headers.has('Cache-Control')) c.header('Cache-Control', 'no-store')
  })
  app.get('/people', (c) => c.json({ schoolName, people: [personOf('senco'), personOf('leader')] }))
  app.get('/keys', async (c) => c.json(await tokens.keys()))
  app.post('/sign-in', async (c) => {
    const wanted = signIn.safeParse(await c.req.json().catch(() => null))
    if (!wanted.success) {
      return c.json({ message: 'Say whom to sign in as: {"person": "senco"} or {"person": "leader"}.' }, 400)
    }
    const { person, scopes = practiceScopes } = wanted.data
    return c.json({
      accessToken: await tokens.issue(pair[person], scopes),
      boardToken: await boardTokens.issue(pair[person]),
      expiresIn: tokenSeconds,
      me: personOf(person),
      partner: personOf(partnerOf(person)),
      schoolYear: schoolYearName(startYear),
    })
  })
  app.post('/faults', async (c) => {
    const wanted = faultInput.safeParse(await c.req.json().catch(() => null))
    if (!wanted.success) return c.json({ message: `No such fault: ${z.prettifyError(wanted.error)}` }, 400)
    faults.add(wanted.data)
    return c.body(null, 204)
  })
  app.delete('/faults', (c) => {
    faults.clear()
    return c.body(null, 204)
  })
  app.post('/reset', (c) => {
    faults.clear()
    log.clear()
    school = openSchool()
    return c.body(null, 204)
  })
  app.get('/log', (c) => c.json(log.read()))
  app.route('/graph/v1.0', graphApp({ service, tokens, faults, log, school: () => school, pathEnd: '/graph/v1.0' }))
  return {
    app,
    boardTokens: { issuer: tokenIssuer, audience: boardAudience, tenantId, keys: () => boardTokens.keys() },
  }
}

function personOf(role: Role) {
  const { id, displayName, address } = pair[role]
  return { id, role, displayName, address }
}
