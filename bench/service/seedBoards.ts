import { createHash } from 'node:crypto'
import { prompts } from '../../src/domain/reflection/library.ts'
import type { WeeklySchedule } from '../../src/domain/reflection/reflection.ts'
import type { Database } from '../../src/service/store/openDatabase.ts'

/** The Monday on which it all happens, in the second half of the autumn term, and its eight o'clock. */
export const monday = '2026-11-23'
export const eight = Date.parse('2026-11-23T08:00:00Z')

const schedule: WeeklySchedule = {
  weekday: 1,
  minuteOfDay: 8 * 60,
  timeZone: 'Europe/London',
  isStopped: false,
  skippedWeeks: [],
  snoozedUntil: null,
}

/** The weekly questions that each pair has had this term, and a level for each day of the week from one of the two. */
const pastWeeks = 8

/** The directory id of somebody on board number `n`, from 1. */
export function personId(role: 'senco' | 'leader', n: number): string {
  const hex = createHash('md5').update(`${role} ${n}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** The group chat of board number `n`, from 1. */
export const chatOf = (n: number): string => `19:school${n}@thread.v2`

/**
 * Fills a new database with boards that are due on the Monday at eight, each in a group chat with the bot in it, with
 * the questions of the weeks before. In SQL of its own: opening them one by one would take longer than what is measured.
 */
export async function seedBoards({ executeSql }: Database, tenantId: string, count: number): Promise<void> {
  const person = (role: string) => `md5('${role} ' || n)::uuid::text`
  const numbers = 'generate_series(1, $1::int) n'
  await executeSql(
    `INSERT INTO boards (id, tenant_id, place_kind, place_id, pair, schedule, next_posting_at, opened_at)
     SELECT md5('board ' || n)::uuid::text, $2, 'groupChat', '19:school' || n || '@thread.v2',
       least(${person('senco')}, ${person('leader')}) || ' ' || greatest(${person('senco')}, ${person('leader')}),
       $3::jsonb, $4::bigint, 0
     FROM ${numbers}`,
    [count, tenantId, JSON.stringify(schedule), eight],
  )
  for (const [role, name] of [
    ['senco', 'Sam'],
    ['leader', 'Lee'],
  ] as const) {
    await executeSql(
      `INSERT INTO members (board_id, tenant_id, person_id, role, display_name, joined_at)
       SELECT md5('board ' || n)::uuid::text, $2, ${person(role)}, '${role}', '${name}', 0 FROM ${numbers}`,
      [count, tenantId],
    )
  }
  await executeSql(
    `INSERT INTO conversations (tenant_id, conversation_id, kind, service_url, person_id, is_present)
     SELECT $2, '19:school' || n || '@thread.v2', 'groupChat', 'https://smba.trafficmanager.net/uk', NULL, true
     FROM ${numbers}`,
    [count, tenantId],
  )
  await seedHistory(executeSql, count)
  await executeSql('ANALYZE')
}

async function seedHistory(executeSql: Database['executeSql'], count: number): Promise<void> {
  const term = 'generate_series(1, $1::int) n, generate_series(1, $2::int) w'
  const week = `to_char(date '${monday}' - 7 * w, 'YYYY-MM-DD')`
  await executeSql(
    `INSERT INTO posts (id, board_id, prompt_id, question, origin, week, because, posted_at)
     SELECT md5('post ' || n || ' ' || w)::uuid::text, md5('board ' || n)::uuid::text,
       ($3::text[])[1 + (n + 5 * w) % array_length($3::text[], 1)], 'What went well?', 'weekly', ${week}, '[]',
       $4::bigint - w * 604800000::bigint
     FROM ${term}`,
    [count, pastWeeks, prompts.map(({ id }) => id), eight],
  )
  await executeSql(
    `INSERT INTO deliveries (board_id, week, target, state, post_id, attempts, changed_at)
     SELECT md5('board ' || n)::uuid::text, ${week}, 'shared', 'posted', md5('post ' || n || ' ' || w)::uuid::text, 1, 0
     FROM ${term}`,
    [count, pastWeeks],
  )
  await executeSql(
    `INSERT INTO publications (board_id, person_id, school_year, published_at)
     SELECT md5('board ' || n)::uuid::text, md5('senco ' || n)::uuid::text, '2026/27', 0
     FROM generate_series(1, $1::int) n`,
    [count],
  )
  await executeSql(
    `INSERT INTO published_days (board_id, person_id, date, level)
     SELECT md5('board ' || n)::uuid::text, md5('senco ' || n)::uuid::text,
       to_char(date '${monday}' + d, 'YYYY-MM-DD'), (n + d) % 5
     FROM generate_series(1, $1::int) n, generate_series(0, 4) d`,
    [count],
  )
}
