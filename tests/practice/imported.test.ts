import { expect, test } from 'vitest'
import type { CalendarEvent } from '../../src/domain/calendar/calendar.ts'
import { isoDate } from '../../src/domain/calendar/dates.ts'
import { allPages, openPractice, view } from './practice.ts'

function anEvent(rest: Partial<CalendarEvent> = {}): CalendarEvent {
  const startsAt = Temporal.Instant.from('2026-11-24T10:00:00Z').epochMilliseconds
  return {
    id: 'from-a-file',
    iCalUId: 'uid@file',
    seriesMasterId: null,
    time: { kind: 'timed', startsAt, endsAt: startsAt + 3_600_000 },
    showAs: 'busy',
    sensitivity: 'normal',
    categories: [],
    ...rest,
  }
}

test('a calendar from a file takes the place of an invented one', async () => {
  const day = { kind: 'allDay', from: isoDate('2026-11-25'), until: isoDate('2026-11-26') } as const
  const events = [
    { event: anEvent({ categories: ['Census'], seriesMasterId: 'the series' }), title: 'From the file' },
    { event: anEvent({ id: 'café ☕', time: day, showAs: 'oof', sensitivity: 'private' }), title: 'Own day' },
  ]
  const practice = openPractice({ imported: { senco: { events } } })
  const [senco, leader] = [await practice.signIn('senco'), await practice.signIn('leader')]
  const wholeYear = view('2026-09-01', '2027-08-01', '&$top=1000')
  const own = await allPages(senco, `/me/${wholeYear}`)
  expect(own).toHaveLength(2)
  expect(own[0]).toMatchObject({
    subject: 'From the file',
    type: 'occurrence',
    categories: ['Census'],
    iCalUId: 'uid@file',
  })
  expect(own[1]).toMatchObject({ subject: 'Own day', isAllDay: true, showAs: 'oof' })
  const shared = await allPages(leader, `/users/${leader.partner.id}/${wholeYear}`)
  expect(shared.map(({ subject }) => subject)).toEqual(['From the file', null])
  expect((await allPages(leader, `/me/${wholeYear}`)).length).toBeGreaterThan(400)
})
