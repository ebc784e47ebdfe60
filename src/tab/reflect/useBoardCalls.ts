import { useCallback, useMemo, useState } from 'react'
import type { Ask, PostView, Publish, ScheduleView, WeeklyAction } from '../../contract/board.ts'
import { routes } from '../../contract/routes.ts'
import type { BoardClient, BoardFailure, BoardOutcome } from '../board/boardClient.ts'

/** What can be done on the page. Each answers whether it was done, and shows why when it was not. */
export interface BoardCalls {
  readonly isBusy: boolean
  /** Why the last one was not done; null when it was. */
  readonly failure: BoardFailure | null
  readonly answer: (post: PostView, text: string | null) => Promise<boolean>
  readonly takeBack: (post: PostView) => Promise<boolean>
  readonly remove: (post: PostView) => Promise<boolean>
  readonly ask: (question: Ask['question']) => Promise<boolean>
  readonly changeSchedule: (schedule: ScheduleView, ifVersion: number) => Promise<boolean>
  readonly weekly: (action: WeeklyAction['action'], week: string) => Promise<boolean>
  readonly publish: (what: Publish) => Promise<boolean>
  readonly withdraw: () => Promise<boolean>
}

/** The page's calls on a board; after each of them the page is read again. */
export function useBoardCalls(client: BoardClient, board: string, refresh: () => Promise<unknown>): BoardCalls {
  const [isBusy, setIsBusy] = useState(false)
  const [failure, setFailure] = useState<BoardFailure | null>(null)

  const run = useCallback(
    async <Value>(call: (board: string) => Promise<BoardOutcome<Value>>) => {
      setIsBusy(true)
      setFailure(null)
      const outcome = await call(board)
      // A conflict says that something else is there now: that is what must be shown.
      await refresh()
      setIsBusy(false)
      if (!outcome.ok) setFailure(outcome.failure)
      return outcome.ok
    },
    [board, refresh],
  )

  return useMemo(() => {
    const give = (post: PostView, answer: AnswerToGive) =>
      run((id) =>
        client.call(routes.giveAnswer, { board: id, post: post.id, body: { answer, ifVersion: post.version } }),
      )
    return {
      isBusy,
      failure,
      answer: (post, text) => give(post, text === null ? { kind: 'passed' } : { kind: 'answered', text }),
      takeBack: (post) => give(post, { kind: 'open' }),
      remove: (post) => run((id) => client.call(routes.removePost, { board: id, post: post.id, body: undefined })),
      ask: (question) => {
        const requestId = crypto.randomUUID()
        return run((id) => client.call(routes.ask, { board: id, body: { requestId, question } }))
      },
      changeSchedule: (schedule, ifVersion) =>
        run((id) => client.call(routes.changeSchedule, { board: id, body: { schedule, ifVersion } })),
      weekly: (action, week) => run((id) => client.call(routes.weeklyAction, { board: id, body: { action, week } })),
      publish: (what) => run((id) => client.call(routes.publish, { board: id, body: what })),
      withdraw: () => run((id) => client.call(routes.withdraw, { board: id, body: undefined })),
    }
  }, [client, failure, isBusy, run])
}

type AnswerToGive = { kind: 'answered'; text: string } | { kind: 'passed' } | { kind: 'open' }
