import { useRef } from 'react'
import { Button } from '@fluentui/react-components'
import type { SlotAnswer, SlotWish, Suggestion } from '../../domain/slots/slots.ts'
import type { JointYear } from '../year/jointYear.ts'
import { type Ask, type AskReading, relaxedAsk } from './ask.ts'
import { nextBestTitle } from './bookingWords.ts'
import type { BookingMeans } from './BookWithout.tsx'
import { ConfirmBooking } from './ConfirmBooking.tsx'
import type { InvitationDraft } from './invitationDraft.ts'
import { NoSlotPanel } from './NoSlotPanel.tsx'
import { OtherOrders } from './OtherOrders.tsx'
import type { PairWords } from './pairWords.ts'
import { SuggestionCard } from './SuggestionCard.tsx'
import { answerTitle } from './suggestionWords.ts'
import type { useBookings } from './useBookings.ts'

interface AnswerProps {
  readonly means: BookingMeans
  readonly reading: AskReading
  /** Null when the question has problems. */
  readonly answer: SlotAnswer | null
  readonly year: JointYear
  readonly pair: PairWords
  readonly timeZone: string
  readonly isFiles: boolean
  readonly isLocked: boolean
  readonly bookings: ReturnType<typeof useBookings>
  readonly draft: InvitationDraft
  readonly onDraft: (draft: InvitationDraft) => void
  readonly ask: Ask
  readonly onAsk: (change: Partial<Ask>) => void
  /** Null when no more are given. */
  readonly onMore: (() => void) | null
}

/** What the question gives: times, the reasons why there are none, or what to change in the question. */
export function Answer(props: AnswerProps) {
  const title = useRef<HTMLHeadingElement>(null)
  return (
    <>
      {/* Read out whenever the answer changes. */}
      <div role="status">
        <h2 ref={title} tabIndex={-1} className="answer-title">
          {titleOf(props)}
        </h2>
      </div>
      <Body {...props} onGone={() => title.current?.focus()} />
    </>
  )
}

function nextBestOf({ bookings: { stage } }: AnswerProps): readonly Suggestion[] {
  return stage.kind === 'refused' ? stage.nextBest : []
}

function titleOf(props: AnswerProps): string {
  const { reading, answer } = props
  const nextBest = nextBestOf(props)
  if (reading.kind === 'problems' || answer === null) return 'Look at the question once more, and the answer comes back'
  if (nextBest.length > 0) return nextBestTitle(nextBest.length)
  if (answer.kind === 'none') return 'No time fits both of you'
  return answerTitle(answer.suggestions.length, props.ask.lengthMinutes)
}

/** @param props `onGone` is called before a button that was pressed disappears, and takes the focus */
function Body(props: AnswerProps & { readonly onGone: () => void }) {
  const { reading, answer, pair, timeZone, ask, onAsk, onGone } = props
  const nextBest = nextBestOf(props)
  if (reading.kind === 'problems' || answer === null) return null
  if (nextBest.length > 0) {
    return (
      <>
        <Times {...props} wish={reading.wish} times={nextBest} />
        <Button
          onClick={() => {
            onGone()
            props.bookings.close()
          }}
        >
          Show all times
        </Button>
      </>
    )
  }
  if (answer.kind === 'none') {
    return (
      <NoSlotPanel
        answer={answer}
        lengthMinutes={ask.lengthMinutes}
        pair={pair}
        timeZone={timeZone}
        onRelax={(change) => {
          onGone()
          onAsk(relaxedAsk(ask, change))
        }}
      />
    )
  }
  return (
    <>
      <Times {...props} wish={reading.wish} times={answer.suggestions} />
      {props.onMore !== null && answer.suggestions.length === reading.wish.count && (
        <Button disabled={props.isLocked} onClick={props.onMore}>
          Show more times
        </Button>
      )}
      <OtherOrders
        answer={answer}
        pair={pair}
        timeZone={timeZone}
        isLocked={props.isLocked}
        onOrder={(order) => {
          onGone()
          onAsk({ order })
        }}
      />
    </>
  )
}

function Times(props: AnswerProps & { readonly wish: SlotWish; readonly times: readonly Suggestion[] }) {
  const { bookings, year, timeZone } = props
  const { stage, busy } = bookings
  return (
    <ol className="suggestions">
      {props.times.map((slot) => {
        const isOpen = stage.kind === 'confirming' && stage.slot.startsAt === slot.startsAt
        return (
          <SuggestionCard
            key={slot.startsAt}
            suggestion={slot}
            settings={year.settings}
            pair={props.pair}
            timeZone={timeZone}
            isBusy={props.isLocked}
            onBook={() => bookings.open(slot)}
            onClose={bookings.close}
          >
            {isOpen
              ? (close) => (
                  <ConfirmBooking
                    slot={slot}
                    partner={year.pair.partner.person}
                    schoolYear={year.schoolYear}
                    timeZone={timeZone}
                    isFiles={props.isFiles}
                    isBusy={busy === 'booking'}
                    means={props.means}
                    draft={props.draft}
                    onDraft={props.onDraft}
                    failed={stage.failed && { failure: stage.failed.failure, mayBeMade: stage.failed.intent.mayBeMade }}
                    onBook={(invitation) => void bookings.book(invitation, props.wish)}
                    onClose={close}
                  />
                )
              : null}
          </SuggestionCard>
        )
      })}
    </ol>
  )
}
