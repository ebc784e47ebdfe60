import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { dayLabel, deadlineEntries, schoolEntries } from '../../../src/tab/takeAway/posterEntries.ts'
import { mostEntries, ownerLetters, posterMonths, posterRoles } from '../../../src/tab/takeAway/poster.ts'
import { createJointYear } from '../../../src/tab/year/jointYear.ts'
import { resolveSchoolDeadlines } from '../../../src/tab/year/schoolDeadlines.ts'
import { usualPlan } from '../../../src/tab/year/yearPlan.ts'
import { aCalendar, aMeeting, aSchoolYear } from '../builders.ts'

const plan = usualPlan(aSchoolYear(), resolveSchoolDeadlines)
const person = (role: 'senco' | 'leader') => ({ id: role, displayName: role, address: `${role}@school.example`, role })
const pair = {
  me: { person: person('senco'), basis: 'ownCalendar', calendar: aCalendar([aMeeting()]), leftOut: 0 },
  partner: { person: person('leader'), basis: 'sharedCalendar', calendar: aCalendar([aMeeting()]), leftOut: 0 },
  readAt: 0,
} as const
const year = createJointYear(pair, plan)
const paused = createJointYear(pair, { ...plan, isPaused: true })
const { deadlines } = year
const [someDeadline] = deadlines
if (someDeadline === undefined) throw new Error('A school year has deadlines.')

test('the wall has September to August, and each weekday of the year once', () => {
  const months = posterMonths(year, deadlines, true)
  expect(months.map(({ month }) => month)).toEqual([
    ...['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02'],
    ...['2027-03', '2027-04', '2027-05', '2027-06', '2027-07', '2027-08'],
  ])
  const dates = months.flatMap(({ weeks }) => weeks.flatMap(({ days }) => days.flatMap((day) => day?.date ?? [])))
  expect(new Set(dates).size).toBe(dates.length)
  expect(dates).toHaveLength(261)
})

test('every deadline of the year is on the wall', () => {
  const shown = posterMonths(year, deadlines, true).flatMap(({ entries }) => entries.map(({ title }) => title))
  for (const { shortTitle, code } of deadlines) if (code === null) expect(shown).toContain(shortTitle)
})

test('an INSET day is one line, with whose it is to prepare', () => {
  const [september] = posterMonths(year, deadlines, true)
  const lines = september?.entries.filter(({ title }) => title.startsWith('INSET')) ?? []
  expect(lines.map(({ days, title, owner }) => `${days} ${title}, ${owner}`)).toEqual(['1 INSET day, both'])
  const without = posterMonths(year, [], true)[0]?.entries.filter(({ title }) => title === 'INSET day')
  expect(without).toHaveLength(1)
})

test('levels are those of both; while paused one’s own alone; and nobody’s where only dates were asked for', () => {
  expect(posterRoles(year, true)).toEqual(['senco', 'leader'])
  expect(posterRoles(paused, true)).toEqual(['senco'])
  const [week] = posterMonths(paused, deadlines, true)[2]?.weeks.slice(1) ?? []
  expect(week?.means).toHaveLength(1)
  const onlyDates = posterMonths(year, deadlines, false).flatMap(({ weeks }) => weeks)
  expect(new Set(onlyDates.flatMap(({ days }) => days.flatMap((day) => (day === null ? [] : [day.level]))))).toEqual(
    new Set([null, 'closed']),
  )
  expect(onlyDates.every(({ means }) => means.length === 0)).toBe(true)
})

test('while paused the days show one’s own level, not the heavier of the two', () => {
  const leaderOnly = { ...pair, me: { ...pair.me, calendar: aCalendar([]) } }
  const levelOn = (of: typeof year, date: string) =>
    posterMonths(of, deadlines, true)
      .flatMap(({ weeks }) => weeks.flatMap(({ days }) => days))
      .find((day) => day?.date === date)?.level
  const allDay = aMeeting({ starts: '08:00', ends: '16:00' })
  const heavy = { ...leaderOnly, partner: { ...pair.partner, calendar: aCalendar([allDay]) } }
  const bare = { ...plan, deadlines: [], library: [] }
  expect(levelOn(createJointYear(heavy, bare), '2026-11-23')).toBe('busy')
  expect(levelOn(createJointYear(heavy, { ...bare, isPaused: true }), '2026-11-23')).toBe('calm')
})

test('reviews of one kind in one month are one line without their codes', () => {
  const review = (code: string, date: string) => ({
    ...someDeadline,
    ...{ id: code, ruleId: 'reviewMeeting', code, shortTitle: 'Review meeting', statutory: true },
    when: { kind: 'day', date: isoDate(date) } as const,
  })
  const entries = deadlineEntries([
    review('Review 3', '2026-11-03'),
    review('Review 7', '2026-11-17'),
    review('Review 9', '2026-12-01'),
  ])
  expect(entries.map(({ days, title }) => `${days} ${title}`)).toEqual(['3, 17 Review meeting (2)', '1 Review meeting'])
})

test('the school’s own lines name terms, holidays, INSET days and closed days in term', () => {
  const lines = schoolEntries(aSchoolYear()).map(({ from, title }) => `${from} ${title}`)
  expect(lines).toContain('2026-09-01 INSET day')
  expect(lines.filter((line) => line.endsWith('Term starts'))).toHaveLength(3)
  expect(lines.filter((line) => line.endsWith('Term ends'))).toHaveLength(3)
  expect(lines.filter((line) => line.endsWith('Half-term'))).toHaveLength(3)
  expect(lines.filter((line) => line.includes('Christmas holiday'))).toHaveLength(1)
})

test('a month with more lines than can be read from a wall says how many there are beside', () => {
  const many = Array.from({ length: 40 }, (_, place) => ({
    ...someDeadline,
    ...{ id: `own ${place}`, ruleId: null, when: { kind: 'day', date: isoDate('2027-08-02') } as const },
  }))
  const august = posterMonths(year, many, true).at(-1)
  expect(august?.entries).toHaveLength(mostEntries)
  expect(august?.leftOff).toBe(40 - mostEntries)
})

test('owners are told apart by a letter, or by as many as it takes', () => {
  expect(ownerLetters({ roles: { senco: 'SENCo', leader: 'headteacher' } })).toEqual({ senco: 'S', leader: 'H' })
  expect(ownerLetters({ roles: { senco: 'SENDCo', leader: 'school leader' } })).toEqual({ senco: 'SE', leader: 'Sc' })
})

test('days are said under the name of their month', () => {
  const label = (from: string, to: string) => dayLabel(isoDate(from), isoDate(to))
  expect(label('2026-11-03', '2026-11-03')).toBe('3')
  expect(label('2026-11-03', '2026-11-17')).toBe('3–17')
  expect(label('2026-11-30', '2026-12-04')).toBe('30–4 Dec')
})
