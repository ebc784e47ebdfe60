import { expect, test } from 'vitest'
import type { Booking } from '../../../src/calendars/calendarSource.ts'
import { agendaText } from '../../../src/tab/jointTime/agenda.ts'
import {
  afterFailure,
  bookedText,
  cancelledText,
  nextBestTitle,
  onlineMeetingText,
  refusedText,
  whatWillHappen,
} from '../../../src/tab/jointTime/bookingWords.ts'
import { timeZone } from '../builders.ts'
import { aSuggestion } from './builders.ts'

const name = 'Ben Okafor'

function aBooking(onlineMeeting: Booking['onlineMeeting'] = 'notAsked'): Booking {
  const { startsAt, endsAt } = aSuggestion()
  return { eventId: 'event', iCalUId: null, startsAt, endsAt, onlineMeeting }
}

test('a refusal says who has become busy, when, and that nothing was booked', () => {
  expect(refusedText('partner', aSuggestion(), name, timeZone)).toBe(
    'Ben Okafor now has something else on Tuesday 24 November, 10:00–11:00. Nothing was booked.',
  )
  expect(refusedText('me', aSuggestion(), name, timeZone)).toMatch(/^You now have something else/)
  expect(refusedText('both', aSuggestion(), name, timeZone)).toMatch(/^You and Ben Okafor both have something else/)
  expect(refusedText('passed', aSuggestion(), name, timeZone)).toContain('is over')
})

test('the next best times are counted', () => {
  expect([1, 2, 3].map(nextBestTitle)).toEqual(['The next best time', 'The next best two', 'The next best three'])
})

test('before the button is pressed it is said what it does and who is told', () => {
  expect(whatWillHappen(name, false)).toContain('Ben Okafor gets this invitation')
  expect(whatWillHappen(name, true)).toMatch(/^Nothing is sent from here/)
})

test('a booking says where it is now', () => {
  expect(bookedText(aBooking(), name, false, timeZone)).toBe(
    'Booked: Tuesday 24 November, 10:00–11:00. It is in your calendar, and Ben Okafor has the invitation.',
  )
  expect(bookedText(aBooking(), name, true, timeZone)).toContain('Save the invitation')
})

test('a Teams link that the organisation left out is said, one that nobody asked for is not', () => {
  expect(onlineMeetingText(aBooking('ignored'), false)).toContain('left out the Teams meeting link')
  expect(onlineMeetingText(aBooking('made'), false)).toBe('The invitation has a Teams meeting link.')
  expect(onlineMeetingText(aBooking(), false)).toBeNull()
  expect(onlineMeetingText(aBooking('ignored'), true)).toBeNull()
})

test('a failure says whether the meeting may have been made', () => {
  expect(afterFailure(true)).toMatch(/^It is not certain whether the meeting was made/)
  expect(afterFailure(false)).toBe('Nothing was booked.')
})

test('a cancelled meeting says who knows', () => {
  expect(cancelledText(aBooking(), name, false, timeZone)).toBe(
    'Cancelled: Tuesday 24 November, 10:00–11:00. Ben Okafor has been told.',
  )
  expect(cancelledText(aBooking(), name, true, timeZone)).toContain('delete it there too')
})

test('the agenda has the chosen questions, one line for one decision, and nothing to prepare', () => {
  const link = 'https://tandem.school.example/#/together?meeting=2026-11-27'
  expect(agendaText(['What is helping at the moment, and how can we tell?'], link)).toBe(
    [
      'To talk about, if it helps:',
      '- What is helping at the moment, and how can we tell?',
      '',
      'One decision we take away:',
      '',
      `The same, with room for the decision: ${link}`,
      '',
      'There is nothing to prepare.',
    ].join('\n'),
  )
  expect(agendaText([], null)).toBe('One decision we take away:\n\nThere is nothing to prepare.')
})
