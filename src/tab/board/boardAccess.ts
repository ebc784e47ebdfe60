import type { Person } from '../../calendars/calendarSource.ts'
import { firstRoutes } from '../../contract/firstRoutes.ts'
import type { BoardView } from '../../contract/board.ts'
import type { BoardClient, BoardOutcome } from './boardClient.ts'

/** The way to the pair's board, for as long as somebody is signed in. */
export interface BoardAccess {
  readonly client: BoardClient
  /** Opens the board, or makes it where there is none yet. Safe to repeat. */
  readonly open: () => Promise<BoardOutcome<BoardView>>
}

/** The board of the two alone: of the practice school, a chat of two, the personal app. */
export async function pairBoardAccess(options: {
  readonly me: Person
  readonly partner: Person
  readonly timeZone: string
  readonly getToken: () => Promise<string | null>
}): Promise<BoardAccess> {
  const { createBoardClient } = await import('./boardClient.ts')
  const { me, partner, timeZone, getToken } = options
  const client = createBoardClient({ baseUrl: '/api', getToken })
  return {
    client,
    open: () =>
      client.callFirst(firstRoutes.openBoard, {
        body: {
          place: { kind: 'pair' },
          myRole: me.role,
          partner: { id: partner.id, displayName: partner.displayName },
          myName: me.displayName,
          timeZone,
        },
      }),
  }
}
