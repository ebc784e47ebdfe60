import { ThemePicker } from '../appearance/ThemePicker.tsx'
import type { ThemeChoice } from '../appearance/useTheme.ts'
import type { Host } from '../host/host.ts'
import { useRoute } from '../route/route.ts'
import type { Session } from '../session/session.ts'
import { isLatePath } from './latePages.ts'
import type { Words } from '../words/words.ts'

const pages = [
  { path: '/heat-map', name: 'Heat map' },
  { path: '/deadlines', name: 'Deadlines' },
  { path: '/ehc-plans', name: 'EHC plans' },
  { path: '/joint-time', name: 'Joint time' },
  { path: '/reflect', name: 'Reflect' },
  { path: '/together', name: 'Together' },
  { path: '/sharing', name: 'Sharing' },
  { path: '/settings', name: 'Settings' },
] as const

/** The top of every page: where to go, who is signed in, the theme, and the way out. */
export function Header(props: {
  readonly isPractice: boolean
  /** Null until it is known. */
  readonly host: Host | null
  readonly session: Session | null
  readonly appearance: { readonly choice: ThemeChoice; readonly choose: (choice: ThemeChoice) => void }
  readonly words: Words
  readonly onSignOut: () => void
}) {
  const { session, appearance } = props
  const { path } = useRoute()
  // An address that leads nowhere shows the map.
  const here = path === '/standing-time' ? '/joint-time' : isLatePath(path) ? path : '/heat-map'
  // Teams and Outlook have signed the person in: a sign-out here would sign nobody out.
  const isSignedInByHost = session?.kind === 'tenant' && props.host !== null && props.host.kind !== 'browser'
  const isHere = (page: string) => page === here
  return (
    <header>
      {props.isPractice && (
        <p className="practice-banner">
          <strong>Practice school:</strong> no real mailbox is reached.
        </p>
      )}
      <div className="app-header">
        <span className="brand" aria-hidden="true">
          <svg viewBox="0 0 32 32" width="24" height="24">
            <rect className="brand-ground" width="32" height="32" rx="7" />
            <rect className="brand-one" x="6" y="15" width="8" height="11" rx="2" />
            <rect className="brand-two" x="18" y="6" width="8" height="20" rx="2" />
          </svg>
          <span>Tandem</span>
        </span>
        {session !== null && (
          <nav aria-label="Pages">
            {pages.map(({ path: to, name }) => (
              <a key={to} href={`#${to}`} aria-current={isHere(to) ? 'page' : undefined}>
                {name}
              </a>
            ))}
          </nav>
        )}
        <div className="header-end">
          {session !== null && (
            <span className="who">
              {session.me.displayName}, {props.words.roles[session.me.role]}
            </span>
          )}
          <ThemePicker choice={appearance.choice} onChoose={appearance.choose} />
          {session !== null && !isSignedInByHost && (
            <button type="button" className="link-button" onClick={props.onSignOut}>
              {session.kind === 'files' ? 'Close the files' : 'Sign out'}
            </button>
          )}
        </div>
      </div>
    </header>
  )
}
