import { permissionOf, type Purpose } from '../../../src/calendars/graph/purposes.ts'
import { assertAllowed, type GuardedRequest, RefusedRequest } from '../../../src/calendars/graph/requestGuard.ts'

/** Whatever anything can be asked for. */
const purposes = Object.keys(permissionOf) as readonly Purpose[]

/** The two people of these tests. */
export const pair = {
  me: { id: 'me-id', address: 'senco@school.example' },
  partner: { id: 'partner-id', address: 'head@school.example' },
}

const isAllowed = (request: Omit<GuardedRequest, 'pair'>) => {
  try {
    assertAllowed({ ...request, pair })
    return true
  } catch (error) {
    if (error instanceof RefusedRequest) return false
    throw error
  }
}
/** The same for items of a batch. */
export const inBatch = (purpose: Purpose, requests: unknown) =>
  isAllowed({ purpose, method: 'POST', path: '/$batch', body: { requests } })
/** For which purposes something may be asked for, alone and in a batch. */
export const purposesOf = (method: string, path: string, body?: unknown) => ({
  alone: purposes.filter((purpose) => isAllowed({ purpose, method, path, body })),
  inBatch: purposes.filter((purpose) => inBatch(purpose, [{ id: '1', method, url: path, body }])),
})

/** The mark of our deadlines, written out once more. */
export const markId = 'String {8c1d5a0e-3f52-4f0b-9a6d-7b2c41e6d9f3} Name TandemDeadline'

/** Midnight in school. */
export const midnight = (date: string) => ({ dateTime: `${date}T00:00:00`, timeZone: 'Europe/London' })
