import { useMemo, useState } from 'react'
import { FluentProvider } from '@fluentui/react-components'
import { createRoot } from 'react-dom/client'
import type { BoardView } from '../../../../src/contract/board.ts'
import type { School } from '../../../../src/contract/documents.ts'
import { fluentThemes } from '../../../../src/tab/appearance/themes.ts'
import type { BoardFailure, BoardOutcome } from '../../../../src/tab/board/boardClient.ts'
import { type BoardHandle, pairDocuments } from '../../../../src/tab/board/boardHandle.ts'
import { createBrowserHost } from '../../../../src/tab/host/browserHost.ts'
import type { Host, PickedPerson } from '../../../../src/tab/host/host.ts'
import type { Session } from '../../../../src/tab/session/session.ts'
import { allPermissions } from '../../../../src/tab/session/permissions.ts'
import { SettingsPage } from '../../../../src/tab/setup/SettingsPage.tsx'
import { SetUpPage } from '../../../../src/tab/setup/SetUpPage.tsx'
import { defaultWords } from '../../../../src/tab/words/words.ts'
import '../../../../src/tab/shell/tab.css'
import { aBoardView } from '../../board/aBoardView.ts'
import { aPair, aJointYear } from '../../jointTime/builders.ts'
import { aSchoolYear, at } from '../../builders.ts'

if (!('Temporal' in globalThis)) await import('temporal-polyfill/global')

/** What the walks tell the stage to play, in its address: `page`, `theme`, `fail` (once), `picker` (`no`, `mailless`). */
const script = new URLSearchParams(window.location.search)
const pair = aPair()
const now = () => at('2026-11-23', '09:00')
const partnersSchool: School = {
  phase: 'primary',
  kind: 'academy',
  years: [],
  ehcPlans: 27,
  senSupport: 61,
  words: { senco: 'SENDCo', leader: 'headteacher' },
}
const failures: Readonly<Record<string, BoardFailure>> = {
  offline: { kind: 'offline', sentence: 'Tandem cannot be reached. Nothing was lost; try again.' },
  conflict: { kind: 'conflict', sentence: 'The school was changed meanwhile.' },
}
let failure = failures[script.get('fail') ?? ''] ?? null

/** What was asked of the lead's side, for the walks to read. */
const log: unknown[] = []
Object.assign(window, { stageLog: log })

function nextOutcome(): BoardOutcome<null> {
  const told = failure
  failure = null
  return told === null ? { ok: true, value: null } : { ok: false, failure: told }
}

/** Whom the picker gives, press by press; then it is closed without anybody. */
const picks: PickedPerson[] = [{ id: 'b', displayName: 'Ben Okafor', address: 'ben@school.example' }]
if (script.get('picker') === 'mailless') picks.unshift({ id: 'c', displayName: 'Cath Lowe', address: null })

const host: Host = {
  ...createBrowserHost(window),
  linkTo: (route: string) => `${window.location.origin}/#${route}`,
  can: { selectPerson: script.get('picker') !== 'no', composeMeeting: false, openChat: false, shareLink: false },
  selectPerson: () => Promise.resolve(picks.shift() ?? null),
}

function useScriptedBoard(): BoardHandle {
  const [documents, setDocuments] = useState<BoardView['documents']>([])
  return useMemo(() => {
    const view = aBoardView({ version: documents.length, documents: documents })
    return {
      client: {
        call: () => Promise.reject(new Error('not on this stage')),
        callFirst: () => Promise.reject(new Error('not on this stage')),
        changes: () => Promise.resolve(null),
      },
      view,
      documents: pairDocuments(documents),
      refresh: () => Promise.resolve(view),
      save: (document) => {
        const outcome = nextOutcome()
        if (!outcome.ok && outcome.failure.kind === 'conflict') {
          setDocuments([{ kind: 'school', owner: 'shared', version: 1, body: partnersSchool }])
        }
        if (outcome.ok) {
          log.push(document)
          const others = documents.filter(({ kind }) => kind !== document.kind)
          if (document.kind === 'school') setDocuments([...others, { ...document, owner: 'shared', version: 1 }])
          if (document.kind === 'hours') setDocuments([...others, { ...document, owner: 'senco', version: 1 }])
        }
        return Promise.resolve(outcome)
      },
    }
  }, [documents])
}

function Play() {
  const board = useScriptedBoard()
  const [end, setEnd] = useState<string | null>(null)
  if (end !== null) return <h1>Set-up is over: {end}</h1>
  if (script.get('page') === 'new') {
    return (
      <SetUpPage
        kind="newBoard"
        host={host}
        me={pair.me.person}
        now={now}
        onOpenBoard={(input) => {
          const outcome = nextOutcome()
          if (outcome.ok) log.push(input)
          return Promise.resolve(outcome)
        }}
        onDone={setEnd}
      />
    )
  }
  if (script.get('page') === 'known') {
    return <SetUpPage kind="board" board={board} words={defaultWords} now={now} onDone={setEnd} />
  }
  const session: Session = {
    kind: 'practice',
    me: pair.me.person,
    partner: pair.partner.person,
    source: {
      read: () => Promise.reject(new Error('not on this stage')),
      readOwnDay: () => Promise.reject(new Error('not on this stage')),
      book: () => Promise.reject(new Error('not on this stage')),
      cancel: () => Promise.reject(new Error('not on this stage')),
      series: null,
      sharing: null,
      tags: null,
    },
    schoolYear: aSchoolYear(),
    isAlone: script.get('page') === 'alone',
    board: null,
    permissions: allPermissions,
    signInAgain: () => Promise.resolve({ ok: true, value: null }),
  }
  return (
    <SettingsPage
      host={host}
      session={session}
      board={script.get('page') === 'settings' ? board : null}
      year={year}
      now={now}
      words={defaultWords}
      onChoosePartner={() => setEnd('a partner is to be chosen')}
    />
  )
}

const year = aJointYear(pair)
const theme = script.get('theme')
const themeName = theme === 'dark' || theme === 'contrast' ? theme : 'light'
const place = document.getElementById('stage')
if (place === null) throw new Error('The stage has no element to draw in.')
createRoot(place).render(
  <FluentProvider theme={fluentThemes[themeName]} className="tandem" data-theme={themeName}>
    <main id="main" tabIndex={-1}>
      <Play />
    </main>
  </FluentProvider>,
)
