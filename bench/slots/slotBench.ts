import type { EpochMs } from '../../src/domain/calendar/dates.ts'
import { defaultPressureSettings } from '../../src/domain/pressure/settings.ts'
import { freeStarts } from '../../src/domain/slots/freeStarts.ts'
import { commonFreeTime, personTimes } from '../../src/domain/slots/freeTime.ts'
import type { BenchRow } from '../benchRow.ts'
import { timeContest } from '../measure.ts'
import { assertSameAnswer } from '../sameAnswer.ts'
import { intervalTreeStarts, treeOf } from './intervalTreePeer.ts'
import { slotCalculatorEndToEnd, slotCalculatorRequest, slotCalculatorStarts } from './slotCalculatorPeer.ts'
import { blockedTimes, bruteForceStarts, createSlotTask, sharedWindows, type SlotTask } from './slotTask.ts'

const rounds = 5

/**
 * Every start of an hour that both have, on the quarter-hours of a school year, time zones included; against two
 * libraries, after checking that all agree.
 */
export function benchSlots(): readonly BenchRow[] {
  const task = createSlotTask()
  const quarters = slotCalculatorRequest(task, task.stepMinutes)
  const hours = slotCalculatorRequest(task, task.lengthMinutes)
  const [blocked, windows] = [blockedTimes(task), sharedWindows(task)]
  const treeStarts = () => intervalTreeStarts(treeOf(blocked), windows, task)

  const starts = ourStarts(task)
  assertSameAnswer('Starts, against every candidate with every event', starts, bruteForceStarts(task))
  assertSameAnswer('Starts, against slot-calculator', starts, slotCalculatorStarts(quarters, task))
  assertSameAnswer('Starts, against the interval tree', starts, treeStarts())
  const [endToEnd, all] = [slotCalculatorEndToEnd(hours), new Set(starts)]
  process.stderr.write(
    `  ${starts.length} starts, the same from all. slot-calculator end to end: ${endToEnd.length}, ` +
      `${endToEnd.filter((start) => all.has(start)).length} of them on the quarter-hour.\n`,
  )

  const against = (other: () => unknown) => timeContest({ ours: () => ourStarts(task), other }, rounds)
  return [
    {
      name: 'Free hours of a year; slot-calculator, every start',
      unit: 'ms',
      ...against(() => slotCalculatorStarts(quarters, task)),
      bar: { kind: 'timesBetter', atLeast: 60 },
    },
    {
      name: 'Free hours of a year; slot-calculator, end to end',
      unit: 'ms',
      ...against(() => slotCalculatorEndToEnd(hours)),
      bar: { kind: 'timesBetter', atLeast: 60 },
    },
    {
      name: 'Free hours of a year; interval-tree, windows ready',
      unit: 'ms',
      ...against(treeStarts),
      bar: { kind: 'timesBetter', atLeast: 1 },
    },
  ]
}

function ourStarts({ senco, leader, dates, lengthMinutes, stepMinutes }: SlotTask): readonly EpochMs[] {
  const people = personTimes([senco, leader], dates, defaultPressureSettings)
  return freeStarts(commonFreeTime(people), lengthMinutes, stepMinutes)
}
