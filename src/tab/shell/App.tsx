import { useCallback, useEffect, useMemo, useState } from 'react'
import { useTheme } from '../appearance/useTheme.ts'
import type { BoardView } from '../../contract/board.ts'
import { pairDocuments } from '../board/boardHandle.ts'
import { useBoardHandle } from '../board/useBoardHandle.ts'
import { StaleNote } from '../fresh/StaleNote.tsx'
import { useFreshCalendars } from '../fresh/useFreshCalendars.ts'
import type { MapPlace } from '../heatMap/mapPlace.ts'
import type { Bootstrap } from '../host/bootstrap.ts'
import type { Host } from '../host/host.ts'
import { useHost } from '../host/useHost.ts'
import { SignInAgainContext } from '../session/session.ts'
import { useDigestPublishing } from '../sharing/useDigestPublishing.ts'
import { defaultWords } from '../words/words.ts'
import { useJointYear } from '../year/useJointYear.ts'
import { Header } from './Header.tsx'
import { Pages } from './Pages.tsx'
import 'virtual:fluent-themes.css'
import './tab.css'

interface AppProps {
  readonly bootstrap: Bootstrap
  readonly host: Promise<Host>
}

/** The whole tab: the frame around the pages, and what they all rest on. */
export function App({ bootstrap, host: connecting }: AppProps) {
  const host = useHost(connecting)
  const appearance = useTheme(connecting)
  const joint = useJointYear()
  const [place, setPlace] = useState<MapPlace | null>(null)
  const { state, signInAgain } = joint
  const ready = state.kind === 'ready' ? state : null
  const session = state.kind === 'signedOut' || state.kind === 'broken' ? null : state.session
  const renew = useMemo(() => (session === null ? null : () => signInAgain(session)), [session, signInAgain])
  const fresh = useFreshCalendars({ ready, place, now: bootstrap.now, update: joint.update })
  const { addDeadlines } = joint
  const isReady = ready !== null
  useEffect(() => {
    if (isReady) void import('../year/schoolDeadlines.ts').then((code) => addDeadlines(code.resolveSchoolDeadlines))
  }, [isReady, addDeadlines])
  const view = ready?.board ?? null
  const { updateBoard } = joint
  const onView = useCallback(
    (next: BoardView) => {
      if (session !== null) updateBoard(session, next)
    },
    [session, updateBoard],
  )
  const board = useBoardHandle(ready?.session ?? null, view, onView, fresh.noteChange)
  useDigestPublishing(board, ready?.year ?? null, bootstrap.now)
  const words = useMemo(() => {
    const spelled = view === null ? null : pairDocuments(view.documents).school?.words
    return spelled === null || spelled === undefined ? defaultWords : { roles: spelled }
  }, [view])
  if (state.kind === 'broken') throw state.error
  return (
    <div className="tandem" data-theme={appearance.theme}>
      <SignInAgainContext value={renew}>
        <a className="skip-link" href="#main" onClick={skipToMain}>
          Skip to the page
        </a>
        <Header
          isPractice={bootstrap.world === 'practice'}
          host={host}
          session={session}
          appearance={appearance}
          words={words}
          onSignOut={joint.close}
        />
        {ready !== null && fresh.failure !== null && (
          <StaleNote failure={fresh.failure} readAt={ready.year.pair.readAt} onReadNow={fresh.readNow} />
        )}
        <main id="main" tabIndex={-1}>
          {host !== null && (
            <Pages
              state={state}
              joint={joint}
              bootstrap={bootstrap}
              host={host}
              theme={appearance.theme}
              board={board}
              words={words}
              place={place}
              onPlace={setPlace}
            />
          )}
        </main>
      </SignInAgainContext>
    </div>
  )
}

/** The address belongs to the pages, so the skip link moves the focus and leaves the address alone. */
function skipToMain(event: { preventDefault: () => void }) {
  event.preventDefault()
  document.getElementById('main')?.focus()
}
