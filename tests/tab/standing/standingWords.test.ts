import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import type { StandingPattern } from '../../../src/domain/slots/standing.ts'
import { planOf } from '../../../src/domain/standing/plan.ts'
import {
  collisionText,
  kinderText,
  lifeText,
  meetingText,
  rhythmText,
  survivalText,
  weeksThatDiffer,
  whatWillHappen,
  whyNotFirst,
} from '../../../src/tab/standing/standingWords.ts'

const timeZone = 'Europe/London'
const pair = { me: 'senco', partnerName: 'Ben Okafor' } as const
const at = (date: string, time: string, until: string) => ({
  date: isoDate(date),
  startsAt: Temporal.ZonedDateTime.from(`${date}T${time}[${timeZone}]`).epochMilliseconds,
  endsAt: Temporal.ZonedDateTime.from(`${date}T${until}[${timeZone}]`).epochMilliseconds,
  jointPressure: 0.6,
})
const tuesdays = ['2027-01-12', '2027-01-19', '2027-01-26', '2027-02-02', '2027-02-09', '2027-02-23']
const kept = tuesdays.map((date) => ({
  ...{ kind: 'kept' as const, usualDate: isoDate(date), at: at(date, '08:15', '08:45') },
}))

function aPattern(change: Partial<StandingPattern> = {}): StandingPattern {
  return {
    ...{ weekday: 2, startsAtMinute: 495, lengthMinutes: 30, everyWeeks: 1, meetings: kept },
    ...{ kept: 6, moved: 0, lost: 0, meanPressure: 0.62 },
    ...change,
  }
}

test('a rhythm is called by its days and hours', () => {
  expect(rhythmText(aPattern())).toBe('Tuesdays, 08:15–08:45')
  expect(rhythmText(aPattern({ everyWeeks: 2, startsAtMinute: 12 * 60 }))).toBe('Every other Tuesday, 12:00–12:30')
})

test('what becomes of its weeks is said in numbers', () => {
  expect(survivalText(aPattern())).toBe('All 6 meetings at that hour.')
  expect(survivalText(aPattern({ kept: 4, moved: 1, lost: 1 }))).toBe(
    '4 of 6 meetings at that hour, 1 moved within the week, 1 week without room.',
  )
})

test('why another does not lead: weeks in the way before heavier days', () => {
  expect(whyNotFirst(aPattern({ kept: 4, moved: 2, meanPressure: 0.4 }), aPattern())).toBe(
    'Not first, because it collides in 2 more weeks.',
  )
  expect(whyNotFirst(aPattern({ meanPressure: 0.7 }), aPattern())).toBe(
    'Not first, because its days are heavier: 70% against 62%.',
  )
  expect(whyNotFirst(aPattern(), aPattern())).toBe('As good as the first, later in the week or the day.')
})

test('a week that collides says why, and where its meeting goes', () => {
  const [usualDate, because] = [isoDate('2027-01-19'), 'leader'] as const
  const moved = (to: string) => ({ kind: 'moved' as const, usualDate, because, at: at(to, '14:00', '14:30') })
  expect(meetingText(moved('2027-01-21'), pair, timeZone)).toBe(
    'Thursday 21 January, 14:00–14:30, instead of 19 January: Ben Okafor has something else.',
  )
  expect(meetingText(moved('2027-01-19'), pair, timeZone)).toBe(
    'Tuesday 19 January, 14:00–14:30, instead of the usual hour: Ben Okafor has something else.',
  )
  expect(meetingText({ kind: 'lost', usualDate, because: 'both' }, pair, timeZone)).toBe(
    'No room in the week of 19 January: both of you have something else, and no other time is free for both.',
  )
  expect(collisionText('senco', pair)).toBe('you have something else')
  expect(collisionText('schoolClosed', pair)).toBe('the school is closed')
  expect(collisionText('notAtWork', pair)).toBe('not both of you are at work')
})

test('before it is booked it is told how many notes the partner gets, holidays included', () => {
  const plan = planOf(aPattern(), { id: 'a plan', organizer: 'senco', hasTeamsLink: false })
  if (plan === null) throw new Error('no plan')
  expect(weeksThatDiffer(plan, 6)).toBe(1)
  expect(whatWillHappen(6, 0, 'Ben Okafor')).toBe(
    'The series of 6 meetings goes into your calendar. Ben Okafor gets one invitation. It ends by itself.',
  )
  expect(whatWillHappen(6, 1, 'Ben Okafor')).toContain('and one short note for the week')
  expect(whatWillHappen(6, 3, 'Ben Okafor')).toContain('and 3 short notes, one for each week')
})

test('how it has fared is told in a sentence, once there is something to tell', () => {
  expect(lifeText({ lived: 0, toCome: 9, lost: 0 })).toBeNull()
  expect(lifeText({ lived: 3, toCome: 5, lost: 1 })).toBe(
    '3 of 4 meetings took place, 5 to come. Only the two of you see this.',
  )
  expect(lifeText({ lived: 9, toCome: 0, lost: 0 })).toBe('9 of 9 meetings took place. Only the two of you see this.')
})

test('what is kinder is said with how it would fare', () => {
  expect(kinderText({ kinder: 'everyOtherWeek', pattern: aPattern({ everyWeeks: 2 }) })).toBe(
    'Every other week asks less of you both: Every other Tuesday, 08:15–08:45. All 6 meetings at that hour.',
  )
  expect(kinderText({ kinder: 'shorter', pattern: aPattern() })).toContain('A shorter meeting asks less of you both')
})
