import { useEffect, useMemo, useState } from 'react'
import { FluentProvider } from '@fluentui/react-components'
import { fluentThemes } from '../appearance/themes.ts'
import { useTheme } from '../appearance/useTheme.ts'
import { FailedPage } from '../failure/FailedPage.tsx'
import type { MapPlace } from '../heatMap/mapPlace.ts'
import type { Bootstrap } from '../host/bootstrap.ts'
import type { Host } from '../host/host.ts'
import { createBoardNews } from '../jointTime/boardNews.ts'
import type { MadeBooking } from '../jointTime/useBookings.ts'
import { useRoute } from '../route/route.ts'
import { SignInAgainContext } from '../session/session.ts'
import { SignInPage } from '../signIn/SignInPage.tsx'
import { defaultWords } from '../words/words.ts'
import { ReadingPage } from '../year/ReadingPage.tsx'
import { useJointYear, type YearState } from '../year/useJointYear.ts'
import { Header } from './Header.tsx'
import { usePageCode } from './usePageCode.ts'
import './tab.css'

const loadHeatMap = () => import('../heatMap/HeatMapPage.tsx').then((module) => module.HeatMapPage)
const loadReflect = () => import('../reflect/ReflectPage.tsx').then((module) => module.ReflectPage)
const loadJointTime = () => import('../jointTime/JointTimePage.tsx').then((module) => module.JointTimePage)

interface AppProps {
  readonly bootstrap: Bootstrap
  readonly host: Promise<Host>
}

/** The whole tab: the frame around the pages, and the page that the pair's state and the address ask for. */
export function App({ bootstrap, host }: AppProps) {
  const appearance = useTheme(host)
  const joint = useJointYear()
  const { state, signInAgain } = joint
  const session = state.kind === 'signedOut' || state.kind === 'broken' ? null : state.session
  const renew = useMemo(() => (session === null ? null : () => signInAgain(session)), [session, signInAgain])
  if (state.kind === 'broken') throw state.error
  return (
    <FluentProvider theme={fluentThemes[appearance.theme]} className="tandem" data-theme={appearance.theme}>
      <SignInAgainContext value={renew}>
        <a className="skip-link" href="#main" onClick={skipToMain}>
          Skip to the page
        </a>
        <Header
          isPractice={bootstrap.world === 'practice'}
          session={session}
          appearance={appearance}
          words={defaultWords}
          onSignOut={joint.close}
        />
        <main id="main" tabIndex={-1}>
          <Pages state={state} joint={joint} bootstrap={bootstrap} />
        </main>
      </SignInAgainContext>
    </FluentProvider>
  )
}

/** The address belongs to the pages, so the skip link moves the focus and leaves the address alone. */
function skipToMain(event: { preventDefault: () => void }) {
  event.preventDefault()
  document.getElementById('main')?.focus()
}

function Pages(props: {
  readonly state: Exclude<YearState, { kind: 'broken' }>
  readonly joint: ReturnType<typeof useJointYear>
  readonly bootstrap: Bootstrap
}) {
  const { state, joint, bootstrap } = props
  const { path } = useRoute()
  const [place, setPlace] = useState<MapPlace | null>(null)
  const [made, setMade] = useState<readonly MadeBooking[]>([])
  const [timeZone] = useState(() => Temporal.Now.timeZoneId())
  const session = state.kind === 'signedOut' ? null : state.session
  const news = useMemo(() => (session === null ? null : createBoardNews(session)), [session])
  const heatMap = usePageCode(loadHeatMap)
  const jointTime = usePageCode(loadJointTime)
  const reflect = usePageCode(loadReflect)
  const isReady = state.kind === 'ready'
  const fetchHeatMap = heatMap.fetch
  const fetchJointTime = jointTime.fetch
  const fetchReflect = reflect.fetch
  const isJointTime = path === '/joint-time'
  const isReflect = path === '/reflect'
  // The other pages' code comes when the map has been drawn, unless it is the page that is wanted.
  useEffect(() => {
    if (!isReady) return undefined
    const timers = [setTimeout(fetchJointTime, isJointTime ? 0 : 500), setTimeout(fetchReflect, isReflect ? 0 : 700)]
    return () => timers.forEach((timer) => clearTimeout(timer))
  }, [isReady, isJointTime, isReflect, fetchJointTime, fetchReflect])
  switch (state.kind) {
    case 'signedOut':
      return (
        <SignInPage
          world={bootstrap.world}
          now={bootstrap.now}
          words={defaultWords}
          onIdle={fetchHeatMap}
          onSession={(session) => {
            setPlace(null)
            setMade([])
            fetchHeatMap()
            void joint.open(session)
          }}
        />
      )
    case 'reading':
      return <ReadingPage progress={state.progress} onStop={joint.close} />
    case 'failed':
      return <FailedPage failure={state.failure} onRetry={() => void joint.open(state.session)} />
    case 'ready': {
      const shared = {
        year: state.year,
        source: state.session.source,
        now: bootstrap.now,
        words: defaultWords,
      }
      if (isJointTime) {
        const JointTime = jointTime.page
        return JointTime === null ? null : (
          <JointTime {...shared} onCalendarsRead={joint.update} kept={made} onKeep={setMade} news={news} />
        )
      }
      if (isReflect) {
        const Reflect = reflect.page
        return Reflect === null ? null : <Reflect session={state.session} year={state.year} />
      }
      const HeatMap = heatMap.page
      return HeatMap === null ? null : (
        <HeatMap
          {...shared}
          timeZone={timeZone}
          place={place}
          onMove={setPlace}
          onReadAgain={() => void joint.open(state.session)}
        />
      )
    }
  }
}
