import { useMemo, useState } from 'react'
import { type BoardClient, createBoardClient } from '../board/boardClient.ts'
import { useBoard } from '../board/useBoard.ts'
import { FailureNotice } from '../failure/FailureNotice.tsx'
import type { Session } from '../session/session.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import type { JointYear } from '../year/jointYear.ts'
import { BoardNotice } from './BoardNotice.tsx'
import { DeliveryLog } from './DeliveryLog.tsx'
import { History } from './History.tsx'
import { Library } from './Library.tsx'
import { OwnData } from './OwnData.tsx'
import { SchedulePanel } from './SchedulePanel.tsx'
import { ThisWeek } from './ThisWeek.tsx'
import { useBoardCalls } from './useBoardCalls.ts'
import './reflect.css'

/** What the page needs. */
export interface ReflectPageProps {
  readonly session: Session
  readonly year: JointYear
}

/** This week's question for the two, what they said before, and when the next one comes. */
export function ReflectPage({ session, year }: ReflectPageProps) {
  const { getBoardToken } = session
  const client = useMemo(
    () => (getBoardToken === null ? null : createBoardClient({ baseUrl: '/api', getToken: getBoardToken })),
    [getBoardToken],
  )
  return (
    <section className="page reflect">
      <PageHeading title="Reflect" />
      <p className="lead">One question a week for the two of you. Answer it, pass it, or leave it.</p>
      {client === null ? (
        <>
          <p className="notice">
            Questions are kept for two people who have signed in, and two calendar files have nobody: here is the
            library.
          </p>
          <Library onAsk={null} />
        </>
      ) : (
        <Board client={client} session={session} year={year} />
      )}
    </section>
  )
}

function Board({ client, session, year }: ReflectPageProps & { readonly client: BoardClient }) {
  const { me, partner } = session
  const [timeZone] = useState(() => Temporal.Now.timeZoneId())
  const { state, refresh, readOlder, retry } = useBoard(client, { me, partner, timeZone })
  const calls = useBoardCalls(client, state.board?.id ?? null, refresh)
  const { board, failure } = state
  if (failure !== null) {
    return failure.kind === 'signInExpired' ? (
      <FailureNotice failure={{ kind: 'signInExpired' }} onRetry={retry} />
    ) : (
      <BoardNotice failure={failure} onRetry={retry} />
    )
  }
  if (board === null) return <p role="status">Opening your board…</p>
  const past = state.posts.filter(({ id }) => id !== board.thisWeek?.id)
  return (
    <>
      {calls.failure !== null && <BoardNotice failure={calls.failure} onRetry={null} />}
      <div className="reflect-columns">
        <div>
          <ThisWeek board={board} partner={partner} calls={calls} />
          <Library onAsk={calls.ask} />
          <History posts={past} partner={partner} older={state.older} onOlder={readOlder} calls={calls} />
        </div>
        <div>
          <SchedulePanel key={board.version} board={board} calls={calls} />
          <DeliveryLog board={board} calls={calls} />
          <OwnData board={board} year={year} calls={calls} />
        </div>
      </div>
    </>
  )
}
