import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type LevellingTask, levelWeeks, objectiveOf } from '../../../src/domain/levelling/levelWeeks.ts'

/** Runs a search to its end. */
function levelled(task: LevellingTask) {
  const search = levelWeeks(task)
  let step = search.next()
  while (step.done !== true) step = search.next()
  return step.value
}

/** The least objective of all choices, each tried. */
function optimum(task: LevellingTask): number {
  const chosen = task.pieces.map(() => 0)
  let least = Infinity
  const from = (piece: number): void => {
    const places = task.pieces[piece]
    if (places === undefined) {
      least = Math.min(least, objectiveOf(task, chosen))
      return
    }
    places.forEach((_, place) => {
      chosen[piece] = place
      from(piece + 1)
    })
  }
  from(0)
  return least
}

const weeks = 6
const hours = (max: number) => fc.array(fc.integer({ min: 0, max }), { minLength: weeks, maxLength: weeks })

/** Work of one to three weeks that can begin in any of up to five weeks, for either or for both. */
const piece = fc
  .record({
    length: fc.integer({ min: 1, max: 3 }),
    senco: fc.integer({ min: 0, max: 25 }),
    leader: fc.integer({ min: 0, max: 25 }),
    starts: fc.uniqueArray(fc.integer({ min: 0, max: weeks - 1 }), { minLength: 1, maxLength: 5 }),
  })
  .map(({ length, senco, leader, starts }) =>
    starts.map((firstWeek) => {
      const count = Math.min(length, weeks - firstWeek)
      const share = (total: number) => new Array<number>(count).fill(total / count)
      return { firstWeek, senco: share(senco), leader: share(leader) }
    }),
  )

const tasks: fc.Arbitrary<LevellingTask> = fc.record({
  asked: fc.record({ senco: hours(30), leader: hours(40) }),
  available: fc.record({ senco: hours(25), leader: hours(40) }),
  firstWeek: fc.integer({ min: 0, max: 2 }),
  pieces: fc.array(piece, { minLength: 0, maxLength: 5 }),
})

/** Six pieces of work with four or five places each: more choices than are all tried. */
const manyChoices = fc
  .record({ task: tasks, pieces: fc.array(piece, { minLength: 6, maxLength: 6 }) })
  .map(({ task, pieces }): LevellingTask => ({ ...task, pieces }))
  .filter(({ pieces }) => pieces.reduce((choices, places) => choices * places.length, 1) > 4096)

describe('the search for the level year', () => {
  it('finds the best of all choices where they are few', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        expect(levelled(task).objective).toBeCloseTo(optimum(task), 6)
      }),
      { numRuns: 400 },
    )
  })

  it('comes within two hundredths of the best where they are many, but for a rare task', () => {
    const beyond = fc.sample(manyChoices, 60).filter((task) => levelled(task).objective > optimum(task) * 1.02 + 1e-6)
    expect(beyond.length).toBeLessThanOrEqual(3)
  })

  it('is never worse than leaving everything where it is', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const stays = task.pieces.map(() => 0)
        expect(levelled(task).objective).toBeLessThanOrEqual(objectiveOf(task, stays) + 1e-6)
      }),
    )
  })

  it('reckons while it goes along what the same choice comes to when summed up anew', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        const { chosen, objective } = levelled(task)
        expect(objectiveOf(task, chosen)).toBeCloseTo(objective, 9)
      }),
    )
  })

  it('gives the same task the same choice', () => {
    fc.assert(
      fc.property(tasks, (task) => {
        expect(levelled(task)).toEqual(levelled(task))
      }),
    )
  })

  it('moves one piece out of the worst week, and not two', () => {
    const inWeek = (firstWeek: number) => ({ firstWeek, senco: [10], leader: [0] })
    const task: LevellingTask = {
      asked: { senco: [20, 5], leader: [0, 0] },
      available: { senco: [25, 25], leader: [40, 40] },
      firstWeek: 0,
      pieces: [
        [inWeek(0), inWeek(1)],
        [inWeek(0), inWeek(1)],
        [inWeek(1), inWeek(0)],
      ],
    }
    expect(levelled(task).chosen.filter((place) => place !== 0)).toHaveLength(1)
  })

  it('leaves a piece where it is when the gain is not worth a move', () => {
    const inWeek = (firstWeek: number) => ({ firstWeek, senco: [1], leader: [0] })
    const task: LevellingTask = {
      asked: { senco: [10, 9], leader: [0, 0] },
      available: { senco: [25, 25], leader: [40, 40] },
      firstWeek: 0,
      pieces: [[inWeek(0), inWeek(1)]],
    }
    expect(levelled(task).chosen).toEqual([0])
  })

  it('says how far it is, and never goes back', () => {
    const [task] = fc.sample(manyChoices, { numRuns: 1, seed: 7 })
    const steps = [
      ...levelWeeks(
        task ?? { asked: { senco: [], leader: [] }, available: { senco: [], leader: [] }, firstWeek: 0, pieces: [] },
      ),
    ]
    const done = steps.map((step) => step.done)
    expect(steps.length).toBeGreaterThan(5)
    expect(done).toEqual(done.toSorted((a, b) => a - b))
    expect(done.at(-1)).toBe(steps.at(-1)?.total)
  })
})
