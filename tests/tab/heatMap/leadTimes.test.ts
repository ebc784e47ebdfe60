import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { defaultPressureSettings } from '../../../src/domain/pressure/settings.ts'
import { firstDueDay, laneLeads, leadsInView, leadTimes } from '../../../src/tab/heatMap/leadTimes.ts'
import { allMarks, markedDeadlines } from '../../../src/tab/heatMap/markFilter.ts'
import { resolveSchoolDeadlines } from '../../../src/tab/year/schoolDeadlines.ts'
import { aSchoolYear } from '../builders.ts'

const schoolYear = aSchoolYear()
const { deadlines, library } = resolveSchoolDeadlines({ school: null, deadlines: null }, schoolYear)
const leads = leadTimes({ schoolYear, settings: defaultPressureSettings, deadlines, library })
const census = leads.find(({ deadline }) => deadline.shortTitle === 'Autumn census')
if (census === undefined) throw new Error('There is an autumn census.')

test('a lead time is the school days before the day that is marked, as many as the pressure counts', () => {
  const { workBy, leadDays } = census.deadline
  expect(census.days).toHaveLength(leadDays - 1)
  expect(census.days.every((day) => workBy !== null && day < workBy)).toBe(true)
  expect(census.days).toEqual(census.days.filter((day) => schoolYear.openDates.includes(day)))
})

test('the day that is looked at decides before the opened one, and a day on which nothing is due before neither', () => {
  const [calm, due] = [isoDate('2026-09-13'), census.deadline.workBy]
  expect(firstDueDay(leads, [calm, due])).toBe(due)
  expect(firstDueDay(leads, [isoDate('2026-12-18'), due])).toBe('2026-12-18')
  expect(firstDueDay(leads, [null, calm])).toBeNull()
})

test('a chosen category draws all its lead times; without one, and nothing looked at, there are none', () => {
  const ofCensus = leadsInView(leads, { dueOn: null, category: 'census' })
  expect(ofCensus.length).toBeGreaterThan(2)
  expect(ofCensus.every(({ deadline }) => deadline.category === 'census')).toBe(true)
  expect(leadsInView(leads, { dueOn: null, category: '' })).toEqual([])
})

test('a lane has the lead times of its own deadlines, said in words', () => {
  const leader = leads.filter(({ deadline }) => deadline.owner === 'leader' && deadline.effortHours.senco === 0)
  const drawn = laneLeads(leader)
  expect(drawn.senco.size).toBe(0)
  expect(drawn.leader.size).toBeGreaterThan(10)
  expect(drawn.joint).toEqual(drawn.leader)
  expect(laneLeads([census]).joint.get(census.days[0] ?? isoDate('2026-09-01'))).toBe('lead time of Autumn census')
})

test('marks are limited by category and owner together, and without a choice nothing is made anew', () => {
  expect(markedDeadlines(deadlines, allMarks)).toBe(deadlines)
  const found = markedDeadlines(deadlines, { category: 'census', owner: 'both' })
  expect(found.length).toBeGreaterThan(0)
  expect(found.every(({ category, owner }) => category === 'census' && owner === 'both')).toBe(true)
})
