import { beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { faultsBySchema, goldenNamed, goldenNames, missing } from './graphShape.ts'
import type { Answer, Caller } from './practice.ts'
import { aMeeting, attendee, openPractice, pageIn, view } from './practice.ts'

const practice = openPractice()
let senco: Caller
beforeAll(async () => {
  senco = await practice.signIn('senco')
})
beforeEach(async () => {
  await practice.reset()
})

async function invitation() {
  const leader = await practice.signIn('leader')
  await leader.call('POST', '/me/events', aMeeting({ attendees: [attendee(leader.partner)] }))
  const { events } = pageIn(await senco.call('GET', `/me/${view('2026-12-04', '2026-12-05', '&$top=100')}`))
  return events.find(({ subject }) => subject === 'Joint planning')?.id ?? ''
}

const window = (from: string, until: string, rest: object = {}) => {
  const at = (dateTime: string) => ({ dateTime, timeZone: 'UTC' })
  return { schedules: [senco.me.address], startTime: at(from), endTime: at(until), ...rest }
}
const ask = (body: object) => senco.call('POST', '/me/calendar/getSchedule', body)

const refusals: readonly (readonly [golden: string, ask: () => Promise<Answer>])[] = [
  [
    'error.400-ErrorInvalidMergedFreeBusyInterval',
    () => ask(window('2026-11-02T00:00:00', '2026-11-03T00:00:00', { availabilityViewInterval: 1 })),
  ],
  ['error.400-ErrorInvalidTimeInterval', () => ask(window('2026-11-02T00:00:00', '2026-11-01T00:00:00'))],
  [
    'error.400-ErrorMailboxDataArrayTooBig',
    () => {
      const schedules = Array.from({ length: 101 }, () => senco.me.address)
      return ask({ ...window('2026-11-02T00:00:00', '2026-11-03T00:00:00'), schedules })
    },
  ],
  ['error.400-ErrorTimeIntervalTooBig', () => ask(window('2026-11-01T00:00:00', '2027-01-03T00:00:00'))],
  [
    'error.400-TimeZoneNotSupportedException',
    () => senco.call('GET', '/me/events', undefined, { Prefer: 'outlook.timezone=""' }),
  ],
  ['error.400-calendarView-1825-days', () => senco.call('GET', `/me/${view('2026-01-01', '2031-01-01')}`)],
  [
    'error.400-cancel-not-organizer',
    async () => senco.call('POST', `/me/events/${await invitation()}/cancel`, { comment: '' }),
  ],
  [
    'error.403-ErrorAccessDenied',
    async () => {
      const leader = await practice.signIn('leader')
      return leader.call('GET', `/users/${leader.partner.id}/mailboxSettings`)
    },
  ],
  ['error.404-ErrorItemNotFound', () => senco.call('GET', '/me/events/AAMkNone=')],
  [
    'error.429-ApplicationThrottled-MailboxConcurrency',
    async () => {
      await practice.send('POST', '/faults', { kind: 'throttle' })
      return senco.call('GET', '/me/calendar')
    },
  ],
  [
    'error.ErrorDuplicateTransactionId',
    async () => {
      await senco.call('POST', '/me/events', aMeeting({ transactionId: 'intent' }))
      return senco.call('POST', '/me/events', aMeeting({ subject: 'Another', transactionId: 'intent' }))
    },
  ],
]

test.each(refusals)('a refusal has the code and the words of %s', async (name, refused) => {
  const { response } = goldenNamed(name)
  const answer = await refused()
  expect(answer.status).toBe(response.status)
  const said = z.object({ error: z.object({ code: z.string(), message: z.string() }) })
  const withoutIds = (body: unknown) => said.parse(body).error
  expect(withoutIds(answer.body)).toEqual(withoutIds(response.body))
  expect(missing(response.body, answer.body)).toEqual([])
  expect(faultsBySchema(answer.body, 'ODataErrors.ODataError', false)).toEqual([])
})

test('every real refusal that is kept here is compared with', () => {
  const kept = goldenNames().filter((name) => name.startsWith('error.'))
  expect(kept.toSorted()).toEqual(refusals.map(([name]) => name).toSorted())
})
