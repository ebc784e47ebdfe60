import { useId, useState } from 'react'
import { Button } from '@fluentui/react-components'
import { isoDate, type IsoDate } from '../../domain/calendar/dates.ts'
import { longDate } from '../../domain/calendar/dateWords.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import type { SharingActions } from './useSharing.ts'

/** The days that are hidden from the partner: to add one, and to show one again. */
export function HiddenDays(props: {
  readonly hiddenDays: readonly string[]
  readonly schoolYear: SchoolYear
  readonly today: IsoDate
  readonly partnerName: string
  readonly actions: SharingActions
}) {
  const { hiddenDays, schoolYear, partnerName, actions } = props
  const [text, setText] = useState('')
  const id = useId()
  const last = schoolYear.days.at(-1)?.date
  const date = /^\d{4}-\d{2}-\d{2}$/.test(text) ? isoDate(text) : null
  return (
    <section className="panel" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>Hidden days</h2>
      <p>
        On a hidden day {partnerName} sees “busy” and no reason, at every step, whatever is or is not in your calendar.
        In Outlook itself nothing changes.
      </p>
      {hiddenDays.length > 0 && (
        <ul className="hidden-days">
          {hiddenDays.map((each) => (
            <li key={each}>
              {longDate(isoDate(each))}
              <Button
                size="small"
                disabled={actions.isBusy}
                aria-label={`Show ${longDate(isoDate(each))} again`}
                onClick={() => void actions.hide(isoDate(each), false)}
              >
                Show again
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className="row"
        onSubmit={(event) => {
          event.preventDefault()
          if (date !== null) void actions.hide(date, true).then((isDone) => isDone && setText(''))
        }}
      >
        <div className="field">
          <label htmlFor={`${id}-date`}>Day to hide</label>
          <input
            id={`${id}-date`}
            className="input"
            type="date"
            min={props.today}
            max={last}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <Button type="submit" className="field-button" disabled={actions.isBusy || date === null}>
          Hide it
        </Button>
      </form>
    </section>
  )
}
