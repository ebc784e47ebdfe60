import { useMemo, useRef, useState } from 'react'
import { partnerOf } from '../../domain/calendar/calendar.ts'
import { dateAt } from '../../domain/calendar/dates.ts'
import { liveCards } from '../../domain/together/liveCards.ts'
import type { BoardHandle } from '../board/boardHandle.ts'
import { BoardNotice } from '../failure/BoardNotice.tsx'
import { PageHeading } from '../shell/PageHeading.tsx'
import type { PageContext } from '../shell/pageContext.ts'
import { cardsInput } from './cardsInput.ts'
import { KeepSomething } from './KeepSomething.tsx'
import { LiveCard } from './LiveCard.tsx'
import type { KeptChange } from './saveMerged.ts'
import { TermThread } from './TermThread.tsx'
import { useTogether } from './useTogether.ts'
import './together.css'

/** What the two do for leading together: what is live now, this term's thread, and everything else folded away. */
export function TogetherPage(context: PageContext) {
  return (
    <section className="page together">
      <PageHeading title="Together" />
      <p className="lead">
        A few small things, each in its moment. Take one up or leave it: what you leave goes by itself, and nobody
        counts.
      </p>
      {context.board === null ? (
        <p className="notice">
          These are kept for two people who have signed in; two calendar files have nobody to keep them for.
        </p>
      ) : (
        <Together {...context} board={context.board} />
      )}
    </section>
  )
}

function Together(context: PageContext & { readonly board: BoardHandle }) {
  const { board, year, session, words } = context
  const [today] = useState(() => dateAt(context.now(), year.schoolYear.timeZone))
  const kept = useTogether(board)
  const { together, notes, save } = kept
  const role = board.view.myRole
  const input = useMemo(
    () => cardsInput(year, { together, mine: notes[role] }, { role, today }),
    [year, together, notes, role, today],
  )
  const cards = useMemo(() => liveCards(input), [input])
  const [said, setSaid] = useState('')
  const status = useRef<HTMLParagraphElement>(null)
  const act = async (change: KeptChange, sentence: string) => {
    const isDone = await save(change)
    if (isDone) {
      setSaid(sentence)
      status.current?.focus()
    }
    return isDone
  }
  const partnerName = session.partner.displayName
  return (
    <>
      {kept.failure !== null && <BoardNotice failure={kept.failure} onRetry={null} />}
      <section aria-labelledby="live-title">
        <h2 id="live-title">Now</h2>
        <p ref={status} tabIndex={-1} role="status" className="together-said">
          {said}
        </p>
        {cards.length === 0 ? (
          <p className="quiet">Nothing just now. The next small thing comes in its own time.</p>
        ) : (
          <div className="together-cards">
            {cards.map((card) => (
              <LiveCard
                key={card.key}
                card={card}
                context={{ ...{ role, today, partnerName, words, year }, isBusy: kept.isBusy, act }}
              />
            ))}
          </div>
        )}
      </section>
      <TermThread
        together={together}
        mine={notes[role]}
        theirs={notes[partnerOf(role)]}
        context={{ ...{ role, today, partnerName, words, year }, isBusy: kept.isBusy, act }}
      />
      <KeepSomething
        together={together}
        mine={notes[role]}
        context={{ ...{ role, today, partnerName, words, year }, isBusy: kept.isBusy, act }}
      />
    </>
  )
}
