import { expect, test } from 'vitest'
import { aBlock, aCalendar, aLane, aMeeting, anAllDayEvent, london, openDay } from './builders.ts'

const monday = '2026-11-23'

test('two hours of meetings in a day of eight are a quarter of it', () => {
  const day = openDay(aLane(aCalendar([aMeeting(monday, '09:00', '11:00')])), monday)
  expect(day).toMatchObject({ hoursAvailable: 8, hoursAsked: 2, pressure: 0.25, band: 'calm', taken: [] })
  expect(day.reasons).toEqual([
    {
      kind: 'meeting',
      eventId: '2026-11-23 09:00',
      startsAt: london(monday, '09:00'),
      endsAt: london(monday, '11:00'),
      isTentative: false,
      hours: 2,
    },
  ])
})

test('a day without anything asks for nothing and is calm', () => {
  expect(openDay(aLane(aCalendar([])), monday)).toMatchObject({ hoursAsked: 0, pressure: 0, band: 'calm', reasons: [] })
})

test.each([
  ['busy', 2],
  ['unknown', 2],
  ['tentative', 1],
  ['free', 0],
  ['workingElsewhere', 0],
] as const)('two hours shown as %s ask for %i', (showAs, hours) => {
  const day = openDay(aLane(aCalendar([aMeeting(monday, '09:00', '11:00', { showAs })])), monday)
  expect(day.hoursAsked).toBe(hours)
})

test('only the part of a meeting inside working hours counts', () => {
  const day = openDay(
    aLane(
      aCalendar([
        aMeeting(monday, '07:00', '08:30'),
        aMeeting(monday, '15:30', '18:00'),
        aMeeting(monday, '19:00', '20:00'),
      ]),
    ),
    monday,
  )
  expect(day.reasons.map(({ hours }) => hours)).toEqual([0.5, 0.5])
})

test('what overlaps counts once, for the meeting that started first', () => {
  const day = openDay(
    aLane(aCalendar([aMeeting(monday, '09:00', '11:00'), aMeeting(monday, '10:00', '12:00')])),
    monday,
  )
  expect(day.hoursAsked).toBe(3)
  expect(day.reasons.map(({ hours }) => hours)).toEqual([2, 1])
})

test('of meetings that start together the shorter comes first, in whatever order they are listed', () => {
  const [short, long] = [
    aMeeting(monday, '09:00', '10:00', { id: 'short' }),
    aMeeting(monday, '09:00', '11:00', { id: 'long' }),
  ]
  const hoursOf = (events: Parameters<typeof aCalendar>[0]) =>
    openDay(aLane(aCalendar(events)), monday).reasons.map(({ eventId, hours }) => [eventId, hours])
  expect(hoursOf([short, long])).toEqual([
    ['short', 1],
    ['long', 1],
  ])
  expect(hoursOf([long, short])).toEqual(hoursOf([short, long]))
})

test('a meeting inside another is no reason', () => {
  const day = openDay(
    aLane(aCalendar([aMeeting(monday, '09:00', '12:00'), aMeeting(monday, '10:00', '11:00')])),
    monday,
  )
  expect(day.reasons.map(({ eventId, hours }) => [eventId, hours])).toEqual([['2026-11-23 09:00', 3]])
})

test('where a busy meeting overlaps a tentative one, the time is busy', () => {
  const tentative = aMeeting(monday, '09:00', '11:00', { showAs: 'tentative' })
  const day = openDay(aLane(aCalendar([tentative, aMeeting(monday, '10:00', '12:00')])), monday)
  expect(day.reasons.map(({ hours }) => hours)).toEqual([0.5, 2])
})

test('a busy meeting in the middle of a tentative one leaves it both ends', () => {
  const tentative = aMeeting(monday, '09:00', '12:00', { showAs: 'tentative' })
  const day = openDay(aLane(aCalendar([tentative, aMeeting(monday, '10:00', '11:00')])), monday)
  expect(day.reasons).toMatchObject([
    { isTentative: true, hours: 1 },
    { isTentative: false, hours: 1 },
  ])
})

test('the same event twice counts once, as does the same meeting under two ids', () => {
  const meeting = aMeeting(monday, '09:00', '11:00')
  const day = openDay(aLane(aCalendar([meeting, meeting, { ...meeting, id: 'copy' }])), monday)
  expect(day.reasons.map(({ hours }) => hours)).toEqual([2])
})

test('an untagged all-day busy event fills the day', () => {
  const day = openDay(aLane(aCalendar([anAllDayEvent(monday)])), monday)
  expect(day).toMatchObject({ hoursAvailable: 8, hoursAsked: 8, pressure: 1, band: 'busy' })
  expect(day.reasons).toEqual([{ kind: 'allDayBusy', eventId: '2026-11-23 all day', hours: 8 }])
})

test('a tentative all-day event fills half of what is left of the day', () => {
  const day = openDay(
    aLane(aCalendar([anAllDayEvent(monday, monday, { showAs: 'tentative' }), aMeeting(monday, '09:00', '11:00')])),
    monday,
  )
  expect(day.reasons).toMatchObject([
    { kind: 'meeting', hours: 2 },
    { kind: 'allDayBusy', hours: 3 },
  ])
})

test('a meeting on a day that is filled anyway is named, and adds nothing', () => {
  const day = openDay(aLane(aCalendar([anAllDayEvent(monday), aMeeting(monday, '09:00', '11:00')])), monday)
  expect(day.hoursAsked).toBe(8)
  expect(day.reasons).toMatchObject([
    { kind: 'meeting', hours: 2 },
    { kind: 'allDayBusy', hours: 6 },
  ])
})

test('an all-day event of several days fills each school day of them', () => {
  const lane = aLane(aCalendar([anAllDayEvent('2027-02-11', '2027-02-22')]))
  const filled = lane.days.flatMap((day) => (day.kind === 'open' && day.hoursAsked === 8 ? [day.date] : []))
  expect(filled).toEqual(['2027-02-11', '2027-02-12', '2027-02-22'])
})

test('taught blocks take hours away, and meetings in them ask for nothing', () => {
  const calendar = aCalendar([aMeeting(monday, '09:00', '11:00')], { taught: [aBlock(1, 8, 10)] })
  expect(openDay(aLane(calendar), monday)).toMatchObject({
    hoursAvailable: 6,
    hoursAsked: 1,
    taken: [{ kind: 'taught', hours: 2 }],
  })
})

test('an event tagged as teaching is taught time, whatever it shows as', () => {
  const lesson = aMeeting(monday, '09:00', '12:00', { showAs: 'free', categories: [' teaching '] })
  const day = openDay(aLane(aCalendar([lesson], { taught: [aBlock(1, 8, 10)] })), monday)
  expect(day).toMatchObject({ hoursAvailable: 4, hoursAsked: 0, taken: [{ kind: 'taught', hours: 4 }] })
})

test('out of office takes hours away instead of asking for them', () => {
  const absent = aMeeting(monday, '12:00', '16:00', { showAs: 'oof' })
  const day = openDay(aLane(aCalendar([absent, aMeeting(monday, '11:00', '13:00')])), monday)
  expect(day).toMatchObject({ hoursAvailable: 4, hoursAsked: 1, taken: [{ kind: 'outOfOffice', hours: 4 }] })
})

test('a lesson during an absence is not taken away twice', () => {
  const day = openDay(
    aLane(aCalendar([anAllDayEvent(monday, monday, { showAs: 'oof' })], { taught: [aBlock(1, 8, 10)] })),
    monday,
  )
  expect(day).toMatchObject({ hoursAvailable: 0, pressure: 0, taken: [{ kind: 'outOfOffice', hours: 8 }] })
})

test('joint time is a meeting like any other', () => {
  const joint = aMeeting(monday, '09:00', '10:00', { categories: ['Joint time'] })
  expect(openDay(aLane(aCalendar([joint])), monday).hoursAsked).toBe(1)
})

test('a category that the map does not know changes nothing', () => {
  const tagged = aMeeting(monday, '09:00', '10:00', { categories: ['Blue category'] })
  expect(openDay(aLane(aCalendar([tagged])), monday).hoursAsked).toBe(1)
})

test('a private event is busy time', () => {
  const meeting = { ...aMeeting(monday, '09:00', '10:00'), sensitivity: 'private' } as const
  expect(openDay(aLane(aCalendar([meeting])), monday).hoursAsked).toBe(1)
})

test('a meeting across midnight counts on both days', () => {
  const lane = aLane(aCalendar([aMeeting(monday, '15:00', '09:00', { endsOn: '2026-11-24' })]))
  expect(openDay(lane, monday).hoursAsked).toBe(1)
  expect(openDay(lane, '2026-11-24').hoursAsked).toBe(1)
})

test('an event across half-term and the end of summer time keeps to the clock on both sides', () => {
  const lane = aLane(aCalendar([aMeeting('2026-10-23', '12:00', '10:00', { endsOn: '2026-11-02' })]))
  expect(openDay(lane, '2026-10-23').hoursAsked).toBe(4)
  expect(openDay(lane, '2026-11-02').hoursAsked).toBe(2)
})

test('the first hour of work is eight o’clock before and after the clocks change in spring', () => {
  const early = (on: string) => aMeeting(on, '07:00', '09:00')
  const lane = aLane(aCalendar([early('2027-03-25'), early('2027-04-12')]))
  expect(openDay(lane, '2027-03-25').hoursAsked).toBe(1)
  expect(openDay(lane, '2027-04-12').hoursAsked).toBe(1)
})

test('a meeting over a lunch break has one reason, without the break', () => {
  const calendar = aCalendar([aMeeting(monday, '11:00', '14:00')], { hours: [aBlock(1, 8, 12), aBlock(1, 13, 16)] })
  expect(openDay(aLane(calendar), monday).reasons.map(({ hours }) => hours)).toEqual([2])
})

test('on a weekday without working hours there is nothing to ask for', () => {
  const calendar = aCalendar([aMeeting(monday, '09:00', '11:00'), anAllDayEvent(monday)], { hours: [aBlock(2, 8, 16)] })
  expect(openDay(aLane(calendar), monday)).toMatchObject({ hoursAvailable: 0, hoursAsked: 0, pressure: 0 })
})

test('an INSET day is a working day', () => {
  const day = openDay(aLane(aCalendar([aMeeting('2026-09-01', '09:00', '13:00')])), '2026-09-01')
  expect(day.pressure).toBe(0.5)
})

test('a meeting in the holidays asks for nothing: the day is closed', () => {
  const lane = aLane(aCalendar([aMeeting('2027-02-17', '09:00', '11:00')]))
  expect(lane.days.find(({ date }) => date === '2027-02-17')).toEqual({
    kind: 'closed',
    date: '2027-02-17',
    because: 'holiday',
    name: 'Half-term',
  })
})
