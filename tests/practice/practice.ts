import { z } from 'zod'
import type { Role } from '../../src/domain/calendar/calendar.ts'
import type { PracticeSchoolOptions } from '../../src/practice/practiceSchool.ts'
import { createPracticeSchool } from '../../src/practice/practiceSchool.ts'

/** Nine in the morning of a Monday in a heavy stretch of the autumn term. */
export const now = Temporal.Instant.from('2026-11-23T09:00:00Z').epochMilliseconds

/** An answer, read. */
export interface Answer {
  readonly status: number
  readonly headers: Headers
  readonly body: unknown
}

/** Somebody who is signed in. */
export interface Caller {
  readonly token: string
  readonly me: { readonly id: string; readonly address: string }
  readonly partner: { readonly id: string; readonly address: string }
  /** A call of Graph: `call('GET', '/me')`. */
  readonly call: (method: string, path: string, body?: object, headers?: Record<string, string>) => Promise<Answer>
}

const signedIn = z.object({
  accessToken: z.string(),
  me: z.object({ id: z.string(), address: z.string() }),
  partner: z.object({ id: z.string(), address: z.string() }),
})

/** A practice school, and ways to talk to it. */
export function openPractice(options: Partial<PracticeSchoolOptions> = {}) {
  const { app } = createPracticeSchool({ now: () => now, startYear: 2026, ...options })
  const send = async (method: string, path: string, body?: object, headers: Record<string, string> = {}) => {
    const init = { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) }
    return read(await app.request(`http://localhost${path}`, init))
  }
  const signIn = async (person: Role, scopes?: readonly string[]): Promise<Caller> => {
    const { body } = await send('POST', '/sign-in', { person, scopes })
    const { accessToken: token, me, partner } = signedIn.parse(body)
    return {
      token,
      me,
      partner,
      call: (method, path, body, headers) => {
        const url = path.startsWith('http') ? path.replace('http://localhost', '') : `/graph/v1.0${path}`
        return send(method, url, body, { Authorization: `Bearer ${token}`, ...headers })
      },
    }
  }
  return { send, signIn, reset: () => send('POST', '/reset') }
}

async function read(response: Response): Promise<Answer> {
  const text = await response.text()
  const body: unknown = text === '' ? null : JSON.parse(text)
  return { status: response.status, headers: response.headers, body }
}

const time = z.object({ dateTime: z.string(), timeZone: z.string() })
const event = z.looseObject({
  id: z.string(),
  iCalUId: z.string().optional(),
  subject: z.string().nullish(),
  type: z.string().optional(),
  showAs: z.string().optional(),
  sensitivity: z.string().optional(),
  isAllDay: z.boolean().optional(),
  isOrganizer: z.boolean().optional(),
  categories: z.array(z.string()).optional(),
  seriesMasterId: z.string().nullish(),
  start: time.optional(),
  end: time.optional(),
})
const page = z.object({ value: z.array(event), '@odata.nextLink': z.string().optional() })

/** One event of an answer. */
export function eventIn({ body }: Answer) {
  return event.parse(body)
}

/** The events of a page, and the link to the next. */
export function pageIn({ body }: Answer) {
  const { value, '@odata.nextLink': nextLink } = page.parse(body)
  return { events: value, nextLink: nextLink ?? null }
}

/** The events of all pages, following the links as a client must. */
export async function allPages(caller: Caller, path: string) {
  const events: z.infer<typeof event>[] = []
  for (let next: string | null = path; next !== null;) {
    const found = pageIn(await caller.call('GET', next))
    events.push(...found.events)
    next = found.nextLink
  }
  return events
}

/** The code of an error answer. */
export function errorCode({ body }: Answer) {
  return z.object({ error: z.object({ code: z.string(), message: z.string() }) }).parse(body).error.code
}

/** Query of a calendar view, whole days in UTC. */
export function view(from: string, until: string, rest = '') {
  return `calendarView?startDateTime=${from}T00:00:00Z&endDateTime=${until}T00:00:00Z${rest}`
}

/** A body for a meeting; half an hour on a Friday, unless said otherwise. */
export function aMeeting(rest: object = {}) {
  return {
    subject: 'Joint planning',
    start: { dateTime: '2026-12-04T14:00:00', timeZone: 'Europe/London' },
    end: { dateTime: '2026-12-04T14:30:00', timeZone: 'Europe/London' },
    ...rest,
  }
}

/** An attendee of a body. */
export function attendee({ address }: { readonly address: string }) {
  return { emailAddress: { address, name: 'Somebody' }, type: 'required' }
}
