import { useEffect, useState } from 'react'
import type { BoardHandle } from '../board/boardHandle.ts'
import { FailedPage } from '../failure/FailedPage.tsx'
import type { MapPlace } from '../heatMap/mapPlace.ts'
import type { Bootstrap } from '../host/bootstrap.ts'
import type { Host } from '../host/host.ts'
import type { MadeBooking } from '../jointTime/useBookings.ts'
import { useRoute } from '../route/route.ts'
import { SignInPage } from '../signIn/SignInPage.tsx'
import type { Words } from '../words/words.ts'
import { ReadingPage } from '../year/ReadingPage.tsx'
import type { useJointYear, YearState } from '../year/useJointYear.ts'
import type { PageContext } from './pageContext.ts'
import { usePageCode } from './usePageCode.ts'

const loadHeatMap = () => import('../heatMap/HeatMapPage.tsx').then((module) => module.HeatMapPage)
const loadReflect = () => import('../reflect/ReflectPage.tsx').then((module) => module.ReflectPage)
const loadSharing = () => import('../sharing/SharingPage.tsx').then((module) => module.SharingPage)
const loadJointTime = () => import('../jointTime/JointTimePage.tsx').then((module) => module.JointTimePage)

interface PagesProps {
  readonly state: Exclude<YearState, { kind: 'broken' }>
  readonly joint: ReturnType<typeof useJointYear>
  readonly bootstrap: Bootstrap
  readonly host: Host
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
  const [timeZone] = useState(() => Temporal.Now.timeZoneId())
  const heatMap = usePageCode(loadHeatMap)
  const jointTime = usePageCode(loadJointTime)
  const reflect = usePageCode(loadReflect)
  const sharing = usePageCode(loadSharing)
  const isReady = state.kind === 'ready'
  const fetchHeatMap = heatMap.fetch
  const fetchJointTime = jointTime.fetch
  const fetchReflect = reflect.fetch
  const fetchSharing = sharing.fetch
  const isJointTime = path === '/joint-time'
  const isReflect = path === '/reflect'
  const isSharing = path === '/sharing'
  // The other pages' code comes when the map has been drawn, unless it is the page that is wanted.
  useEffect(() => {
    if (!isReady) return undefined
    const timers = [
      setTimeout(fetchJointTime, isJointTime ? 0 : 500),
      setTimeout(fetchReflect, isReflect ? 0 : 700),
      setTimeout(fetchSharing, isSharing ? 0 : 900),
    ]
    return () => timers.forEach((timer) => clearTimeout(timer))
  }, [isReady, isJointTime, isReflect, isSharing, fetchJointTime, fetchReflect, fetchSharing])
  switch (state.kind) {
    case 'signedOut':
      return (
        <SignInPage
          world={bootstrap.world}
          now={bootstrap.now}
          words={words}
          onIdle={fetchHeatMap}
          onSession={(session) => {
            onPlace(null)
            setMade([])
            fetchHeatMap()
            joint.start(session)
          }}
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
        return JointTime === null ? null : (
          <JointTime {...context} onCalendarsRead={joint.update} kept={made} onKeep={setMade} />
        )
      }
      if (isReflect) {
        const Reflect = reflect.page
        return Reflect === null ? null : <Reflect {...context} />
      }
      if (isSharing) {
        const Sharing = sharing.page
        return Sharing === null ? null : <Sharing {...context} />
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
