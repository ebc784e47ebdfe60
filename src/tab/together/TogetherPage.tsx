import { useEffect, useMemo, useRef } from 'react'
import { partnerOf } from '../../domain/calendar/calendar.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import type { Card, CardsInput } from '../../domain/together/cards.ts'
import { isUntouched, nextCardOn } from '../../domain/together/firstDay.ts'
import { useRoute } from '../route/route.ts'
import { liveCards, mostCards } from '../../domain/together/liveCards.ts'
import type { BoardHandle } from '../board/boardHandle.ts'
import { useToday } from '../fresh/useToday.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import type { PageContext } from '../shell/pageContext.ts'
import { cardsInput } from './cardsInput.ts'
import { FirstDay } from './FirstDay.tsx'
import { KeepSomething } from './KeepSomething.tsx'
import { LiveCard } from './LiveCard.tsx'
import { Said } from './Said.tsx'
import { saveMerged } from './saveMerged.ts'
import { TermThread } from './TermThread.tsx'
import type { TogetherContext } from './togetherContext.ts'
import { useActs } from './useActs.ts'
import { useHeldCards } from './useHeldCards.ts'
import { type KeptTogether, useTogether } from './useTogether.ts'
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
  const { board, year, session, words, now } = context
  const today = useToday(context.now, year.schoolYear.timeZone)
  useFreshBoard(board, today)
  const { together, notes } = useTogether(board)
  const acts = useActs((change) => saveMerged(board, change))
  const role = board.view.myRole
  const input = useMemo(
    () => cardsInput(year, { together, mine: notes[role] }, { role, today, now: now() }),
    [year, together, notes, role, today, now],
  )
  const { query } = useRoute()
  const opened = dateInYear(query.get('meeting'), year.schoolYear)
  const cards = useHeldCards(useMemo(() => withMeeting(liveCards(input), opened), [input, opened]))
  const { displayName: partnerName, address } = session.partner
  const { host } = context
  const askInChat = host.can.openChat ? (text: string) => void host.openChat(address, text) : null
  const part: TogetherContext = { role, today, partnerName, words, year, steps: together.steps, acts, askInChat }
  return (
    <>
      <section aria-labelledby="live-title">
        <h2 id="live-title">Now</h2>
        <Said acts={acts} place="now" />
        {cards.shown.length === 0 ? (
          <NothingLive kept={{ together, notes }} input={input} partnerName={partnerName} />
        ) : (
          <div className="together-cards">
            {cards.shown.map((card) => (
              <LiveCard
                key={card.key}
                card={card}
                context={part}
                onWrite={() => cards.hold(card)}
                onOver={() => cards.release(card)}
              />
            ))}
          </div>
        )}
      </section>
      <TermThread
        together={together}
        mine={notes[role]}
        theirs={notes[partnerOf(role)]}
        documents={board.documents}
        context={part}
      />
      <KeepSomething together={together} mine={notes[role]} context={part} />
    </>
  )
}

/** Where no card is: on the first day what will come, later no more than that there is none. */
function NothingLive(props: { readonly kept: KeptTogether; readonly input: CardsInput; readonly partnerName: string }) {
  const { kept, input, partnerName } = props
  const isFirstDay = isUntouched(kept, input.role)
  const firstCardOn = useMemo(() => (isFirstDay ? nextCardOn(input) : null), [isFirstDay, input])
  if (isFirstDay) return <FirstDay firstCardOn={firstCardOn} partnerName={partnerName} />
  return <p className="quiet">Nothing just now. The next small thing comes in its own time.</p>
}

/** The day of the meeting that an address opens; null when it is none of the school year. */
function dateInYear(text: string | null, { openDates }: SchoolYear): IsoDate | null {
  return openDates.find((date) => date === text) ?? null
}

/** The card of a meeting that somebody opens from its invitation comes first, whatever day it is. */
function withMeeting(cards: readonly Card[], meeting: IsoDate | null): readonly Card[] {
  if (meeting === null) return cards
  const key = `decision:${meeting}`
  return [{ kind: 'decision', key, meeting } as const, ...cards.filter((card) => card.key !== key)].slice(0, mostCards)
}

/** Reads the board anew when the day has changed: what is shown from a day on is there from that day on. */
function useFreshBoard(board: BoardHandle, today: IsoDate): void {
  const readOn = useRef(today)
  useEffect(() => {
    if (readOn.current === today) return
    readOn.current = today
    void board.refresh()
  }, [board, today])
}
