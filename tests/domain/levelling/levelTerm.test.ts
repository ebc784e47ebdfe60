import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import type { LevellingAnswer, LevellingInput } from '../../../src/domain/levelling/levelling.ts'
import { levelTerm } from '../../../src/domain/levelling/levelTerm.ts'
import { firstDayOf, movableDeadlines } from '../../../src/domain/levelling/movableDeadlines.ts'
import { jointPressureInWeek, loadsAfter, weekLoads } from '../../../src/domain/levelling/weekLoads.ts'
import { computeLane } from '../../../src/domain/pressure/lane.ts'
import { defaultPressureSettings } from '../../../src/domain/pressure/settings.ts'
import type { DeadlineAdjustments } from '../../../src/domain/schoolYear/deadlineRules/adjustments.ts'
import { deadlinesForMap } from '../../../src/domain/schoolYear/deadlineRules/deadlinesForMap.ts'
import { deadlineLibrary } from '../../../src/domain/schoolYear/deadlineRules/library/library.ts'
import { resolveDeadlines } from '../../../src/domain/schoolYear/deadlineRules/resolveDeadlines.ts'
import { typicalCounts } from '../../../src/domain/schoolYear/deadlineRules/school.ts'
import { createSchoolYear } from '../../../src/domain/schoolYear/schoolYear.ts'
import { modelTermDates } from '../../../src/domain/schoolYear/termDates.ts'
import { aCalendar, aMeeting } from '../../tab/builders.ts'

const schoolYear = createSchoolYear(modelTermDates(2026), 'Europe/London')
const settings = defaultPressureSettings
const school = { phase: 'primary', kind: 'maintained', counts: typicalCounts.primary } as const

/** Three reviews that all fall due at the end of the same month. */
const anchors: DeadlineAdjustments['anchors'] = [1, 2, 3].map((review) => ({
  anchor: 'ehcPlan.lastReview',
  date: isoDate(`2026-03-${20 + review}`),
  code: `Review ${review}`,
}))

const resolve: LevellingInput['resolve'] = (moves, only) => {
  const changes = Object.fromEntries([...moves].map(([id, movedTo]) => [id, { movedTo }]))
  const rules = only === null ? deadlineLibrary : deadlineLibrary.filter(({ id }) => only.has(id))
  return resolveDeadlines(school, schoolYear, { changes, anchors, own: [] }, { rules })
}

/** Mornings full of meetings, and the year's deadlines. */
function lanesWith(moves: ReadonlyMap<string, ReturnType<typeof isoDate>>): LevellingInput['lanes'] {
  const library = deadlinesForMap(resolve(moves, null))
  const calendar = aCalendar(schoolYear.openDates.map((on) => aMeeting({ id: `meeting ${on}`, on, ends: '13:00' })))
  return {
    senco: computeLane(calendar, 'senco', schoolYear, settings, library),
    leader: computeLane(calendar, 'leader', schoolYear, settings, library),
  }
}

function input(fields: Partial<LevellingInput> = {}): LevellingInput {
  return {
    schoolYear,
    settings,
    lanes: lanesWith(new Map()),
    deadlines: resolve(new Map(), null),
    resolve,
    today: isoDate('2026-09-07'),
    locked: new Set(),
    ...fields,
  }
}

function levelled(of: LevellingInput): LevellingAnswer {
  const search = levelTerm(of)
  let step = search.next()
  while (step.done !== true) step = search.next()
  return step.value
}

const usual = input()
const answer = levelled(usual)
const worstOf = (loads: ReturnType<typeof weekLoads>) => Math.max(...loads.map(jointPressureInWeek))

describe('levelling a primary school’s year', () => {
  it('finds moves, of which each lightens a week and the first gains most', () => {
    expect(answer.moves.length).toBeGreaterThan(0)
    const [first] = answer.moves
    for (const { because } of answer.moves) expect(because.relieved).not.toBeNull()
    expect(first?.because.gain).toBe(Math.max(...answer.moves.map(({ because }) => because.gain)))
  })

  it('tells the hours of each week as they are when the lanes are computed anew with all moves made', () => {
    const moved = lanesWith(new Map(answer.moves.map(({ id, to }) => [id, to])))
    const told = loadsAfter(weekLoads(schoolYear, usual.lanes), answer.moves)
    const anew = weekLoads(schoolYear, moved)
    told.forEach(({ asked }, week) => {
      expect(asked.senco).toBeCloseTo(anew[week]?.asked.senco ?? NaN, 6)
      expect(asked.leader).toBeCloseTo(anew[week]?.asked.leader ?? NaN, 6)
    })
    expect(worstOf(anew)).toBeLessThanOrEqual(worstOf(weekLoads(schoolYear, usual.lanes)))
  })

  it('moves nothing but what may be moved, to open school days within its limits', () => {
    for (const { id, to, within } of answer.moves) {
      const deadline = usual.deadlines.find((each) => each.id === id)
      expect(deadline?.movable).toEqual(within)
      expect(schoolYear.openDates).toContain(to)
      expect(to >= within.from && to <= within.to).toBe(true)
    }
  })

  it('answers the same year with the same moves', () => {
    expect(levelled(input())).toEqual(answer)
  })
})

describe('what may be moved', () => {
  const today = isoDate('2026-11-23')
  const late = input({ today })

  it('is never due or worked on before today, what goes along with it included', () => {
    const places = new Map(schoolYear.openDates.map((date, place) => [place, date]))
    for (const { options } of movableDeadlines(late)) {
      const [now, ...others] = options
      for (const { date, work } of others) {
        expect(date >= today).toBe(true)
        for (const { id, firstDay } of work) {
          const before = now?.work.find((each) => each.id === id)?.firstDay ?? Infinity
          expect((places.get(firstDay) ?? '') >= today || firstDay >= before).toBe(true)
        }
      }
    }
  })

  it('leaves out what is over, and what is locked', () => {
    const all = movableDeadlines(late).map(({ deadline }) => deadline)
    const [first] = all
    expect(all.every((deadline) => firstDayOf(deadline) >= today)).toBe(true)
    const locked = movableDeadlines(input({ today, locked: new Set([first?.id ?? '']) }))
    expect(locked.map(({ deadline }) => deadline.id)).toEqual(all.slice(1).map(({ id }) => id))
  })

  it('takes the steps of a review along, and never holds its meeting after the last lawful day or on an INSET day', () => {
    const reviews = movableDeadlines(usual).filter(({ deadline }) => deadline.ruleId === 'ehcp-ar-meeting')
    expect(reviews.map(({ deadline }) => deadline.code)).toEqual(['Review 1', 'Review 2', 'Review 3'])
    for (const { along, within, options } of reviews) {
      expect(along).toContain('Review report due')
      for (const { date } of options) {
        expect(date <= within.to).toBe(true)
        expect(schoolYear.termDates.insetDays).not.toContain(date)
      }
    }
  })
})
