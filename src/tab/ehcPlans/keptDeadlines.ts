import type { Deadlines } from '../../contract/documents.ts'
import type { DeadlineAdjustments } from '../../domain/schoolYear/deadlineRules/adjustments.ts'
import { adjustmentsOf } from '../../domain/schoolYear/deadlineRules/keptAdjustments.ts'

/**
 * The board's document with changed adjustments. A date of a kind that this page does not know (kept by a newer one)
 * stays where it is.
 */
export function deadlinesWith(kept: Deadlines | null, adjustments: DeadlineAdjustments): Deadlines {
  const known = new Set<string>(adjustmentsOf(kept).anchors.map(({ anchor }) => anchor))
  const unknown = kept?.anchors.filter(({ anchor }) => !known.has(anchor)) ?? []
  return {
    changes: { ...adjustments.changes },
    anchors: [...unknown, ...adjustments.anchors],
    own: [...adjustments.own],
  }
}
