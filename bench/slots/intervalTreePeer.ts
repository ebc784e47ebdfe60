import IntervalTree from '@flatten-js/interval-tree'
import type { EpochMs, Interval } from '../../src/domain/calendar/dates.ts'
import { candidateStarts, type SlotTask } from './slotTask.ts'

/** A tree of everything that blocks. Its intervals include their ends, ours do not, hence the millisecond less. */
export function treeOf(blocked: readonly Interval[]): IntervalTree {
  const tree = new IntervalTree()
  for (const { startsAt, endsAt } of blocked) tree.insert([startsAt, endsAt - 1])
  return tree
}

/** Every start, by asking the tree about each candidate. The windows are given to it as instants. */
export function intervalTreeStarts(
  tree: IntervalTree,
  windows: readonly Interval[],
  task: SlotTask,
): readonly EpochMs[] {
  const length = task.lengthMinutes * 60_000
  return candidateStarts(windows, task).filter((start) => !tree.intersect_any([start, start + length - 1]))
}
