import { useMemo } from 'react'
import { dateAt } from '../../domain/calendar/dates.ts'
import { kinderOffer } from '../../domain/standing/kinder.ts'
import type { StandingPlan } from '../../domain/standing/plan.ts'
import { termOn } from '../../domain/together/terms.ts'
import type { BoardHandle } from '../board/boardHandle.ts'
import { pairWordsOf } from '../jointTime/pairWords.ts'
import { slotInput } from '../jointTime/slotInput.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import type { LatePageProps } from '../shell/latePages.ts'
import { SoloNotice } from '../shell/SoloNotice.tsx'
import { ChoosePattern } from './ChoosePattern.tsx'
import { KeptPlan } from './KeptPlan.tsx'
import { noticeMinutes } from './standingAsk.ts'
import { bookPlan, bringInStep, changePlan } from './standingSteps.ts'
import { StandingStatus } from './StandingStatus.tsx'
import { useStanding } from './useStanding.ts'
import '../heatMap/lanes.css'
import '../jointTime/jointTime.css'
import './standing.css'

/** The same hour every week, or every other: found, booked as one series, and kept in step. */
export function StandingPage(props: LatePageProps) {
  const { year, board } = props
  return (
    <section className="page joint-time standing heat-scale">
      <PageHeading title="Standing joint time" />
      <p className="quiet">
        The same hour every week, or every other, that stands the term best. <a href="#/joint-time">One meeting</a> is
        found on Joint time.
      </p>
      {year.isPaused ? (
        <>
          <SoloNotice {...props} />
          <p>Joint time is found in both calendars, so there is none to show just now.</p>
        </>
      ) : board === null ? (
        <>
          <p className="notice">
            Two calendar files show which hour would stand best. To book it as a series and keep it in step, sign in.
          </p>
          <ChoosePattern
            year={year}
            today={dateAt(props.now(), year.schoolYear.timeZone)}
            now={props.now}
            booking={null}
          />
        </>
      ) : (
        <OnBoard {...props} board={board} />
      )}
    </section>
  )
}

function OnBoard(props: LatePageProps & { readonly board: BoardHandle }) {
  const { board, session, year, now, onCalendarsRead, host } = props
  const standing = useStanding({ board, session, year, now, onCalendarsRead })
  const { plan, isMine, today, run } = standing
  const pair = pairWordsOf(year)
  const kinder = useMemo(() => {
    const term = termOn(year.schoolYear, today)
    if (plan === null || term === null) return null
    return kinderOffer(plan, slotInput(year, now()), { from: today, to: term.to, noticeMinutes, timeOfDay: null })
  }, [plan, year, today, now])
  const means = { permissions: session.permissions, host }

  const begin = (next: StandingPlan, book: typeof bookPlan) =>
    run((desk) => book(next, desk), `Booked. ${pair.partnerName} has the invitation, and the map shows every meeting.`)

  return (
    <>
      <StandingStatus standing={standing} />
      {plan === null ? (
        <ChoosePattern
          year={year}
          today={today}
          now={now}
          booking={{ means, standing, onBook: (next) => begin(next, bookPlan) }}
        />
      ) : (
        <KeptPlan
          {...{ plan, isMine, pair, year, standing, kinder, host, now }}
          partnerAddress={year.pair.partner.person.address}
          onGoOn={() => void begin(plan, bringInStep)}
          onChange={(next) =>
            void run((desk) => changePlan(plan, next, desk), `Changed. ${pair.partnerName} has been told.`)
          }
        />
      )}
    </>
  )
}
