import type { IsoDate } from '../../domain/calendar/dates.ts'
import { dayAndMonth, shortMonth, weekdayName } from '../../domain/calendar/dateWords.ts'

/** A day as a leaf of a calendar; read aloud in full. */
export function DateBlock(props: { readonly date: IsoDate | null; readonly isSuggested?: boolean }) {
  const { date, isSuggested = false } = props
  if (date === null) return <span className="date-block" aria-hidden="true" />
  return (
    <span className={isSuggested ? 'date-block is-suggested' : 'date-block'}>
      <span className="visually-hidden">
        {weekdayName(date)} {dayAndMonth(date)} {date.slice(0, 4)},
      </span>
      <span aria-hidden="true">{weekdayName(date).slice(0, 3)}</span>
      <strong aria-hidden="true">{Number(date.slice(8))}</strong>
      <span aria-hidden="true">
        {shortMonth(date)} {date.slice(0, 4)}
      </span>
    </span>
  )
}
