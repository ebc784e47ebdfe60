import type { Interval } from '../../domain/calendar/dates.ts'
import type { DayEntry } from '../calendarSource.ts'
import { type BatchRun, runItems } from './batch.ts'
import { asObject, asText } from './json.ts'
import { allPages } from './pages.ts'
import { permissionOf } from './purposes.ts'
import { ownDayFields } from './requestGuard.ts'

/** Which day is opened, and where. */
export interface DayToRead {
  readonly day: Interval
  readonly baseUrl: string
}

/**
 * The titles of one's own events on one day: the only request of ours that brings any.
 *
 * @throws GraphFailure when they cannot be read
 */
export async function readDay({ day, baseUrl }: DayToRead, run: BatchRun): Promise<readonly DayEntry[]> {
  const titles = new Map<string, string>()
  const instant = (epochMs: number) => Temporal.Instant.fromEpochMilliseconds(epochMs).toString()
  const query = new URLSearchParams({
    startDateTime: instant(day.startsAt),
    endDateTime: instant(day.endsAt),
    $select: ownDayFields.join(','),
    $top: '500',
  })
  const page = allPages({
    url: `/me/calendarView?${query.toString()}`,
    baseUrl,
    permission: permissionOf.ownDay,
    take: (values) => {
      for (const fields of values.map(asObject)) {
        const eventId = asText(fields?.['id'])
        if (eventId !== undefined) titles.set(eventId, asText(fields?.['subject']) ?? '')
      }
    },
  })
  await runItems([page], run)
  return [...titles].map(([eventId, title]) => ({ eventId, title }))
}
