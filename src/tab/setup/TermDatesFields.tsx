import { useId, useState } from 'react'
import { Choice } from '../shell/Choice.tsx'
import { weekdayAndDate } from '../../domain/calendar/dateWords.ts'
import { schoolYearName } from '../../domain/schoolYear/termDates.ts'
import { halfTermWords } from '../words/words.ts'
import { dateOf } from '../jointTime/ask.ts'
import { DayList } from './DayList.tsx'
import { type FormProblem, problemOf } from './formProblem.ts'
import { TermImport } from './TermImport.tsx'
import { halves, type TermForm } from './termForm.ts'

/** The dates of the school years: a look at them, the fields to change them, and reading them from elsewhere. */
export function TermDatesFields(props: {
  readonly years: readonly TermForm[]
  /** Named `years.<place>.<field>`. */
  readonly problems: readonly FormProblem[]
  readonly onChange: (years: readonly TermForm[]) => void
}) {
  const { years, problems, onChange } = props
  const [place, setPlace] = useState(0)
  const [isOpen, setIsOpen] = useState(false)
  const form = years[place]
  if (form === undefined) return null
  const own = problems.flatMap(({ field, sentence }) =>
    field.startsWith(`years.${place}.`) ? [{ field: field.slice(`years.${place}.`.length), sentence }] : [],
  )
  const elsewhere = years.find((_, i) => i !== place && problems.some(({ field }) => field.startsWith(`years.${i}.`)))
  const change = (next: TermForm) => onChange(years.map((each, i) => (i === place ? next : each)))

  return (
    <div className="term-dates">
      <Choice
        legend="School year"
        options={years.map(({ startYear }, i) => ({ value: String(i), label: schoolYearName(startYear) }))}
        value={String(place)}
        onChoose={(chosen) => setPlace(Number(chosen))}
      />
      {elsewhere !== undefined && (
        <p className="field-problem" data-problem tabIndex={-1}>
          {schoolYearName(elsewhere.startYear)} needs another look.
        </p>
      )}
      <Overview form={form} />
      <label className="check">
        <input
          type="checkbox"
          checked={form.isOurs}
          onChange={(event) => change({ ...form, isOurs: event.target.checked })}
        />
        These are our school’s dates
      </label>
      {!form.isOurs && <p className="quiet">Until you say so they are the usual English pattern.</p>}
      <details open={isOpen || own.length > 0} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
        <summary>Change the dates</summary>
        <TermFields form={form} problems={own} onChange={(next) => change({ ...next, isOurs: true })} />
      </details>
      <TermImport
        key={form.startYear}
        form={form}
        onUse={(next) => {
          change(next)
          setIsOpen(true)
        }}
      />
    </div>
  )
}

/** All dates at a glance. */
function Overview({ form }: { readonly form: TermForm }) {
  const day = (text: string) => {
    const date = dateOf(text)
    return date === null ? 'not chosen' : weekdayAndDate(date)
  }
  const days = (rows: TermForm['insetDays']) => rows.flatMap(({ date }) => (date === '' ? [] : [day(date)]))
  const [inset, closed] = [days(form.insetDays), days(form.closedDays)]
  return (
    <dl className="term-overview">
      {halves.map((half) => (
        <div key={half}>
          <dt>{halfTermWords[half]}</dt>
          <dd>
            {day(form.halfTerms[half].start)} – {day(form.halfTerms[half].end)}
          </dd>
        </div>
      ))}
      <div>
        <dt>INSET</dt>
        <dd>{inset.length === 0 ? 'none' : inset.join(', ')}</dd>
      </div>
      {closed.length > 0 && (
        <div>
          <dt>Closed</dt>
          <dd>{closed.join(', ')}</dd>
        </div>
      )}
    </dl>
  )
}

function TermFields(props: {
  readonly form: TermForm
  readonly problems: readonly FormProblem[]
  readonly onChange: (form: TermForm) => void
}) {
  const { form, problems, onChange } = props
  const id = useId()
  return (
    <div className="term-fields">
      <div className="half-terms" role="group" aria-label="First and last days">
        {halves.map((half) => {
          const field = (edge: 'start' | 'end') => {
            const problem = problemOf(problems, `${half}.${edge}`)
            const problemId = `${id}-${half}-${edge}`
            return (
              <span className="half-term-date">
                <input
                  className="input"
                  type="date"
                  aria-label={`${halfTermWords[half]}, ${edge === 'start' ? 'first day' : 'last day'}`}
                  value={form.halfTerms[half][edge]}
                  onChange={(event) =>
                    onChange({
                      ...form,
                      halfTerms: {
                        ...form.halfTerms,
                        [half]: { ...form.halfTerms[half], [edge]: event.target.value },
                      },
                    })
                  }
                  aria-invalid={problem === null ? undefined : true}
                  aria-describedby={problem === null ? undefined : problemId}
                />
                {problem !== null && (
                  <span id={problemId} className="field-problem">
                    {problem}
                  </span>
                )}
              </span>
            )
          }
          return (
            <div key={half} className="half-term">
              <span className="half-term-name">{halfTermWords[half]}</span>
              {field('start')}
              <span aria-hidden="true">–</span>
              {field('end')}
            </div>
          )
        })}
      </div>
      <div className="field-pair">
        <DayList
          title="INSET days"
          one="INSET day"
          add="Add an INSET day"
          hint="Staff are in, pupils are not."
          name="inset"
          rows={form.insetDays}
          problems={problems}
          onChange={(insetDays) => onChange({ ...form, insetDays })}
        />
        <DayList
          title="Closed days"
          one="closed day"
          add="Add a closed day"
          hint="Nobody is in. Bank holidays are known."
          name="closed"
          rows={form.closedDays}
          problems={problems}
          onChange={(closedDays) => onChange({ ...form, closedDays })}
        />
      </div>
    </div>
  )
}
