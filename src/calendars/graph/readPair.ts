import type { CalendarEvent, WorkingWeek } from '../../domain/calendar/calendar.ts'
import { busyEvent } from '../../domain/sharing/busyTimes.ts'
import { addDays, type DateRange, daysBetween, type IsoDate } from '../../domain/calendar/dates.ts'
import type { LaneBasis, PairCalendars, Person, ReadCalendar } from '../calendarSource.ts'
import { type BatchRun, type Item, runItems } from './batch.ts'
import { failureOf, GraphFailure } from './failures.ts'
import { readGraphEvent } from './graphEvent.ts'
import { asObject, asText, type Json } from './json.ts'
import { allPages } from './pages.ts'
import { permissionOf, type ViewPurpose } from './purposes.ts'
import { eventFields, paths } from './requestGuard.ts'
import {
  type AnsweredSchedule,
  readItems,
  readSchedule,
  type UnreadItem,
  usualWeek,
  workingWeekOf,
} from './schedule.ts'
import { unseenTimes } from './unseenTimes.ts'

/** Graph answers `getSchedule` for windows of less than 62 days. */
const scheduleDays = 61

/** Whose calendars are read, and in which zone when a mailbox does not say. */
export interface PairToRead {
  readonly me: Person
  readonly partner: Person
  readonly timeZone: string
  readonly baseUrl: string
}

/** What has been read of one calendar so far. */
interface View {
  readonly events: Map<string, CalendarEvent>
  /** Those that could not be understood, each once though windows overlap. */
  readonly leftOut: Set<unknown>
  isRefused: boolean
}

/** What `getSchedule` has told of one person so far. */
interface BusyTimes {
  readonly unread: UnreadItem[]
  workingHours: Json | undefined
}

function viewUrl(path: string, { from, until }: DateRange): string {
  // All-day events lie on UTC's midnights whatever the zone, so a day more on either side catches them all.
  const query = new URLSearchParams({
    startDateTime: `${addDays(from, -1)}T00:00:00Z`,
    endDateTime: `${addDays(until, 1)}T00:00:00Z`,
    $select: eventFields.join(','),
    $top: '500',
  })
  return `${path}/calendarView?${query.toString()}`
}

function readPage(view: View, values: readonly unknown[]): void {
  for (const value of values) {
    const event = readGraphEvent(value)
    if (event === undefined) view.leftOut.add(asText(asObject(value)?.['id']) ?? Symbol('without an id'))
    else if (event !== null) view.events.set(event.id, event)
  }
}

function ownView(range: DateRange, view: View, { baseUrl }: PairToRead): Item {
  const take = (values: readonly unknown[]) => readPage(view, values)
  return allPages({ url: viewUrl('/me', range), baseUrl, permission: permissionOf.ownCalendar, take })
}

/** The partner's events, where they are shared: a refusal is an answer, and the rest need not be asked. */
function partnerView(range: DateRange, view: View, { baseUrl, partner }: PairToRead): Item {
  return allPages({
    url: viewUrl(`/users/${encodeURIComponent(partner.id)}`, range),
    baseUrl,
    permission: permissionOf.calendars,
    take: (values) => readPage(view, values),
    isWanted: () => !view.isRefused,
    takeRefusal: ({ status }) => {
      view.isRefused ||= status === 403 || status === 404
      return view.isRefused
    },
  })
}

/**
 * What `getSchedule` says of one person; null when the window holds too many entries for an answer.
 *
 * @throws GraphFailure when it says nothing of that person
 */
function scheduleOf(body: unknown, { address }: Person, whose: 'me' | 'partner'): AnsweredSchedule | null {
  const answer = readSchedule(body, address)
  switch (answer.kind) {
    case 'noMailbox':
      throw new GraphFailure({ kind: 'noMailbox', whose })
    case 'failed':
      throw new GraphFailure({ kind: 'unexpected', detail: `getSchedule ${answer.code}`.trim() })
    case 'tooMany':
      return null
    case 'items':
      return answer
  }
}

function take(times: BusyTimes, { items, workingHours }: AnsweredSchedule): void {
  times.workingHours ??= workingHours
  times.unread.push(...items)
}

/** Somebody whose busy times are asked for. */
interface Asked {
  readonly whose: 'me' | 'partner'
  readonly person: Person
  readonly times: BusyTimes
}

/** Busy times and working hours. A window that holds too many entries is halved. */
function schedule(from: IsoDate, days: number, asked: readonly Asked[], timeZone: string): Item {
  const until = addDays(from, days)
  return {
    method: 'POST',
    url: paths.schedule,
    body: {
      schedules: asked.map(({ person }) => person.address),
      // In the school's zone, so that its days are whole: all-day events come as midnights of this zone, told in UTC.
      startTime: { dateTime: `${from}T00:00:00`, timeZone },
      endTime: { dateTime: `${until}T00:00:00`, timeZone },
      availabilityViewInterval: 60,
    },
    receive: (answer) => {
      if (answer.status !== 200) throw new GraphFailure(failureOf(answer, permissionOf.busyTimes))
      const answered = asked.map(({ whose, person, times }) => ({
        times,
        answer: scheduleOf(answer.body, person, whose),
      }))
      if (answered.every((each) => each.answer !== null)) {
        for (const each of answered) if (each.answer !== null) take(each.times, each.answer)
        return []
      }
      // More than a thousand entries in one day cannot be had in halves.
      if (days <= 1) throw new GraphFailure({ kind: 'unexpected', detail: 'getSchedule 5006' })
      const half = Math.floor(days / 2)
      return [schedule(from, half, asked, timeZone), schedule(addDays(from, half), days - half, asked, timeZone)]
    },
  }
}

function scheduleWindows(ranges: readonly DateRange[]): readonly { readonly from: IsoDate; readonly days: number }[] {
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (first === undefined || last === undefined) return []
  const days = daysBetween(first.from, last.until)
  return Array.from({ length: Math.ceil(days / scheduleDays) }, (_, place) => ({
    from: addDays(first.from, place * scheduleDays),
    days: Math.min(scheduleDays, days - place * scheduleDays),
  }))
}

/**
 * Reads one's own events, and of the partner as much as the purpose says: nothing, busy times, or also the events as far
 * as they are shared. A batch has requests of its purpose alone; the guard sees to it.
 *
 * @throws GraphFailure when that cannot be done
 */
export async function readPair(
  pair: PairToRead,
  ranges: readonly DateRange[],
  now: number,
  run: BatchRun & { readonly purpose: ViewPurpose },
): Promise<PairCalendars> {
  const views = { me: emptyView(), partner: emptyView() }
  const busy = { me: noBusyTimes(), partner: noBusyTimes() }
  const isNamed = run.purpose !== 'ownCalendar'
  const asked: readonly Asked[] = [
    { whose: 'me', person: pair.me, times: busy.me },
    ...(isNamed ? [{ whose: 'partner', person: pair.partner, times: busy.partner } as const] : []),
  ]
  await runItems(
    [
      ...ranges.map((range) => ownView(range, views.me, pair)),
      ...scheduleWindows(ranges).map(({ from, days }) => schedule(from, days, asked, pair.timeZone)),
      ...(run.purpose === 'calendars' ? ranges.map((range) => partnerView(range, views.partner, pair)) : []),
    ],
    run,
  )
  const weeks = await Promise.all(
    [busy.me, busy.partner].map((each) => workingWeekOf(each.workingHours, pair.timeZone)),
  )
  const [myWeek = usualWeek(pair.timeZone), partnersWeek = myWeek] = weeks
  const isShared = run.purpose === 'calendars' && !views.partner.isRefused
  return {
    me: shared(pair.me, 'ownCalendar', views.me, myWeek),
    partner: !isNamed
      ? shared(pair.partner, 'notRead', views.partner, partnersWeek)
      : isShared
        ? withUnseenTimes(shared(pair.partner, 'sharedCalendar', views.partner, partnersWeek), busy.partner, pair)
        : fromBusyTimes(pair, busy.partner, partnersWeek),
    readAt: now,
  }
}

function shared(person: Person, basis: LaneBasis, { events, leftOut }: View, workingWeek: WorkingWeek): ReadCalendar {
  return { person, basis, calendar: { events: [...events.values()], workingWeek }, leftOut: leftOut.size }
}

function withUnseenTimes(read: ReadCalendar, { unread }: BusyTimes, { timeZone }: PairToRead): ReadCalendar {
  const { events, workingWeek } = read.calendar
  const { items, leftOut } = readItems(unread)
  const unseen = unseenTimes(events, items, [workingWeek.timeZone, timeZone])
  return { ...read, calendar: { events: [...events, ...unseen], workingWeek }, leftOut: read.leftOut + leftOut }
}

function fromBusyTimes(
  { partner, timeZone }: PairToRead,
  { unread }: BusyTimes,
  workingWeek: WorkingWeek,
): ReadCalendar {
  const { items, leftOut } = readItems(unread)
  const events = items.map((item) => busyEvent(item, [workingWeek.timeZone, timeZone]))
  return { person: partner, basis: 'busyTimes', calendar: { events, workingWeek }, leftOut }
}

function emptyView(): View {
  return { events: new Map(), leftOut: new Set(), isRefused: false }
}

function noBusyTimes(): BusyTimes {
  return { unread: [], workingHours: undefined }
}
