import { BoardNotice } from './BoardNotice.tsx'
import { PageHeading } from '../shell/PageHeading.tsx'
import type { OpenFailure } from '../year/openYear.ts'
import { FailureNotice } from './FailureNotice.tsx'

/** Instead of the map, when the year could not be opened: what happened and what to do. */
export function FailedPage(props: { readonly failure: OpenFailure; readonly onRetry: () => void }) {
  const { failure, onRetry } = props
  if (failure.of === 'board' && failure.failure.kind !== 'signInExpired') {
    return (
      <section className="page page-narrow">
        <PageHeading title="Your board could not be opened" />
        <BoardNotice failure={failure.failure} onRetry={onRetry} />
      </section>
    )
  }
  return (
    <section className="page page-narrow">
      <PageHeading title="The calendars could not be read" />
      <FailureNotice failure={failure.of === 'board' ? { kind: 'signInExpired' } : failure.failure} onRetry={onRetry} />
    </section>
  )
}
