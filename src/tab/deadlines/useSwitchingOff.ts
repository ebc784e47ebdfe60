import { useMemo, useRef, useState } from 'react'
import type { Deadlines } from '../../contract/documents.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { putBack, switchedOff } from './deadlineChanges.ts'

/** The lists of the page in which a deadline has a row. */
export type ListName = 'coming' | 'months'

/** A deadline that was switched off, or deleted, while this page was open. */
export interface JustOff {
  readonly deadline: ResolvedDeadline
  /** The list in which it was opened: that is where its Undo stands. */
  readonly list: ListName
  /** One's own, which nothing else keeps. */
  readonly own: Deadlines['own'][number] | null
}

/** A row that is there again, and takes the focus that its Undo had. */
export interface RowBack {
  readonly id: string
  readonly list: ListName
}

/**
 * What is switched off on this page, and the way back to it.
 *
 * @param present the deadlines of the year as it is kept
 * @param onSave answers whether it was kept; null where nobody is signed in
 */
export function useSwitchingOff(
  present: readonly ResolvedDeadline[],
  kept: Deadlines,
  onSave: ((body: Deadlines) => Promise<boolean>) | null,
) {
  const [all, setAll] = useState<readonly JustOff[]>([])
  const [back, setBack] = useState<RowBack | null>(null)
  const [undoing, setUndoing] = useState<string | null>(null)
  const openedIn = useRef<ListName>('months')
  const justOff = useMemo(
    // One's own may get the id of one that was deleted: it is the same only by its title as well.
    () => all.filter(({ deadline: { id, title } }) => !present.some((each) => each.id === id && each.title === title)),
    [all, present],
  )
  return {
    justOff,
    back,
    /** The deadline whose Undo was pressed last. */
    undoing,
    /** Remembers where a deadline was opened. */
    opened: (list: ListName) => {
      openedIn.current = list
    },
    /** Answers whether it is off. */
    switchOff: async (deadline: ResolvedDeadline): Promise<boolean> => {
      if (onSave === null) return false
      const own = kept.own.find(({ id }) => deadline.ruleId === null && id === deadline.id) ?? null
      const others = all.filter((each) => each.deadline.id !== deadline.id)
      setUndoing(null)
      // Said before it is kept, so that its row is never gone without a word; while it is in the year nothing is drawn of it.
      setAll([...others, { deadline, list: openedIn.current, own }])
      const isOff = await onSave(switchedOff(kept, deadline))
      if (!isOff) setAll(others)
      return isOff
    },
    undo: async ({ deadline, own, list }: JustOff): Promise<void> => {
      if (onSave === null) return
      setUndoing(deadline.id)
      setBack({ id: deadline.id, list })
      if (await onSave(putBack(kept, deadline, own))) {
        setAll((before) => before.filter((each) => each.deadline.id !== deadline.id))
      }
    },
  }
}
