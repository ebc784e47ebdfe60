import type { BoardHandle } from '../board/boardHandle.ts'
import type { PageContext } from '../shell/pageContext.ts'
import { basisWords } from '../words/words.ts'
import { partnerShares } from './partnerShares.ts'
import { partnerSharesWords } from './partnerSharesWords.ts'
import { PermissionAsk } from './PermissionAsk.tsx'

/** The other direction: what the partner lets one see, what this tab reads of it, and the permission that it may take. */
export function WhatPartnerShares({ session, board, year }: PageContext & { readonly board: BoardHandle }) {
  const { partner } = year.shown
  const name = partner.person.displayName
  const shares = partnerShares(board.documents, board.view.myRole, session.permissions, partner.basis)
  return (
    <section className="panel" aria-labelledby="partner-shares-title">
      <h2 id="partner-shares-title">What {name} shares with you</h2>
      <p role="status">
        {partnerSharesWords(shares, name)}
        {shares !== 'nothingWhilePaused' &&
          ` Your tab rests on: ${basisWords(partner, year.pair.readAt, year.schoolYear.timeZone)}.`}
      </p>
      {shares === 'calendarNotAllowed' && (
        <PermissionAsk
          permissions={session.permissions}
          permission="Calendars.Read.Shared"
          // The board, read again, says that more may be asked for; then the year is.
          onGiven={() => void board.refresh()}
        >
          <p>
            To read the times and categories in {name}’s calendar, Tandem needs <code>Calendars.Read.Shared</code>.
            Microsoft has no narrower one: it would let an app read titles in calendars that are shared with you. Tandem
            never asks for them. Without it everything goes on, and {name}’s lane rests on busy times and on the
            deadlines that {name}’s tab publishes.
          </p>
        </PermissionAsk>
      )}
    </section>
  )
}
