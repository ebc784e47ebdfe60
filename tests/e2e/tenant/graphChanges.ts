import type { GraphCalls } from './schoolTenant.ts'

/** Graph's own path of a call, without the query. */
const pathOf = (url: string) => url.replace(/\?.*$/, '')

/** Calls that ask, though their method is the one of a change. */
const asking = ['/$batch', '/me/calendar/getSchedule']

/** What was changed in a mailbox: method and path of each call, whether it travelled in a batch or alone. */
export function graphChanges({ requests }: GraphCalls): readonly string[] {
  return requests
    .filter(({ method, url }) => method !== 'GET' && !asking.includes(pathOf(url)))
    .map(({ method, url }) => `${method} ${pathOf(url)}`)
}
