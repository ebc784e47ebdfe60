import { Button } from '@fluentui/react-components'
import type { StandingCollision } from '../../domain/slots/standing.ts'
import { slotTime } from '../jointTime/suggestionWords.ts'
import { percent } from '../words/numbers.ts'
import { sentenceCase } from '../words/words.ts'
import type { KeptProps } from './KeptPlan.tsx'
import { leaveOut, moveMeeting } from './standingSteps.ts'
import { collisionText, moveQuestion } from './standingWords.ts'

/** The meetings to come that something else has come to collide with, and where each could go. Nothing moves by itself. */
export function Collisions(props: KeptProps & { readonly collisions: readonly StandingCollision[] }) {
  const { collisions, plan, isMine, pair, year, standing, host, partnerAddress } = props
  const { timeZone } = year.schoolYear
  if (collisions.length === 0 || !plan.isInStep) return null
  const isBusy = standing.progress !== null
  return (
    <ul aria-label="Meetings that collide">
      {collisions.map((collision) => {
        const { booking, because, insteadAt } = collision
        const { usualDate } = booking
        const time = slotTime(booking, timeZone)
        const question = insteadAt === null ? null : moveQuestion(insteadAt, timeZone)
        return (
          <li key={usualDate} className="standing-collision">
            <p>
              <strong>{time}</strong> now collides: {collisionText(because, pair)}.
            </p>
            <p>
              {insteadAt === null || question === null
                ? 'No other time of that week is free for both.'
                : `${question} ${sentenceCase(`that day is at ${percent(insteadAt.jointPressure)}`)}.`}
            </p>
            {isMine ? (
              <div className="row">
                {insteadAt !== null && (
                  <Button
                    appearance="primary"
                    disabledFocusable={isBusy}
                    aria-label={`Move the meeting of ${time} to ${slotTime(insteadAt, timeZone)}`}
                    onClick={() =>
                      void standing.run(
                        (desk) => moveMeeting(plan, usualDate, insteadAt, desk),
                        `Moved to ${slotTime(insteadAt, timeZone)}. ${pair.partnerName} has been told.`,
                      )
                    }
                  >
                    Move it
                  </Button>
                )}
                <Button
                  disabledFocusable={isBusy}
                  aria-label={`Leave the meeting of ${time} out`}
                  onClick={() =>
                    void standing.run(
                      (desk) => leaveOut(plan, usualDate, desk),
                      `Left out. ${pair.partnerName} has been told; the other meetings stay.`,
                    )
                  }
                >
                  Leave it out
                </Button>
              </div>
            ) : (
              question !== null &&
              host.can.openChat && (
                <Button
                  onClick={() => void host.openChat(partnerAddress, `Our meeting of ${time} collides now. ${question}`)}
                >
                  {`Ask ${pair.partnerName} in the chat`}
                </Button>
              )
            )}
          </li>
        )
      })}
    </ul>
  )
}
