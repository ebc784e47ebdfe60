import type { Role } from '../../domain/calendar/calendar.ts'
import type { IsoDate, MinuteOfDay, Weekday } from '../../domain/calendar/dates.ts'
import type { HalfTermName } from '../../domain/schoolYear/schoolYear.ts'
import type { Diary } from './diary.ts'
import type { Entry } from './entry.ts'
import { clock, stretch } from './entry.ts'
import type { OpenDays } from './openDays.ts'
import type { Random } from './random.ts'

/** What comes once: parents' evenings, courses, appointments, and the meetings that any week brings. */
export function addOccasions(diary: Diary, days: OpenDays, random: Random): void {
  for (const entry of [...schoolEvents(days), ...away(days), ...privateAppointments(days)]) diary.add(entry)
  for (const role of ['senco', 'leader'] as const) addWeeklyRun(diary, days, random, role)
}

function schoolEvents(days: OpenDays): readonly Entry[] {
  const evenings: readonly (readonly [HalfTermName, number])[] = [
    ['autumn1', 6],
    ['spring1', 5],
    ['summer2', 5],
  ]
  return [
    ...evenings.map(([half, week]): Entry =>
      once(['leader', 'senco'], 'Parents’ evening', days.inWeek(half, week, 4), clock(15, 30), 180),
    ),
    ...[1, 2, 3].map((week): Entry =>
      once(['leader'], 'Tour for new families', days.inWeek('autumn2', week, 3), clock(10), 60),
    ),
    once(['leader'], 'Nativity: dress rehearsal', days.inWeekFromEnd('autumn2', 2, 1), clock(13, 15), 105, {
      place: 'Hall',
    }),
    once(['leader', 'senco'], 'Nativity', days.inWeekFromEnd('autumn2', 2, 4), clock(13, 30), 90, { place: 'Hall' }),
    once(['leader'], 'Carol service', days.inWeekFromEnd('autumn2', 1, 2), clock(13, 30), 90),
    dayLong(['leader', 'senco'], 'World Book Day', days.nthInMonth(3, 1, 4), 'free'),
    dayLong(['leader'], 'School photographs', days.inWeek('autumn1', 3, 2), 'free'),
    dayLong(['leader'], 'Sports day', days.inWeek('summer2', 4, 5), 'busy'),
    once(['leader'], 'Leavers’ assembly', days.inWeekFromEnd('summer2', 1, 1), clock(13, 30), 90, { place: 'Hall' }),
    once(['leader', 'senco'], 'New starters: welcome for families', days.inWeek('summer2', 3, 4), clock(13, 30), 90),
  ]
}

/** Courses and networks: out of office, the whole day or from lunch. */
function away(days: OpenDays): readonly Entry[] {
  const networks: readonly (readonly [HalfTermName, number])[] = [
    ['autumn1', 5],
    ['spring1', 3],
    ['summer1', 3],
  ]
  return [
    ...networks.map(([half, week]): Entry =>
      once(['senco'], 'SENCo network', days.inWeek(half, week, 1), clock(13), 180, { showAs: 'oof' }),
    ),
    ...networks.map(([half, week]): Entry =>
      once(['leader'], 'Headteachers’ meeting', days.inWeek(half, week, 2), clock(13), 150, { showAs: 'oof' }),
    ),
    dayLong(['senco'], 'Course: supporting language across the curriculum', days.inWeek('spring1', 5, 5), 'oof'),
    dayLong(['leader'], 'Course: safeguarding for leaders', days.inWeek('summer1', 2, 4), 'oof'),
    dayLong(['senco'], 'Educational psychologist in school', days.inWeek('autumn1', 3, 5), 'free'),
    dayLong(['senco'], 'Working from home: provision map', days.inWeek('summer1', 4, 5), 'workingElsewhere'),
  ]
}

function privateAppointments(days: OpenDays): readonly Entry[] {
  const isPrivate = { sensitivity: 'private' } as const
  return [
    once(['senco'], 'Private appointment', days.inWeek('autumn2', 4, 5), clock(15), 60, isPrivate),
    once(['senco'], 'Private appointment', days.inWeek('summer1', 2, 3), clock(13, 30), 60, {
      ...isPrivate,
      showAs: 'oof',
    }),
    once(['leader'], 'Private appointment', days.inWeek('autumn1', 7, 1), clock(16), 60, isPrivate),
    once(['leader'], 'Private appointment', days.inWeek('spring1', 2, 3), clock(8, 50), 60, {
      ...isPrivate,
      showAs: 'oof',
    }),
  ]
}

const titles: Readonly<Record<Role, readonly [string, ...string[]]>> = {
  senco: [
    'Parent meeting',
    'Speech and language therapist: planning',
    'Educational psychologist: planning',
    'Class visit with feedback',
    'Provision map with a year team',
    'Behaviour support: planning',
    'Occupational therapist: call',
    'Interventions: half-way check',
    'Teaching assistants: training',
  ],
  leader: [
    'Parent meeting',
    'Learning walk',
    'Attendance meeting',
    'Premises walk',
    'Interview panel',
    'Local authority: call',
    'Staff conversation',
    'Curriculum leaders: feedback',
    'Visit from another school',
  ],
}

const weekdays = [1, 2, 3, 4, 5] as const satisfies readonly Weekday[]
const starts: readonly [MinuteOfDay, ...MinuteOfDay[]] = [
  ...([clock(9, 15), clock(10), clock(10, 30), clock(11, 15), clock(13, 15), clock(13, 45), clock(14, 30)] as const),
  ...[clock(15, 30), clock(12, 45)],
]

/** How many meetings a week brings beside the timetable, and how long they may be. */
const runs = {
  light: { low: 1, high: 2, minutes: [30, 45] },
  usual: { low: 4, high: 5, minutes: [30, 45, 60, 60] },
  heavy: { low: 12, high: 14, minutes: [60, 75, 90] },
} as const

/** When meetings pile up in a primary school: before Christmas, from February to Easter, and from June to July. */
function runOf(days: OpenDays, date: IsoDate): keyof typeof runs {
  const { half, week, weekFromEnd } = days.placeOf(date)
  switch (half) {
    case 'autumn1':
      return week >= 6 ? 'light' : 'usual'
    case 'autumn2':
      return weekFromEnd >= 2 && weekFromEnd <= 4 ? 'heavy' : 'usual'
    case 'spring1':
      return week === 3 || weekFromEnd === 1 ? 'usual' : 'light'
    case 'spring2':
      return week <= 4 ? 'heavy' : 'light'
    case 'summer1':
      return week <= 3 || weekFromEnd === 2 ? 'light' : 'usual'
    case 'summer2':
      return week <= 5 ? 'heavy' : 'light'
  }
}

/** The meetings that come and go; one of twelve is not yet sure. */
function addWeeklyRun(diary: Diary, days: OpenDays, random: Random, role: Role): void {
  for (const week of days.weeks) {
    const { low, high, minutes } = runs[runOf(days, week[0] ?? days.on(9, 1))]
    const wanted = Math.ceil((random.between(low, high) * week.length) / 5)
    for (let i = 0; i < wanted; i += 1) {
      const date = week[(random.oneOf(weekdays) + i) % week.length]
      const length = random.oneOf(minutes)
      const free = date === undefined ? null : diary.freeAt([role], date, [random.oneOf(starts), ...starts], length)
      if (date === undefined || free === null) continue
      const isUnsure = random.percent(8)
      diary.add({
        who: [role],
        title: random.oneOf(titles[role]),
        when: { kind: 'once', date, ...free },
        ...(isUnsure ? { showAs: 'tentative' as const } : {}),
      })
    }
  }
}

type Extras = Pick<Entry, 'showAs' | 'sensitivity' | 'place'>

function once(
  who: Entry['who'],
  title: string,
  date: IsoDate,
  from: MinuteOfDay,
  minutes: number,
  extras: Extras = {},
): Entry {
  return { who, title, when: { kind: 'once', date, ...stretch(from, minutes) }, ...extras }
}

function dayLong(who: Entry['who'], title: string, date: IsoDate, showAs: NonNullable<Entry['showAs']>): Entry {
  return { who, title, when: { kind: 'allDay', from: date, to: date }, showAs }
}
