import type { FeedView, MadeFeed } from '../../contract/board.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import { feedSecretHash, newFeedSecret } from '../feeds/feedSecret.ts'
import type { BoardRow } from '../store/rows.ts'
import { type BoardStore, VersionConflict } from '../store/store.ts'
import type { Done } from './boardDesk.ts'
import { done } from './done.ts'

/** The link by which calendars subscribe to a board's deadlines. */
export function createFeedCalls({ store, now }: { readonly store: BoardStore; readonly now: () => EpochMs }) {
  async function view(board: BoardRow): Promise<FeedView> {
    const feed = await store.feed(board.id)
    // Whose link it is goes with them: one that is being deleted just now is none.
    const maker = board.members.find(({ personId }) => personId === feed?.madeBy)
    return feed === null || maker === undefined
      ? null
      : { madeBy: maker.role, madeAt: feed.madeAt, usedOn: feed.usedOn }
  }

  return {
    read: async (board: BoardRow): Promise<Done<{ feed: FeedView }>> => done({ feed: await view(board) }),

    async make(board: BoardRow, personId: string, ifMadeAt: EpochMs | null): Promise<Done<MadeFeed>> {
      const secret = newFeedSecret()
      // Two links in one millisecond would pass for one.
      const madeAt = Math.max(now(), (ifMadeAt ?? 0) + 1)
      try {
        await store.putFeed(board.id, { secretHash: feedSecretHash(secret), madeBy: personId, madeAt }, ifMadeAt)
        return done({ path: `/feeds/${secret}.ics`, madeAt })
      } catch (error) {
        if (!(error instanceof VersionConflict)) throw error
        return {
          ok: false,
          refusal: {
            kind: 'conflict',
            sentence: 'The link was made anew or ended meanwhile. Nothing was changed; look at it as it is now.',
            current: { feed: await view(board) },
          },
        }
      }
    },
  }
}
