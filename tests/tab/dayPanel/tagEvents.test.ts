import { expect, test } from 'vitest'
import type { CalendarFailure, CalendarTags, PairCalendars } from '../../../src/calendars/calendarSource.ts'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { defaultPressureSettings as settings } from '../../../src/domain/pressure/settings.ts'
import { tagEvent } from '../../../src/tab/dayPanel/tagEvent.ts'
import { categoriesWith, spellingOf, taggableEvents } from '../../../src/tab/dayPanel/tagEvents.ts'
import { createOwnChanges } from '../../../src/tab/year/ownChanges.ts'
import { aMeeting, anAllDayEvent, timeZone } from '../builders.ts'
import { aPair } from '../jointTime/builders.ts'

const date = isoDate('2026-11-23')
const review = settings.categories.filter(({ code }) => code === 'ehcPlanReview')

/** Outlook's answer to every tag; `tagged` says what it was asked. */
function tagsThat(failure: CalendarFailure | null) {
  const tagged: (readonly string[])[] = []
  const tags = {
    tag: (_: string, categories: readonly string[]) => {
      tagged.push(categories)
      return Promise.resolve(failure === null ? { ok: true, value: null } : { ok: false, failure })
    },
  } as Partial<CalendarTags> as CalendarTags
  return { tags, tagged }
}

const categoriesOf = (pair: PairCalendars, id: string) =>
  pair.me.calendar.events.find((event) => event.id === id)?.categories

test('one’s events of the day are listed in order of time, with what their tags mean', () => {
  const events = [
    aMeeting({ id: 'late', starts: '14:00', ends: '15:00', categories: ['school CENSUS', 'Red category'] }),
    anAllDayEvent('2026-11-23', { id: 'whole' }),
    aMeeting({ id: 'elsewhere', on: '2026-11-24' }),
    aMeeting({ id: 'early', seriesMasterId: 'series' }),
  ]
  expect(taggableEvents(events, date, settings, timeZone)).toMatchObject([
    { eventId: 'whole', when: 'all day', code: null, isOfSeries: false },
    { eventId: 'early', when: '09:00–10:00', code: null, isOfSeries: true },
    { eventId: 'late', when: '14:00–15:00', code: 'census', categories: ['school CENSUS', 'Red category'] },
  ])
})

test('a tag takes the place of what Tandem knows, and leaves categories of one’s own alone', () => {
  expect(categoriesWith(['Red category', 'Census', 'teaching'], 'EHC plan review', settings)).toEqual([
    'Red category',
    'EHC plan review',
  ])
  expect(categoriesWith(['Census', 'Red category'], null, settings)).toEqual(['Red category'])
  expect(categoriesWith(['ehc PLAN  review'], 'EHC plan review', settings)).toEqual(['ehc PLAN  review'])
})

test('what Tandem has written and its owner tags anew is a tag of theirs from then on', () => {
  expect(categoriesWith(['Census', 'From Tandem', 'Red category'], 'EHC plan review', settings)).toEqual([
    'Red category',
    'EHC plan review',
  ])
})

test('a tag is spelled as its owner spells it', () => {
  const spelled = (...names: string[]) =>
    review.map((rule) =>
      spellingOf(
        rule,
        names.map((name) => aMeeting({ categories: [name] })),
        settings,
      ),
    )
  expect(spelled()).toEqual(['EHC plan review'])
  expect(spelled('Annual review', 'Annual review', 'EHCP review', 'Census')).toEqual(['Annual review'])
})

test('a tag is on the map at once, and taken off again when Outlook says no', async () => {
  const drawn = [aPair({ senco: [aMeeting({ id: 'event' })] })]
  const latest = () => drawn.at(-1) ?? aPair()
  const changes = createOwnChanges((change) => void drawn.push(change(latest())))
  const situation = { changes, now: () => 1, signal: new AbortController().signal }

  const agreeing = tagsThat(null)
  const there = tagEvent({ eventId: 'event', before: [], after: ['Census'] }, agreeing.tags, situation)
  expect(categoriesOf(latest(), 'event')).toEqual(['Census'])
  expect(await there).toBeNull()
  expect(agreeing.tagged).toEqual([['Census']])

  const refusing = tagsThat({ kind: 'permissionMissing', permission: 'Calendars.ReadWrite' })
  const back = tagEvent({ eventId: 'event', before: ['Census'], after: [] }, refusing.tags, situation)
  expect(categoriesOf(latest(), 'event')).toEqual([])
  expect(await back).toMatchObject({ kind: 'permissionMissing' })
  expect(categoriesOf(latest(), 'event')).toEqual(['Census'])
})
