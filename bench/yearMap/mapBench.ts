import { type Role, roles } from '../../src/domain/calendar/calendar.ts'
import { cellName, mapLanes } from '../../src/tab/heatMap/lanes.ts'
import { yearRows } from '../../src/tab/heatMap/yearRows.ts'
import { defaultWords } from '../../src/tab/words/words.ts'
import type { JointYear } from '../../src/tab/year/jointYear.ts'
import type { BenchRow } from '../benchRow.ts'
import { timeContest } from '../measure.ts'
import { assertSameAnswer } from '../sameAnswer.ts'
import { dateFnsSums, type DaySums, parseForDateFns } from './dateFnsPeer.ts'
import { jointYearOf } from './jointYearOf.ts'
import { createMapTask, type MapTask } from './mapTask.ts'

const eventsEach = 2500

/** A year's map, computed; against the day sums of the usual way, and against itself with fewer events. */
export function benchYearMap(): readonly BenchRow[] {
  const task = createMapTask(eventsEach)
  const tenfold = createMapTask(10 * eventsEach)
  const parsed = parseForDateFns(task)

  const { year } = computeMap(task)
  const sums = dateFnsSums(parsed)
  for (const role of roles) assertSameAnswer(`The ${role}'s day sums`, sumsOf(year, role), sums[role].map(comparable))

  const against = timeContest({ ours: () => computeMap(task), other: () => dateFnsSums(parsed) }, 5)
  const growth = timeContest({ ours: () => computeMap(tenfold), other: () => computeMap(task) }, 9)
  return [
    {
      name: 'Map of a year, cells named; date-fns, day sums alone',
      unit: 'ms',
      ...against,
      bar: { kind: 'timesBetter', atLeast: 10 },
    },
    {
      name: 'Map of a year, ten times the events; once',
      unit: 'ms',
      ...growth,
      bar: { kind: 'timesTheOther', atMost: 12 },
    },
  ]
}

/** Everything between parsed events and elements: lanes with reasons and bands, rows, and the name of every cell. */
function computeMap(task: MapTask) {
  const year = jointYearOf(task)
  const days = yearRows(task.year)
    .flatMap((row) => (row.kind === 'week' ? row.days : []))
    .filter((day) => day !== null)
  const cells = mapLanes(year, defaultWords).map((lane) =>
    days.map((day) => {
      const laneDay = lane.days[day.index]
      return laneDay === undefined ? '' : cellName(day, laneDay, lane.spokenName)
    }),
  )
  return { year, cells }
}

function sumsOf({ lanes }: JointYear, role: Role): readonly string[] {
  return lanes[role].days.flatMap((day) => (day.kind === 'open' ? [comparable(day)] : []))
}

/** Hours to a millionth: the two add up in different orders. */
function comparable({ hoursAvailable, hoursAsked }: DaySums): string {
  return `${hoursAsked.toFixed(6)} of ${hoursAvailable.toFixed(6)}`
}
