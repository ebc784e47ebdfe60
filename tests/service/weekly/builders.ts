import { createHash } from 'node:crypto'
import type { EpochMs } from '../../../src/domain/calendar/dates.ts'
import type { WeeklySchedule } from '../../../src/domain/reflection/reflection.ts'
import { createSchoolYears } from '../../../src/service/schoolYears.ts'
import type { BoardRow, ConversationRow } from '../../../src/service/store/rows.ts'

const london = 'Europe/London'
export const tenantId = '11111111-1111-4111-8111-111111111111'

export const schoolYearsOf = createSchoolYears(london)

/** The usual school year of an instant. */
export const schoolYearAt = schoolYearsOf([])

/** An instant by London's clock: `at('2026-11-16T08:00')`. */
export function at(wallTime: string): EpochMs {
  return Temporal.PlainDateTime.from(wallTime).toZonedDateTime(london).epochMilliseconds
}

/** A UUID that is the same for the same name. */
export function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** Mondays at eight in London. */
export function aSchedule(changes: Partial<WeeklySchedule> = {}): WeeklySchedule {
  return {
    weekday: 1,
    minuteOfDay: 8 * 60,
    timeZone: london,
    isStopped: false,
    skippedWeeks: [],
    snoozedUntil: null,
    ...changes,
  }
}

/** A board in a group chat, due on Monday 16 November 2026 at eight. */
export function aBoard(changes: Partial<BoardRow> = {}): BoardRow {
  return {
    id: uuidOf('board'),
    tenantId,
    place: { kind: 'groupChat', id: '19:chat@thread.v2' },
    members: [
      { personId: uuidOf('senco'), role: 'senco', displayName: 'Sam', address: null, joinedAt: 0 },
      { personId: uuidOf('leader'), role: 'leader', displayName: 'Lee', address: null, joinedAt: 0 },
    ],
    schedule: aSchedule(),
    ownYears: [],
    nextPostingAt: at('2026-11-16T08:00'),
    version: 1,
    ...changes,
  }
}

/** The group chat of a board with the bot in it. */
export function aConversation(changes: Partial<ConversationRow> = {}): ConversationRow {
  return {
    tenantId,
    conversationId: '19:chat@thread.v2',
    kind: 'groupChat',
    serviceUrl: 'https://smba.trafficmanager.net/teams',
    personId: null,
    isPresent: true,
    ...changes,
  }
}

/** Somebody's own chat with the bot. */
export function aPersonalConversation(person: string): ConversationRow {
  return aConversation({ kind: 'personal', conversationId: `a:${person}`, personId: uuidOf(person) })
}
