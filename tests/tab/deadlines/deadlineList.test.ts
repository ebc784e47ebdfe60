import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { createSchoolYear } from '../../../src/domain/schoolYear/schoolYear.ts'
import { modelTermDates } from '../../../src/domain/schoolYear/termDates.ts'
import {
  byMonth,
  comingUp,
  designMoments,
  idNextYear,
  looksLikeName,
  matching,
  moveLimits,
  noFilter,
  spanOf,
} from '../../../src/tab/deadlines/deadlineList.ts'
import {
  designWords,
  doubtWords,
  nextWhen,
  shapingWords,
  statusWords,
  whoseWords,
} from '../../../src/tab/deadlines/deadlineWords.ts'
import { moveProblem } from '../../../src/tab/deadlines/deadlineForm.ts'
import { resolveSchoolDeadlines } from '../../../src/tab/year/schoolDeadlines.ts'
import { defaultWords } from '../../../src/tab/words/words.ts'
import { aSchoolYear, timeZone } from '../builders.ts'

const documents = { school: null, deadlines: null }
const { deadlines } = resolveSchoolDeadlines(documents, aSchoolYear())
const today = isoDate('2026-11-23')
const year = { from: isoDate('2026-09-01'), to: isoDate('2027-08-31') }

test('the next four weeks have what is due in them and what is under way, and nothing that is over', () => {
  const coming = comingUp(deadlines, today)
  expect(coming.length).toBeGreaterThan(3)
  for (const each of coming) {
    expect(spanOf(each).to >= today).toBe(true)
    expect(spanOf(each).from < '2026-12-21').toBe(true)
  }
})

test('every deadline of the year is in the month in which it begins', () => {
  const months = byMonth(deadlines)
  expect(months.flatMap((each) => each.deadlines)).toHaveLength(deadlines.length)
  for (const { month, deadlines: ofMonth } of months) {
    expect(ofMonth.every((each) => spanOf(each).from.startsWith(month))).toBe(true)
  }
})

test('search finds words in any order, in the title and in the rule', () => {
  const found = matching(deadlines, { ...noFilter, text: 'CENSUS  autumn' })
  expect(found.map(({ title }) => title).join()).toMatch(/autumn/i)
  expect(matching(deadlines, { ...noFilter, text: 'no such word anywhere' })).toEqual([])
})

test('category and owner narrow together', () => {
  const found = matching(deadlines, { text: '', category: 'census', owner: 'both' })
  expect(found.length).toBeGreaterThan(0)
  expect(found.every(({ category, owner }) => category === 'census' && owner === 'both')).toBe(true)
})

test('a deadline finds itself in the year after', () => {
  const next = resolveSchoolDeadlines(documents, createSchoolYear(modelTermDates(2027), timeZone)).deadlines
  const nextIds = new Set(next.map(({ id }) => id))
  const met = deadlines.filter((each) => nextIds.has(idNextYear(each) ?? ''))
  expect(met.length / deadlines.length).toBeGreaterThan(0.8)
})

test('what the law sets can be kept earlier and not later; custom goes anywhere in the year', () => {
  const when = { kind: 'day', date: isoDate('2026-10-01') } as const
  expect(moveLimits({ when, statutory: true, movable: null }, year)).toEqual({ from: year.from, to: '2026-10-01' })
  expect(moveLimits({ when, statutory: false, movable: null }, year)).toEqual(year)
  expect(moveProblem('2026-10-02', { from: year.from, to: isoDate('2026-10-01') })).toBe(
    'No later than Thursday 1 October 2026.',
  )
  expect(moveProblem('2026-10-01', year)).toBeNull()
  expect(moveProblem('', year)).toBe('Give a whole date.')
})

test('a date that is not sure says whom to ask', () => {
  expect(doubtWords({ status: 'computed', confirmWith: 'JCQ' })).toBe('computed, confirm with JCQ')
  expect(statusWords({ status: 'uncertain', confirmWith: 'STA' })).toContain('confirm with STA')
  expect(doubtWords({ status: 'published', confirmWith: null })).toBeNull()
})

test('a decision that can be shaped says since when and until when', () => {
  const [moment] = designMoments(deadlines, today, 120)
  if (moment === undefined) throw new Error('There is a decision to shape in four months.')
  expect(designWords(moment, today)).toMatch(/(open since|shaping starts on) \d+ \w+ 202\d, decision by \d+ \w+ 202\d$/)
})

test('a title that reads like a name is questioned, a school’s words are not', () => {
  expect(looksLikeName('Sam Weller')).toBe(true)
  expect(looksLikeName('Science week')).toBe(false)
  expect(looksLikeName('Review 3')).toBe(false)
  expect(looksLikeName('EHC plan review')).toBe(false)
})

test('what is next is in the order of the dates that are shown for it', () => {
  const coming = comingUp(deadlines, today)
  const shown = coming.map((each) => (spanOf(each).from < today ? spanOf(each).to : spanOf(each).from))
  expect(shown).toEqual(shown.toSorted())
  const [begun] = coming.filter((each) => spanOf(each).from < today)
  if (begun === undefined) throw new Error('Something is under way in November.')
  expect(nextWhen(begun, today)).toMatch(/^until \d+ (Nov|Dec)$/)
})

test('hours say whose they are once, and who answers for work that the other has a part in', () => {
  const words = defaultWords
  const effortHours = { senco: 1, leader: 4.25 }
  const said = (owner: 'senco' | 'leader' | 'both', effort = effortHours) =>
    whoseWords({ owner, effortHours: effort }, words).replaceAll('\u00a0', ' ')
  expect(said('both')).toBe('1 h SENCo, 4.3 h headteacher')
  expect(said('leader')).toBe('1 h SENCo, 4.3 h headteacher (leads)')
  expect(said('leader', { senco: 0, leader: 4 })).toBe('4 h headteacher')
  expect(said('leader', { senco: 2, leader: 0 })).toBe('2 h SENCo, headteacher leads')
  expect(said('leader', { senco: 0, leader: 0 })).toBe('Headteacher')
})

test('a list of decisions says which of them are open on the day', () => {
  const from = (...dates: readonly string[]) => dates.map((date) => ({ design: { from: isoDate(date) } }))
  expect(shapingWords(from('2026-11-23', '2026-09-01'), today)).toMatch(/^Open now: /)
  expect(shapingWords(from('2026-11-24', '2027-02-22'), today)).toMatch(/^None is open yet\. /)
  expect(shapingWords(from('2026-11-20', '2027-02-22', '2027-03-01'), today)).toMatch(/^1 open now, 2 to come\. /)
})
