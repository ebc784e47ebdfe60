import { useId, useMemo, useState } from 'react'
import type { CalendarFailure, CalendarTags } from '../../calendars/calendarSource.ts'
import type { EpochMs, IsoDate } from '../../domain/calendar/dates.ts'
import type { CategoryRule } from '../../domain/pressure/pressure.ts'
import { FailureNotice } from '../failure/FailureNotice.tsx'
import type { Permissions } from '../session/permissions.ts'
import { PermissionAsk } from '../sharing/PermissionAsk.tsx'
import type { JointYear } from '../year/jointYear.ts'
import type { OwnChanges } from '../year/ownChanges.ts'
import { tagEvent } from './tagEvent.ts'
import { categoriesWith, spellingOf, type TaggableEvent, taggableEvents } from './tagEvents.ts'

interface TagEventsProps {
  readonly year: JointYear
  readonly date: IsoDate
  readonly timeZone: string
  readonly titles: ReadonlyMap<string, string> | null
  readonly tags: CalendarTags
  readonly permissions: Permissions
  readonly changes: OwnChanges
  readonly now: () => EpochMs
}

const kinds = [
  { kind: 'deadline', label: 'Deadlines' },
  { kind: 'taught', label: 'Taught or on duty' },
  { kind: 'joint', label: 'The two of you' },
] as const satisfies readonly { readonly kind: CategoryRule['kind']; readonly label: string }[]

/** Tags on one's own events of the opened day, which are Outlook's own categories. */
export function TagEvents(props: TagEventsProps) {
  const { year, date, timeZone, permissions } = props
  const { settings } = year
  const { events } = year.pair.me.calendar
  const list = useMemo(() => taggableEvents(events, date, settings, timeZone), [events, date, settings, timeZone])
  const [isAllowed, setIsAllowed] = useState(() => permissions.has('Calendars.ReadWrite'))
  const { failure, busyWith, tag } = useTagging(props)
  return (
    <details className="seen">
      <summary>Tag your events of this day</summary>
      {list.length === 0 ? (
        <p>There is nothing in your calendar on this day.</p>
      ) : (
        <>
          <p className="quiet">
            A tag is an Outlook category. Tandem knows what each asks of you; categories of your own stay as they are.
          </p>
          {!isAllowed && (
            <PermissionAsk
              permissions={permissions}
              permission="Calendars.ReadWrite"
              onGiven={() => setIsAllowed(true)}
            >
              <p>
                To set a category from here, Tandem has to be allowed to change your calendar (
                <code>Calendars.ReadWrite</code>). It changes an event’s categories when you choose one here, and
                nothing else of it. Without it, set the category in Outlook; the map shows it all the same.
              </p>
            </PermissionAsk>
          )}
          {failure !== null && <FailureNotice failure={failure} onRetry={null} />}
          <ul className="taggable">
            {list.map((event) => (
              <TagLine
                key={event.eventId}
                event={event}
                title={props.titles?.get(event.eventId) ?? null}
                rules={settings.categories}
                isDisabled={!isAllowed || busyWith !== null}
                onTag={(code) => void tag(event, code)}
              />
            ))}
          </ul>
        </>
      )}
    </details>
  )
}

function TagLine(props: {
  readonly event: TaggableEvent
  readonly title: string | null
  readonly rules: readonly CategoryRule[]
  readonly isDisabled: boolean
  readonly onTag: (code: string | null) => void
}) {
  const { event, title, rules } = props
  const id = useId()
  return (
    <li>
      <label htmlFor={id}>
        {title ?? 'Your event'} <span className="quiet">{event.when}</span>
        {event.isOfSeries && <span className="quiet">, this one of its series</span>}
      </label>
      <select
        id={id}
        className="select"
        value={event.code ?? ''}
        disabled={props.isDisabled}
        onChange={({ target }) => props.onTag(target.value === '' ? null : target.value)}
      >
        <option value="">No tag</option>
        {kinds.map(({ kind, label }) => (
          <optgroup key={kind} label={label}>
            {rules
              .filter((rule) => rule.kind === kind)
              .map(({ code, name }) => (
                <option key={code} value={code}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
    </li>
  )
}

function useTagging({ year, tags, changes, now }: TagEventsProps) {
  const [failure, setFailure] = useState<CalendarFailure | null>(null)
  const [busyWith, setBusyWith] = useState<string | null>(null)

  async function tag({ eventId, categories: before }: TaggableEvent, code: string | null) {
    const { settings } = year
    const rule = settings.categories.find((each) => each.code === code)
    const spelling = rule === undefined ? null : spellingOf(rule, year.pair.me.calendar.events, settings)
    setBusyWith(eventId)
    setFailure(null)
    const failed = await tagEvent({ eventId, before, after: categoriesWith(before, spelling, settings) }, tags, {
      changes,
      now,
      // What was chosen is done also when the day is closed meanwhile.
      signal: new AbortController().signal,
    })
    setBusyWith(null)
    setFailure(failed)
  }

  return { failure, busyWith, tag }
}
