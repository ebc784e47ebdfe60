import { useMemo, useState } from 'react'
import { Button } from '@fluentui/react-components'
import type { CalendarTags } from '../../calendars/calendarSource.ts'
import type { PressureSettings } from '../../domain/pressure/pressure.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import { FailureNotice } from '../failure/FailureNotice.tsx'
import type { Permissions } from '../session/permissions.ts'
import { PermissionAsk } from '../sharing/PermissionAsk.tsx'
import { deadlinesCount } from './deadlinesCount.ts'
import { outlookEntries } from './deadlineEntries.ts'
import { useOutlookDeadlines } from './useOutlookDeadlines.ts'

interface OutlookPanelProps {
  readonly chosen: readonly ResolvedDeadline[]
  readonly settings: PressureSettings
  readonly tags: CalendarTags
  readonly permissions: Permissions
}

/** Writes deadlines into one's own Outlook calendar, and takes them out again. */
export function OutlookPanel({ chosen, settings, tags, permissions }: OutlookPanelProps) {
  const [isAllowed, setIsAllowed] = useState(() => permissions.has('Calendars.ReadWrite'))
  const { written, failure, isBusy, done, write, remove, readAgain } = useOutlookDeadlines(tags, isAllowed)
  const entries = useMemo(() => outlookEntries(chosen, settings), [chosen, settings])
  const there = new Set(written)
  const known = entries.filter(({ key }) => there.has(key)).length
  return (
    <section className="panel" aria-labelledby="outlook-title">
      <h2 id="outlook-title">Into your Outlook calendar</h2>
      <p>
        Each becomes an all-day event that shows as free, without a reminder. Beside its own category it carries “From
        Tandem”, so that your maps do not count it twice. Your partner’s calendar is not touched.
      </p>
      {!isAllowed && (
        <PermissionAsk permissions={permissions} permission="Calendars.ReadWrite" onGiven={() => setIsAllowed(true)}>
          <p>
            To write them, Tandem has to be allowed to change your calendar (<code>Calendars.ReadWrite</code>). It adds
            these deadlines when you press the button, takes out only what it has added, and changes nothing else.
            Without it, download the calendar file instead and open it in Outlook.
          </p>
        </PermissionAsk>
      )}
      {failure !== null && <FailureNotice failure={failure} onRetry={readAgain} />}
      {isAllowed && written !== null && (
        <p>
          {known === 0
            ? `${deadlinesCount(entries.length)} would be written.`
            : `Of the ${deadlinesCount(entries.length)} chosen above, ${known} ${known === 1 ? 'is' : 'are'} there already; ${entries.length - known} would be new, and any that have moved go to their new day.`}
        </p>
      )}
      <div className="take-away-buttons">
        <Button
          appearance="primary"
          disabled={!isAllowed || isBusy || entries.length === 0}
          onClick={() => void write(entries)}
        >
          Write {deadlinesCount(entries.length)} into Outlook
        </Button>
        {written !== null && written.length > 0 && (
          <Button disabled={isBusy} onClick={() => void remove(written)}>
            Remove all {written.length} that Tandem wrote
          </Button>
        )}
      </div>
      <p role="status" className="take-away-done">
        {isBusy && 'Outlook is at work; a whole year takes a minute.'}
        {done?.kind === 'written' &&
          `Done: ${deadlinesCount(done.count)} ${done.count === 1 ? 'is' : 'are'} in Outlook.`}
        {done?.kind === 'removed' &&
          `Done: ${deadlinesCount(done.count)} removed from Outlook. Nothing else was touched.`}
      </p>
    </section>
  )
}
