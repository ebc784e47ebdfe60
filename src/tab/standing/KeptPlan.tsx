import { useMemo, useState } from 'react'
import { Button } from '@fluentui/react-components'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import { collisionsOf, seriesIn } from '../../domain/standing/inStep.ts'
import type { KinderOffer } from '../../domain/standing/kinder.ts'
import { lifeOf, planOf, standingMeetings, type StandingPlan } from '../../domain/standing/plan.ts'
import type { Host } from '../host/host.ts'
import type { PairWords } from '../jointTime/pairWords.ts'
import { slotInput } from '../jointTime/slotInput.ts'
import { slotTime } from '../jointTime/suggestionWords.ts'
import { dayAndMonth } from '../../domain/calendar/dateWords.ts'
import type { JointYear } from '../year/jointYear.ts'
import { Collisions } from './Collisions.tsx'
import { MeetingLine } from './MeetingLine.tsx'
import { noticeMinutes } from './standingAsk.ts'
import { endPlan } from './standingSteps.ts'
import { kinderText, lifeText, rhythmText } from './standingWords.ts'
import type { Standing } from './useStanding.ts'

/** What the parts of a standing time that is kept are given. */
export interface KeptProps {
  readonly plan: StandingPlan
  /** Whether the series is in one's own calendar: only then can it be changed. */
  readonly isMine: boolean
  readonly pair: PairWords
  readonly year: JointYear
  readonly standing: Standing
  readonly host: Host
  readonly now: () => EpochMs
  readonly partnerAddress: string
}

interface KeptPlanProps extends KeptProps {
  readonly kinder: KinderOffer | null
  readonly onGoOn: () => void
  /** Ends this one and begins another. */
  readonly onChange: (plan: StandingPlan) => void
}

/** A standing time: what has come into its way, every meeting, how it has fared, and its end. */
export function KeptPlan(props: KeptPlanProps) {
  const { plan, isMine, pair, year, standing, now, kinder } = props
  const { timeZone } = year.schoolYear
  const input = useMemo(() => slotInput(year, now()), [year, now])
  const collisions = useMemo(() => collisionsOf(plan, input, { noticeMinutes, timeOfDay: null }), [plan, input])
  const [past, toCome] = useMemo(() => {
    const meetings = standingMeetings(plan)
    return [meetings.filter(({ endsAt }) => endsAt <= input.now), meetings.filter(({ endsAt }) => endsAt > input.now)]
  }, [plan, input])
  const isMissing = isMine && plan.isInStep && toCome.length > 0 && seriesIn(year.calendars[pair.me], plan).length === 0
  const isBusy = standing.progress !== null
  const life = lifeText(lifeOf(plan, input.now))
  const lost = plan.meetings.filter(({ state }) => state === 'lost')
  return (
    <div className="standing-kept">
      <section className="panel" aria-labelledby="kept-title">
        <h2 id="kept-title">{`${rhythmText(plan)}, until ${dayAndMonth(plan.on)}`}</h2>
        <p className="quiet">
          {isMine
            ? 'The series is in your calendar. What you change in Outlook is noticed here.'
            : `The series is in ${pair.partnerName}’s calendar, so ${pair.partnerName} is the one who can move its meetings.`}
          {life !== null && ` ${life}`}
        </p>
        {!plan.isInStep && !isBusy && (
          <div className="notice">
            <p>
              {isMine
                ? 'Not all of it is in your calendar yet. Going on is safe: what is done is not done twice.'
                : `${pair.partnerName} has not put all of it into the calendar yet.`}
            </p>
            {isMine && (
              <Button appearance="primary" onClick={props.onGoOn}>
                Go on
              </Button>
            )}
          </div>
        )}
        {isMissing && (
          <p className="notice">
            Your calendar shows nothing of this series any more. If you have removed it in Outlook, end it here too.
          </p>
        )}
        <Collisions {...props} collisions={isMissing ? [] : collisions} />
        {toCome.length === 0 ? (
          <p>No meeting of it is left to come.</p>
        ) : (
          <ul aria-label="Meetings to come">
            {toCome.map((meeting) => (
              <MeetingLine key={meeting.usualDate} {...props} meeting={meeting} />
            ))}
          </ul>
        )}
        {(past.length > 0 || lost.length > 0) && (
          <details>
            <summary>What has been, and what was left out</summary>
            <ul>
              {past.map((meeting) => (
                <li key={meeting.usualDate}>{slotTime(meeting, timeZone)}</li>
              ))}
              {lost.map((meeting) => (
                <li key={meeting.usualDate}>
                  {`${dayAndMonth(meeting.usualDate)}: ${meeting.endsAt > input.now ? 'is left out' : 'did not take place'}`}
                </li>
              ))}
            </ul>
          </details>
        )}
        {isMine && <EndIt {...props} toCome={toCome.length} />}
      </section>
      {kinder !== null && isMine && (
        <section className="panel" aria-labelledby="kinder-title">
          <h2 id="kinder-title">Something kinder?</h2>
          <p>{kinderText(kinder)}</p>
          <Button
            disabledFocusable={isBusy}
            onClick={() => {
              const made = { id: crypto.randomUUID(), organizer: pair.me, hasTeamsLink: plan.hasTeamsLink }
              const next = planOf(kinder.pattern, made)
              if (next !== null) props.onChange(next)
            }}
          >
            Change to this
          </Button>
        </section>
      )}
    </div>
  )
}

function EndIt({ plan, pair, standing, toCome }: KeptPlanProps & { readonly toCome: number }) {
  const [isAsking, setIsAsking] = useState(false)
  const isBusy = standing.progress !== null
  if (!isAsking) {
    return (
      <p className="standing-end">
        <button type="button" className="link-button" disabled={isBusy} onClick={() => setIsAsking(true)}>
          End this standing time
        </button>
      </p>
    )
  }
  return (
    <div className="standing-end" role="group" aria-label="End this standing time">
      <p>{`The ${toCome === 1 ? 'meeting' : `${toCome} meetings`} to come will leave both calendars, and ${pair.partnerName} is told. What has been stays.`}</p>
      <div className="row">
        <Button
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => void standing.run((desk) => endPlan(plan, desk), `Ended. ${pair.partnerName} has been told.`)}
        >
          End it
        </Button>
        <Button disabled={isBusy} onClick={() => setIsAsking(false)}>
          Keep it
        </Button>
      </div>
    </div>
  )
}
