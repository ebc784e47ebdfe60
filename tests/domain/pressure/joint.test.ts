import { expect, test } from 'vitest'
import { jointDays } from '../../../src/domain/pressure/joint.ts'
import type { Lane } from '../../../src/domain/pressure/pressure.ts'
import { aCalendar, aLane, aMeeting } from './builders.ts'

const monday = '2026-11-23'
const withHours = (ends: string) => aCalendar([aMeeting(monday, '08:00', ends)])

test.each([
  ['10:00', '14:00', 'leader', 0.75, 'steady'],
  ['16:00', '14:00', 'senco', 1, 'busy'],
  ['12:00', '12:00', 'both', 0.5, 'calm'],
] as const)(
  'the SENCo busy until %s and the leader until %s: heavier is %s',
  (senco, leader, heavier, pressure, band) => {
    const joint = jointDays(aLane(withHours(senco)), aLane(withHours(leader), 'leader'))
    expect(joint.find(({ date }) => date === monday)).toEqual({ kind: 'open', date: monday, heavier, pressure, band })
  },
)

test('a closed day is closed for both', () => {
  const lane = aLane(aCalendar([]))
  const joint = jointDays(lane, { ...lane, role: 'leader' })
  expect(joint.find(({ date }) => date === '2026-12-25')).toMatchObject({ kind: 'closed', name: 'Christmas Day' })
})

test('lanes of different years are not put together', () => {
  const lane = aLane(aCalendar([]))
  const shifted: Lane = { role: 'leader', days: lane.days.slice(1) }
  expect(() => jointDays(lane, shifted)).toThrow(RangeError)
})
