import { randomUUID } from 'node:crypto'
import type { NotesDocument } from '../../../src/contract/together.ts'
import type { Place } from '../../../src/contract/board.ts'
import type { Hours, School, Sharing } from '../../../src/contract/documents.ts'
import type { Role } from '../../../src/domain/calendar/calendar.ts'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import type { WeeklySchedule } from '../../../src/domain/reflection/reflection.ts'
import type { BoardPlan, BoardRow, PostRow } from '../../../src/service/store/rows.ts'
import type { BoardStore } from '../../../src/service/store/store.ts'

export const monday = isoDate('2026-11-23')
export const eight = Date.UTC(2026, 10, 23, 8)

export const mondaysAtEight: WeeklySchedule = {
  weekday: 1,
  minuteOfDay: 480,
  timeZone: 'Europe/London',
  isStopped: false,
  skippedWeeks: [],
  snoozedUntil: null,
}

/** Two people of a school, unlike any other two. */
export interface Pair {
  readonly tenantId: string
  readonly senco: string
  readonly leader: string
}

export function aPair(): Pair {
  return { tenantId: randomUUID(), senco: randomUUID(), leader: randomUUID() }
}

/** What one of the two says to open their board. */
export function opening(
  { tenantId, senco, leader }: Pair,
  change: { readonly joining?: Role; readonly place?: Place; readonly nextPostingAt?: number } = {},
): Parameters<BoardStore['openBoard']>[0] {
  return {
    tenantId,
    place: change.place ?? { kind: 'pair' },
    members: [
      { personId: senco, role: 'senco', displayName: 'Amara' },
      { personId: leader, role: 'leader', displayName: 'Ben' },
    ],
    joining: change.joining === 'leader' ? leader : senco,
    schedule: mondaysAtEight,
    nextPostingAt: change.nextPostingAt ?? eight,
    now: eight - 1000,
  }
}

/** A board that both have opened. */
export async function openedBoard(
  store: BoardStore,
  pair: Pair = aPair(),
  change: Parameters<typeof opening>[1] = {},
): Promise<BoardRow> {
  await store.openBoard(opening(pair, { ...change, joining: 'senco' }))
  return store.openBoard(opening(pair, { ...change, joining: 'leader' }))
}

export function aPost(boardId: string, change: Partial<PostRow> = {}): Parameters<BoardStore['addPost']>[0] {
  return {
    id: randomUUID(),
    boardId,
    promptId: 'heat-map-01',
    text: 'Which week of this term would you each give back?',
    followUp: 'What made it heavy?',
    origin: 'weekly',
    askedBy: null,
    week: monday,
    because: ['The week is calm.'],
    postedAt: eight,
    ...change,
  }
}

/** The weekly posting of a board to its place. */
export function aPlan(boardId: string) {
  const aWeek = 7 * 24 * 3_600_000
  return {
    boardId,
    week: monday,
    post: aPost(boardId),
    targets: [{ target: 'shared', state: 'due', note: null }],
    nextPostingAt: eight + aWeek,
    now: eight,
  } satisfies BoardPlan
}

export const said = (text: string, at = eight + 60_000) => ({ kind: 'answered', text, at }) as const
export const passed = { kind: 'passed', at: eight + 60_000 } as const

/** What somebody lets the other see. */
export function aSharing(owner: string, change: Partial<Sharing> = {}, ifVersion = 0) {
  const content: Sharing = { step: 'deadlines', isStepChosen: true, isPaused: false, hiddenDays: [], ...change }
  return { kind: 'sharing', owner, content, ifVersion } as const
}

/** Somebody's week. */
export function someHours(owner: string, change: Partial<Hours> = {}, ifVersion = 0) {
  const content: Hours = { working: null, taught: [{ weekday: 1, from: 540, to: 600 }], effort: [], ...change }
  return { kind: 'hours', owner, content, ifVersion } as const
}

/** One's notes with a line in them. */
export function someNotes(line: string): NotesDocument {
  const nothing = { ways: [], voices: [], learnings: [], pupils: [], unplanned: [], skipped: [] }
  return { ...nothing, wentWell: [{ on: monday, line }] }
}

/** What the pair says of its school. */
export function aSchool(change: Partial<School> = {}, ifVersion = 0) {
  const content: School = {
    phase: 'primary',
    kind: 'maintained',
    years: [],
    ehcPlans: 12,
    senSupport: null,
    words: { senco: 'SENCo', leader: 'headteacher' },
    ...change,
  }
  return { kind: 'school', owner: 'shared', content, ifVersion } as const
}
