import type { TermThread } from '../../domain/together/termThread.ts'
import type { TogetherContext } from './togetherContext.ts'

/** What a part of a term's thread is given. */
export interface ThreadProps {
  readonly thread: TermThread
  /** Where it is said that something was removed. */
  readonly place: string
  readonly titleOf: (deadlineId: string) => string
  readonly context: TogetherContext
}
