import type { Interval, Weekday } from '../../domain/calendar/dates.ts'
import { bandOf } from '../../domain/pressure/settings.ts'
import type { PressureSettings } from '../../domain/pressure/pressure.ts'
import type { Collision, StandingMeeting, StandingPattern } from '../../domain/slots/standing.ts'
import type { KinderOffer } from '../../domain/standing/kinder.ts'
import type { lifeOf, StandingPlan } from '../../domain/standing/plan.ts'
import type { PairWords } from '../jointTime/pairWords.ts'
import { slotTime } from '../jointTime/suggestionWords.ts'
import { counted, percent } from '../words/numbers.ts'
import { dayAndMonth, weekdayNames } from '../../domain/calendar/dateWords.ts'
import { timeOfDay } from '../words/time.ts'
import { bandWords } from '../words/words.ts'

type Rhythm = Pick<StandingPlan, 'weekday' | 'startsAtMinute' | 'lengthMinutes' | 'everyWeeks'>

function weekdays(weekday: Weekday): string {
  return `${weekdayNames[weekday - 1] ?? ''}s`
}

/** "Tuesdays", or "Every other Tuesday". */
export function rhythmDays({ weekday, everyWeeks }: Rhythm): string {
  return everyWeeks === 1 ? weekdays(weekday) : `Every other ${weekdayNames[weekday - 1] ?? ''}`
}

/** "08:15–08:45". */
export function rhythmHours({ startsAtMinute, lengthMinutes }: Rhythm): string {
  return `${timeOfDay(startsAtMinute)}–${timeOfDay(startsAtMinute + lengthMinutes)}`
}

/** "Tuesdays, 08:15–08:45", or "Every other Tuesday, 08:15–08:45". */
export function rhythmText(rhythm: Rhythm): string {
  return `${rhythmDays(rhythm)}, ${rhythmHours(rhythm)}`
}

/** How the days of a pattern are, for both. */
export function pressureText({ meanPressure }: StandingPattern, settings: PressureSettings): string {
  return `${bandWords[bandOf(meanPressure, settings)]}, ${percent(meanPressure)} on average`
}

/** How many of its meetings stand as they are, and what becomes of the others. */
export function survivalText({ meetings, kept, moved, lost }: StandingPattern): string {
  const asItIs =
    kept === meetings.length
      ? `All ${counted(kept, 'meeting')} at that hour`
      : `${kept} of ${counted(meetings.length, 'meeting')} at that hour`
  const others = [
    ...(moved > 0 ? [`${moved} moved within the week`] : []),
    ...(lost > 0 ? [`${counted(lost, 'week')} without room`] : []),
  ]
  return `${[asItIs, ...others].join(', ')}.`
}

/** Why another pattern does not lead. */
export function whyNotFirst(pattern: StandingPattern, first: StandingPattern): string {
  const inTheWay = (each: StandingPattern) => each.moved + each.lost
  const more = inTheWay(pattern) - inTheWay(first)
  if (more > 0) return `Not first, because it collides in ${counted(more, 'more week', 'more weeks')}.`
  if (percent(pattern.meanPressure) !== percent(first.meanPressure) && pattern.meanPressure > first.meanPressure) {
    return `Not first, because its days are heavier: ${percent(pattern.meanPressure)} against ${percent(first.meanPressure)}.`
  }
  return 'As good as the first, later in the week or the day.'
}

/** Who or what is in the way. */
export function collisionText(because: Collision, { me, partnerName }: PairWords): string {
  switch (because) {
    case 'schoolClosed':
      return 'the school is closed'
    case 'notAtWork':
      return 'not both of you are at work'
    case 'both':
      return 'both of you have something else'
    case 'senco':
    case 'leader':
      return because === me ? 'you have something else' : `${partnerName} has something else`
  }
}

/** What becomes of one week of a pattern. */
export function meetingText(meeting: StandingMeeting, pair: PairWords, timeZone: string): string {
  if (meeting.kind === 'kept') return slotTime(meeting.at, timeZone)
  const usual = dayAndMonth(meeting.usualDate)
  const why = collisionText(meeting.because, pair)
  if (meeting.kind === 'lost') return `No room in the week of ${usual}: ${why}, and no other time is free for both.`
  const instead = meeting.at.date === meeting.usualDate ? 'the usual hour' : usual
  return `${slotTime(meeting.at, timeZone)}, instead of ${instead}: ${why}.`
}

/** The weeks of a series in Outlook that are moved or left out, holidays included: each is a note to the partner. */
export function weeksThatDiffer({ firstDate, on, everyWeeks }: StandingPlan, kept: number): number {
  const days = Temporal.PlainDate.from(firstDate).until(on, { largestUnit: 'days' }).days
  return days / (7 * everyWeeks) + 1 - kept
}

/** What pressing the button will do, before it is pressed. */
export function whatWillHappen(meetings: number, differing: number, partnerName: string): string {
  const notes =
    differing === 0
      ? ''
      : differing === 1
        ? ', and one short note for the week that is moved or left out, a holiday included'
        : `, and ${differing} short notes, one for each week that is moved or left out, holidays included`
  return `The series of ${counted(meetings, 'meeting')} goes into your calendar. ${partnerName} gets one invitation${notes}. It ends by itself.`
}

/** How it has fared so far; null before anything has. */
export function lifeText({ lived, toCome, lost }: ReturnType<typeof lifeOf>): string | null {
  if (lived + lost === 0) return null
  const parts = [
    `${lived} of ${counted(lived + lost, 'meeting')} took place`,
    ...(toCome > 0 ? [`${toCome} to come`] : []),
  ]
  return `${parts.join(', ')}. Only the two of you see this.`
}

/** What is kinder, and how it would fare. */
export function kinderText({ kinder, pattern }: KinderOffer): string {
  const less =
    kinder === 'everyOtherWeek' ? 'Every other week asks less of you both' : 'A shorter meeting asks less of you both'
  return `${less}: ${rhythmText(pattern)}. ${survivalText(pattern)}`
}

/** The question for one meeting that something has come to collide with. */
export function moveQuestion(to: Interval, timeZone: string): string {
  return `Move it to ${slotTime(to, timeZone)}?`
}
