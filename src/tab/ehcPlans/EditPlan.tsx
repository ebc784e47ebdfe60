import { useId, useState } from 'react'
import { Button } from '@fluentui/react-components'
import { isoDate, type IsoDate } from '../../domain/calendar/dates.ts'
import { codesOf, withCode, withDate, withoutDate, withTransfer } from '../../domain/ehcPlans/changePlans.ts'
import { cleanCode, freeCode, isSameCode } from '../../domain/ehcPlans/codes.ts'
import type { EhcPlan, PlanDate } from '../../domain/ehcPlans/ehcPlans.ts'
import { datesAround } from '../../domain/ehcPlans/writtenDate.ts'
import type { DeadlineAdjustments } from '../../domain/schoolYear/deadlineRules/adjustments.ts'
import { dateOf as dateIn } from '../jointTime/ask.ts'
import { CodeField, isCodeReady } from './CodeField.tsx'
import type { PlanPage } from './planPage.ts'
import { TransferField, transferDays } from './TransferField.tsx'

const fields: readonly { readonly anchor: PlanDate; readonly label: string }[] = [
  { anchor: 'ehcPlan.reviewMeeting', label: 'Meeting on' },
  { anchor: 'ehcPlan.lastReview', label: 'Last review or first issue' },
  { anchor: 'ehcPlan.amendmentNotice', label: 'Amendment notice sent on' },
]

/** Changes a plan: its code, its dates, and whether its pupil changes phase. */
export function EditPlan(props: { readonly plan: EhcPlan; readonly page: PlanPage; readonly onDone: () => void }) {
  const { plan, page, onDone } = props
  const { plans, today } = page
  const id = useId()
  const [draft, setDraft] = useState({ text: plan.code, keptAnyway: plan.code })
  const [dates, setDates] = useState<Readonly<Partial<Record<PlanDate, string>>>>(plan.dates)
  const [transferBefore, setTransferBefore] = useState<IsoDate | null>(plan.transferBefore)
  const codes = codesOf(plans.adjustments, 'plan')
  const code = cleanCode(draft.text)
  const { earliest, latest } = datesAround(today, 0)
  const problem = problemOf()

  function problemOf(): string | null {
    if (codes.some((each) => each !== plan.code && isSameCode(each, code))) return `Another plan is called ${code}.`
    const given = fields.map(({ anchor }) => dateIn(dates[anchor] ?? ''))
    if (given[0] === null && given[1] === null) return 'A plan needs the date of its meeting, or of its last review.'
    return given.some((date) => date !== null && (date < earliest || date > latest))
      ? `Dates are from ${earliest.slice(0, 4)} to ${latest.slice(0, 4)}.`
      : null
  }

  function changed(now: DeadlineAdjustments): DeadlineAdjustments {
    const named = code === plan.code ? now : withCode(now, 'plan', plan.code, code)
    const dated = fields.reduce((all, { anchor }) => {
      const text = dates[anchor] ?? ''
      if (text === (plan.dates[anchor] ?? '')) return all
      return text === '' ? withoutDate(all, { anchor, code }) : withDate(all, { anchor, code, date: isoDate(text) })
    }, named)
    return withTransfer(dated, code, transferBefore)
  }

  async function save() {
    const isDone = await plans.change({
      kind: 'plan',
      codes: [plan.code, code],
      sentence: `${code} is changed.`,
      apply: changed,
    })
    if (isDone) onDone()
  }

  const meeting = dateIn(dates['ehcPlan.reviewMeeting'] ?? '')
  return (
    <form
      className="edit-plan"
      aria-label={`Change ${plan.code}`}
      onSubmit={(event) => {
        event.preventDefault()
        if (problem === null && isCodeReady(draft)) void save()
      }}
    >
      <div className="add-fields">
        <CodeField
          draft={draft}
          instead={freeCode('Review', codes)}
          isFocusedAtFirst={true}
          onChange={({ text, keptAnyway }) => setDraft({ text, keptAnyway: keptAnyway ?? plan.code })}
        />
        {fields.map(({ anchor, label }) => (
          <div key={anchor} className="field">
            <label htmlFor={`${id}-${anchor}`}>{label}</label>
            <input
              id={`${id}-${anchor}`}
              className="input"
              type="date"
              min={earliest}
              max={latest}
              value={dates[anchor] ?? ''}
              onChange={(event) => setDates({ ...dates, [anchor]: event.target.value })}
            />
          </div>
        ))}
        <TransferField
          label="Changes phase?"
          value={transferBefore}
          days={transferDays(meeting ?? today, page.hasPost16)}
          onChange={setTransferBefore}
        />
      </div>
      {problem !== null && (
        <p className="field-problem" role="status">
          {problem}
        </p>
      )}
      <div className="row">
        <Button type="submit" appearance="primary" disabled={plans.isBusy || problem !== null || !isCodeReady(draft)}>
          Save
        </Button>
        <Button disabled={plans.isBusy} onClick={onDone}>
          Leave it as it is
        </Button>
      </div>
    </form>
  )
}
