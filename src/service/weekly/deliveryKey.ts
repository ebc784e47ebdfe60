import { createHash } from 'node:crypto'
import { isoDate, type IsoDate } from '../../domain/calendar/dates.ts'
import type { DeliveryRow, DeliveryTarget } from '../store/rows.ts'

/** Names one posting: which board, which week, where to. */
export type DeliveryKey = Pick<DeliveryRow, 'boardId' | 'week' | 'target'>

const targets: readonly DeliveryTarget[] = ['shared', 'senco', 'leader', 'tab']

/** A key as one line of text, for the queue. */
export function keyText({ boardId, week, target }: DeliveryKey): string {
  return `${boardId}:${week}:${target}`
}

/** Reads what `keyText` has written; null when it is something else. */
export function parseKey(text: string): DeliveryKey | null {
  const [boardId, week, name] = text.split(':')
  const target = targets.find((each) => each === name)
  if (!boardId || week === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(week) || target === undefined) return null
  return { boardId, week: isoDate(week), target }
}

/**
 * The id of a board's weekly post: the same for whoever plans it, so that two planners at once make one post.
 * A UUID of version 8 (RFC 9562), whose content is the maker's own affair.
 */
export function weeklyPostId(boardId: string, week: IsoDate): string {
  const hex = createHash('sha256').update(`weekly question\n${boardId}\n${week}`).digest('hex')
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  )
}
