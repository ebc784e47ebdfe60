import type { CalendarEvent, WorkingWeek } from '../../domain/calendar/calendar.ts'
import { addDays, type DateRange, type IsoDate } from '../../domain/calendar/dates.ts'
import type { LaneBasis, PairCalendars, Person, ReadCalendar } from '../calendarSource.ts'
import { type BatchRun, type Item, runItems } from './batch.ts'
import { failureOf, GraphFailure } from './failures.ts'
import { readGraphEvent } from './graphEvent.ts'
import { asList, asObject, asText, type Json } from './json.ts'
import { eventFields } from './requestGuard.ts'
import { busyEvent, readSchedule, type ScheduleItem, usualWeek, workingWeekOf } from './schedule.ts'

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
  leftOut: number
  isRefused: boolean
}

/** What `getSchedule` has told of one person so far. */
interface BusyTimes {
  readonly items: Map<string, ScheduleItem>
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

function readPage(view: View, body: unknown): void {
  const values = asList(asObject(body)?.['value'])
  if (values === undefined) throw new GraphFailure({ kind: 'unexpected', detail: 'a page of events without events' })
  for (const value of values) {
    const event = readGraphEvent(value)
    if (event === undefined) view.leftOut += 1
    else if (event !== null) view.events.set(event.id, event)
  }
}

/** The next page's address after Graph's version; a link that leads elsewhere is not followed. */
function nextUrlOf(body: unknown, baseUrl: string): string | null {
  const link = asText(asObject(body)?.['@odata.nextLink'])
  if (link === undefined) return null
  if (!link.startsWith(`${baseUrl}/`)) {
    throw new GraphFailure({ kind: 'unexpected', detail: 'a next page at another address' })
  }
  return link.slice(baseUrl.length)
}

function ownView(url: string, view: View, pair: PairToRead): Item {
  return {
    method: 'GET',
    url,
    mailboxes: [pair.me.id],
    receive: (answer) => {
      if (answer.status !== 200) throw new GraphFailure(failureOf(answer))
      readPage(view, answer.body)
      const next = nextUrlOf(answer.body, pair.baseUrl)
      return next === null ? [] : [ownView(next, view, pair)]
    },
  }
}

/** The partner's events, where they are shared: a refusal is an answer, and the rest need not be asked. */
function partnerView(url: string, view: View, pair: PairToRead): Item {
  return {
    method: 'GET',
    url,
    mailboxes: [pair.partner.id],
    isWanted: () => !view.isRefused,
    receive: (answer) => {
      if (answer.status === 403 || answer.status === 404) {
        view.isRefused = true
        return []
      }
      if (answer.status !== 200) throw new GraphFailure(failureOf(answer))
      readPage(view, answer.body)
      const next = nextUrlOf(answer.body, pair.baseUrl)
      return next === null ? [] : [partnerView(next, view, pair)]
    },
  }
}

/** Busy times and working hours of both. A window that holds too many entries is halved. */
function schedule(from: IsoDate, days: number, mine: BusyTimes, theirs: BusyTimes, pair: PairToRead): Item {
  const { me, partner } = pair
  const until = addDays(from, days)
  const take = (times: BusyTimes, body: unknown, person: Person, whose: 'me' | 'partner'): boolean => {
    const answer = readSchedule(body, person.address)
    if (answer.kind === 'noMailbox') throw new GraphFailure({ kind: 'noMailbox', whose })
    if (answer.kind === 'tooMany') return false
    times.workingHours ??= answer.workingHours
    for (const item of answer.items) times.items.set(`${item.status}/${item.startsAt}/${item.endsAt}`, item)
    return true
  }
  return {
    method: 'POST',
    url: '/me/calendar/getSchedule',
    body: {
      schedules: [me.address, partner.address],
      startTime: { dateTime: `${from}T00:00:00`, timeZone: 'UTC' },
      endTime: { dateTime: `${until}T00:00:00`, timeZone: 'UTC' },
      availabilityViewInterval: 60,
    },
    mailboxes: [me.id, partner.id],
    receive: (answer) => {
      if (answer.status !== 200) throw new GraphFailure(failureOf(answer))
      const isWhole = [take(mine, answer.body, me, 'me'), take(theirs, answer.body, partner, 'partner')].every(Boolean)
      // One day cannot be halved; what it holds is then as much as can be known.
      if (isWhole || days <= 1) return []
      const half = Math.floor(days / 2)
      return [schedule(from, half, mine, theirs, pair), schedule(addDays(from, half), days - half, mine, theirs, pair)]
    },
  }
}

function scheduleWindows(ranges: readonly DateRange[]): readonly { readonly from: IsoDate; readonly days: number }[] {
  const [first, last] = [ranges[0], ranges.at(-1)]
  if (first === undefined || last === undefined) return []
  const windows: { from: IsoDate; days: number }[] = []
  // A day before the first, since what begins at a summer midnight in England began at 23:00 in UTC.
  const end = last.until
  for (let from = addDays(first.from, -1); from < end; from = addDays(from, scheduleDays)) {
    const days = Temporal.PlainDate.from(from).until(end, { largestUnit: 'days' }).days
    windows.push({ from, days: Math.min(scheduleDays, days) })
  }
  return windows
}

/** One of each after the other, so that a batch asks each mailbox for about as much. */
function interleave(lists: readonly (readonly Item[])[]): readonly Item[] {
  const longest = Math.max(...lists.map(({ length }) => length))
  return Array.from({ length: longest }, (_, place) => lists.flatMap((list) => list[place] ?? [])).flat()
}

/**
 * Reads both calendars: one's own events, both people's busy times, and the partner's events as far as they are shared.
 *
 * @throws GraphFailure when that cannot be done
 */
export async function readPair(
  pair: PairToRead,
  ranges: readonly DateRange[],
  now: number,
  run: BatchRun,
): Promise<PairCalendars> {
  const views = { me: emptyView(), partner: emptyView() }
  const busy = { me: noBusyTimes(), partner: noBusyTimes() }
  const partnerPath = `/users/${encodeURIComponent(pair.partner.id)}`
  await runItems(
    interleave([
      ranges.map((range) => ownView(viewUrl('/me', range), views.me, pair)),
      scheduleWindows(ranges).map(({ from, days }) => schedule(from, days, busy.me, busy.partner, pair)),
      ranges.map((range) => partnerView(viewUrl(partnerPath, range), views.partner, pair)),
    ]),
    run,
  )
  const weeks = await Promise.all(
    [busy.me, busy.partner].map((each) => workingWeekOf(each.workingHours, pair.timeZone)),
  )
  const [myWeek = usualWeek(pair.timeZone), partnersWeek = myWeek] = weeks
  return {
    me: shared(pair.me, 'ownCalendar', views.me, myWeek),
    partner: views.partner.isRefused
      ? fromBusyTimes(pair.partner, busy.partner, partnersWeek)
      : shared(pair.partner, 'sharedCalendar', views.partner, partnersWeek),
    readAt: now,
  }
}

function shared(person: Person, basis: LaneBasis, { events, leftOut }: View, workingWeek: WorkingWeek): ReadCalendar {
  return { person, basis, calendar: { events: [...events.values()], workingWeek }, leftOut }
}

function fromBusyTimes(person: Person, { items }: BusyTimes, workingWeek: WorkingWeek): ReadCalendar {
  const events = [...items.values()].map((item) => busyEvent(item, workingWeek.timeZone))
  return { person, basis: 'busyTimes', calendar: { events, workingWeek }, leftOut: 0 }
}

function emptyView(): View {
  return { events: new Map(), leftOut: 0, isRefused: false }
}

function noBusyTimes(): BusyTimes {
  return { items: new Map(), workingHours: undefined }
}
