import { useId } from 'react'
import { isoDate, type IsoDate } from '../../domain/calendar/dates.ts'
import { dateWithYear } from '../../domain/calendar/dateWords.ts'
import { nextTransfer } from '../../domain/ehcPlans/planReviews.ts'

/** The days before which a plan may have to be amended because its pupil changes phase, after a day. */
export function transferDays(after: IsoDate, hasPost16: boolean): readonly IsoDate[] {
  const february = nextTransfer(after, 'february')
  return hasPost16 ? [february, nextTransfer(after, 'march')] : [february]
}

/** Whether a pupil changes phase, and so before which day the plan has to be amended. */
export function TransferField(props: {
  readonly label: string
  /** Then the choices themselves say what they are about. */
  readonly isLabelHidden?: boolean
  readonly value: IsoDate | null
  readonly days: readonly IsoDate[]
  readonly onChange: (transferBefore: IsoDate | null) => void
}) {
  const { value, days, isLabelHidden = false } = props
  const id = useId()
  const all = value === null || days.includes(value) ? days : [value, ...days]
  return (
    <div className="field">
      <label htmlFor={id} className={isLabelHidden ? 'visually-hidden' : undefined}>
        {props.label}
      </label>
      <select
        id={id}
        className="select"
        value={value ?? ''}
        onChange={({ target }) => props.onChange(target.value === '' ? null : isoDate(target.value))}
      >
        <option value="">{isLabelHidden ? 'Stays in its phase' : 'No'}</option>
        {all.map((day) => (
          <option key={day} value={day}>
            {isLabelHidden ? 'Changes phase:' : 'Yes: before'} {dateWithYear(day)}
          </option>
        ))}
      </select>
    </div>
  )
}
