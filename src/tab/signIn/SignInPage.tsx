import { useEffect } from 'react'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import type { Bootstrap } from '../host/bootstrap.ts'
import type { Host } from '../host/host.ts'
import type { Session } from '../session/session.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { usePageCode } from '../shell/usePageCode.ts'
import type { Words } from '../words/words.ts'
import type { Visitor } from './tenantSession.ts'

const loadPractice = () => import('./PracticeSignIn.tsx').then((module) => module.PracticeSignIn)
const loadTenant = () => import('./TenantSignIn.tsx').then((module) => module.TenantSignIn)

interface SignInPageProps {
  readonly bootstrap: Pick<Bootstrap, 'tenant'>
  readonly host: Host
  readonly now: () => EpochMs
  readonly words: Words
  /** True after a sign-out: then nobody is signed in without having pressed anything. */
  readonly hasSignedOut: boolean
  /** Fetches the map's code ahead of time. */
  readonly onIdle: () => void
  readonly onSession: (session: Session) => void
  readonly onSetUpNeeded: (visitor: Visitor) => void
}

/** The first page: who are you? */
export function SignInPage(props: SignInPageProps) {
  const { host } = props
  const { tenant } = props.bootstrap
  const practice = usePageCode(loadPractice)
  const inTenant = usePageCode(loadTenant)
  const fetch = tenant === null ? practice.fetch : inTenant.fetch
  useEffect(() => fetch(), [fetch])
  const [Practice, Tenant] = [practice.page, inTenant.page]
  const isDrawn = (tenant === null ? Practice : Tenant) !== null
  useEffect(() => {
    if (isDrawn) host.notifyReady()
  }, [isDrawn, host])
  return (
    <section className="page page-narrow sign-in">
      <PageHeading title="See the year together" />
      <p className="lead">
        Tandem shows a {props.words.roles.senco} and a {props.words.roles.leader} when each of them is under pressure,
        and finds the hours in which neither is.
      </p>
      {tenant === null && Practice !== null && <Practice {...props} />}
      {tenant !== null && Tenant !== null && <Tenant {...props} tenant={tenant} />}
    </section>
  )
}
