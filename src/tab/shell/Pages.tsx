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
import type { PageContext } from './pageContext.ts'
import { usePageCode } from './usePageCode.ts'

const loadHeatMap = () => import('../heatMap/HeatMapPage.tsx').then((module) => module.HeatMapPage)
const loadReflect = () => import('../reflect/ReflectPage.tsx').then((module) => module.ReflectPage)
const loadSharing = () => import('../sharing/SharingPage.tsx').then((module) => module.SharingPage)
const loadJointTime = () => import('../jointTime/JointTimePage.tsx').then((module) => module.JointTimePage)
const loadNewPair = () => import('../signIn/NewPair.tsx').then((module) => module.NewPair)
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
  const [timeZone] = useState(() => Temporal.Now.timeZoneId())
  const heatMap = usePageCode(loadHeatMap)
  const jointTime = usePageCode(loadJointTime)
  const reflect = usePageCode(loadReflect)
  const sharing = usePageCode(loadSharing)
  const fluent = usePageCode(loadFluentArea)
  const newPair = usePageCode(loadNewPair)
  const isReady = state.kind === 'ready'
  const fetchHeatMap = heatMap.fetch
  const fetchJointTime = jointTime.fetch
  const fetchReflect = reflect.fetch
  const fetchSharing = sharing.fetch
  const fetchFluent = fluent.fetch
  const fetchNewPair = newPair.fetch
  const isJointTime = path === '/joint-time'
  const isReflect = path === '/reflect'
  const isSharing = path === '/sharing'
  // The other pages' code comes when the map has been drawn, unless it is the page that is wanted.
  useEffect(() => {
    if (!isReady) return undefined
    const timers = [
      setTimeout(fetchFluent, isJointTime || isReflect || isSharing ? 0 : 500),
      setTimeout(fetchJointTime, isJointTime ? 0 : 500),
      setTimeout(fetchReflect, isReflect ? 0 : 700),
      setTimeout(fetchSharing, isSharing ? 0 : 900),
    ]
    return () => timers.forEach((timer) => clearTimeout(timer))
  }, [isReady, isJointTime, isReflect, isSharing, fetchFluent, fetchJointTime, fetchReflect, fetchSharing])
  /** Every page but the first may use Fluent's components. */
  const inFluent = (page: ReactNode) => {
    const FluentArea = fluent.page
    return FluentArea === null ? null : (
      <FluentArea theme={props.theme} nonce={bootstrap.nonce}>
        {page}
      </FluentArea>
    )
  }
  const { start } = joint
  const openSession = useCallback(
    (session: Session) => {
      setWasSignedIn(true)
      setVisitor(null)
      onPlace(null)
      setMade([])
      fetchHeatMap()
      start(session)
    },
    [onPlace, fetchHeatMap, start],
  )
  const setUp = useCallback(
    (someone: Visitor) => {
      fetchNewPair()
      fetchFluent()
      setVisitor(someone)
    },
    [fetchNewPair, fetchFluent],
  )
  const skipSetUp = useCallback(() => {
    setWasSignedIn(true)
    setVisitor(null)
  }, [])
  switch (state.kind) {
    case 'signedOut':
      if (visitor !== null) {
        const NewPair = newPair.page
        return NewPair === null
          ? null
          : inFluent(
              <NewPair
                host={host}
                visitor={visitor}
                now={bootstrap.now}
                onSession={openSession}
                onSkipped={skipSetUp}
              />,
            )
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
      return <ReadingPage progress={state.progress} onStop={joint.close} />
    case 'failed':
      return <FailedPage failure={state.failure} onRetry={() => joint.open(state.session)} />
    case 'ready': {
      const { session, year } = state
      const context: PageContext = { host, session, board, year, now: bootstrap.now, words }
      if (isJointTime) {
        const JointTime = jointTime.page
        if (JointTime === null) return null
        return inFluent(<JointTime {...context} onCalendarsRead={joint.update} kept={made} onKeep={setMade} />)
      }
      if (isReflect) {
        const Reflect = reflect.page
        return Reflect === null ? null : inFluent(<Reflect {...context} />)
      }
      if (isSharing) {
        const Sharing = sharing.page
        return Sharing === null ? null : inFluent(<Sharing {...context} />)
      }
      const HeatMap = heatMap.page
      return HeatMap === null ? null : (
        <HeatMap
          {...context}
          timeZone={timeZone}
          place={place}
          onMove={onPlace}
          onReadAgain={() => joint.open(session)}
          onCalendarsRead={joint.update}
        />
      )
    }
  }
}
