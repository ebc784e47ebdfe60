import type { CalendarEvent, PersonCalendar } from '../../domain/calendar/calendar.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { weekdayAndDate } from '../../domain/calendar/dateWords.ts'
import type { OpenDayPressure, PressureSettings, Reason } from '../../domain/pressure/pressure.ts'
import { isUnplanned } from '../../domain/together/unplanned.ts'
import { hoursText, roundToTenths } from '../words/numbers.ts'
import { clockTimes } from '../words/time.ts'

/** One reason as the day panel shows it. The lines' hours add up to the hours asked that stand above them. */
export interface ReasonLine {
  readonly key: string
  readonly eventId: string
  /** "EHC plan review", or "Busy" where nothing more is known. */
  readonly what: string
  /** "09:00–10:00", "due Fri 27 Nov". */
  readonly when: string
  readonly note: string | null
  readonly hours: number
  /** The deadline's own page, where it is one of the school year's. */
  readonly href: string | null
}

/** A person's day in round figures that add up. */
export interface DayFigures {
  readonly hoursAvailable: number
  readonly hoursAsked: number
  /** Taught time and absence, already taken off the hours available. */
  readonly taken: readonly { readonly kind: 'taught' | 'outOfOffice'; readonly hours: number }[]
  readonly lines: readonly ReasonLine[]
}

/** What the lines are made with. */
export interface LineContext {
  readonly calendar: PersonCalendar
  readonly settings: PressureSettings
  readonly timeZone: string
}

function dueText(dueOn: IsoDate, day: IsoDate): string {
  return dueOn === day ? 'due today' : `due ${weekdayAndDate(dueOn)}`
}

/** Where the page of a deadline of the school year is. */
export function deadlineHref(id: string): string {
  return `#/deadlines?id=${encodeURIComponent(id)}`
}

function meetingName(event: CalendarEvent | undefined): string {
  return event !== undefined && event.categories.length > 0 ? event.categories.join(', ') : 'Busy'
}

function reasonLine(
  reason: Reason,
  place: number,
  day: IsoDate,
  hours: number,
  event: CalendarEvent | undefined,
  context: LineContext,
): ReasonLine {
  const base = { key: `${place}-${reason.eventId}`, eventId: reason.eventId, hours, href: null }
  switch (reason.kind) {
    case 'meeting':
      return {
        ...base,
        what: meetingName(event),
        when: clockTimes(reason.startsAt, reason.endsAt, context.timeZone),
        note: reason.isTentative ? 'tentative, counts half' : null,
      }
    case 'allDayBusy':
      return { ...base, what: meetingName(event), when: 'all day', note: null }
    case 'deadline': {
      const rule = context.settings.categories.find(({ code }) => code === reason.category)
      return {
        ...base,
        what: reason.libraryTitle ?? rule?.name ?? reason.category,
        href: reason.libraryTitle === undefined || isUnplanned(reason.eventId) ? null : deadlineHref(reason.eventId),
        ...(isUnplanned(reason.eventId)
          ? { when: 'said on the day', note: null }
          : { when: dueText(reason.dueOn, day), note: `a share of ${hoursText(reason.effortHours)}` }),
      }
    }
  }
}

/** A day's hours and reasons, the heaviest reason first, rounded so that what is shown adds up. */
export function dayFigures(day: OpenDayPressure, context: LineContext): DayFigures {
  const eventById = new Map(context.calendar.events.map((event) => [event.id, event]))
  const tenths = roundToTenths(day.reasons.map(({ hours }) => hours))
  const lines = day.reasons.map((reason, place) =>
    reasonLine(reason, place, day.date, tenths[place] ?? 0, eventById.get(reason.eventId), context),
  )
  return {
    hoursAvailable: roundToTenths([day.hoursAvailable])[0] ?? 0,
    hoursAsked: roundToTenths([day.hoursAsked])[0] ?? 0,
    taken: day.taken.map(({ kind, hours }) => ({ kind, hours: roundToTenths([hours])[0] ?? 0 })),
    lines: lines.toSorted((a, b) => b.hours - a.hours || a.when.localeCompare(b.when)),
  }
}
