import { expect, test } from 'vitest'
import { defaultPressureSettings } from '../../../src/domain/pressure/settings.ts'
import { aCalendar, aLane, aMeeting, anAllDayEvent, aReview, hoursByDay, openDay } from './builders.ts'

test('six hours of work over three days fall as one, two and three', () => {
  const lane = aLane(aCalendar([aReview('2026-11-25')]))
  expect(hoursByDay(lane)).toEqual({ '2026-11-23': 1, '2026-11-24': 2, '2026-11-25': 3 })
  expect(openDay(lane, '2026-11-24').reasons).toEqual([
    {
      kind: 'deadline',
      eventId: 'review 2026-11-25',
      category: 'review',
      dueOn: '2026-11-25',
      hours: 2,
      effortHours: 6,
    },
  ])
})

test('the same deadline asks for what its role has to do', () => {
  const leader = aLane(aCalendar([aReview('2026-11-25')]), 'leader')
  expect(hoursByDay(leader)).toEqual({ '2026-11-23': 0.5, '2026-11-24': 1, '2026-11-25': 1.5 })
})

test('work is spread over school days: the weekend has none of it', () => {
  expect(hoursByDay(aLane(aCalendar([aReview('2026-11-30')])))).toEqual({
    '2026-11-26': 1,
    '2026-11-27': 2,
    '2026-11-30': 3,
  })
})

test('a deadline in the half-term bites on the last school day before it, and keeps its date', () => {
  const lane = aLane(aCalendar([aReview('2027-02-15')]))
  expect(hoursByDay(lane)).toEqual({ '2027-02-10': 1, '2027-02-11': 2, '2027-02-12': 3 })
  expect(openDay(lane, '2027-02-12').reasons).toMatchObject([{ dueOn: '2027-02-15' }])
})

test('a deadline on Easter Monday bites before Good Friday', () => {
  expect(Object.keys(hoursByDay(aLane(aCalendar([aReview('2027-03-29')])))).at(-1)).toBe('2027-03-25')
})

test('a lead time that would begin before the year is squeezed into the days that there are', () => {
  expect(hoursByDay(aLane(aCalendar([aReview('2026-09-02')])))).toEqual({ '2026-09-01': 2, '2026-09-02': 4 })
  expect(hoursByDay(aLane(aCalendar([aReview('2026-09-01')])))).toEqual({ '2026-09-01': 6 })
})

test('a deadline of another school year is not on the map', () => {
  expect(hoursByDay(aLane(aCalendar([aReview('2026-08-31'), aReview('2027-09-01')])))).toEqual({})
})

test('twenty-seven reviews ask for twenty-seven times the hours', () => {
  const reviews = Array.from({ length: 27 }, (_, i) => aReview('2026-11-25', `review ${i}`))
  expect(openDay(aLane(aCalendar(reviews)), '2026-11-25').hoursAsked).toBe(27 * 3)
})

test('a review that is listed twice is one review', () => {
  const review = aReview('2026-11-25')
  expect(openDay(aLane(aCalendar([review, review])), '2026-11-25').hoursAsked).toBe(3)
})

test.each(['busy', 'free', 'oof', 'tentative', 'workingElsewhere'] as const)(
  'a tagged all-day event is a deadline and nothing else when it shows as %s',
  (showAs) => {
    const tagged = anAllDayEvent('2026-11-25', '2026-11-25', { showAs, categories: ['ehcp'] })
    expect(openDay(aLane(aCalendar([tagged])), '2026-11-25')).toMatchObject({ hoursAvailable: 8, hoursAsked: 3 })
  },
)

test('a tagged meeting is a meeting and a deadline', () => {
  const meeting = aMeeting('2026-11-25', '09:00', '11:00', { categories: ['Review'] })
  const lane = aLane(aCalendar([meeting]))
  expect(hoursByDay(lane)).toEqual({ '2026-11-23': 1, '2026-11-24': 2, '2026-11-25': 5 })
  expect(openDay(lane, '2026-11-25').reasons.map(({ kind }) => kind)).toEqual(['meeting', 'deadline'])
})

test('a tagged event just after midnight in summer is due on the day that the clock shows', () => {
  const meeting = aMeeting('2027-04-20', '00:30', '01:00', { categories: ['Review'] })
  expect(openDay(aLane(aCalendar([meeting])), '2027-04-20').reasons).toMatchObject([{ dueOn: '2027-04-20', hours: 3 }])
})

test('a tagged meeting outside the year is not on the map', () => {
  const before = aMeeting('2026-08-31', '23:00', '23:30', { categories: ['Review'] })
  const after = aMeeting('2027-09-01', '00:00', '01:00', { categories: ['Review'] })
  expect(hoursByDay(aLane(aCalendar([before, after])))).toEqual({})
})

test('a deadline of several days is due on the last of them', () => {
  const days = anAllDayEvent('2026-11-23', '2026-11-27', { categories: ['Review'] })
  expect(hoursByDay(aLane(aCalendar([days])))).toEqual({ '2026-11-25': 1, '2026-11-26': 2, '2026-11-27': 3 })
})

test('two weeks are still a deadline; what is longer is a window, whose work is spread evenly', () => {
  const twoWeeks = anAllDayEvent('2026-11-09', '2026-11-22', { categories: ['Review'] })
  expect(hoursByDay(aLane(aCalendar([twoWeeks])))).toEqual({ '2026-11-18': 1, '2026-11-19': 2, '2026-11-20': 3 })
  const longer = anAllDayEvent('2026-11-09', '2026-11-28', { categories: ['Review'] })
  const asked = hoursByDay(aLane(aCalendar([longer])))
  expect(Object.keys(asked)).toHaveLength(15)
  expect(new Set(Object.values(asked))).toEqual(new Set([0.4]))
})

test('a window over half-term is spread over the school days that it has', () => {
  const window = anAllDayEvent('2027-02-11', '2027-02-25', { categories: ['Review'] })
  expect(hoursByDay(aLane(aCalendar([window])))).toEqual({
    '2027-02-11': 1,
    '2027-02-12': 1,
    '2027-02-22': 1,
    '2027-02-23': 1,
    '2027-02-24': 1,
    '2027-02-25': 1,
  })
})

test('a window in which the school is never open bites on the last school day before it', () => {
  const window = anAllDayEvent('2027-07-24', '2027-08-20', { categories: ['Review'] })
  expect(hoursByDay(aLane(aCalendar([window])))).toEqual({ '2027-07-19': 1, '2027-07-20': 2, '2027-07-21': 3 })
})

test('work on a day without a single hour is more than any number', () => {
  const absent = anAllDayEvent('2026-11-25', '2026-11-25', { showAs: 'oof' })
  expect(openDay(aLane(aCalendar([aReview('2026-11-25'), absent])), '2026-11-25')).toMatchObject({
    hoursAvailable: 0,
    hoursAsked: 3,
    pressure: Infinity,
    band: 'peak',
  })
})

test('a deadline that asks nothing of a role is no reason on its days', () => {
  const settings = {
    ...defaultPressureSettings,
    categories: defaultPressureSettings.categories.map((rule) => ({ ...rule, effortHours: { senco: 6, leader: 0 } })),
  }
  const lane = aLane(
    aCalendar([anAllDayEvent('2026-11-25', '2026-11-25', { categories: ['Census'] })]),
    'leader',
    settings,
  )
  expect(openDay(lane, '2026-11-25').reasons).toEqual([])
})

test('in the default settings one EHC plan review asks a SENCo for six hours', () => {
  const review = anAllDayEvent('2026-11-25', '2026-11-25', { categories: ['EHC plan review'] })
  const lane = aLane(aCalendar([review]), 'senco', defaultPressureSettings)
  expect(Object.values(hoursByDay(lane)).reduce((sum, hours) => sum + hours, 0)).toBeCloseTo(6, 10)
  expect(openDay(lane, '2026-11-25').hoursAsked).toBe((6 * 15) / 120)
})
