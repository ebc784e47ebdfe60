import type { MinuteOfDay, Weekday } from '../../domain/calendar/dates.ts'
import type { Entry, Stretch } from './entry.ts'
import { clock, stretch } from './entry.ts'

const [monday, tuesday, wednesday, thursday, friday] = [1, 2, 3, 4, 5] as const satisfies readonly Weekday[]

/** When the two of them work, Monday to Friday. */
export const workingHours = {
  senco: { from: clock(8), to: clock(16, 30) },
  leader: { from: clock(7, 45), to: clock(17) },
} as const satisfies Record<string, Stretch>

/**
 * What comes back every week: taught and duty time, and the meetings that a primary school has. The SENCo teaches
 * four mornings and has the rest of the week for everything else.
 */
export const timetable: readonly Entry[] = [
  weekly(['senco'], 'Year 4: English and maths', [monday, tuesday, wednesday, thursday], clock(8, 50), 190, {
    category: 'Teaching',
  }),
  weekly(['senco'], 'Gate duty', [monday, friday], clock(8, 30), 20, { category: 'Duty', place: 'Main gate' }),
  weekly(['senco'], 'Lunch duty', [monday, tuesday, wednesday, thursday], clock(12), 30, {
    category: 'Duty',
    place: 'Dining hall',
  }),
  weekly(['leader'], 'Year 6: reading', [wednesday], clock(13, 15), 120, { category: 'Teaching' }),
  weekly(['leader'], 'Year 6: booster group', [tuesday, friday], clock(10, 45), 60, { category: 'Teaching' }),
  weekly(['leader'], 'Assembly', [monday, friday], clock(9), 30, { category: 'Teaching', place: 'Hall' }),
  weekly(['leader'], 'Gate duty', [monday, tuesday, wednesday, thursday, friday], clock(8, 30), 20, {
    category: 'Duty',
    place: 'Main gate',
  }),
  weekly(['leader'], 'Lunch duty', [tuesday, thursday, friday], clock(12), 45, {
    category: 'Duty',
    place: 'Dining hall',
  }),

  weekly(['leader', 'senco'], 'Staff briefing', [monday], clock(8, 10), 20, { place: 'Staff room' }),
  weekly(['leader', 'senco'], 'Senior leadership team', [tuesday], clock(15, 30), 60, { place: 'Head’s office' }),
  weekly(['leader', 'senco'], 'Safeguarding check-in', [thursday], clock(8, 5), 25, { everyWeeks: 2 }),
  weekly(['leader', 'senco'], 'Phase leaders', [wednesday], clock(15, 30), 60, { everyWeeks: 2, place: 'Library' }),
  weekly(['senco', 'leader'], 'SENCo and head', [friday], clock(12, 45), 30, { category: 'Joint time' }),

  weekly(['senco'], 'Teaching assistants: line management', [wednesday], clock(13, 15), 45),
  weekly(['senco'], 'SENCo drop-in for staff', [wednesday], clock(12, 30), 30),
  weekly(['senco'], 'Provision and timetables with the deputy', [friday], clock(9, 30), 30, { everyWeeks: 2 }),
  weekly(['leader'], 'School business manager', [monday], clock(10), 45, { place: 'Head’s office' }),
  weekly(['leader'], 'Deputy headteacher', [thursday], clock(9), 45, { place: 'Head’s office' }),
  weekly(['leader'], 'Chair of governors', [friday], clock(13, 30), 45, { everyWeeks: 2 }),
]

interface WeeklyOptions extends Pick<Entry, 'category' | 'place'> {
  readonly everyWeeks?: number
}

function weekly(
  who: Entry['who'],
  title: string,
  weekdays: readonly Weekday[],
  from: MinuteOfDay,
  minutes: number,
  { everyWeeks = 1, ...options }: WeeklyOptions = {},
): Entry {
  return { who, title, when: { kind: 'weekly', weekdays, everyWeeks, ...stretch(from, minutes) }, ...options }
}
