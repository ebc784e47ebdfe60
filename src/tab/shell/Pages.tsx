import { type ReactNode, useCallback, useEffect, useState } from 'react'
import type { BoardHandle } from '../board/boardHandle.ts'
import { FailedPage } from '../failure/FailedPage.tsx'
import type { MapPlace } from '../heatMap/mapPlace.ts'
import type { Bootstrap } from '../host/bootstrap.ts'
import type { Host, ThemeName } from '../host/host.ts'
import type { MadeBooking } from '../jointTime/useBookings.ts'
import { useRoute } from '../route/route.ts'
import type { Session } from '../session/session.ts'
import { SignInPage } from '../signIn/SignInPage.tsx'
import type { Visitor } from '../signIn/tenantSession.ts'
import type { Words } from '../words/words.ts'
import { ReadingPage } from '../year/ReadingPage.tsx'
import type { useJointYear, YearState } from '../year/useJointYear.ts'
import { useLatePage } from './latePages.ts'
import type { PageContext } from './pageContext.ts'
import { usePageCode } from './usePageCode.ts'

const loadHeatMap = () => import('../heatMap/HeatMapPage.tsx').then((module) => module.HeatMapPage)
const loadFirstBoard = () => import('../setup/FirstBoard.tsx').then((module) => module.FirstBoard)
const loadFluentArea = () => import('../appearance/FluentArea.tsx').then((module) => module.FluentArea)

interface PagesProps {
  readonly state: Exclude<YearState, { kind: 'broken' }>
  readonly joint: ReturnType<typeof useJointYear>
  readonly bootstrap: Bootstrap
  readonly host: Host
  readonly theme: ThemeName
  readonly board: BoardHandle | null
  readonly words: Words
  readonly place: MapPlace | null
  readonly onPlace: (place: MapPlace | null) => void
}

/** The page that the pair's state and the address ask for. */
export function Pages(props: PagesProps) {
  const { state, joint, bootstrap, host, board, words, place, onPlace } = props
  const { path } = useRoute()
  const [made, setMade] = useState<readonly MadeBooking[]>([])
  const [wasSignedIn, setWasSignedIn] = useState(false)
  const [visitor, setVisitor] = useState<Visitor | null>(null)
  const [isChoosing, setIsChoosing] = useState(false)
  const [timeZone] = useState(() => Temporal.Now.timeZoneId())
  const { page: HeatMap, fetch: fetchHeatMap } = usePageCode(loadHeatMap)
  const { page: FirstBoard, fetch: fetchFirstBoard } = usePageCode(loadFirstBoard)
  const { page: FluentArea, fetch: fetchFluent } = usePageCode(loadFluentArea)
  const drawLatePage = useLatePage(path, state.kind === 'ready')
  const isFluentWanted = state.kind === 'ready' || isChoosing
  useEffect(() => {
    if (isFluentWanted) fetchFluent()
  }, [isFluentWanted, fetchFluent])
  /** Every page but the first may use Fluent's components. */
  const inFluent = (page: ReactNode) =>
    FluentArea === null ? null : (
      <FluentArea theme={props.theme} nonce={bootstrap.nonce}>
        {page}
      </FluentArea>
    )
  const { start, close } = joint
  const openSession = useCallback(
    (session: Session) => {
      setWasSignedIn(true)
      setIsChoosing(false)
      onPlace(null)
      setMade([])
      fetchHeatMap()
      start(session)
    },
    [onPlace, fetchHeatMap, start],
  )
  const setUp = useCallback(
    (found: Visitor) => {
      fetchFirstBoard()
      setVisitor(found)
      setIsChoosing(true)
    },
    [fetchFirstBoard],
  )
  const choosePartner = useCallback(() => {
    setIsChoosing(true)
    close()
  }, [close])
  switch (state.kind) {
    case 'signedOut':
      if (visitor !== null && isChoosing) {
        if (FirstBoard === null) return null
        return inFluent(<FirstBoard visitor={visitor} host={host} now={bootstrap.now} onSession={openSession} />)
      }
      return (
        <SignInPage
          bootstrap={bootstrap}
          host={host}
          now={bootstrap.now}
          words={words}
          hasSignedOut={wasSignedIn}
          onIdle={fetchHeatMap}
          onSession={openSession}
          onSetUpNeeded={setUp}
        />
      )
    case 'reading':
      return <ReadingPage progress={state.progress} isOwnSignIn={host.kind === 'browser'} onStop={joint.close} />
    case 'failed':
      return <FailedPage failure={state.failure} onRetry={() => joint.open(state.session)} />
    case 'ready': {
      const { session, year } = state
      const context: PageContext = {
        host,
        session,
        board,
        year,
        now: bootstrap.now,
        words,
        onChoosePartner: choosePartner,
      }
      if (drawLatePage !== null) {
        return inFluent(drawLatePage({ ...context, onCalendarsRead: joint.update, kept: made, onKeep: setMade }))
      }
      return HeatMap === null ? null : (
        <HeatMap
          {...context}
          timeZone={timeZone}
          place={place}
          onMove={onPlace}
          onReadAgain={() => joint.open(session)}
          changes={joint.changes}
        />
      )
    }
  }
}
