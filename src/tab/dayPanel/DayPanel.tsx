import { useEffect, useRef } from 'react'
import { partnerOf, type Role } from '../../domain/calendar/calendar.ts'
import type { EpochMs, IsoDate } from '../../domain/calendar/dates.ts'
import { longDate } from '../../domain/calendar/dateWords.ts'
import { WeekWhy } from '../agenda/WeekWhy.tsx'
import type { BoardHandle } from '../board/boardHandle.ts'
import { FailureNotice } from '../failure/FailureNotice.tsx'
import { failureWords } from '../failure/failureWords.ts'
import type { Host } from '../host/host.ts'
import type { Session } from '../session/session.ts'
import { isMoreShared, MoreIsShared } from '../sharing/MoreIsShared.tsx'
import { usePageCode } from '../shell/usePageCode.ts'
import { percent } from '../words/numbers.ts'
import { bandWords, basisWords, type Words } from '../words/words.ts'
import type { JointYear } from '../year/jointYear.ts'
import type { OwnChanges } from '../year/ownChanges.ts'
import { DayPerson } from './DayPerson.tsx'
import { ShareDay } from './ShareDay.tsx'
import { SharesBusyTimesOnly } from './SharesBusyTimesOnly.tsx'
import { type OwnTitles, useOwnTitles } from './useOwnTitles.ts'
import './dayPanel.css'

const loadTools = () => import('./OwnDayTools.tsx').then((module) => module.OwnDayTools)

interface DayPanelProps {
  readonly host: Host
  readonly session: Session
  readonly board: BoardHandle | null
  readonly year: JointYear
  readonly dayIndex: number
  readonly words: Words
  readonly timeZone: string
  readonly onClose: () => void
  readonly changes: OwnChanges
  readonly now: () => EpochMs
}

/** The opened day: both people's hours and reasons beside the map, which stays usable. */
export function DayPanel(props: DayPanelProps) {
  const { year, dayIndex, onClose } = props
  const heading = useRef<HTMLHeadingElement>(null)
  const joint = year.joint[dayIndex]
  useEffect(() => {
    heading.current?.focus({ preventScroll: true })
    heading.current?.closest('aside')?.scrollIntoView({ block: 'nearest' })
  }, [dayIndex])
  if (joint === undefined) return null
  return (
    <aside
      className="day-panel heat-scale"
      aria-labelledby="day-panel-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose()
      }}
    >
      <header>
        <h2 id="day-panel-title" ref={heading} tabIndex={-1}>
          {longDate(joint.date)}
        </h2>
        <button type="button" className="icon-button" aria-label="Close the day" onClick={onClose}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M3 3l10 10M13 3L3 13" stroke="currentColor" strokeWidth="1.5" strokeLinecap="round" />
          </svg>
        </button>
      </header>
      {joint.kind === 'closed' ? (
        <p>{joint.name}: the school is closed, so there is no pressure to show.</p>
      ) : (
        <>
          {!year.isPaused && (
            <p className="day-joint">
              Joint pressure <strong>{percent(joint.pressure)}</strong>, {bandWords[joint.band].toLowerCase()}
              {heavierText(joint.heavier, props.words)}.{' '}
              <a href={`#/joint-time?from=${joint.date}`}>Find joint time near this day</a>
            </p>
          )}
          <OpenDay {...props} date={joint.date} />
          <WeekWhy year={year} date={joint.date} words={props.words} level={3} />
        </>
      )}
      <ShareDay host={props.host} session={props.session} date={joint.date} />
    </aside>
  )
}

function heavierText(heavier: Role | 'both', words: Words): string {
  return heavier === 'both' ? ', the same for both' : `, which is the ${words.roles[heavier]}’s`
}

function OpenDay(props: DayPanelProps & { readonly date: IsoDate }) {
  const { year, dayIndex, words, timeZone } = props
  const { me, partner } = year.shown
  const { titles, askAgain } = useOwnTitles(props.session.source, props.date)
  const { page: Tools, fetch: fetchTools } = usePageCode(loadTools)
  useEffect(fetchTools, [fetchTools])
  const part = (role: Role) => ({
    day: year.lanes[role].days[dayIndex],
    context: { calendar: year.calendars[role], settings: year.settings, timeZone },
  })
  const mine = part(me.person.role)
  const theirs = part(partnerOf(me.person.role))
  return (
    <div className="day-people">
      {mine.day !== undefined && (
        <DayPerson
          heading={`You, ${words.roles[me.person.role]}`}
          isMe
          basis={basisWords(me, year.pair.readAt, year.schoolYear.timeZone)}
          day={mine.day}
          context={mine.context}
          titles={titles.kind === 'here' ? titles.titles : null}
        >
          <div role="status">
            <TitlesNote titles={titles} onAskAgain={askAgain} />
          </div>
          {me.basis === 'file' ? (
            <p className="quiet">Nobody else sees any of this: both files stay in this browser.</p>
          ) : (
            Tools !== null && <Tools {...props} titles={titles.kind === 'here' ? titles.titles : null} />
          )}
        </DayPerson>
      )}
      {theirs.day !== undefined && !year.isPaused && (
        <DayPerson
          heading={`${partner.person.displayName}, ${words.roles[partner.person.role]}`}
          isMe={false}
          basis={basisWords(partner, year.pair.readAt, year.schoolYear.timeZone)}
          day={theirs.day}
          context={theirs.context}
          titles={null}
        >
          {partner.basis === 'busyTimes' && !isMoreShared(props) && (
            <SharesBusyTimesOnly name={partner.person.displayName} />
          )}
          <MoreIsShared {...props} />
        </DayPerson>
      )}
    </div>
  )
}

function TitlesNote(props: { readonly titles: OwnTitles; readonly onAskAgain: () => void }) {
  switch (props.titles.kind) {
    case 'asking':
      return <p className="quiet">Getting the titles of your own events…</p>
    case 'failed':
      if (props.titles.failure.kind === 'signInExpired') {
        return <FailureNotice failure={props.titles.failure} onRetry={props.onAskAgain} />
      }
      return <p className="quiet">Your titles could not be read. {failureWords(props.titles.failure).sentence}</p>
    case 'here':
      return null
  }
}
