import { addDays, type IsoDate, weekdayOf } from '../../src/domain/calendar/dates.ts'
import { standingPatterns } from '../../src/domain/slots/standingPatterns.ts'
import type { StandingWish } from '../../src/domain/slots/standing.ts'
import type { SlotInput } from '../../src/domain/slots/slots.ts'
import { suggestSlots } from '../../src/domain/slots/suggest.ts'
import { slotInput } from '../../src/tab/jointTime/slotInput.ts'
import type { BenchRow } from '../benchRow.ts'
import { timeContest } from '../measure.ts'
import { jointYearOf } from '../yearMap/jointYearOf.ts'
import { createMapTask } from '../yearMap/mapTask.ts'

const eventsEach = 1400
const rounds = 7
/** Half an hour a week, over the autumn term. */
const lengthMinutes = 30

/**
 * The standing times of a term for two busy calendars, best three with all their weeks; beside the way of who has no such
 * thing: the calmest half hour of each week by itself, and the first of them kept for all weeks.
 */
export function benchStanding(): readonly BenchRow[] {
  const year = jointYearOf(createMapTask(eventsEach))
  const halves = year.schoolYear.termDates.halfTerms
  const [from, to] = [halves[0]?.start, halves[1]?.end]
  if (from === undefined || to === undefined) throw new Error('The year has no autumn term.')
  const input = slotInput(year, year.schoolYear.dayStarts[0] ?? 0)
  const wish: StandingWish = {
    ...{ lengthMinutes, from, to, noticeMinutes: 0, timeOfDay: null, everyWeeks: 1, count: 3 },
  }
  const [best] = standingPatterns(input, wish)
  if (best === undefined) throw new Error('No standing time was found.')
  const alone = repeated(calmestOfWeek(input, mondayOf(from), to), input, wish)
  const promised = best.kept + best.moved + best.lost
  process.stderr.write(
    `  ${promised} weeks: ${best.kept} kept, ${best.moved} moved within their week, ${best.lost} lost; ` +
      `the first week’s calmest time is free in ${alone.kept} of ${alone.weeks}.\n`,
  )
  return [
    {
      name: 'Standing time of a term, the best three; the calmest time of each week alone',
      unit: 'ms',
      ...timeContest({ ours: () => standingPatterns(input, wish), other: () => everyWeekAlone(input, wish) }, rounds),
      bar: { kind: 'figure', atMost: 16 },
    },
    {
      name: 'Weeks in 100 kept for both at one time; at the first week’s calmest time',
      unit: '',
      ours: (100 * best.kept) / promised,
      other: (100 * alone.kept) / alone.weeks,
      bar: { kind: 'figureAtLeast', atLeast: (100 * alone.kept) / alone.weeks },
    },
  ]
}

function mondayOf(date: IsoDate): IsoDate {
  return addDays(date, 1 - weekdayOf(date))
}

function calmestOfWeek(input: SlotInput, monday: IsoDate, last: IsoDate) {
  const friday = addDays(monday, 4)
  const week = { from: monday, to: friday < last ? friday : last, order: 'calmest', count: 1 } as const
  const answer = suggestSlots(input, { ...week, lengthMinutes, noticeMinutes: 0, timeOfDay: null })
  return answer.kind === 'none' ? null : (answer.suggestions[0] ?? null)
}

function everyWeekAlone(input: SlotInput, { from, to }: StandingWish): number {
  let found = 0
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) {
    if (calmestOfWeek(input, monday, to) !== null) found += 1
  }
  return found
}

/** In how many weeks a time that was chosen for one is free for both. */
function repeated(first: ReturnType<typeof calmestOfWeek>, input: SlotInput, wish: StandingWish) {
  if (first === null) throw new Error('The first week has no time.')
  const patterns = standingPatterns(input, { ...wish, ...timeOfDayOf(first, input), count: 5 })
  const same = patterns.find(({ weekday }) => weekday === weekdayOf(first.date))
  return { kept: same?.kept ?? 0, weeks: same === undefined ? 1 : same.kept + same.moved + same.lost }
}

/** The minutes of the day that a time takes: a wish for exactly these has no other. */
function timeOfDayOf({ startsAt }: { readonly startsAt: number }, { year }: SlotInput) {
  const clock = Temporal.Instant.fromEpochMilliseconds(startsAt).toZonedDateTimeISO(year.timeZone)
  const from = clock.hour * 60 + clock.minute
  return { timeOfDay: { from, to: from + lengthMinutes } }
}
