import type { PageContext } from './pageContext.ts'
import { PausedNotice } from '../sharing/PausedNotice.tsx'

/** Says why one's own lane is all there is, and the one thing that changes it; nothing while both are shown. */
export function SoloNotice(props: Pick<PageContext, 'session' | 'board' | 'onChoosePartner'>) {
  const { session, board, onChoosePartner } = props
  if (session.isAlone) {
    return (
      <p className="notice">
        This is your own year. With your partner beside it, it shows the hours that are calm for both.{' '}
        <button type="button" className="link-button" onClick={onChoosePartner}>
          Choose your partner
        </button>
      </p>
    )
  }
  return board === null ? null : <PausedNotice board={board} partnerName={session.partner.displayName} />
}
