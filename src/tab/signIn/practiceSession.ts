import type { Outcome } from '../../calendars/calendarSource.ts'
import type { Role } from '../../domain/calendar/calendar.ts'
import type { EpochMs } from '../../domain/calendar/dates.ts'
import { pairBoardAccess } from '../board/boardAccess.ts'
import { allPermissions } from '../session/permissions.ts'
import type { Session } from '../session/session.ts'
import { practiceSignIn } from './practiceApi.ts'
import { loadGraphSource, schoolTimeZone, usualSchoolYear } from './prepareReading.ts'

/**
 * Signs in at the practice school and connects its calendars. The token is kept in this function alone: it is gone
 * when the page is.
 */
export async function openPracticeSession(
  role: Role,
  now: () => EpochMs,
  signal: AbortSignal,
): Promise<Outcome<Session>> {
  const [outcome, { createGraphSource }] = await Promise.all([practiceSignIn(role, signal), loadGraphSource()])
  if (!outcome.ok) return outcome
  const { me, partner, schoolYear } = outcome.value
  let token: string | null = outcome.value.accessToken
  let boardToken = outcome.value.boardToken
  const source = createGraphSource({
    baseUrl: `${window.location.origin}/practice/graph/v1.0`,
    me,
    partner,
    timeZone: schoolTimeZone,
    // A practice sign-in cannot be renewed without the person: an ended one is said, and they sign in again.
    getAccessToken: ({ forceRefresh }) => Promise.resolve(forceRefresh ? null : token),
    clock: { now },
  })
  return {
    ok: true,
    value: {
      kind: 'practice',
      me,
      partner,
      source,
      schoolYear: usualSchoolYear(Number(schoolYear.slice(0, 4))),
      isAlone: false,
      board: await pairBoardAccess({
        me,
        partner,
        timeZone: Temporal.Now.timeZoneId(),
        getToken: () => Promise.resolve(boardToken),
      }),
      permissions: allPermissions,
      signInAgain: async (againSignal) => {
        const again = await practiceSignIn(role, againSignal)
        if (!again.ok) return again
        token = again.value.accessToken
        boardToken = again.value.boardToken
        return { ok: true, value: null }
      },
    },
  }
}
