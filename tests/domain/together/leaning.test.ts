import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import type { Lane } from '../../../src/domain/pressure/pressure.ts'
import { mondayOf } from '../../../src/domain/reflection/weekly.ts'
import { resolveDeadlines } from '../../../src/domain/schoolYear/deadlineRules/resolveDeadlines.ts'
import type { OwnDeadline } from '../../../src/domain/schoolYear/deadlineRules/adjustments.ts'
import { couldMoveAcross, leaningFrom } from '../../../src/domain/together/leaning.ts'
import { adjusted, aSchool } from '../schoolYear/deadlineRules/builders.ts'
import { aCalendar, aLane, roundSettings, year } from '../pressure/builders.ts'

const empty = aLane(aCalendar([]))

/** A lane with nothing in it but a share of the hours of some weeks, by their Mondays. */
function laneWith(shares: Readonly<Record<string, number>>): Lane {
  return {
    ...empty,
    days: empty.days.map((day) =>
      day.kind === 'open' ? { ...day, hoursAsked: day.hoursAvailable * (shares[mondayOf(day.date)] ?? 0) } : day,
    ),
  }
}

const hot = { '2026-11-23': 1.2, '2026-11-30': 1.5, '2026-12-07': 1.2 }
const leaning = (today: string, senco: Lane, leader: Lane = empty) =>
  leaningFrom(isoDate(today), { year, settings: roundSettings, lanes: { senco, leader } })

describe('weeks that lean on one of the two', () => {
  test('are three in a row that are hot for one while the other has room over them all', () => {
    const found = { on: 'senco', from: '2026-11-23', to: '2026-12-11' }
    expect(leaning('2026-11-23', laneWith(hot))).toEqual(found)
    expect(leaning('2026-11-27', laneWith(hot))).toEqual(found)
    expect(leaning('2026-11-25', empty, laneWith(hot))).toEqual({ ...found, on: 'leader' })
    const onceBusy = laneWith({ '2026-11-23': 0.7, '2026-11-30': 0.95, '2026-12-07': 0.7 })
    expect(leaning('2026-11-23', laneWith(hot), onceBusy)).toEqual(found)
  })

  test('are not two, nor three that leave the other no room', () => {
    expect(leaning('2026-11-23', laneWith({ ...hot, '2026-12-07': 1 }))).toBeNull()
    expect(
      leaning('2026-11-23', laneWith(hot), laneWith({ '2026-11-23': 0.9, '2026-11-30': 0.9, '2026-12-07': 0.9 })),
    ).toBeNull()
    expect(leaning('2026-11-23', empty)).toBeNull()
  })

  test('are said of once, in the week in which they begin', () => {
    const four = { ...hot, '2026-12-14': 1.2 }
    expect(leaning('2026-11-16', laneWith(four))).toBeNull()
    expect(leaning('2026-11-23', laneWith(four))).not.toBeNull()
    expect(leaning('2026-11-30', laneWith(four))).toBeNull()
  })

  test('may have a holiday between them, and are none in a holiday or at the end of the year', () => {
    const aroundHalfTerm = { '2026-10-12': 1.2, '2026-10-19': 1.2, '2026-11-02': 1.2 }
    expect(leaning('2026-10-12', laneWith(aroundHalfTerm))).toMatchObject({ from: '2026-10-12', to: '2026-11-06' })
    expect(leaning('2026-10-28', laneWith(aroundHalfTerm))).toBeNull()
    expect(leaning('2027-07-19', laneWith({ '2027-07-19': 2 }))).toBeNull()
  })
})

describe('what could move across', () => {
  const own = (title: string, date: string, hours: number, owner: OwnDeadline['owner'] = 'senco'): OwnDeadline => ({
    ...{ id: title, title, owner, category: 'census', leadDays: 5, effortHours: { senco: hours, leader: hours } },
    when: { from: isoDate(date), to: isoDate(date) },
  })
  const stretch = { on: 'senco', from: isoDate('2026-11-23'), to: isoDate('2026-12-11') } as const
  const titles = (...list: readonly OwnDeadline[]) =>
    couldMoveAcross(
      stretch,
      resolveDeadlines(aSchool(), year, adjusted({ own: list }), { rules: [] }),
      isoDate('2026-11-24'),
    ).map(({ title }) => title)

  test('is the most work that is still to come for the one who carries it, three things at most', () => {
    const all = ['2026-11-25', '2026-11-26', '2026-12-10', '2026-12-11'].map((date, i) => own(date, date, i + 1))
    expect(titles(...all)).toEqual(['2026-12-11', '2026-12-10', '2026-11-26'])
  })

  test('is nothing of the other’s or of both, nothing without work, nothing that is due today or later than that', () => {
    expect(
      titles(
        own('the other’s', '2026-11-30', 2, 'leader'),
        own('of both', '2026-11-30', 2, 'both'),
        own('without work', '2026-11-30', 0),
        own('today', '2026-11-24', 2),
        own('later', '2026-12-14', 2),
      ),
    ).toEqual([])
  })
})
