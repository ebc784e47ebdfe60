import { expect, test } from 'vitest'
import type { PairCalendars } from '../../../src/calendars/calendarSource.ts'
import type { CalendarEvent } from '../../../src/domain/calendar/calendar.ts'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { mergeRead, rangeAround } from '../../../src/tab/year/mergeRead.ts'
import { aMeeting, anAllDayEvent, at, timeZone } from '../builders.ts'
import { aPair } from '../jointTime/builders.ts'

const monday = { from: isoDate('2026-11-23'), until: isoDate('2026-11-24') }

function merged(known: readonly CalendarEvent[], fresh: readonly CalendarEvent[]): readonly string[] {
  const pair = mergeRead(aPair({ senco: known }), monday, aPair({ senco: fresh }), timeZone)
  return pair.me.calendar.events.map(({ id, time }) => (time.kind === 'timed' ? id : `${id} until ${time.until}`))
}

function pairWith(senco: readonly CalendarEvent[], leader: readonly CalendarEvent[] = []): PairCalendars {
  return aPair({ senco, leader })
}

test('what was deleted on the day that is read again is gone, and the rest of the year stays', () => {
  const known = [aMeeting({ id: 'gone' }), aMeeting({ id: 'tuesday', on: '2026-11-24' })]
  expect(merged(known, [aMeeting({ id: 'new' })])).toEqual(['tuesday', 'new'])
})

function fromSunday(starts: string, endsAt: number): CalendarEvent {
  return { ...aMeeting({ id: 'night' }), time: { kind: 'timed', startsAt: at('2026-11-22', starts), endsAt } }
}

test('an event that reaches into the day from the night before is replaced whole', () => {
  expect(merged([fromSunday('22:00', at('2026-11-23', '01:00'))], [])).toEqual([])
})

test('an event that ends as the day begins belongs to the day before', () => {
  expect(merged([fromSunday('22:00', at('2026-11-23', '00:00'))], [])).toEqual(['night'])
})

test('an event that moved to the day from another is there once', () => {
  const known = [aMeeting({ id: 'moved', on: '2026-11-26' })]
  expect(merged(known, [aMeeting({ id: 'moved' })])).toEqual(['moved'])
})

test('an event that moved away from the day is where the source tells it is', () => {
  const known = [aMeeting({ id: 'moved' })]
  expect(merged(known, [aMeeting({ id: 'moved', on: '2026-11-24' })])).toEqual(['moved'])
})

test('what a source tells of the next day beside what was asked is not mixed in', () => {
  const stranger = aMeeting({ id: 'not asked for', on: '2026-11-24' })
  expect(merged([aMeeting({ id: 'tuesday', on: '2026-11-24' })], [stranger])).toEqual(['tuesday'])
})

test('both calendars are read at the later time and count what was left out once', () => {
  const known = { ...pairWith([]), readAt: 1 }
  const fresh = { ...pairWith([]), readAt: 2 }
  const withBadEvent = { ...known, me: { ...known.me, leftOut: 3 } }
  const result = mergeRead(withBadEvent, monday, fresh, timeZone)
  expect({ readAt: result.readAt, leftOut: result.me.leftOut }).toEqual({ readAt: 2, leftOut: 3 })
})

test('one day is what is read for a day of ordinary meetings', () => {
  expect(rangeAround(monday.from, pairWith([aMeeting()]), timeZone)).toEqual(monday)
})

test('the whole of a trip of three days is read with each of its days', () => {
  const trip: CalendarEvent = {
    ...anAllDayEvent('2026-11-22'),
    time: { kind: 'allDay', from: isoDate('2026-11-22'), until: isoDate('2026-11-25') },
  }
  expect(rangeAround(monday.from, pairWith([], [trip]), timeZone)).toEqual({ from: '2026-11-22', until: '2026-11-25' })
})

test('a window of a whole term does not have the term read again', () => {
  const term: CalendarEvent = {
    ...anAllDayEvent('2026-11-22'),
    time: { kind: 'allDay', from: isoDate('2026-09-01'), until: isoDate('2026-12-18') },
  }
  expect(rangeAround(monday.from, pairWith([term]), timeZone)).toEqual(monday)
})
