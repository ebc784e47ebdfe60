import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Answer } from './practice.ts'
import { aMeeting, errorCode, openPractice } from './practice.ts'

const practice = openPractice()

const schedules = z.object({
  value: z.array(
    z.looseObject({
      scheduleId: z.string(),
      availabilityView: z.string(),
      scheduleItems: z
        .array(z.looseObject({ status: z.string(), start: z.object({ dateTime: z.string() }) }))
        .nullable(),
      error: z.object({ responseCode: z.string() }).optional(),
    }),
  ),
})
const schedulesIn = ({ body }: Answer) => schedules.parse(body).value

function ask(addresses: readonly string[], from: string, until: string, rest: object = {}) {
  const at = (date: string) => ({ dateTime: `${date}T00:00:00`, timeZone: 'Europe/London' })
  return { schedules: addresses, startTime: at(from), endTime: at(until), ...rest }
}

test('busy times of both come in one answer, with their working hours', async () => {
  const { me, partner, call } = await practice.signIn('senco')
  const answer = await call(
    'POST',
    '/me/calendar/getSchedule',
    ask([me.address, partner.address], '2026-11-02', '2026-12-20'),
  )
  expect(schedulesIn(answer).map(({ scheduleId }) => scheduleId)).toEqual([me.address, partner.address])
  expect(answer.body).toMatchObject({
    value: [
      {
        workingHours: {
          startTime: '08:00:00.0000000',
          endTime: '16:30:00.0000000',
          timeZone: { name: 'GMT Standard Time' },
        },
      },
      { workingHours: { startTime: '07:45:00.0000000', endTime: '17:00:00.0000000' } },
    ],
  })
})

test('a mailbox that does not exist is an error of its own, beside the others', async () => {
  const { me, call } = await practice.signIn('senco')
  const answer = await call(
    'POST',
    '/me/calendar/getSchedule',
    ask([me.address, 'nobody@hollybrook.example'], '2026-11-02', '2026-11-07'),
  )
  expect(answer.status).toBe(200)
  expect(schedulesIn(answer)[1]).toMatchObject({ scheduleItems: null, error: { responseCode: '5016' } })
})

test('more than a thousand entries are an error of their own', async () => {
  const own = openPractice()
  const { me, call } = await own.signIn('senco')
  const recurrence = {
    pattern: { type: 'daily', interval: 1 },
    range: { type: 'endDate', startDate: '2026-11-02', endDate: '2026-12-31' },
  }
  const start = { dateTime: '2026-11-02T20:00:00', timeZone: 'Europe/London' }
  const end = { dateTime: '2026-11-02T20:05:00', timeZone: 'Europe/London' }
  for (let i = 0; i < 17; i += 1) await call('POST', '/me/events', { ...aMeeting({ start, end }), recurrence })
  const path = '/me/calendar/getSchedule'
  const [schedule] = schedulesIn(await call('POST', path, ask([me.address], '2026-11-01', '2026-12-31')))
  expect(schedule).toMatchObject({ scheduleItems: null, error: { responseCode: '5006' } })
  const [half] = schedulesIn(await call('POST', path, ask([me.address], '2026-11-01', '2026-12-01')))
  expect(half?.scheduleItems?.length).toBeGreaterThan(500)
})

test.each([
  ['62 days over the autumn change of clocks', '2026-09-01', '2026-11-02', 200, null],
  ['63 days', '2026-09-01', '2026-11-03', 400, 'ErrorTimeIntervalTooBig'],
  ['no time at all', '2026-09-01', '2026-09-01', 400, 'ErrorInvalidTimeInterval'],
])('a window of %s gives %s', async (_, from, until, status, code) => {
  const { me, call } = await practice.signIn('senco')
  const answer = await call('POST', '/me/calendar/getSchedule', ask([me.address], from, until))
  expect(answer.status).toBe(status)
  if (code !== null) expect(errorCode(answer)).toBe(code)
})

test.each([4, 1441, '3'])('an interval of %s minutes is refused', async (availabilityViewInterval) => {
  const { me, call } = await practice.signIn('senco')
  const answer = await call(
    'POST',
    '/me/calendar/getSchedule',
    ask([me.address], '2026-11-02', '2026-11-07', { availabilityViewInterval }),
  )
  expect([answer.status, errorCode(answer)]).toEqual([400, 'ErrorInvalidMergedFreeBusyInterval'])
})

test('the availability view says the strongest status of each slot', async () => {
  const own = openPractice()
  const { me, call } = await own.signIn('leader')
  const at = (hour: string) => ({ dateTime: `2026-12-24T${hour}:00`, timeZone: 'Europe/London' })
  const meeting = (from: string, to: string, showAs: string) =>
    call('POST', '/me/events', aMeeting({ start: at(from), end: at(to), showAs }))
  await meeting('08:00', '12:00', 'tentative')
  await meeting('09:00', '10:00', 'busy')
  await meeting('10:00', '11:00', 'Free')
  await meeting('11:00', '12:00', 'oof')
  await meeting('13:00', '14:00', 'workingElsewhere')
  const window = { startTime: at('07:00'), endTime: at('15:00'), availabilityViewInterval: '60' }
  const answer = await call('POST', '/me/calendar/getSchedule', { schedules: [me.address], ...window })
  expect(schedulesIn(answer)[0]?.availabilityView).toBe('01213000')
})

test('an all-day event is the day of the zone that was asked in', async () => {
  const { me, call } = await practice.signIn('senco')
  const [schedule] = schedulesIn(
    await call('POST', '/me/calendar/getSchedule', ask([me.address], '2027-05-20', '2027-05-21')),
  )
  const starts = schedule?.scheduleItems?.map(({ start }) => start.dateTime)
  expect(starts).toContain('2027-05-19T23:00:00.0000000')
})

test('a hundred addresses are served and one more is refused', async () => {
  const { me, call } = await practice.signIn('senco')
  const many = (count: number) =>
    ask(
      Array.from({ length: count }, () => me.address),
      '2026-11-02',
      '2026-11-03',
    )
  expect((await call('POST', '/me/calendar/getSchedule', many(100))).status).toBe(200)
  expect(errorCode(await call('POST', '/me/calendar/getSchedule', many(101)))).toBe('ErrorMailboxDataArrayTooBig')
})

test('parameter names may begin with a capital, and the longer path is the same', async () => {
  const { me, call } = await practice.signIn('senco')
  const { schedules: addresses, startTime, endTime } = ask([me.address], '2026-11-02', '2026-11-03')
  const body = { Schedules: addresses, StartTime: startTime, EndTime: endTime }
  expect((await call('POST', `/users/${me.id}/calendar/getSchedule`, body)).status).toBe(200)
})
