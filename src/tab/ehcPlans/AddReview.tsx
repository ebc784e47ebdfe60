import { useId, useMemo, useState } from 'react'
import { Button } from '@fluentui/react-components'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { dateWithYear, weekdayAndDate } from '../../domain/calendar/dateWords.ts'
import { ruleIds } from '../../domain/ehcPlans/chainRules.ts'
import { codesOf, dateOf, type GivenReview, isNextReview, withReview } from '../../domain/ehcPlans/changePlans.ts'
import { cleanCode, freeCode } from '../../domain/ehcPlans/codes.ts'
import { newMeetingFindings } from '../../domain/ehcPlans/findings.ts'
import { ehcPlans } from '../../domain/ehcPlans/plansOf.ts'
import { datesAround } from '../../domain/ehcPlans/writtenDate.ts'
import { noAdjustments } from '../../domain/schoolYear/deadlineRules/adjustments.ts'
import { dateOf as dateIn } from '../jointTime/ask.ts'
import { Choice } from '../shell/Choice.tsx'
import { type CodeDraft, CodeField, isCodeReady } from './CodeField.tsx'
import { FindingNote } from './FindingNote.tsx'
import type { PlanPage } from './planPage.ts'
import { TransferField, transferDays } from './TransferField.tsx'

const kinds = [
  { value: 'meeting', label: 'Its next meeting' },
  { value: 'lastReview', label: 'Its last review' },
] as const satisfies readonly { readonly value: GivenReview['of']; readonly label: string }[]

/** Adds a review by one date and a code, and shows what follows from it before it is kept. */
export function AddReview({ page }: { readonly page: PlanPage }) {
  const { plans, today } = page
  const id = useId()
  const [of, setOf] = useState<GivenReview['of']>('meeting')
  const [text, setText] = useState('')
  const free = freeCode('Review', codesOf(plans.adjustments, 'plan'))
  const [typed, setTyped] = useState<CodeDraft | null>(null)
  const [transferBefore, setTransferBefore] = useState<IsoDate | null>(null)
  const draft = typed ?? { text: free, keptAnyway: null }
  const code = cleanCode(draft.text)
  const date = dateIn(text)
  const { earliest, latest } = datesAround(today, 0)
  const last = of === 'meeting' ? latest : today
  const isNear = date !== null && earliest <= date && date <= last
  const days = transferDays(of === 'meeting' ? (date ?? today) : today, page.hasPost16)
  const transfer = transferBefore !== null && days.includes(transferBefore) ? transferBefore : null
  const old = dateOf(plans.adjustments, of === 'meeting' ? 'ehcPlan.reviewMeeting' : 'ehcPlan.lastReview', code)
  const isThere = date !== null && old !== undefined && old.date !== date && !isNextReview(old.date, date, today)
  const review = isNear ? { of, code, date, transferBefore: transfer } : null
  const isReady = review !== null && isCodeReady(draft) && !plans.isBusy

  async function keep(given: GivenReview) {
    const isDone = await plans.change({
      kind: 'plan',
      codes: [given.code],
      sentence: `${given.code} is added: ${of === 'meeting' ? 'meeting on' : 'last reviewed on'} ${dateWithYear(given.date)}.`,
      apply: (now) => withReview(now, given, today),
    })
    if (!isDone) return
    setText('')
    setTyped(null)
    setTransferBefore(null)
  }

  return (
    <form
      className="panel add-form"
      aria-labelledby={`${id}-title`}
      onSubmit={(event) => {
        event.preventDefault()
        if (isReady && !isThere) void keep(review)
      }}
    >
      <h2 id={`${id}-title`}>Add a review</h2>
      <div className="add-fields">
        <div className="field">
          <span aria-hidden="true">The date is of</span>
          <Choice legend="The date is of" options={kinds} value={of} onChoose={setOf} />
        </div>
        <div className="field">
          <label htmlFor={`${id}-date`}>{of === 'meeting' ? 'Meeting on' : 'Last review or first issue'}</label>
          <input
            id={`${id}-date`}
            className="input"
            type="date"
            min={earliest}
            max={last}
            required
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <CodeField draft={draft} instead={free} onChange={setTyped} />
        <TransferField label="Changes phase?" value={transfer} days={days} onChange={setTransferBefore} />
        <Button type="submit" appearance="primary" className="field-button" disabled={!isReady || isThere}>
          Add the review
        </Button>
      </div>
      {isReady && isThere && (
        <div className="notice" role="status">
          <p>
            <strong>
              {old.code} has {dateWithYear(old.date)} already.
            </strong>{' '}
            Which is meant?
          </p>
          <div className="row">
            <Button onClick={() => void keep(review)}>Change it to {dateWithYear(review.date)}</Button>
            <Button onClick={() => void keep({ ...review, code: free })}>Add another plan, “{free}”</Button>
          </div>
        </div>
      )}
      {review !== null && <WhatFollows page={page} review={review} />}
    </form>
  )
}

/** The chain of a review that is not kept yet, in a line, with what is late about it. */
function WhatFollows({ page, review }: { readonly page: PlanPage; readonly review: GivenReview }) {
  const { yearOf, today, plans } = page
  const { code, date, of, transferBefore } = review
  const found = useMemo(() => {
    // With the plan's other dates: a meeting is late by when the plan was last reviewed.
    const anchors = plans.adjustments.anchors.filter((each) => dateOf({ anchors: [each] }, 'ehcPlan.lastReview', code))
    const given = { of, code, date, transferBefore }
    return ehcPlans(withReview({ ...noAdjustments, anchors }, given, today), { yearOf, today })[0]?.review ?? null
  }, [plans.adjustments, yearOf, today, of, code, date, transferBefore])
  if (found === null) return null
  const adviceBy = found.steps.find(({ ruleId }) => ruleId === ruleIds.advice)?.date ?? found.meeting
  const findings = [...(found.isSuggested ? [] : newMeetingFindings(found.meeting, adviceBy, today)), ...found.findings]
  return (
    <div className="what-follows" role="status">
      <ol aria-label="What follows from it">
        {found.steps
          .filter(({ law, isLimit }) => law !== null && !isLimit)
          .map(({ id, shortTitle, date: day, ruleId }) => (
            <li key={id} className={ruleId === ruleIds.meeting ? 'is-meeting' : undefined}>
              <span className="quiet">{shortTitle}</span>
              <strong>{weekdayAndDate(day)}</strong>
            </li>
          ))}
      </ol>
      {found.isSuggested && (
        <p>
          The meeting is set to the last school day that leaves the local authority its time, until you give its date.
        </p>
      )}
      {findings.map((finding) => (
        <FindingNote key={finding.kind} finding={finding} />
      ))}
    </div>
  )
}
