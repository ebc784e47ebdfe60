import { type ReactNode, useState } from 'react'
import { SignInNotice } from '../failure/SignInNotice.tsx'
import type { Permission, Permissions, SignInFailure } from '../session/permissions.ts'

/** Says what a permission is for, and asks for it when a button is pressed: never by itself. */
export function PermissionAsk(props: {
  readonly permissions: Permissions
  readonly permission: Permission
  /** What it is for, what it allows beside that, and what works without it. */
  readonly children: ReactNode
  readonly onGiven: () => void
}) {
  const { permissions, permission, onGiven } = props
  const [isAsking, setIsAsking] = useState(false)
  const [refusal, setRefusal] = useState<SignInFailure | null>(null)

  async function ask() {
    setIsAsking(true)
    const outcome = await permissions.ask(permission)
    setIsAsking(false)
    setRefusal(outcome.ok ? null : outcome.failure)
    if (outcome.ok) onGiven()
  }

  return (
    <>
      <div className="notice permission-ask">
        {props.children}
        <button type="button" className="button" disabled={isAsking} onClick={() => void ask()}>
          Ask Microsoft for this permission
        </button>
      </div>
      {refusal !== null && <SignInNotice failure={refusal} />}
    </>
  )
}
