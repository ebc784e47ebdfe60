import { useMemo } from 'react'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { seenCalendar } from '../../domain/sharing/partnerCalendar.ts'
import type { SharingContext, SharingStep } from '../../domain/sharing/sharing.ts'
import { toldAt } from '../../domain/sharing/toldAt.ts'
import { contextOf } from '../sharing/sharingContext.ts'
import { stepWords } from '../sharing/stepWords.ts'
import type { JointYear } from '../year/jointYear.ts'
import { type SeenTime, seenByPartner } from './seenByPartner.ts'

interface SeenByPartnerProps {
  readonly year: JointYear
  readonly date: IsoDate
  readonly timeZone: string
  readonly hiddenDays: readonly string[]
  /** Null while nothing has been chosen: then it depends on what Outlook shows. */
  readonly step: SharingStep | null
}

/** What the partner can see of one's own opened day, by the functions that their tab uses. */
export function SeenByPartner(props: SeenByPartnerProps) {
  const partnerName = props.year.pair.partner.person.displayName
  return (
    <details className="seen">
      <summary>What {partnerName} can see of this day</summary>
      <Seen {...props} partnerName={partnerName} />
    </details>
  )
}

function Seen(props: SeenByPartnerProps & { readonly partnerName: string }) {
  const { year, date, timeZone, hiddenDays, step, partnerName } = props
  const timesAt = useMemo(() => {
    const { role } = year.pair.me.person
    const context: SharingContext = contextOf(year, role, hiddenDays)
    return (at: SharingStep) =>
      seenByPartner(seenCalendar(toldAt(at, year.calendars[role], context), context).calendar, date, timeZone)
  }, [year, date, timeZone, hiddenDays])
  if (year.isPaused) return <p>Nothing: it is paused. Neither of you sees the other’s lane.</p>
  if (hiddenDays.includes(date)) return <p>“Busy” and no reason: you hide this day.</p>
  if (step !== null) {
    return (
      <>
        <p>With “{stepWords(step, partnerName).name}”, which you have chosen, and without any title:</p>
        <SeenTimes times={timesAt(step)} />
      </>
    )
  }
  return (
    <>
      <p>Tandem never shows them a title. With busy times, which colleagues in your school can see anyway:</p>
      <SeenTimes times={timesAt('busyTimes')} />
      <p>If you share your calendar in Outlook, they see categories here too; private events stay busy:</p>
      <SeenTimes times={timesAt('sharedCalendar')} />
    </>
  )
}

function SeenTimes({ times }: { readonly times: readonly SeenTime[] }) {
  if (times.length === 0) return <p className="quiet">Nothing: there is nothing to see on this day.</p>
  return (
    <ul>
      {times.map(({ key, when, what }) => (
        <li key={key}>
          {when}, {what}
        </li>
      ))}
    </ul>
  )
}
