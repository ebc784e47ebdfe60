import { useState } from 'react'
import { Button } from '@fluentui/react-components'
import { dateWithYear } from '../../domain/calendar/dateWords.ts'
import { withoutChain, withoutDate } from '../../domain/ehcPlans/changePlans.ts'
import type { NeedsAssessment } from '../../domain/ehcPlans/ehcPlans.ts'
import { isLate } from '../../domain/ehcPlans/findings.ts'
import { assessmentDateWords } from './assessmentWords.ts'
import { ChainList } from './ChainList.tsx'
import { DateBlock } from './DateBlock.tsx'
import { FindingMark, FindingNote } from './FindingNote.tsx'
import type { PlanPage } from './planPage.ts'
import { nextStepWords } from './planWords.ts'

/** A needs assessment in the list: what comes next; opened, its 6, 16 and 20 weeks. */
export function AssessmentItem(props: { readonly assessment: NeedsAssessment; readonly page: PlanPage }) {
  const { assessment, page } = props
  const { code, dates, steps, findings } = assessment
  const { plans } = page
  const late = findings.some(isLate)
  const [isOpen, setIsOpen] = useState(false)
  const notes = findings.map((finding) => <FindingNote key={finding.kind} finding={finding} />)
  const given = assessmentDateWords.flatMap(({ value, label }) => {
    const date = dates[value]
    return date === undefined ? [] : [{ anchor: value, label, date }]
  })
  const last = steps.at(-1)
  return (
    <li className={late ? 'plan is-late' : 'plan'}>
      <details onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>
          <DateBlock date={(steps.find(({ isPast }) => !isPast) ?? last)?.date ?? null} />
          <span className="plan-head">
            <strong className="plan-code">{code}</strong>
            {late && (
              <span className="plan-tag is-late">
                <FindingMark isLate={true} /> Late
              </span>
            )}
          </span>
          <span className="plan-next quiet">{nextStepWords(steps)}</span>
        </summary>
        <div className="plan-body">
          {isOpen && notes}
          <ChainList label={`Steps of ${code}`} steps={steps} />
          <p className="quiet">
            There are exceptions to these weeks, for example where the school was closed for four weeks or more.
          </p>
          <ul className="given-dates">
            {given.map(({ anchor, label, date }) => (
              <li key={anchor}>
                {label}: {dateWithYear(date)}
                {given.length > 1 && (
                  <Button
                    size="small"
                    appearance="subtle"
                    disabled={plans.isBusy}
                    aria-label={`Take the date away: ${label}, ${code}`}
                    onClick={() =>
                      void plans.change({
                        kind: 'assessment',
                        codes: [code],
                        sentence: `${code} has lost one date.`,
                        apply: (now) => withoutDate(now, { anchor, code }),
                      })
                    }
                  >
                    Take it away
                  </Button>
                )}
              </li>
            ))}
          </ul>
          <Button
            appearance="subtle"
            disabled={plans.isBusy}
            onClick={() =>
              void plans
                .change({
                  kind: 'assessment',
                  codes: [code],
                  sentence: `${code} is removed.`,
                  apply: (now) => withoutChain(now, 'assessment', code),
                })
                .then((isDone) => isDone && page.focusUndo())
            }
          >
            Remove {code}
          </Button>
        </div>
      </details>
      {!isOpen && notes}
    </li>
  )
}
