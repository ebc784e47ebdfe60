import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, isoDate, type IsoDate } from '../../../src/domain/calendar/dates.ts'
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

const resolveWith =
  (given: DeadlineAdjustments['anchors'], year = schoolYear): LevellingInput['resolve'] =>
  (moves, only) => {
    const changes = Object.fromEntries([...moves].map(([id, movedTo]) => [id, { movedTo }]))
    const rules = only === null ? deadlineLibrary : deadlineLibrary.filter(({ id }) => only.has(id))
    return resolveDeadlines(school, year, { changes, anchors: given, own: [] }, { rules })
  }
const resolve = resolveWith(anchors)

/** Mornings full of meetings, and the year's deadlines. */
function lanesWith(moves: ReadonlyMap<string, IsoDate>, resolved = resolve): LevellingInput['lanes'] {
  const library = deadlinesForMap(resolved(moves, null))
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
    hiddenDays: { senco: new Set(), leader: new Set() },
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

/** The rule of review meetings, and what it rests on. */
const meetingAlone = new Set(['ehcp-ar-meeting', 'ehcp-annual-review-due'])

/** The first day, twelve months after a review or twice that, which is not before a day: that review has to be complete by it. */
function completeBy(lastReview: IsoDate, day: IsoDate): IsoDate {
  const after = (months: number) => isoDate(Temporal.PlainDate.from(lastReview).add({ months }).toString())
  return after(12) >= day ? after(12) : after(24)
}

/** First and last days of the places that a deadline may go to. */
function daysTried({ deadline, options }: ReturnType<typeof movableDeadlines>[number]): readonly IsoDate[] {
  const { when } = deadline
  const length = when.kind === 'day' ? 0 : daysBetween(when.from, when.to)
  return options.slice(1).flatMap(({ date }) => [date, addDays(date, length)])
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

  it('is never put into a holiday or on an INSET day: neither its first day nor its last', () => {
    const inset = [...schoolYear.termDates.insetDays, isoDate('2027-01-04'), isoDate('2027-03-19')]
    const year = createSchoolYear({ ...schoolYear.termDates, insetDays: inset }, 'Europe/London')
    const found = movableDeadlines(input({ schoolYear: year, resolve: resolveWith(anchors, year) }))
    const ends = found.flatMap(daysTried)
    expect(ends.length).toBeGreaterThan(500)
    expect(ends.filter((date) => inset.includes(date) || !year.openDates.includes(date))).toEqual([])
    expect(movableDeadlines(usual).flatMap(daysTried)).toEqual(expect.arrayContaining(inset.slice(1)))
  })

  it.each(['senco', 'leader'] as const)('is never put on a day that the %s hides, and goes elsewhere', (role) => {
    const wished = new Set(answer.moves.map(({ to }) => to))
    const hiding = input({ hiddenDays: { senco: new Set(), leader: new Set(), [role]: wished } })
    expect(movableDeadlines(hiding).flatMap(daysTried)).not.toEqual(expect.arrayContaining([...wished].slice(0, 1)))
    const { moves } = levelled(hiding)
    expect(moves.length).toBeGreaterThan(0)
    expect(moves.filter(({ to }) => wished.has(to))).toEqual([])
  })

  it('leaves a review its decision within twelve months of the last, and its plan amended before a transfer', () => {
    const lastReview = fc.integer({ min: 0, max: 300 }).map((days) => addDays(isoDate('2025-12-01'), days))
    const transfer = fc.constantFrom(null, isoDate('2027-02-15'), isoDate('2027-03-31'))
    const seen = { moves: 0, beforeTransfer: 0 }
    fc.assert(
      fc.property(lastReview, transfer, (date, transferBefore) => {
        const given = { anchor: 'ehcPlan.lastReview', date, code: 'Review 1' } as const
        const resolveReview = resolveWith([transferBefore === null ? given : { ...given, transferBefore }])
        const reviews = input({
          deadlines: resolveReview(new Map(), meetingAlone),
          lanes: lanesWith(new Map(), resolveReview),
          resolve: resolveReview,
        })
        for (const { deadline, options } of movableDeadlines(reviews)) {
          const complete = completeBy(date, firstDayOf(deadline))
          const amendedFor = transferBefore === null ? null : addDays(transferBefore, -84)
          const isOfTransfer =
            amendedFor !== null && amendedFor <= complete && completeBy(date, amendedFor) === complete
          for (const option of options.slice(1)) {
            const moved = resolveReview(new Map([[deadline.id, option.date]]), null)
            const on = (ruleId: string) => moved.filter((each) => each.ruleId === ruleId).map(firstDayOf)
            expect(on('ehcp-ar-meeting')).toContain(option.date)
            expect(on('ehcp-ar-la-decision')).toContain(addDays(option.date, 28))
            expect(addDays(option.date, 28) <= complete).toBe(true)
            if (isOfTransfer) expect(option.date <= amendedFor).toBe(true)
            seen.moves += 1
            seen.beforeTransfer += isOfTransfer ? 1 : 0
          }
        }
      }),
      { numRuns: 20, examples: [[isoDate('2026-03-10'), isoDate('2027-02-15')]] },
    )
    expect(seen.moves).toBeGreaterThan(100)
    expect(seen.beforeTransfer).toBeGreaterThan(20)
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
