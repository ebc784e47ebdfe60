import { FailureNotice } from '../failure/FailureNotice.tsx'
import type { BoardHandle } from '../board/boardHandle.ts'
import { useReflection } from '../board/useReflection.ts'
import { NoBoardNotice } from '../shell/NoBoardNotice.tsx'
import { PageHeading } from '../shell/PageHeading.tsx'
import type { PageContext } from '../shell/pageContext.ts'
import { BoardNotice } from '../failure/BoardNotice.tsx'
import { DeliveryLog } from './DeliveryLog.tsx'
import { History } from './History.tsx'
import { Library } from './Library.tsx'
import { OwnLevels } from './OwnLevels.tsx'
import { SchedulePanel } from './SchedulePanel.tsx'
import { ThisWeek } from './ThisWeek.tsx'
import { useBoardCalls } from './useBoardCalls.ts'
import './reflect.css'

/** This week's question for the two, what they said before, and when the next one comes. */
export function ReflectPage(context: PageContext) {
  return (
    <section className="page reflect">
      <PageHeading title="Reflect" />
      <p className="lead">One question a week for the two of you. Answer it, pass it, or leave it.</p>
      {context.board === null ? (
        <>
          <NoBoardNotice
            {...context}
            alone="Questions are for two people, and no partner is chosen yet: here is the library."
            files="Questions are kept for two people who have signed in, and two calendar files have nobody: here is the library."
          />
          <Library onAsk={null} />
        </>
      ) : (
        <Board {...context} board={context.board} />
      )}
    </section>
  )
}

function Board({ board, session, year }: PageContext & { readonly board: BoardHandle }) {
  const { partner } = session
  const { view } = board
  const { state, readOlder, retry } = useReflection(board)
  const calls = useBoardCalls(board.client, view.id, board.refresh)
  const { failure } = state
  if (failure !== null) {
    return failure.kind === 'signInExpired' ? (
      <FailureNotice failure={{ kind: 'signInExpired' }} onRetry={retry} />
    ) : (
      <BoardNotice failure={failure} onRetry={retry} />
    )
  }
  const past = state.posts.filter(({ id }) => id !== view.thisWeek?.id)
  return (
    <>
      {calls.failure !== null && <BoardNotice failure={calls.failure} onRetry={null} />}
      <div className="reflect-columns">
        <div>
          <ThisWeek board={view} partner={partner} calls={calls} />
          <Library onAsk={calls.ask} />
          <History posts={past} partner={partner} older={state.older} onOlder={readOlder} calls={calls} />
        </div>
        <div>
          <SchedulePanel key={view.version} board={view} calls={calls} />
          <DeliveryLog board={view} calls={calls} />
          <OwnLevels board={view} year={year} calls={calls} />
        </div>
      </div>
    </>
  )
}
