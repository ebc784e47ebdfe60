import type { Booking } from '../../calendars/calendarSource.ts'
import type { Interval } from '../../domain/calendar/dates.ts'
import { slotTime } from './suggestionWords.ts'

/** What pressing the button will do, before it is pressed. */
export function whatWillHappen(partnerName: string, isFiles: boolean): string {
  return isFiles
    ? `Nothing is sent from here: both calendars are files in this browser. You get an invitation file for your own calendar program, which can send it to ${partnerName}.`
    : `Both calendars are read once more. If you both still have room, the meeting goes into your calendar and ${partnerName} gets this invitation:`
}

/** Why a time could not be booked: who has become busy since the list was made. */
export function refusedText(
  because: 'me' | 'partner' | 'both' | 'passed',
  slot: Interval,
  partnerName: string,
  timeZone: string,
): string {
  const time = slotTime(slot, timeZone)
  switch (because) {
    case 'me':
      return `You now have something else on ${time}. Nothing was booked.`
    case 'partner':
      return `${partnerName} now has something else on ${time}. Nothing was booked.`
    case 'both':
      return `You and ${partnerName} both have something else on ${time} now. Nothing was booked.`
    case 'passed':
      return `${time} is over: this page was open for a while. Nothing was booked.`
  }
}

/** Said instead of a list when a taken time leaves no other. */
export const nothingElseText = 'No other time fits what you asked for. Change the question, and the answer follows.'

/** What stands above the next best times. */
export function nextBestTitle(count: number): string {
  return count === 1 ? 'The next best time' : `The next best ${count === 2 ? 'two' : 'three'}`
}

/** What was done, in one sentence. */
export function bookedText(booking: Booking, partnerName: string, isFiles: boolean, timeZone: string): string {
  const time = slotTime(booking, timeZone)
  return isFiles
    ? `Kept for both: ${time}. Save the invitation to put it into your own calendar.`
    : `Booked: ${time}. It is in your calendar, and ${partnerName} has the invitation.`
}

/** What became of the Teams meeting; null when there is nothing to say. */
export function onlineMeetingText({ onlineMeeting }: Booking, isFiles: boolean): string | null {
  if (onlineMeeting === 'made') return 'The invitation has a Teams meeting link.'
  if (onlineMeeting === 'notAsked' || isFiles) return null
  return 'Your organisation’s settings left out the Teams meeting link. The time itself is booked; add a link in Outlook or meet in person.'
}

/** What a failure to book leaves open. */
export function afterFailure(mayBeMade: boolean): string {
  return mayBeMade
    ? 'It is not certain whether the meeting was made. Trying again is safe: it is booked once, however often you try. If you stop, look into your calendar.'
    : 'Nothing was booked.'
}

/** What became of a meeting that was cancelled. */
export function cancelledText(booking: Interval, partnerName: string, isFiles: boolean, timeZone: string): string {
  const time = slotTime(booking, timeZone)
  return isFiles
    ? `Removed: ${time}. If you have put the invitation into a calendar, delete it there too.`
    : `Cancelled: ${time}. ${partnerName} has been told.`
}

/** What the chat with the partner begins with after a booking; nobody sends it but the person. */
export function tellText(booking: Interval, timeZone: string): string {
  return `I have booked joint time for the two of us: ${slotTime(booking, timeZone)}.`
}
