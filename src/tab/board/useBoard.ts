import { useCallback, useEffect, useState } from 'react'
import type { BoardView, PostView } from '../../contract/board.ts'
import { type BoardClient, type BoardFailure, type BoardOutcome, routes } from './boardClient.ts'
import { listenForChanges } from './listenForChanges.ts'
import type { Person } from '../../calendars/calendarSource.ts'

/** The pair's board as this tab knows it. */
export interface BoardState {
  readonly board: BoardView | null
  /** The newest questions first, as far as they have been read. */
  readonly posts: readonly PostView[]
  /** Where older questions begin; null when there are none. */
  readonly older: number | null
  /** Why the board could not be read. */
  readonly failure: BoardFailure | null
}

interface Pair {
  readonly me: Person
  readonly partner: Person
  readonly timeZone: string
}

const nothing: BoardState = { board: null, posts: [], older: null, failure: null }

async function open(client: BoardClient, { me, partner, timeZone }: Pair): Promise<BoardOutcome<BoardView>> {
  return client.call(routes.openBoard, {
    body: {
      place: { kind: 'pair' },
      myRole: me.role,
      partner: { id: partner.id, displayName: partner.displayName },
      myName: me.displayName,
      timeZone,
    },
  })
}

async function read(client: BoardClient, outcome: BoardOutcome<BoardView>): Promise<BoardState> {
  if (!outcome.ok) return { ...nothing, failure: outcome.failure }
  const posts = await client.call(routes.listPosts, { board: outcome.value.id, body: undefined })
  return posts.ok
    ? { board: outcome.value, posts: posts.value.posts, older: posts.value.next, failure: null }
    : { ...nothing, failure: posts.failure }
}

/** Opens the pair's board and keeps it as it is: what the other one changes appears by itself. */
export function useBoard(client: BoardClient, pair: Pair) {
  const [state, setState] = useState<BoardState>(nothing)
  const [attempt, setAttempt] = useState(0)
  const boardId = state.board?.id ?? null
  const { me, partner, timeZone } = pair

  useEffect(() => {
    let isOver = false
    void open(client, { me, partner, timeZone })
      .then((outcome) => read(client, outcome))
      .then((next) => {
        if (!isOver) setState(next)
      })
    return () => {
      isOver = true
    }
  }, [client, me, partner, timeZone, attempt])

  const refresh = useCallback(async () => {
    if (boardId === null) return
    const next = await read(client, await client.call(routes.readBoard, { board: boardId, body: undefined }))
    // A reading that failed leaves what is there; the next change or press tries again.
    if (next.failure === null) setState(next)
  }, [client, boardId])

  useEffect(() => {
    if (boardId === null) return undefined
    const ending = new AbortController()
    void listenForChanges(client, boardId, { signal: ending.signal, onChange: () => void refresh() })
    return () => ending.abort()
  }, [client, boardId, refresh])

  const readOlder = useCallback(async () => {
    const { older } = state
    if (boardId === null || older === null) return
    const query = { before: String(older) }
    const more = await client.call(routes.listPosts, { board: boardId, body: undefined, query })
    if (more.ok) {
      setState((before) => ({ ...before, posts: [...before.posts, ...more.value.posts], older: more.value.next }))
    }
  }, [client, boardId, state])

  const retry = useCallback(() => {
    setState(nothing)
    setAttempt((before) => before + 1)
  }, [])

  return { state, refresh, readOlder, retry }
}
