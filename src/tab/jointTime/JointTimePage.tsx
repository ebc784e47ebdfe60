import { useMemo, useState } from 'react'
import type { PairCalendars } from '../../calendars/calendarSource.ts'
import { suggestSlots } from '../../domain/slots/suggest.ts'
import { useHeld } from '../fresh/useHeld.ts'
import { useRoute } from '../route/route.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import type { PageContext } from '../shell/pageContext.ts'
import { SoloNotice } from '../shell/SoloNotice.tsx'
import { Answer } from './Answer.tsx'
import { type Ask, dateOf, firstAsk, readAsk } from './ask.ts'
import { AskForm } from './AskForm.tsx'
import { createBoardNews, toldOverHttp } from './boardNews.ts'
import { bookedBefore } from './bookedBefore.ts'
import { BookingNotice } from './BookingNotice.tsx'
import { tellText } from './bookingWords.ts'
import { firstDraft, visitDraft } from './invitationDraft.ts'
import { visitBooked, visitMinutes, visitToBook } from './visitToBook.ts'
import { dateAt } from '../../domain/calendar/dates.ts'
import { MadeBookings } from './MadeBookings.tsx'
import { pairWordsOf } from './pairWords.ts'
import { saveInvitation } from './saveInvitation.ts'
import { slotInput } from './slotInput.ts'
import { type MadeBooking, useBookings } from './useBookings.ts'
import '../heatMap/lanes.css'
import './jointTime.css'

/** What the joint time page needs. */
export interface JointTimePageProps extends PageContext {
  /** Both calendars as they are after a booking or a refusal, so that every page draws the same. */
  readonly onCalendarsRead: (pair: PairCalendars) => void
  /** What was booked since the tab was opened; without these two, as long as one is on this page. */
  readonly kept?: readonly MadeBooking[]
  readonly onKeep?: (made: readonly MadeBooking[]) => void
}

/** How many times are shown at first, and how many more at a press. */
const someMore = 5
const most = 20

/** Joint time; nothing but why, where one's own lane is all there is. */
export function JointTimePage(props: JointTimePageProps) {
  if (!props.year.isPaused) return <JointTime {...props} />
  return (
    <section className="page joint-time">
      <PageHeading title="Joint time" />
      <SoloNotice {...props} />
      <p>Joint time is found in both calendars, so there is none to show just now.</p>
    </section>
  )
}

/** What suits both, why, and booking it. */
function JointTime(props: JointTimePageProps) {
  const { year, now } = props
  const { query } = useRoute()
  const [timeZone] = useState(() => Temporal.Now.timeZoneId())
  const [askedAt, setAskedAt] = useState(now)
  const visit = visitToBook(props.board, query.get('visit'))
  const [ask, setAsk] = useState(() => {
    const asked = firstAsk(year.schoolYear, askedAt, dateOf(query.get('from')))
    return visit === null ? asked : { ...asked, lengthMinutes: visitMinutes }
  })
  const [count, setCount] = useState(someMore)
  const [draft, setDraft] = useState(() => (visit === null ? firstDraft : visitDraft(visit.offer)))
  const client = props.board?.client ?? null
  const boardId = props.board?.view.id ?? null
  const news = useMemo(
    () => (client === null || boardId === null ? null : createBoardNews(toldOverHttp(client, boardId))),
    [client, boardId],
  )
  const bookings = useBookings({
    year,
    news,
    source: props.session.source,
    now,
    ...(props.kept === undefined ? {} : { kept: props.kept }),
    ...(props.onKeep === undefined ? {} : { onKeep: props.onKeep }),
    earlier: bookedBefore(props.board?.view.bookings ?? [], year.pair.me.calendar.events, askedAt),
    newId: () => crypto.randomUUID(),
    onBooked: ({ startsAt }) => {
      if (props.board !== null && visit !== null) {
        visitBooked(props.board, visit, dateAt(startsAt, year.schoolYear.timeZone))
      }
    },
    onCalendarsRead: (pair) => {
      setAskedAt(now())
      props.onCalendarsRead(pair)
    },
  })
  const { stage, busy } = bookings
  const offeredFrom = useHeld(year, stage.kind === 'confirming')

  const reading = useMemo(() => readAsk(ask, year.schoolYear, askedAt, count), [ask, year.schoolYear, askedAt, count])
  const answer = useMemo(
    () => (reading.kind === 'wish' ? suggestSlots(slotInput(offeredFrom, askedAt), reading.wish) : null),
    [reading, offeredFrom, askedAt],
  )
  const isUnsettled = stage.kind === 'confirming' && stage.failed?.intent.mayBeMade === true
  const isLocked = busy !== null || isUnsettled
  const pair = pairWordsOf(year)
  const isFiles = year.pair.me.basis === 'file'
  const shared = { partnerName: pair.partnerName, isFiles, timeZone, busy, cancelFailed: bookings.cancelFailed }

  function change(part: Partial<Ask>) {
    setAsk({ ...ask, ...part })
    setAskedAt(now())
    setCount(someMore)
    if (stage.kind !== 'choosing') bookings.close()
  }

  function save(made: MadeBooking) {
    const people = { organizer: year.pair.me.person, partner: year.pair.partner.person }
    void saveInvitation(made, people, now())
  }

  function tell({ booking }: MadeBooking) {
    void props.host.openChat(year.pair.partner.person.address, tellText(booking, timeZone))
  }

  return (
    <section className="page joint-time heat-scale">
      <PageHeading title="Joint time" />
      <p className="quiet">
        Times that are free for both of you, on the days that ask least. Nothing has to be booked. For the same hour
        every week there is a <a href="#/standing-time">standing time</a>.
        {visit !== null && ` This one is for a visit: ${visit.offer}.`}
        {timeZone !== year.schoolYear.timeZone && ` Clock times are those of ${timeZone}, where you are.`}
      </p>
      <div className="ask-and-answer">
        <AskForm
          ask={ask}
          problems={reading.kind === 'problems' ? reading.problems : []}
          isLocked={isLocked}
          onChange={change}
        />
        <div className="answer">
          <BookingNotice
            {...shared}
            stage={stage}
            onUndo={(id) => void bookings.undo(id)}
            onSave={save}
            onTell={props.host.can.openChat && !isFiles ? tell : null}
          />
          <Answer
            reading={reading}
            answer={answer}
            year={year}
            pair={pair}
            timeZone={timeZone}
            isFiles={isFiles}
            means={{ permissions: props.session.permissions, host: props.host }}
            isLocked={isLocked}
            bookings={bookings}
            draft={draft}
            onDraft={setDraft}
            onAsk={change}
            ask={ask}
            onMore={count < most ? () => setCount(Math.min(most, count + someMore)) : null}
          />
          <MadeBookings
            {...shared}
            booked={bookings.booked}
            onCancel={(id, comment) => void bookings.cancel(id, comment)}
            onSave={save}
          />
        </div>
      </div>
    </section>
  )
}
