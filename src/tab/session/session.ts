import { createContext, useContext } from 'react'
import type { CalendarSource, Outcome, Person } from '../../calendars/calendarSource.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import type { BoardAccess } from '../board/boardAccess.ts'
import type { Permissions } from './permissions.ts'

/** Somebody who is signed in (or has opened two files), and where the two calendars come from. */
export interface Session {
  readonly kind: 'practice' | 'files' | 'tenant'
  readonly me: Person
  readonly partner: Person
  readonly source: CalendarSource
  readonly schoolYear: SchoolYear
  /** True while no partner is chosen: then one's own lane is all there is. */
  readonly isAlone: boolean
  /** Null where nobody is signed in, and nothing can be kept. */
  readonly board: BoardAccess | null
  readonly permissions: Permissions
  /** Renews an ended sign-in for the same person and the same source, so that the page can stay as it is. */
  readonly signInAgain: (signal: AbortSignal) => Promise<Outcome<null>>
}

/** Signs the same person in again and then calls back; null where nobody is signed in. Filled in by the shell. */
export const SignInAgainContext = createContext<(() => Promise<Outcome<null>>) | null>(null)

/** How a page offers "Sign in again" without leaving its place. */
export function useSignInAgain(): (() => Promise<Outcome<null>>) | null {
  return useContext(SignInAgainContext)
}
