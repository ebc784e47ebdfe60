import { levelByRequest } from '../../src/tab/levelling/levelByRequest.ts'
import type { BenchRow } from '../benchRow.ts'
import { timeContest } from '../measure.ts'
import { timesOfEdits } from './editTimes.ts'
import { greedyMove } from './greedyPeer.ts'
import { requestOf, schoolWith, yearOf } from './schoolPlan.ts'

const frameMilliseconds = 16
const levelledWithin = 1000
const movableAtLeast = 40
/** With these reviews beside what every such school may move there are forty. */
const plansToLevel = 4

/** Levelling a year in Node, and the computing of an edit in a slowed-down browser. */
export async function benchLevelling(): Promise<readonly BenchRow[]> {
  const documents = schoolWith(plansToLevel)
  const year = yearOf(documents)
  const request = requestOf(year, documents)
  const { movableCount, moves } = levelByRequest(request, () => undefined)
  const greedy = greedyMove(year, documents)
  process.stderr.write(
    `  ${movableCount} movable deadlines, ${moves.length} moves; the first by the plain way: ${greedy?.id ?? 'none'}\n`,
  )
  if (movableCount < movableAtLeast) throw new Error(`Only ${movableCount} deadlines of the year can be moved.`)
  const levelling = timeContest(
    { ours: () => levelByRequest(request, () => undefined), other: () => greedyMove(year, documents) },
    1,
  )
  const edit = await timesOfEdits()
  const oneFrame = (name: string, ours: number): BenchRow => ({
    ...{ name, unit: 'ms', ours, other: frameMilliseconds },
    bar: { kind: 'figure', atMost: frameMilliseconds },
  })
  return [
    {
      name: `Levelling ${movableCount} deadlines; greedy, whole year anew, one move`,
      unit: 'ms',
      ...levelling,
      bar: { kind: 'figure', atMost: levelledWithin },
    },
    oneFrame('An edit: 3 years of deadlines, 60 plans, 4x slower; one frame', edit.resolved),
    oneFrame('An edit: both lanes of the year, 4x slower; one frame', edit.recomputed),
  ]
}
