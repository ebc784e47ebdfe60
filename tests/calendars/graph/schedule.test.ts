import { expect, test } from 'vitest'
import { readItems, readSchedule, workingWeekOf } from '../../../src/calendars/graph/schedule.ts'
import { busyEvent } from '../../../src/domain/sharing/busyTimes.ts'

const hours = (timeZone: unknown) => ({
  daysOfWeek: ['monday', 'friday'],
  startTime: '07:45:00.0000000',
  endTime: '17:00:00.0000000',
  timeZone,
})

test.each([
  ['Outlook’s name for England', { name: 'GMT Standard Time' }, 'Europe/London'],
  ['Outlook’s name for where the clocks never change', { name: 'Greenwich Standard Time' }, 'Atlantic/Reykjavik'],
  ['the world’s own name', { name: 'Europe/London' }, 'Europe/London'],
  ['a zone made by hand in England’s winter', { name: 'Customized Time Zone', bias: 0 }, 'Europe/London'],
  ['a zone made by hand elsewhere', { name: 'Customized Time Zone', bias: 480 }, 'Etc/GMT+8'],
  ['a zone made by hand half an hour off', { name: 'Customized Time Zone', bias: -330 }, 'Europe/London'],
  ['a zone made by hand beyond the world', { name: 'Customized Time Zone', bias: 6000 }, 'Europe/London'],
  ['no zone at all', undefined, 'Europe/London'],
])('working hours know %s', async (_what, timeZone, expected) => {
  const week = await workingWeekOf(hours(timeZone), 'Europe/London')
  expect(week.timeZone).toBe(expected)
  expect(week.hours).toEqual([
    { weekday: 1, from: 465, to: 1020 },
    { weekday: 5, from: 465, to: 1020 },
  ])
})

test.each([[undefined], [{}], [{ ...hours(undefined), endTime: '06:00:00' }], [{ daysOfWeek: [] }]])(
  'a mailbox that tells no hours that make sense works the usual week',
  async (told) => {
    expect((await workingWeekOf(told, 'Europe/London')).hours).toHaveLength(5)
  },
)

test('busy time from midnight to midnight is a whole day, in summer too', () => {
  const item = { status: 'busy', startsAt: Date.UTC(2027, 5, 17, 23), endsAt: Date.UTC(2027, 5, 18, 23) } as const
  const england = ['Europe/London']
  expect(busyEvent(item, england).time).toEqual({ kind: 'allDay', from: '2027-06-18', until: '2027-06-19' })
  expect(busyEvent({ ...item, endsAt: item.endsAt - 1 }, england).time.kind).toBe('timed')
})

test.each([
  ['the request', ['America/New_York', 'Europe/London'], Date.UTC(2027, 5, 17, 23)],
  ['UTC', ['Europe/London'], Date.UTC(2027, 5, 18)],
])('busy time between midnights of %s is a whole day, whatever its owner’s zone', (_whose, timeZones, startsAt) => {
  const item = { status: 'oof', startsAt, endsAt: startsAt + 2 * 86_400_000 } as const
  expect(busyEvent(item, timeZones).time).toEqual({ kind: 'allDay', from: '2027-06-18', until: '2027-06-20' })
})

test('a zone made by hand that agrees with the usual one in winter is the usual one, with its summer time', async () => {
  const bias = { name: 'Customized Time Zone', bias: 480 }
  expect((await workingWeekOf(hours(bias), 'America/Los_Angeles')).timeZone).toBe('America/Los_Angeles')
})

test('what Graph’s schedules say goes by code, and a word that is none is not repeated', () => {
  const said = (responseCode: unknown) =>
    readSchedule({ value: [{ scheduleId: 'a@school.example', error: { responseCode } }] }, 'a@school.example')
  expect(said('5006')).toEqual({ kind: 'tooMany' })
  expect(said(5006)).toEqual({ kind: 'tooMany' })
  expect(said('ErrorMailRecipientNotFound')).toEqual({ kind: 'noMailbox' })
  expect(said('ErrorProxyRequestProcessingFailed')).toEqual({
    kind: 'failed',
    code: 'ErrorProxyRequestProcessingFailed',
  })
  expect(said('Review of a child')).toEqual({ kind: 'failed', code: '' })
  expect(readSchedule('no answer', 'a@school.example').kind).toBe('failed')
})

test('words that begin with a capital are understood, and what cannot be understood is counted', () => {
  const time = (hour: string) => ({ dateTime: `2026-11-23T${hour}:00:00.0000000`, timeZone: 'UTC' })
  const scheduleItems = [
    { status: 'Tentative', start: time('09'), end: time('10') },
    { status: 'busy', start: time('11'), end: { dateTime: 'later', timeZone: 'UTC' } },
    { status: 'busy', start: time('11'), end: { ...time('12'), timeZone: 'Pacific Standard Time' } },
  ]
  const answer = readSchedule({ value: [{ scheduleId: 'a@school.example', scheduleItems }] }, 'a@school.example')
  const unread = answer.kind === 'items' ? answer.items : []
  expect(readItems(unread)).toMatchObject({ items: [{ status: 'tentative' }], leftOut: 2 })
})

test('somebody whom the answer does not name has no mailbox', () => {
  expect(readSchedule({ value: [] }, 'head@school.example')).toEqual({ kind: 'noMailbox' })
  const unknown = { scheduleId: 'HEAD@school.example', error: { responseCode: '5016' } }
  expect(readSchedule({ value: [unknown] }, 'head@school.example')).toEqual({ kind: 'noMailbox' })
})
