import { vi } from 'vitest'
import type { people } from './walk.ts'

/** Asks something of the practice school behind a running Tandem: a fault, a reset, a sign-in. */
export function askPractice(
  url: string,
  path: string,
  method: string,
  body?: unknown,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> {
  return fetch(`${url}/practice/${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
}

/** The practice school as it began, with every fault put right. */
export async function resetPractice(url: string): Promise<void> {
  await askPractice(url, 'faults', 'DELETE')
  await askPractice(url, 'reset', 'POST')
}

/** Signs somebody in without a browser: the tokens, and who the two are. */
export async function signInToApi(url: string, person: keyof typeof people) {
  const response = await askPractice(url, 'sign-in', 'POST', { person })
  return (await response.json()) as {
    readonly accessToken: string
    readonly boardToken: string
    readonly me: { readonly displayName: string }
    readonly partner: { readonly id: string; readonly displayName: string; readonly address: string }
  }
}

/** Opens the board of the two without a browser: its id, and the headers of who opened it. */
export async function openBoard(url: string, person: keyof typeof people) {
  const { boardToken, me, partner } = await signInToApi(url, person)
  const headers = { authorization: `Bearer ${boardToken}`, 'content-type': 'application/json' }
  const body = {
    ...{ place: { kind: 'pair' }, myRole: person, myName: me.displayName, timeZone: 'Europe/London' },
    partner: { id: partner.id, displayName: partner.displayName },
  }
  const opened = await fetch(`${url}/api/boards`, { method: 'POST', headers, body: JSON.stringify(body) })
  const { id } = (await opened.json()) as { readonly id: string }
  return { id, headers }
}

/**
 * Asks the practice school's Graph, as Outlook would. The open pages may be using all that a mailbox serves at a time:
 * then it is asked again.
 */
export async function askGraph(
  url: string,
  person: keyof typeof people,
  { method = 'GET', path, body }: { readonly method?: string; readonly path: string; readonly body?: object },
): Promise<unknown> {
  const { accessToken } = await signInToApi(url, person)
  return vi.waitFor(
    async () => {
      const response = await askPractice(url, `graph/v1.0${path}`, method, body, {
        authorization: `Bearer ${accessToken}`,
      })
      if (response.status === 429) throw new Error('The mailbox is busy.')
      return response.status === 204 ? null : ((await response.json()) as unknown)
    },
    { timeout: 10_000 },
  )
}
