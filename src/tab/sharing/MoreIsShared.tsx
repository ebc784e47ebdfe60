import type { PageContext } from '../shell/pageContext.ts'
import { partnerShares } from './partnerShares.ts'

/** Whether the partner shares their calendar, and oneself has not allowed Tandem to read it. */
export function isMoreShared({ session, board, year }: Pick<PageContext, 'session' | 'board' | 'year'>): boolean {
  if (board === null) return false
  const { partner } = year.shown
  const shares = partnerShares(board.documents, board.view.myRole, session.permissions, partner.basis)
  return shares === 'calendarNotAllowed'
}

/** Says so, quietly, where the partner's lane is; nothing otherwise. */
export function MoreIsShared(props: Pick<PageContext, 'session' | 'board' | 'year'>) {
  if (!isMoreShared(props)) return null
  return (
    <p className="quiet more-is-shared">
      {props.session.partner.displayName} shares their calendar with you, and this rests on less.{' '}
      <a href="#/sharing">See what it takes to read it</a>
    </p>
  )
}
