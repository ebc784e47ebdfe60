import { PageHeading } from '../shell/PageHeading.tsx'
import type { Progress } from './useJointYear.ts'

/** Shown while the calendars are read: how far it is, in steps that were really taken. */
export function ReadingPage(props: {
  readonly progress: Progress | null
  /** Whether stopping ends a sign-in: inside Teams or Outlook it is theirs. */
  readonly isOwnSignIn: boolean
  readonly onStop: () => void
}) {
  const { progress } = props
  const hasSteps = progress !== null && progress.total > 0
  return (
    <section className="page page-narrow">
      <PageHeading title="Reading both calendars" />
      <progress
        className="progress"
        aria-label="Reading both calendars"
        {...(hasSteps ? { value: progress.done, max: progress.total } : {})}
      />
      <p role="status">
        {hasSteps ? `${progress.done} of ${progress.total} parts of the year are here.` : 'Asking for the year…'}
      </p>
      <p className="quiet">Times and categories only. No titles are read for the map.</p>
      <button type="button" className="link-button" onClick={props.onStop}>
        {props.isOwnSignIn ? 'Stop and sign out' : 'Stop'}
      </button>
    </section>
  )
}
