import { useCallback, useEffect, useRef, useState } from 'react'
import type { FeedView } from '../../contract/board.ts'
import { routes } from '../../contract/routes.ts'
import type { BoardFailure, BoardOutcome } from '../board/boardClient.ts'
import type { BoardHandle } from '../board/boardHandle.ts'

/** The board's link to subscribe to, and the two things that either can do with it. */
export function useFeed({ client, view }: BoardHandle) {
  const { id, version, myRole } = view
  /** Undefined until the board has told. */
  const [feed, setFeed] = useState<FeedView | undefined>(undefined)
  /** Where a link is that was made on this page just now: it is not told again. */
  const [made, setMade] = useState<{ readonly path: string; readonly madeAt: number } | null>(null)
  const [failure, setFailure] = useState<BoardFailure | null>(null)
  const [isBusy, setIsBusy] = useState(false)
  const [hasEnded, setHasEnded] = useState(false)
  /** What was asked before the last change tells of what was before it. */
  const changes = useRef(0)

  const read = useCallback(async () => {
    const asOf = changes.current
    const outcome = await client.call(routes.readFeed, { board: id, body: undefined })
    if (outcome.ok && asOf === changes.current) setFeed(outcome.value.feed)
    return outcome
  }, [client, id])

  // The other's press is a change of the board.
  useEffect(() => {
    let isOver = false
    const asOf = changes.current
    void client.call(routes.readFeed, { board: id, body: undefined }).then((outcome) => {
      if (isOver || asOf !== changes.current) return
      if (outcome.ok) setFeed(outcome.value.feed)
      else setFailure(outcome.failure)
    })
    return () => {
      isOver = true
    }
  }, [client, id, version])

  async function change<Value>(call: () => Promise<BoardOutcome<Value>>, then: (value: Value) => void): Promise<void> {
    if (isBusy) return
    setIsBusy(true)
    setHasEnded(false)
    const outcome = await call()
    changes.current += 1
    setFailure(outcome.ok ? null : outcome.failure)
    if (outcome.ok) then(outcome.value)
    // The answer itself says what holds now; reading it again is for what the other has done.
    await read()
    setIsBusy(false)
  }

  return {
    feed,
    /** The new link's path, for as long as it is the one that holds. */
    madePath: made !== null && made.madeAt === feed?.madeAt ? made.path : null,
    failure,
    isBusy,
    hasEnded,
    make: () =>
      change(
        () => client.call(routes.makeFeed, { board: id, body: { ifMadeAt: feed?.madeAt ?? null } }),
        (value) => {
          setMade(value)
          setFeed({ madeBy: myRole, madeAt: value.madeAt, usedOn: null })
        },
      ),
    end: () =>
      change(
        () => client.call(routes.endFeed, { board: id, body: undefined }),
        () => {
          setFeed(null)
          setHasEnded(true)
        },
      ),
  }
}
