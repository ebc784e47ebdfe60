import { useCallback, useEffect, useState } from 'react'
import type { PostView } from '../../contract/board.ts'
import { routes } from '../../contract/routes.ts'
import type { BoardFailure } from './boardClient.ts'
import type { BoardHandle } from './boardHandle.ts'

/** The questions of a board, the newest first, as far as they have been read. */
export interface Reflection {
  readonly posts: readonly PostView[]
  /** Where older questions begin; null when there are none. */
  readonly older: number | null
  /** Why they could not be read. */
  readonly failure: BoardFailure | null
}

const nothing: Reflection = { posts: [], older: null, failure: null }

/** Reads a board's questions, and again whenever the board has changed. */
export function useReflection({ client, view }: BoardHandle) {
  const [state, setState] = useState<Reflection>(nothing)
  const [attempt, setAttempt] = useState(0)
  const { id: board, version } = view

  useEffect(() => {
    let isOver = false
    void client.call(routes.listPosts, { board, body: undefined }).then((outcome) => {
      if (isOver) return
      setState((before) => {
        if (outcome.ok) return { posts: outcome.value.posts, older: outcome.value.next, failure: null }
        // What has been read stays on screen; the next change or press tries again.
        return before.posts.length > 0 ? before : { ...nothing, failure: outcome.failure }
      })
    })
    return () => {
      isOver = true
    }
  }, [client, board, version, attempt])

  const readOlder = useCallback(async () => {
    const { older } = state
    if (older === null) return
    const more = await client.call(routes.listPosts, { board, body: undefined, query: { before: String(older) } })
    if (more.ok) {
      setState((before) => ({ ...before, posts: [...before.posts, ...more.value.posts], older: more.value.next }))
    }
  }, [client, board, state])

  const retry = useCallback(() => setAttempt((before) => before + 1), [])
  return { state, readOlder, retry }
}
