import type { PersonCalendar } from '../../domain/calendar/calendar.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { seenByPartner } from './seenByPartner.ts'

/** What the partner can see of one's own opened day, in words, at either step of sharing. */
export function SeenByPartner(props: {
  readonly partnerName: string
  readonly calendar: PersonCalendar
  readonly date: IsoDate
  readonly timeZone: string
}) {
  const times = seenByPartner(props.calendar, props.date, props.timeZone)
  return (
    <details className="seen">
      <summary>What {props.partnerName} can see of this day</summary>
      {times.length === 0 ? (
        <p>Nothing: there is nothing in your calendar on this day.</p>
      ) : (
        <>
          <p>Tandem never shows them a title. With busy times, which colleagues in your school can see anyway:</p>
          <ul>
            {times
              .filter(({ asBusyTimes }) => asBusyTimes !== null)
              .map(({ key, when, asBusyTimes }) => (
                <li key={key}>
                  {when}, {asBusyTimes}
                </li>
              ))}
          </ul>
          <p>If you share your calendar in Outlook, they see categories here too; private events stay busy:</p>
          <ul>
            {times.map(({ key, when, asSharedCalendar }) => (
              <li key={key}>
                {when}, {asSharedCalendar}
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  )
}
