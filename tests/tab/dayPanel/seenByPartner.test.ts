import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { seenByPartner } from '../../../src/tab/dayPanel/seenByPartner.ts'
import { aCalendar, aMeeting, anAllDayEvent, timeZone } from '../builders.ts'

const date = isoDate('2026-11-23')

function seen(events: Parameters<typeof aCalendar>[0]) {
  return seenByPartner(aCalendar(events), date, timeZone)
}

test('with busy times the partner sees when, and with a shared calendar the category', () => {
  expect(seen([aMeeting({ categories: ['Governors'] })])).toEqual([
    expect.objectContaining({ when: '09:00–10:00', asBusyTimes: 'busy', asSharedCalendar: 'Governors' }),
  ])
})

test('a private event is busy and nothing more, whatever is shared', () => {
  const [line] = seen([aMeeting({ sensitivity: 'private', categories: ['Governors'] })])
  expect(line?.asSharedCalendar).toBe('busy')
})

test('a deadline that shows as free is not among the busy times', () => {
  const [line] = seen([anAllDayEvent('2026-11-23', { showAs: 'free', categories: ['Census'] })])
  expect(line).toMatchObject({ when: 'all day', asBusyTimes: null, asSharedCalendar: 'Census' })
})

test('other days are left out, and what reaches into the day is cut to it', () => {
  expect(seen([aMeeting({ on: '2026-11-24' })])).toEqual([])
  const night = aMeeting({ on: '2026-11-22', starts: '22:00' })
  const overnight = {
    ...night,
    time: { ...aMeeting().time, startsAt: Temporal.Instant.from('2026-11-22T22:00Z').epochMilliseconds },
  }
  expect(seen([overnight])[0]?.when).toBe('00:00–10:00')
})
