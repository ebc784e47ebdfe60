import type { IsoDate, Weekday } from '../../domain/calendar/dates.ts'
import { addDays } from '../../domain/calendar/dates.ts'
import type { HalfTermName } from '../../domain/schoolYear/schoolYear.ts'
import type { Diary } from './diary.ts'
import type { Entry } from './entry.ts'
import { clock } from './entry.ts'
import type { OpenDays } from './openDays.ts'
import type { Random } from './random.ts'

/** How many review meetings of EHC plans fall into which weeks. */
interface Wave {
  readonly half: HalfTermName
  /** Weeks of the half-term, 1 for its first. */
  readonly weeks: readonly number[]
  /** The head comes to those of children who change school. */
  readonly isPhaseTransfer: boolean
}

/**
 * 27 plans. Reviews of children in Year 6 come first: a plan must be amended by 15 February before a change of school
 * (SEND Regulations 2014, reg. 18), and 12 weeks before that is in November. The others fill the spring and early
 * summer.
 */
const waves: readonly Wave[] = [
  { half: 'autumn1', weeks: [4, 5, 6, 7], isPhaseTransfer: true },
  { half: 'autumn2', weeks: [1, 2, 3, 3], isPhaseTransfer: true },
  { half: 'autumn2', weeks: [5, 6], isPhaseTransfer: false },
  { half: 'spring1', weeks: [3, 5], isPhaseTransfer: false },
  { half: 'spring2', weeks: [1, 1, 2, 2, 3, 3, 4], isPhaseTransfer: false },
  { half: 'summer1', weeks: [2, 5], isPhaseTransfer: false },
  { half: 'summer2', weeks: [1, 1, 2, 2, 3, 4], isPhaseTransfer: false },
]

/** Sooner first: the day on which the SENCo does not teach in the morning, then afternoons. */
const weekdays: readonly Weekday[] = [5, 3, 2, 4, 1]
const starts = [clock(9, 30), clock(10), clock(13, 15), clock(13, 30), clock(14), clock(14, 30), clock(10, 30)]

/** Adds the review meetings, under codes: "Annual review: Review 14". */
export function addReviews(diary: Diary, days: OpenDays, random: Random): void {
  const meetings = waves.flatMap(({ half, weeks, isPhaseTransfer }) =>
    weeks.map((week) => ({ half, week, isPhaseTransfer, minutes: random.oneOf([60, 75, 90]) })),
  )
  meetings.forEach(({ half, week, isPhaseTransfer, minutes }, i) => {
    const who: Entry['who'] = isPhaseTransfer ? ['senco', 'leader'] : ['senco']
    const wanted = days.inWeek(half, week, 1)
    const { date, from, to } = firstFree(diary, days, who, wanted, minutes)
    diary.add({
      who,
      title: `Annual review: Review ${i + 1}`,
      when: { kind: 'once', date, from, to },
      category: 'EHC plan review',
      place: 'Meeting room',
    })
  })
}

function firstFree(diary: Diary, days: OpenDays, who: Entry['who'], from: IsoDate, minutes: number) {
  for (let week = 0; ; week += 1) {
    const monday = addDays(from, 7 * week)
    for (const weekday of weekdays) {
      const date = addDays(monday, weekday - 1)
      const free = days.isOpen(date) ? diary.freeAt(who, date, starts, minutes) : null
      if (free !== null) return { date, ...free }
    }
    if (week > 8) return { date: days.onOrBefore(from), from: clock(13, 15), to: clock(13, 15) + minutes }
  }
}
