import * as z from 'zod/mini'
import type { CalendarFailure, Outcome, Person } from '../../calendars/calendarSource.ts'
import type { Role } from '../../domain/calendar/calendar.ts'

const person = z.object({
  id: z.string(),
  role: z.enum(['senco', 'leader']),
  displayName: z.string(),
  address: z.string(),
})
const people = z.object({ people: z.array(person) })
const signedIn = z.object({
  accessToken: z.string(),
  me: person,
  partner: person,
  schoolYear: z.string(),
})

/** What the practice school answers to a sign-in. */
export type PracticeSignIn = z.infer<typeof signedIn>

async function ask<Value>(schema: z.ZodMiniType<Value>, path: string, init: RequestInit): Promise<Outcome<Value>> {
  try {
    const response = await fetch(path, init)
    if (!response.ok) return failed({ kind: 'unexpected', detail: `practice school, ${response.status}` })
    const parsed = schema.safeParse(await response.json())
    return parsed.success
      ? { ok: true, value: parsed.data }
      : failed({ kind: 'unexpected', detail: 'practice school, unknown answer' })
  } catch {
    return failed(init.signal?.aborted === true ? { kind: 'cancelled' } : { kind: 'offline' })
  }
}

function failed(failure: CalendarFailure): { readonly ok: false; readonly failure: CalendarFailure } {
  return { ok: false, failure }
}

/** The two people of the practice school. */
export async function practicePeople(signal: AbortSignal): Promise<Outcome<readonly Person[]>> {
  const outcome = await ask(people, '/practice/people', { signal })
  return outcome.ok ? { ok: true, value: outcome.value.people } : outcome
}

/** Signs in at the practice school. Nobody has a password there. */
export function practiceSignIn(role: Role, signal: AbortSignal): Promise<Outcome<PracticeSignIn>> {
  return ask(signedIn, '/practice/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: role }),
    signal,
  })
}
