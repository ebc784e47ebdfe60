import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '@fluentui/react-components'
import { needsAssessments } from '../../domain/ehcPlans/assessmentsOf.ts'
import type { EhcPlan } from '../../domain/ehcPlans/ehcPlans.ts'
import { isLate } from '../../domain/ehcPlans/findings.ts'
import { ehcPlans } from '../../domain/ehcPlans/plansOf.ts'
import { BoardNotice } from '../failure/BoardNotice.tsx'
import { NoBoardNotice } from '../shell/NoBoardNotice.tsx'
import { useToday } from '../fresh/useToday.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import type { PageContext } from '../shell/pageContext.ts'
import { YearPages } from '../shell/YearPages.tsx'
import { counted } from '../words/numbers.ts'
import { AddAssessment } from './AddAssessment.tsx'
import { AddReview } from './AddReview.tsx'
import { AssessmentItem } from './AssessmentItem.tsx'
import { FindingMark } from './FindingNote.tsx'
import { ListDialog } from './ListDialog.tsx'
import { PlanItem } from './PlanItem.tsx'
import { type PlanPage, schoolYears, startYearOf } from './planPage.ts'
import { countWords, taggedWords } from './planWords.ts'
import { taggedReviews } from './taggedReviews.ts'
import { usePlans } from './usePlans.ts'
import './ehcPlans.css'

/** The school's EHC plans by code and date, each with its whole statutory chain, and needs assessments likewise. */
export function EhcPlansPage(context: PageContext) {
  const { board, year, now, words } = context
  const { schoolYear } = year
  const school = board?.documents.school ?? null
  const inSchool = school?.ehcPlans ?? null
  const plans = usePlans(board)
  const undo = useRef<HTMLButtonElement>(null)
  const [undoAsked, askForUndo] = useState(0)
  const undoFocused = useRef(0)
  // A disabled button takes no focus: it is given once the change is made.
  useEffect(() => {
    if (plans.isBusy || undo.current === null || undoFocused.current === undoAsked) return
    undoFocused.current = undoAsked
    undo.current.focus()
  })
  const today = useToday(now, schoolYear.timeZone)
  const [isListOpen, setIsListOpen] = useState(false)
  const own = school?.years
  const yearOf = useMemo(() => schoolYears(schoolYear, own ?? []), [schoolYear, own])
  const { adjustments } = plans
  const found = useMemo(() => ehcPlans(adjustments, { yearOf, today }), [adjustments, yearOf, today])
  const assessments = useMemo(() => needsAssessments(adjustments, { yearOf, today }), [adjustments, yearOf, today])
  const tagged = useMemo(() => taggedReviews(year), [year])
  const page: PlanPage = {
    plans,
    yearOf,
    today,
    hasPost16: school !== null && school.phase !== 'primary',
    focusUndo: () => askForUndo((asked) => asked + 1),
  }
  const present = found.filter((plan) => !isOver(plan))
  const over = found.filter(isOver)
  const runningAssessments = assessments.filter((each) => !each.isOver)
  const pastAssessments = assessments.filter((each) => each.isOver)

  return (
    <section className="page ehc-plans">
      <div className="ehc-head">
        <div>
          <PageHeading title="EHC plans" />
          <p className="ehc-count">
            {countWords(found.length, inSchool)}{' '}
            {board !== null && (inSchool === null || found.length > inSchool) && (
              <>
                <a href="#/settings">Say in Settings how many there are.</a>{' '}
              </>
            )}
            <LateCount plans={found} />
          </p>
        </div>
        <Button onClick={() => setIsListOpen(true)}>Paste or read a list</Button>
      </div>
      <p className="quiet">
        A plan is a code and a date here, and never a name: which code stands for whom is in your own records.{' '}
        {taggedWords(tagged, words)}
      </p>
      <YearPages here="ehc-plans" />
      {board === null && (
        <NoBoardNotice
          {...context}
          alone="Dates are kept on the board of two people, and no partner is chosen yet: what you add here is forgotten when you leave this page, and is not on the map."
          files="Two calendar files have no board to keep dates on: what you add here is forgotten when you leave this page, and is not on the map."
        />
      )}
      {plans.failure !== null && <BoardNotice failure={plans.failure} onRetry={null} />}
      <div className="done-bar" role="status">
        {plans.done !== null && (
          <p className="notice">
            {plans.done}{' '}
            <button ref={undo} type="button" className="link-button" disabled={plans.isBusy} onClick={plans.undo}>
              Undo
            </button>
          </p>
        )}
      </div>
      <div className="ehc-columns">
        <div className="ehc-add">
          <AddReview page={page} />
          <AddAssessment page={page} />
        </div>
        <div className="ehc-lists">
          <section aria-labelledby="reviews-title">
            <h2 id="reviews-title">Reviews</h2>
            {present.length === 0 ? (
              <p className="quiet">
                {found.length === 0
                  ? 'One date brings the whole chain: invitations, advice, meeting, report, decision, final plan.'
                  : 'No review is open.'}
              </p>
            ) : (
              <ul className="plans">
                {present.map((plan) => (
                  <PlanItem key={plan.code} plan={plan} page={page} />
                ))}
              </ul>
            )}
            {over.length > 0 && (
              <details className="over">
                <summary>{counted(over.length, 'review')} with every step past</summary>
                <ul className="plans">
                  {over.map((plan) => (
                    <PlanItem key={plan.code} plan={plan} page={page} />
                  ))}
                </ul>
              </details>
            )}
          </section>
          {assessments.length > 0 && (
            <section aria-labelledby="assessments-title">
              <h2 id="assessments-title">Needs assessments</h2>
              <ul className="plans">
                {runningAssessments.map((assessment) => (
                  <AssessmentItem key={assessment.code} assessment={assessment} page={page} />
                ))}
              </ul>
              {pastAssessments.length > 0 && (
                <details className="over">
                  <summary>{counted(pastAssessments.length, 'assessment')} with every step past</summary>
                  <ul className="plans">
                    {pastAssessments.map((assessment) => (
                      <AssessmentItem key={assessment.code} assessment={assessment} page={page} />
                    ))}
                  </ul>
                </details>
              )}
            </section>
          )}
        </div>
      </div>
      {isListOpen && (
        <ListDialog page={page} startYear={startYearOf(schoolYear)} onClose={() => setIsListOpen(false)} />
      )}
    </section>
  )
}

function LateCount({ plans }: { readonly plans: readonly EhcPlan[] }) {
  const late = plans.filter(({ review }) => review?.findings.some(isLate) === true)
  if (late.length === 0) return null
  return (
    <strong className="late-count">
      <FindingMark isLate={true} /> {late.length === 1 ? '1 is late' : `${late.length} are late`}:{' '}
      {late.map(({ code }) => code).join(', ')}.
    </strong>
  )
}

/** A review without a date of its own is never over: it is waited for. */
function isOver({ review }: EhcPlan): boolean {
  return review !== null && review.isOver && !review.isSuggested
}
