import type { people } from './walk.ts'

/** Asks something of the practice school behind a running Tandem: a fault, a reset, a sign-in. */
export function askPractice(url: string, path: string, method: string, body?: unknown): Promise<Response> {
  return fetch(`${url}/practice/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
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
