import type { CalendarFailure, Outcome, Person } from '../../calendars/calendarSource.ts'
import { asList, asObject, asText } from '../../calendars/graph/json.ts'
import { type Role, roles } from '../../domain/calendar/calendar.ts'

/** What the practice school answers to a sign-in. */
export interface PracticeSignIn {
  readonly accessToken: string
  readonly boardToken: string
  readonly me: Person
  readonly partner: Person
  readonly schoolYear: string
}

// Read by hand: a schema library would be a twentieth of the first page's weight.
function personIn(value: unknown): Person | undefined {
  const fields = asObject(value)
  const [id, displayName, address] = [fields?.['id'], fields?.['displayName'], fields?.['address']].map(asText)
  const role = roles.find((each) => each === fields?.['role'])
  if (id === undefined || displayName === undefined || address === undefined || role === undefined) return undefined
  return { id, role, displayName, address }
}

function peopleIn(value: unknown): readonly Person[] | undefined {
  const people = asList(asObject(value)?.['people'])?.map(personIn)
  return people?.every((each) => each !== undefined) === true ? people : undefined
}

function signInOf(value: unknown): PracticeSignIn | undefined {
  const fields = asObject(value)
  const accessToken = asText(fields?.['accessToken'])
  const boardToken = asText(fields?.['boardToken'])
  const schoolYear = asText(fields?.['schoolYear'])
  const [me, partner] = [personIn(fields?.['me']), personIn(fields?.['partner'])]
  if (accessToken === undefined || boardToken === undefined || schoolYear === undefined) return undefined
  return me === undefined || partner === undefined ? undefined : { accessToken, boardToken, me, partner, schoolYear }
}

async function ask<Value>(
  read: (answer: unknown) => Value | undefined,
  path: string,
  init: RequestInit,
): Promise<Outcome<Value>> {
  try {
    const response = await fetch(path, init)
    if (!response.ok) return failed({ kind: 'unexpected', detail: `practice school, ${response.status}` })
    const value = read(await response.json())
    return value === undefined
      ? failed({ kind: 'unexpected', detail: 'practice school, unknown answer' })
      : { ok: true, value }
  } catch {
    return failed(init.signal?.aborted === true ? { kind: 'cancelled' } : { kind: 'offline' })
  }
}

function failed(failure: CalendarFailure): { readonly ok: false; readonly failure: CalendarFailure } {
  return { ok: false, failure }
}

/** The two people of the practice school. */
export function practicePeople(signal: AbortSignal): Promise<Outcome<readonly Person[]>> {
  return ask(peopleIn, '/practice/people', { signal })
}

/** Signs in at the practice school. Nobody has a password there. */
export function practiceSignIn(role: Role, signal: AbortSignal): Promise<Outcome<PracticeSignIn>> {
  return ask(signInOf, '/practice/sign-in', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ person: role }),
    signal,
  })
}
