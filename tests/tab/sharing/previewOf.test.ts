import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { sharingSteps } from '../../../src/domain/sharing/sharing.ts'
import { comingWeeks, previewOf } from '../../../src/tab/sharing/previewOf.ts'
import { defaultWords } from '../../../src/tab/words/words.ts'
import { aMeeting, anAllDayEvent, at } from '../builders.ts'
import { aJointYear, aPair } from '../jointTime/builders.ts'

const now = at('2026-11-23', '10:42')
const year = aJointYear(
  aPair({
    senco: [
      aMeeting({ id: 'joint', categories: ['Joint time'] }),
      anAllDayEvent('2026-11-26', { id: 'census', showAs: 'free', categories: ['Census'] }),
    ],
  }),
)

test('the preview says what the partner’s lane would rest on', () => {
  const detail = sharingSteps.map(
    (step) => previewOf(step, year, { hiddenDays: [], words: defaultWords, now }).lane.detail,
  )
  expect(detail).toEqual([
    'Amina Shah, from busy times only, without tagged deadlines',
    'Amina Shah, from busy times, deadlines as of 10:42',
    'Amina Shah, from shared calendar',
  ])
})

test('each step shows more than the one before, and a hidden day nothing at any', () => {
  const categories = (step: (typeof sharingSteps)[number], hiddenDays: readonly string[] = []) =>
    previewOf(step, year, { hiddenDays, words: defaultWords, now }).seen.calendar.events.flatMap((event) => [
      ...event.categories,
    ])
  expect(categories('busyTimes')).toEqual([])
  expect(categories('deadlines')).toEqual(['Census'])
  expect(categories('sharedCalendar')).toEqual(['Joint time', 'Census'])
  expect(categories('sharedCalendar', ['2026-11-23', '2026-11-26'])).toEqual([])
})

test('the coming weeks are this one and five more school weeks, and the year’s last ones when it is over', () => {
  const mondays = (today: string) => comingWeeks(year, isoDate(today)).map(({ monday }) => monday)
  expect(mondays('2026-11-25')).toEqual([
    '2026-11-23',
    '2026-11-30',
    '2026-12-07',
    '2026-12-14',
    '2027-01-04',
    '2027-01-11',
  ])
  expect(mondays('2027-08-30')).toHaveLength(6)
})
