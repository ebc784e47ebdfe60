import type { CalendarFailure } from '../../calendars/calendarSource.ts'
import { PageHeading } from '../shell/PageHeading.tsx'
import { FailureNotice } from './FailureNotice.tsx'

/** Instead of the map, when the calendars could not be read: what happened and what to do. */
export function FailedPage(props: { readonly failure: CalendarFailure; readonly onRetry: () => void }) {
  return (
    <section className="page page-narrow">
      <PageHeading title="The calendars could not be read" />
      <FailureNotice failure={props.failure} onRetry={props.onRetry} />
    </section>
  )
}
