import { Button } from '@fluentui/react-components'
import type { DesignMoment } from '../../domain/together/cards.ts'
import { dayAndMonth } from '../../domain/calendar/dateWords.ts'
import { deadlineHref } from '../dayPanel/reasonLines.ts'
import { invited } from './keptChanges.ts'
import type { PartContext } from './togetherContext.ts'

/** Shaping starts: the SENCo comes in now, and not when it is decided. */
export function InvitationCard(props: { readonly moment: DesignMoment; readonly context: PartContext }) {
  const { moment, context } = props
  const { role, partnerName, words, act, acts, today } = context
  const isLeader = role === 'leader'
  return (
    <>
      <p>
        Shaping has started on {dayAndMonth(moment.from)}, and it is decided by {dayAndMonth(moment.to)}.{' '}
        {isLeader
          ? `Now is when ${partnerName} can shape it with you.`
          : `Now is when a ${words.roles.senco} shapes it, not when it is sent round.`}
      </p>
      <div className="row">
        <Button
          disabledFocusable={acts.isBusy}
          onClick={() =>
            void act(
              invited({ on: today, deadlineId: moment.deadlineId, by: role }),
              `Noted, for ${partnerName} to see on this page.`,
            )
          }
        >
          {isLeader ? `${partnerName} is in from the start` : 'I want to be in from the start'}
        </Button>
        <a href={deadlineHref(moment.deadlineId)}>What it is about</a>
      </div>
    </>
  )
}
