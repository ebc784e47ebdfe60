import type { Publish } from '../../contract/board.ts'
import { routes } from '../../contract/routes.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { BoardClient, BoardOutcome } from '../board/boardClient.ts'
import type { JointYear } from '../year/jointYear.ts'
import { type HeldDigest, isDue, keyOf, ownDigest } from './digestPublishing.ts'

interface Publishing {
  readonly client: BoardClient
  readonly boardId: string
  readonly year: JointYear
  readonly hiddenDays: readonly string[]
  /** What this tab knows that the board holds; null when it has to ask. */
  readonly known: HeldDigest | null
  readonly now: EpochMs
  /** Answers true once the digest is no longer wanted. */
  readonly isOver: () => boolean
}

/**
 * Publishes one's digest where the board holds none, another one, or one that was confirmed long ago.
 *
 * @returns what the board is now known to hold; null when nobody can tell, so that the next change tries again
 */
export async function publishIfDue(publishing: Publishing): Promise<HeldDigest | null> {
  const { client, boardId, year, hiddenDays, now, isOver } = publishing
  const digest = ownDigest(year, hiddenDays)
  const known = publishing.known ?? (await heldOnBoard(client, boardId))
  if (isOver() || !isDue(digest, known, now)) return known
  const outcome = await publish(client, boardId, digest)
  return outcome.ok ? { key: keyOf(digest), at: now } : null
}

/** Publishes a digest; it replaces whatever was published before. */
export async function publish(client: BoardClient, boardId: string, digest: Publish): Promise<BoardOutcome<undefined>> {
  return client.call(routes.publish, { board: boardId, body: digest })
}

async function heldOnBoard(client: BoardClient, boardId: string): Promise<HeldDigest | null> {
  const outcome = await client.call(routes.exportMine, { board: boardId, body: undefined })
  const published = outcome.ok ? outcome.value.published : null
  return published === null ? null : { key: keyOf(published), at: published.at }
}
