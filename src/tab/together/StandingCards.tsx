import type { Card } from '../../domain/together/cards.ts'
import type { StandingPattern } from '../../domain/slots/standing.ts'
import { slotTime } from '../jointTime/suggestionWords.ts'
import { collisionText, moveQuestion, rhythmText, survivalText } from '../standing/standingWords.ts'
import type { TogetherContext } from './togetherContext.ts'

/** One meeting of the standing time that collides: where it could go, and who can move it. */
export function StandingCollision(props: {
  readonly card: Extract<Card, { kind: 'standingCollides' }>
  readonly context: Pick<TogetherContext, 'role' | 'partnerName' | 'year'>
}) {
  const { role, partnerName, year } = props.context
  const { collision, organizer } = props.card
  const { timeZone } = year.schoolYear
  const { booking, because, insteadAt } = collision
  return (
    <>
      <p>{`${slotTime(booking, timeZone)} now collides: ${collisionText(because, { me: role, partnerName })}.`}</p>
      <p>
        {insteadAt === null ? 'No other time of that week is free for both.' : moveQuestion(insteadAt, timeZone)}
        {organizer !== role && ` ${partnerName} can move it.`}
      </p>
      <p>
        <a href="#/standing-time">{organizer === role ? 'Decide on Standing joint time' : 'Look at it'}</a>
      </p>
    </>
  )
}

/** The rhythm that would stand the term best. */
export function StandingRhythm({ rhythm }: { readonly rhythm: StandingPattern }) {
  return (
    <>
      <p>{`${rhythmText(rhythm)} would stand best. ${survivalText(rhythm)}`}</p>
      <p>
        <a href="#/standing-time">Look at it, and at two others</a>
      </p>
    </>
  )
}
