import { expect, test } from 'vitest'
import { busyEvent, readSchedule, workingWeekOf } from '../../../src/calendars/graph/schedule.ts'

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
  expect(busyEvent(item, 'Europe/London').time).toEqual({ kind: 'allDay', from: '2027-06-18', until: '2027-06-19' })
  expect(busyEvent({ ...item, endsAt: item.endsAt - 1 }, 'Europe/London').time.kind).toBe('timed')
})

test('somebody whom the answer does not name has no mailbox', () => {
  expect(readSchedule({ value: [] }, 'head@school.example')).toEqual({ kind: 'noMailbox' })
  const unknown = { scheduleId: 'HEAD@school.example', error: { responseCode: '5016' } }
  expect(readSchedule({ value: [unknown] }, 'head@school.example')).toEqual({ kind: 'noMailbox' })
})
