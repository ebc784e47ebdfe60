import fc from 'fast-check'
import { expect, test } from 'vitest'
import { publishSchema } from '../../../src/contract/board.ts'
import type { CalendarEvent, PersonCalendar } from '../../../src/domain/calendar/calendar.ts'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { wholeDay } from '../../../src/domain/calendar/workingHours.ts'
import { computeLane } from '../../../src/domain/pressure/lane.ts'
import type { Lane } from '../../../src/domain/pressure/pressure.ts'
import { busyEvent } from '../../../src/domain/sharing/busyTimes.ts'
import { computeDigest } from '../../../src/domain/sharing/digest.ts'
import { hideDays } from '../../../src/domain/sharing/hideDays.ts'
import { seenCalendar, type Told } from '../../../src/domain/sharing/partnerCalendar.ts'
import { type Digest, type SharingContext, sharingSteps } from '../../../src/domain/sharing/sharing.ts'
import { toldAt } from '../../../src/domain/sharing/toldAt.ts'
import { aContext, aDate, anEvent, aPerson, someHiddenDays } from './builders.ts'

const zone = 'Europe/London'
const aStep = fc.constantFrom(...sharingSteps)

/** What Outlook's free/busy answers of a calendar, and what an adapter makes of it: every field on its way is spelled out. */
function throughFreeBusy(own: PersonCalendar): PersonCalendar {
  const items = own.events.map(({ time, showAs }) => ({
    status: showAs,
    ...(time.kind === 'timed'
      ? { startsAt: time.startsAt, endsAt: time.endsAt }
      : { startsAt: wholeDay(zone, time.from).startsAt, endsAt: wholeDay(zone, time.until).startsAt }),
  }))
  const wire = JSON.parse(JSON.stringify(items.filter(({ startsAt, endsAt }) => startsAt < endsAt))) as typeof items
  const events = wire.map((item) => busyEvent(item, [own.workingWeek.timeZone, zone]))
  return { ...own, events: [...new Map(events.map((event) => [event.id, event])).values()] }
}

/** A shared calendar as Outlook gives it: of private events nothing but when they are. Ids are the viewer's own. */
function throughSharing(own: PersonCalendar): PersonCalendar {
  const events = own.events.map((event) =>
    event.sensitivity === 'normal' ? event : { ...event, categories: [], iCalUId: null },
  )
  return { ...own, events }
}

/** A digest on its way through the board's contract. */
function throughBoard(digest: Digest): Digest {
  const { schoolYear, days, deadlines } = publishSchema.parse(JSON.parse(JSON.stringify(digest)))
  return {
    schoolYear,
    days: days.map((day) => ({ ...day, date: isoDate(day.date) })),
    deadlines: deadlines.map((deadline) => ({ ...deadline, date: isoDate(deadline.date) })),
  }
}

/** What the partner's tab is told at a step, from the outside in. */
function toldToPartner(step: Told['step'], own: PersonCalendar, context: SharingContext): Told {
  switch (step) {
    case 'busyTimes':
      return { step, calendar: throughFreeBusy(own) }
    case 'deadlines':
      return { step, calendar: throughFreeBusy(own), digest: throughBoard(computeDigest(own, context)) }
    case 'sharedCalendar':
      return { step, calendar: throughSharing(own) }
  }
}

test('the preview is what the partner’s tab computes, at every step and with any days hidden', () => {
  fc.assert(
    fc.property(aPerson, aStep, someHiddenDays, (own, step, hiddenDays) => {
      const context = { ...aContext(), hiddenDays }
      const preview = seenCalendar(toldAt(step, own, context), context)
      const seen = seenCalendar(toldToPartner(step, own, context), context)
      expect(preview.lane).toEqual(seen.lane)
      expect(preview.calendar.events.map(withoutMarks)).toEqual(seen.calendar.events.map(withoutMarks))
    }),
  )
})

test('whatever happens on a hidden day, the partner and the board are told the same', () => {
  const onHiddenDay = fc.tuple(anEvent, aDate).map(([event, date]) => within(event, date))
  fc.assert(
    fc.property(aPerson, aStep, someHiddenDays, onHiddenDay, (own, step, others, [event, date]) => {
      const hiddenDays = new Set([...others, date])
      const context = { ...aContext(), hiddenDays }
      const more = { ...own, events: [...own.events, event] }
      const seen = (calendar: PersonCalendar) => seenCalendar(toldAt(step, calendar, context), context)
      expect(computeDigest(more, context)).toEqual(computeDigest(own, context))
      expect(seen(more)).toEqual(seen(own))
    }),
  )
})

test('hiding days leaves every other day’s events as they are, and hiding twice hides once', () => {
  fc.assert(
    fc.property(aPerson, someHiddenDays, (own, hiddenDays) => {
      const hidden = hideDays(own, hiddenDays, zone)
      expect(
        hideDays(hidden, hiddenDays, zone)
          .events.map(({ time }) => time)
          .sort(byText),
      ).toEqual(hidden.events.map(({ time }) => time).sort(byText))
      const untouched = own.events.filter((event) => [...hiddenDays].every((date) => !touches(event, date)))
      for (const event of untouched) expect(hidden.events).toContain(event)
    }),
  )
})

test('a private event’s category changes nothing that anybody else is told', () => {
  fc.assert(
    fc.property(aPerson, aStep, (own, step) => {
      const context = aContext()
      const uncategorised = {
        ...own,
        events: own.events.map((event) => (event.sensitivity === 'normal' ? event : { ...event, categories: [] })),
      }
      expect(computeDigest(own, context)).toEqual(computeDigest(uncategorised, context))
      expect(seenCalendar(toldAt(step, own, context), context).lane).toEqual(
        seenCalendar(toldAt(step, uncategorised, context), context).lane,
      )
    }),
  )
})

test('what is seen holds neither an id nor a mark of the owner’s own events below the shared calendar', () => {
  fc.assert(
    fc.property(aPerson, fc.constantFrom('busyTimes', 'deadlines'), (own, step) => {
      const context = aContext()
      const ids = new Set(own.events.map(({ id }) => id))
      const { calendar } = seenCalendar(toldAt(step, own, context), context)
      expect(calendar.events.filter(({ id, sensitivity }) => ids.has(id) || sensitivity !== 'normal')).toEqual([])
    }),
  )
})

test('with busy times alone no deadline is seen', () => {
  fc.assert(
    fc.property(aPerson, (own) => {
      const { lane } = seenCalendar(toldAt('busyTimes', own, aContext()), aContext())
      expect(reasonsOf(lane).filter(({ kind }) => kind === 'deadline')).toEqual([])
    }),
  )
})

test('with deadlines the partner sees each day’s deadlines as the owner does, but for windows', () => {
  fc.assert(
    fc.property(aPerson, (own) => {
      const context = aContext()
      const short = { ...own, events: own.events.filter((event) => !isPrivateOrLong(event)) }
      const seen = seenCalendar(toldAt('deadlines', short, context), context).lane
      const lane = computeLane(short, context.role, context.year, context.settings)
      expect(dueHours(seen)).toEqual(dueHours(lane))
    }),
  )
})

const byText = (a: object, b: object) => JSON.stringify(a).localeCompare(JSON.stringify(b))

function withoutMarks({ time, showAs, categories }: CalendarEvent) {
  return { time, showAs, categories }
}

function isPrivateOrLong({ sensitivity, time }: CalendarEvent): boolean {
  return sensitivity !== 'normal' || (time.kind === 'allDay' && days(time.from, time.until) > 14)
}

function days(from: string, until: string): number {
  return Temporal.PlainDate.from(from).until(until, { largestUnit: 'days' }).days
}

/** An event moved into one day. */
function within(event: CalendarEvent, date: ReturnType<typeof isoDate>) {
  const day = wholeDay(zone, date)
  const time =
    event.time.kind === 'allDay'
      ? {
          kind: 'allDay' as const,
          from: date,
          until: isoDate(Temporal.PlainDate.from(date).add({ days: 1 }).toString()),
        }
      : { kind: 'timed' as const, startsAt: day.startsAt + 3_600_000, endsAt: day.endsAt - 3_600_000 }
  return [{ ...event, id: `within ${event.id}`, time }, date] as const
}

function touches({ time }: CalendarEvent, date: ReturnType<typeof isoDate>): boolean {
  if (time.kind === 'allDay') return time.from <= date && date < time.until
  const day = wholeDay(zone, date)
  return time.startsAt < day.endsAt && Math.max(time.endsAt, time.startsAt + 1) > day.startsAt
}

function reasonsOf(lane: Lane) {
  return lane.days.flatMap((day) => (day.kind === 'open' ? day.reasons : []))
}

function dueHours(lane: Lane) {
  return lane.days.map((day) =>
    day.kind === 'open'
      ? day.reasons
          .flatMap((reason) =>
            reason.kind === 'deadline' ? [`${reason.dueOn} ${reason.category} ${reason.hours}`] : [],
          )
          .sort()
      : [],
  )
}
