import { describe, expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import type { StandingWish } from '../../../src/domain/slots/standing.ts'
import { standingCollisions } from '../../../src/domain/slots/standingCollisions.ts'
import { standingPatterns } from '../../../src/domain/slots/standingPatterns.ts'
import { aCalendar, aMeeting, aReview, london } from '../pressure/builders.ts'
import { slotInput } from './builders.ts'

const empty = aCalendar([])

/** Half an hour a week from the last Monday of November to the end of the term. */
function aStandingWish(change: Partial<StandingWish> = {}): StandingWish {
  return {
    ...{ lengthMinutes: 30, from: isoDate('2026-11-23'), to: isoDate('2026-12-18'), noticeMinutes: 0 },
    ...{ timeOfDay: null, everyWeeks: 1, count: 3 },
    ...change,
  }
}

const weekdaysOf = (dates: readonly string[], from: string, to: string) =>
  aCalendar(dates.map((date) => aMeeting(date, from, to)))

describe('a time of the week to keep', () => {
  test('is one in which nothing is in the way, on the calmest days', () => {
    const mondays = ['2026-11-23', '2026-11-30', '2026-12-07', '2026-12-14']
    const senco = weekdaysOf(mondays, '08:00', '15:00')
    const leader = weekdaysOf(['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15'], '08:00', '12:00')
    const [best, second] = standingPatterns(slotInput(senco, leader), aStandingWish())
    expect(best).toMatchObject({ kept: 4, moved: 0, lost: 0, meanPressure: 0 })
    expect([3, 4, 5]).toContain(best?.weekday)
    expect(second?.weekday).not.toBe(best?.weekday)
  })

  test('is calmer rather than never in the way, where one week with a move makes the others light', () => {
    const busyTuesdays = ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15']
    const heavy = busyTuesdays.map((date) => aMeeting(date, '09:00', '16:00'))
    const wednesdays = [aMeeting('2026-12-02', '08:00', '16:00')]
    const others = ['23', '26', '27', '30'].map((day) => aMeeting(`2026-11-${day}`, '08:00', '16:00'))
    const december = ['03', '04', '07', '10', '11', '14', '17', '18'].map((day) =>
      aMeeting(`2026-12-${day}`, '08:00', '16:00'),
    )
    const senco = aCalendar([...heavy, ...wednesdays, ...others, ...december])
    const [best] = standingPatterns(slotInput(senco, empty), aStandingWish())
    expect(best).toMatchObject({ weekday: 3, kept: 3, moved: 1, lost: 0 })
    expect(best?.meetings.map(({ kind }) => kind)).toEqual(['kept', 'moved', 'kept', 'kept'])
    expect(best?.meetings[1]).toMatchObject({ because: 'senco', at: { date: '2026-12-01' } })
  })

  test('loses a week in which neither has a minute, and says so', () => {
    const full = ['11-30', '12-01', '12-02', '12-03', '12-04'].map((day) => aMeeting(`2026-${day}`, '08:00', '16:00'))
    const [best] = standingPatterns(slotInput(aCalendar(full), aCalendar(full)), aStandingWish())
    expect(best).toMatchObject({ kept: 3, moved: 0, lost: 1 })
    expect(best?.meetings[1]).toMatchObject({ kind: 'lost', because: 'both' })
  })

  test('promises nothing in a holiday, and moves from a day that is closed by itself', () => {
    const overChristmas = aStandingWish({ to: isoDate('2027-01-15'), timeOfDay: { from: 480, to: 510 } })
    const [best] = standingPatterns(slotInput(empty, empty), overChristmas)
    expect(best?.meetings.map(({ usualDate }) => usualDate)).not.toContain('2026-12-30')
    const spring = aStandingWish({ from: isoDate('2027-04-26'), to: isoDate('2027-05-07'), count: 5 })
    const monday = standingPatterns(slotInput(empty, empty), spring).find(({ weekday }) => weekday === 1)
    expect(monday?.meetings).toMatchObject([
      { kind: 'kept', usualDate: '2027-04-26' },
      { kind: 'moved', usualDate: '2027-05-03', because: 'schoolClosed' },
    ])
  })

  test('every other week is the calmer half of the weeks', () => {
    const heavyWeeks = ['11-23', '11-24', '11-25', '11-26', '11-27', '12-07', '12-08', '12-09', '12-10', '12-11']
    const senco = aCalendar(heavyWeeks.map((day) => aMeeting(`2026-${day}`, '08:00', '14:00')))
    const [best] = standingPatterns(slotInput(senco, empty), aStandingWish({ everyWeeks: 2 }))
    expect(best?.meetings.map(({ usualDate }) => usualDate.slice(0, 7))).toEqual(['2026-11', '2026-12'])
    expect(best).toMatchObject({ kept: 2, meanPressure: 0 })
    expect(best?.meetings[0]?.usualDate).toBe('2026-11-30')
  })

  test('what is too soon is not promised', () => {
    const now = london('2026-11-25', '12:00')
    const patterns = standingPatterns(slotInput(empty, empty, now), aStandingWish({ noticeMinutes: 60, count: 5 }))
    const tuesday = patterns.find(({ weekday }) => weekday === 2)
    expect(tuesday?.meetings[0]?.usualDate).toBe('2026-12-01')
  })

  test('alternatives are on other weekdays first, and never a quarter of an hour apart', () => {
    const patterns = standingPatterns(slotInput(empty, empty), aStandingWish({ count: 5 }))
    expect(new Set(patterns.map(({ weekday }) => weekday)).size).toBe(5)
    const mondaysOnly = aCalendar([], { hours: [{ weekday: 1, from: 480, to: 960 }] })
    const starts = standingPatterns(slotInput(mondaysOnly, empty), aStandingWish()).map(
      ({ startsAtMinute }) => startsAtMinute,
    )
    expect(starts).toHaveLength(3)
    for (const [i, start] of starts.entries()) {
      for (const other of starts.slice(i + 1)) expect(Math.abs(start - other)).toBeGreaterThanOrEqual(60)
    }
  })

  test('there is none where no time is free for both even once', () => {
    const senco = aCalendar([], { hours: [{ weekday: 1, from: 480, to: 960 }] })
    const leader = aCalendar([], { hours: [{ weekday: 2, from: 480, to: 960 }] })
    expect(standingPatterns(slotInput(senco, leader), aStandingWish())).toEqual([])
  })

  test.each([
    [{ lengthMinutes: 0 }, 'A meeting lasts between 1 and 480 minutes, and 0 were asked for.'],
    [{ count: 6 }, 'Between 1 and 5 patterns can be given, and 6 were asked for.'],
  ])('a wish that makes no sense is refused: %o', (change, sentence) => {
    expect(() => standingPatterns(slotInput(empty, empty), aStandingWish(change))).toThrow(sentence)
  })
})

describe('a meeting that is booked', () => {
  const booking = {
    usualDate: isoDate('2026-12-09'),
    startsAt: london('2026-12-09', '10:00'),
    endsAt: london('2026-12-09', '10:30'),
  }
  const wish = { noticeMinutes: 0, timeOfDay: null }

  test('is left alone while nothing is in its way', () => {
    const senco = aCalendar([aMeeting('2026-12-09', '11:00', '12:00'), aReview('2026-12-09')])
    expect(standingCollisions([booking], slotInput(senco, empty), wish)).toEqual([])
  })

  test('has the calmest time of its week to go to when something is', () => {
    const leader = aCalendar([aMeeting('2026-12-09', '10:15', '15:00'), aMeeting('2026-12-07', '08:00', '16:00')])
    const [collision] = standingCollisions([booking], slotInput(empty, leader), wish)
    expect(collision).toMatchObject({ because: 'leader', insteadAt: { jointPressure: 0 } })
    expect(['2026-12-08', '2026-12-10', '2026-12-11']).toContain(collision?.insteadAt?.date)
  })

  test('says so when its week has no other time', () => {
    const full = ['07', '08', '09', '10', '11'].map((day) => aMeeting(`2026-12-${day}`, '08:00', '16:00'))
    const [collision] = standingCollisions([booking], slotInput(aCalendar(full), aCalendar(full)), wish)
    expect(collision).toMatchObject({ because: 'both', insteadAt: null })
  })

  test('is over when its time has come', () => {
    const leader = aCalendar([aMeeting('2026-12-09', '10:00', '15:00')])
    const now = london('2026-12-09', '10:00')
    expect(standingCollisions([booking], slotInput(empty, leader, now), wish)).toEqual([])
  })
})
