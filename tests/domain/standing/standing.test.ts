import { describe, expect, test } from 'vitest'
import type { CalendarEvent } from '../../../src/domain/calendar/calendar.ts'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { standingPatterns } from '../../../src/domain/slots/standingPatterns.ts'
import {
  asInCalendar,
  changesToMake,
  collisionsOf,
  isFree,
  seriesIn,
  seriesMadeFor,
  withoutPlan,
} from '../../../src/domain/standing/inStep.ts'
import { kinderOffer } from '../../../src/domain/standing/kinder.ts'
import { standingMoment } from '../../../src/domain/standing/standingMoment.ts'
import {
  endedPlan,
  lastPastDate,
  lifeOf,
  planOf,
  planOn,
  type SeriesMeeting,
  type StandingPlan,
  withLost,
  withMoved,
} from '../../../src/domain/standing/plan.ts'
import { aCalendar, aMeeting, london } from '../pressure/builders.ts'
import { slotInput } from '../slots/builders.ts'

const empty = aCalendar([])
const timeZone = 'Europe/London'
const before = { now: london('2026-11-23', '07:00'), timeZone }
const tuesdays = ['2026-11-24', '2026-12-01', '2026-12-08', '2026-12-15'] as const

/** Tuesdays at ten to the end of term; whatever is asked of it, the pattern is the same. */
function aPlan(change: Partial<StandingPlan> = {}): StandingPlan {
  const meetings = tuesdays.map((date) => ({
    ...{ usualDate: isoDate(date), startsAt: london(date, '10:00'), endsAt: london(date, '10:30') },
    state: 'stands' as const,
  }))
  return {
    ...{ id: 'a plan', on: isoDate('2026-12-15'), organizer: 'senco', seriesId: 'series', weekday: 2 },
    ...{ startsAtMinute: 600, lengthMinutes: 30, everyWeeks: 1, firstDate: isoDate('2026-11-24'), hasTeamsLink: false },
    ...{ isInStep: true, endedOn: null, meetings },
    ...change,
  }
}

const found = (id: string, date: string, from = '10:00', until = '10:30'): SeriesMeeting => ({
  ...{ id, startsAt: london(date, from), endsAt: london(date, until) },
})
const asPromised = tuesdays.map((date, place) => found(`${place}`, date))
const ofSeries = (meetings: readonly SeriesMeeting[]): readonly CalendarEvent[] =>
  meetings.map(({ id, startsAt, endsAt }) => ({
    ...{ id, iCalUId: null, seriesMasterId: 'series', time: { kind: 'timed', startsAt, endsAt } },
    ...{ showAs: 'busy', sensitivity: 'normal', categories: ['Joint time'] },
  }))

describe('what a pattern promises', () => {
  test('is every meeting of it that has a time, and no more', () => {
    const full = ['11-30', '12-01', '12-02', '12-03', '12-04'].map((day) => aMeeting(`2026-${day}`, '08:00', '16:00'))
    const wish = { lengthMinutes: 30, from: isoDate('2026-11-23'), to: isoDate('2026-12-18'), noticeMinutes: 0 }
    const [pattern] = standingPatterns(slotInput(aCalendar(full), aCalendar(full)), {
      ...{ ...wish, timeOfDay: null, everyWeeks: 1, count: 1 },
    })
    if (pattern === undefined) throw new Error('no pattern')
    const plan = planOf(pattern, { id: 'a plan', organizer: 'leader', hasTeamsLink: true })
    expect(pattern.meetings).toHaveLength(4)
    expect(plan?.meetings).toHaveLength(3)
    expect(plan).toMatchObject({ seriesId: null, isInStep: false, endedOn: null, organizer: 'leader' })
    expect([plan?.firstDate, plan?.on]).toEqual([plan?.meetings[0]?.usualDate, plan?.meetings[2]?.usualDate])
  })

  test('is nothing, where every week is lost', () => {
    const nothing = { weekday: 2, startsAtMinute: 600, lengthMinutes: 30, everyWeeks: 1, kept: 0, moved: 0 } as const
    const lost = { kind: 'lost', usualDate: isoDate('2026-12-01'), because: 'both' } as const
    const pattern = { ...nothing, lost: 1, meanPressure: 0, meetings: [lost] }
    expect(planOf(pattern, { id: 'a plan', organizer: 'senco', hasTeamsLink: false })).toBeNull()
  })

  test('is under way until its last day, or until it is ended', () => {
    const plan = aPlan()
    expect(planOn([plan], isoDate('2026-12-15'))).toBe(plan)
    expect(planOn([plan], isoDate('2026-12-16'))).toBeNull()
    expect(planOn([{ ...plan, endedOn: isoDate('2026-12-02') }], isoDate('2026-12-02'))).toBeNull()
  })
})

describe('bringing a calendar in step', () => {
  test('leaves alone what is as it was promised', () => {
    expect(changesToMake(aPlan(), asPromised, before)).toEqual([])
  })

  test('moves what was promised elsewhere, and takes out weeks without a promise', () => {
    const to = { startsAt: london('2026-12-03', '08:15'), endsAt: london('2026-12-03', '08:45') }
    const plan = withLost(withMoved(aPlan(), '2026-12-01', to), '2026-12-15')
    expect(changesToMake(plan, asPromised, before)).toEqual([
      { kind: 'move', eventId: '1', to },
      { kind: 'cancel', eventId: '3' },
    ])
  })

  test('has nothing left to do once it was done, however often it is asked', () => {
    const plan = withLost(
      withMoved(aPlan(), '2026-12-01', {
        startsAt: london('2026-12-03', '08:15'),
        endsAt: london('2026-12-03', '08:45'),
      }),
      '2026-12-15',
    )
    const done = [asPromised[0], found('1', '2026-12-03', '08:15', '08:45'), asPromised[2]].flatMap(
      (each) => each ?? [],
    )
    expect(changesToMake(plan, done, before)).toEqual([])
  })

  test('never touches what is over', () => {
    const at = { now: london('2026-12-09', '07:00'), timeZone }
    expect(changesToMake(aPlan({ meetings: [] }), asPromised, at).map((each) => each.eventId)).toEqual(['3'])
  })

  test('the single meetings are those of the series, in order, and no other event', () => {
    const others = [aMeeting('2026-11-24', '10:00', '10:30')]
    const calendar = aCalendar([...ofSeries(asPromised.toReversed()), ...others])
    expect(seriesIn(calendar, aPlan()).map(({ id }) => id)).toEqual(['0', '1', '2', '3'])
    expect(seriesIn(calendar, aPlan({ seriesId: null }))).toEqual([])
  })
})

describe('a series whose making was never answered', () => {
  const made = aPlan({ seriesId: null, isInStep: false })

  test('is the one that has a meeting at the usual time of every date', () => {
    const other = ofSeries(asPromised.slice(1)).map((event) => ({ ...event, seriesMasterId: 'another' }))
    expect(seriesMadeFor(made, aCalendar([...other, ...ofSeries(asPromised)]), timeZone)).toBe('series')
    const moved = withMoved(made, '2026-12-01', found('1', '2026-12-03'))
    expect(seriesMadeFor(moved, aCalendar(ofSeries(asPromised)), timeZone)).toBe('series')
  })

  test('is none where a date has no meeting of it, or meetings of no series', () => {
    expect(seriesMadeFor(made, aCalendar(ofSeries(asPromised.slice(1))), timeZone)).toBeNull()
    const single = ofSeries(asPromised).map((event) => ({ ...event, seriesMasterId: null }))
    expect(seriesMadeFor(made, aCalendar(single), timeZone)).toBeNull()
    expect(seriesMadeFor(made, empty, timeZone)).toBeNull()
  })
})

describe('a plan follows the calendar', () => {
  const movedInOutlook = [...asPromised.slice(0, 2), found('2', '2026-12-10', '09:00', '09:30'), ...asPromised.slice(3)]

  test('that somebody has changed in Outlook: moved is moved, gone is lost', () => {
    expect(asInCalendar(aPlan(), movedInOutlook, timeZone).meetings[2]).toMatchObject({
      ...{ usualDate: '2026-12-08', startsAt: london('2026-12-10', '09:00'), state: 'stands' },
    })
    expect(asInCalendar(aPlan(), asPromised.slice(1), timeZone).meetings.map(({ state }) => state)).toEqual([
      ...['lost', 'stands', 'stands', 'stands'],
    ])
  })

  test('and what was read too late, or put back in Outlook, stands again', () => {
    const plan = withLost(aPlan(), '2026-12-08')
    expect(asInCalendar(plan, asPromised, timeZone)).toEqual(aPlan())
    const without = asPromised.filter(({ id }) => id !== '2')
    expect(asInCalendar(plan, without, timeZone)).toBe(plan)
  })

  test('and is the very same plan when nothing has changed', () => {
    const plan = aPlan()
    expect(asInCalendar(plan, asPromised, timeZone)).toBe(plan)
  })

  test('but not before the calendar was brought in step, nor when it shows nothing of the series at all', () => {
    const unready = aPlan({ isInStep: false })
    expect(asInCalendar(unready, movedInOutlook, timeZone)).toBe(unready)
    const plan = aPlan()
    expect(asInCalendar(plan, [], timeZone)).toBe(plan)
  })
})

describe('what comes into its way', () => {
  const wish = { noticeMinutes: 0, timeOfDay: null }

  test('is not the meeting itself, in either calendar', () => {
    const copies = tuesdays.map((date) => aMeeting(date, '10:00', '10:30'))
    const input = slotInput(aCalendar(ofSeries(asPromised)), aCalendar(copies))
    expect(collisionsOf(aPlan(), input, wish)).toEqual([])
  })

  test('is another meeting at the very same time all the same', () => {
    const copies = tuesdays.map((date) => aMeeting(date, '10:00', '10:30'))
    const leader = aCalendar([...copies, aMeeting('2026-12-08', '10:00', '10:30')])
    const collisions = collisionsOf(aPlan(), slotInput(aCalendar(ofSeries(asPromised)), leader), wish)
    expect(collisions).toMatchObject([{ booking: { usualDate: '2026-12-08' }, because: 'leader' }])
    expect(collisions[0]?.insteadAt).not.toBeNull()
  })

  test('leaves a time free that only the meeting itself is at', () => {
    const input = slotInput(aCalendar(ofSeries(asPromised)), empty)
    const quarterPast = { startsAt: london('2026-12-08', '10:15'), endsAt: london('2026-12-08', '10:45') }
    expect(isFree(quarterPast, withoutPlan(aPlan(), input))).toBe(true)
    const busy = slotInput(aCalendar(ofSeries(asPromised)), aCalendar([aMeeting('2026-12-08', '10:30', '11:00')]))
    expect(isFree(quarterPast, withoutPlan(aPlan(), busy))).toBe(false)
    expect(isFree(quarterPast, withoutPlan(aPlan(), { ...input, now: quarterPast.startsAt }))).toBe(false)
  })

  test('does not matter for a meeting that was let go', () => {
    const leader = aCalendar([aMeeting('2026-12-08', '09:00', '12:00')])
    expect(collisionsOf(withLost(aPlan(), '2026-12-08'), slotInput(empty, leader), wish)).toEqual([])
  })
})

describe('what is said of it on a day', () => {
  const term = {
    key: '2026/27:autumn',
    name: 'autumn',
    from: isoDate('2026-09-01'),
    to: isoDate('2026-12-18'),
  } as const
  const on = (today: string) => ({ today: isoDate(today), term, noticeMinutes: 0 })

  test('the best rhythm, where nothing stands', () => {
    const moment = standingMoment([], slotInput(empty, empty), on('2026-11-23'))
    expect(moment).toMatchObject({ plan: null, collision: null, rhythm: { lengthMinutes: 30, everyWeeks: 1 } })
  })

  test('a collision within three weeks, and none that is further away', () => {
    const leader = aCalendar([aMeeting('2026-12-15', '09:00', '12:00')])
    const early = standingMoment([aPlan()], slotInput(empty, leader), on('2026-11-23'))
    expect(early).toMatchObject({ collision: null, rhythm: null, isKinderToBeHad: false })
    const later = standingMoment([aPlan()], slotInput(empty, leader, london('2026-11-30', '07:00')), on('2026-11-30'))
    expect(later.collision).toMatchObject({ booking: { usualDate: '2026-12-15' }, because: 'leader' })
  })

  test('a collision is nobody’s business before the calendar is in step', () => {
    const leader = aCalendar([aMeeting('2026-12-01', '09:00', '12:00')])
    const unready = standingMoment([aPlan({ isInStep: false })], slotInput(empty, leader), on('2026-11-23'))
    expect(unready.collision).toBeNull()
  })
})

describe('how it fares', () => {
  test('is counted in meetings that took place, are to come, and were lost', () => {
    const plan = withLost(aPlan(), '2026-12-01')
    expect(lifeOf(plan, london('2026-12-08', '10:29'))).toEqual({ lived: 1, toCome: 2, lost: 1 })
    expect(lifeOf(plan, london('2026-12-08', '10:30'))).toEqual({ lived: 2, toCome: 1, lost: 1 })
  })

  test('an end loses nothing that was to come', () => {
    const ended = endedPlan(aPlan(), london('2026-12-02', '09:00'), isoDate('2026-12-02'))
    expect(lifeOf(ended, london('2026-12-02', '09:00'))).toEqual({ lived: 2, toCome: 0, lost: 0 })
    expect(lastPastDate(aPlan(), london('2026-12-01', '10:30'))).toBe('2026-12-01')
    expect(lastPastDate(aPlan(), london('2026-11-24', '10:29'))).toBeNull()
  })

  const rest = { from: isoDate('2026-12-09'), to: isoDate('2026-12-18'), noticeMinutes: 0, timeOfDay: null }
  const twiceLost = withLost(withLost(aPlan(), '2026-11-24'), '2026-12-01')

  test('after two that were lost a kinder pattern is offered, and not before', () => {
    const input = slotInput(empty, empty)
    expect(kinderOffer(withLost(aPlan(), '2026-12-01'), input, rest)).toBeNull()
    expect(kinderOffer(twiceLost, input, rest)).toMatchObject({
      ...{ kinder: 'everyOtherWeek', pattern: { everyWeeks: 2, lengthMinutes: 30 } },
    })
  })

  test('the hour that they have is not in its own way', () => {
    const heavy = ['07', '09', '10', '11', '14', '16', '17', '18'].map((day) =>
      aMeeting(`2026-12-${day}`, '08:00', '16:00'),
    )
    const input = slotInput(aCalendar([...ofSeries(asPromised), ...heavy]), aCalendar(heavy))
    const oneHour = { ...rest, timeOfDay: { from: 600, to: 630 } }
    expect(kinderOffer(twiceLost, input, oneHour)).toMatchObject({ pattern: { weekday: 2, startsAtMinute: 600 } })
  })

  test.each([
    [60, 40],
    [45, 30],
    [30, 20],
    [20, 15],
  ])('of every other week and %i minutes the kinder one is %i', (lengthMinutes, shorter) => {
    const plan: StandingPlan = { ...twiceLost, everyWeeks: 2, lengthMinutes }
    expect(kinderOffer(plan, slotInput(empty, empty), rest)).toMatchObject({
      ...{ kinder: 'shorter', pattern: { everyWeeks: 2, lengthMinutes: shorter } },
    })
  })

  test('there is nothing kinder than a quarter of an hour every other week', () => {
    const plan: StandingPlan = { ...twiceLost, everyWeeks: 2, lengthMinutes: 15 }
    expect(kinderOffer(plan, slotInput(empty, empty), rest)).toBeNull()
  })
})
