import type { DayPressure, JointDay, Lane } from './pressure.ts'

/**
 * The pair's year: on each day the higher of the two, because a day is only calm when it is calm for both.
 *
 * @throws RangeError when the lanes are not of the same year
 */
export function jointDays(senco: Lane, leader: Lane): readonly JointDay[] {
  if (senco.days.length !== leader.days.length) throw new RangeError('The two lanes are of different years.')
  return senco.days.map((day, place) => jointDay(day, leader.days[place]))
}

function jointDay(senco: DayPressure, leader: DayPressure | undefined): JointDay {
  if (leader?.date !== senco.date) throw new RangeError(`The two lanes differ in their days at ${senco.date}.`)
  if (senco.kind === 'closed') return senco
  if (leader.kind === 'closed') return leader
  const { date } = senco
  if (senco.pressure === leader.pressure) {
    return { kind: 'open', date, pressure: senco.pressure, band: senco.band, heavier: 'both' }
  }
  const [heavier, { pressure, band }] =
    senco.pressure > leader.pressure ? (['senco', senco] as const) : (['leader', leader] as const)
  return { kind: 'open', date, pressure, band, heavier }
}
