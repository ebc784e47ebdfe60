import type { BoardView, DeliveryView, PostView } from '../../contract/board.ts'
import { isoDate } from '../../domain/calendar/dates.ts'
import { dateWithYear, weekdayAndDate } from '../../domain/calendar/dateWords.ts'
import { clockTime } from '../words/time.ts'

/** "Monday 23 November at 08:00", in a zone. */
function dayAndTime(instant: number, timeZone: string): string {
  const date = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone).toPlainDate().toString()
  return `${weekdayAndDate(isoDate(date))} at ${clockTime(instant, timeZone)}`
}

/** When the next question comes. */
export function nextPostingWords({ schedule, nextPostingAt }: BoardView): string {
  if (schedule.isStopped) return 'The weekly question has been stopped. Nothing comes until one of you starts it again.'
  if (nextPostingAt === null) return 'The school year has no further week for a question.'
  return `The next question comes on ${dayAndTime(nextPostingAt, schedule.timeZone)}.`
}

const places: Readonly<Record<DeliveryView['target'], string>> = {
  shared: 'in your channel or chat',
  senco: 'to the SENCo in person',
  leader: 'to the school leader in person',
  tab: 'on this page',
}

/** What became of a posting. */
export function deliveryWords({ target, state, note, at }: DeliveryView, timeZone: string): string {
  const when = dayAndTime(at, timeZone)
  const more = note === null ? '' : ` ${note}`
  switch (state) {
    case 'due':
    case 'sending':
      return `On its way ${places[target]}.${more}`
    case 'posted':
      return `Posted ${places[target]} on ${when}.${target === 'tab' ? '' : more}`
    case 'perhapsPosted':
      return `Perhaps posted ${places[target]} on ${when}: nobody can tell.${more}`
    case 'skipped':
      return `Not posted.${more}`
    case 'failed':
      return `Could not be posted ${places[target]}.${more}`
  }
}

const origins: Readonly<Record<PostView['origin'], string>> = {
  weekly: 'Weekly question',
  asked: 'Asked by one of you',
  message: 'Asked beside a message',
}

/** Where a question came from, and when: "Weekly question, week of 23 November 2026". */
export function postWords({ origin, week }: PostView): string {
  return `${origins[origin]}, week of ${dateWithYear(isoDate(week))}`
}
