import { useId, useState } from 'react'
import { Button } from '@fluentui/react-components'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { dateWithYear } from '../../domain/calendar/dateWords.ts'
import type { EhcPlan } from '../../domain/ehcPlans/ehcPlans.ts'
import { isLate } from '../../domain/ehcPlans/findings.ts'
import { withNextReview, withoutChain } from '../../domain/ehcPlans/changePlans.ts'
import { ChainList } from './ChainList.tsx'
import { DateBlock } from './DateBlock.tsx'
import { EditPlan } from './EditPlan.tsx'
import { FindingMark, FindingNote } from './FindingNote.tsx'
import type { PlanPage } from './planPage.ts'
import { nextForPlanWords } from './planWords.ts'

/** A plan in the list: its next meeting and what is late about it; opened, its whole chain. */
export function PlanItem({ plan, page }: { readonly plan: EhcPlan; readonly page: PlanPage }) {
  const { plans } = page
  const { code, review, transferBefore } = plan
  const [isEditing, setIsEditing] = useState(false)
  const id = useId()
  const findings = review?.findings ?? []
  const late = findings.some(isLate)
  const [isOpen, setIsOpen] = useState(false)
  const notes = findings.map((finding) => <FindingNote key={finding.kind} finding={finding} />)
  return (
    <li className={late ? 'plan is-late' : 'plan'}>
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>
          <DateBlock date={review?.meeting ?? null} isSuggested={review?.isSuggested ?? false} />
          <span className="plan-head">
            <strong className="plan-code">{code}</strong>
            {late && (
              <span className="plan-tag is-late">
                <FindingMark isLate={true} /> Late
              </span>
            )}
            {review?.isSuggested === true && <span className="plan-tag">No meeting date yet</span>}
            {transferBefore !== null && (
              <span className="plan-tag">Changes phase, before {dateWithYear(transferBefore)}</span>
            )}
          </span>
          <span className="plan-next quiet">{nextForPlanWords(plan, page.today)}</span>
        </summary>
        <div className="plan-body">
          {isOpen && notes}
          {review === null ? (
            <p>Its dates are too far away for a chain: change them below.</p>
          ) : (
            <>
              <ReviewFacts plan={plan} today={page.today} />
              {!(review.isSuggested && review.meeting < page.today) && (
                <ChainList label={`Steps of ${code}`} steps={review.steps} />
              )}
            </>
          )}
          {isEditing ? (
            <EditPlan
              plan={plan}
              page={page}
              onDone={() => {
                setIsEditing(false)
                requestAnimationFrame(() => document.getElementById(id)?.focus())
              }}
            />
          ) : (
            <div className="row">
              <Button id={id} disabled={plans.isBusy} onClick={() => setIsEditing(true)}>
                Change {code}
              </Button>
              {review?.isOver === true && !review.isSuggested && (
                <Button
                  disabled={plans.isBusy}
                  onClick={() =>
                    void plans.change({
                      kind: 'plan',
                      codes: [code],
                      sentence: `${code}: the next review is counted from ${dateWithYear(review.meeting)}.`,
                      apply: (now) => withNextReview(now, code),
                    })
                  }
                >
                  It was held: plan the next
                </Button>
              )}
              <Button
                appearance="subtle"
                disabled={plans.isBusy}
                onClick={() =>
                  void plans
                    .change({
                      kind: 'plan',
                      codes: [code],
                      sentence: `${code} is removed.`,
                      apply: (now) => withoutChain(now, 'plan', code),
                    })
                    .then((isDone) => isDone && page.focusUndo())
                }
              >
                Remove {code}
              </Button>
            </div>
          )}
        </div>
      </details>
      {!isOpen && notes}
    </li>
  )
}

/** What is known of a review beside its steps, in a sentence or two. */
function ReviewFacts(props: { readonly plan: EhcPlan; readonly today: IsoDate }) {
  const { today } = props
  const { dates, review } = props.plan
  const lastReview = dates['ehcPlan.lastReview']
  const lastSafe = review?.lastSafeMeeting ?? null
  const sentences = [
    review?.isSuggested === true
      ? review.meeting < today
        ? 'Give its meeting a date, and the whole chain is here.'
        : 'No meeting has a date yet: these are the days around the last school day that leaves the local authority its time.'
      : null,
    lastReview === undefined ? null : `Last reviewed, or first issued, on ${dateWithYear(lastReview)}.`,
    // Where the meeting is too late, that is said above with the law.
    lastSafe === null || review?.findings.some(isLate) === true
      ? null
      : `The last safe day for the meeting is ${dateWithYear(lastSafe)}.`,
  ].filter((sentence) => sentence !== null)
  return sentences.length === 0 ? null : <p>{sentences.join(' ')}</p>
}
