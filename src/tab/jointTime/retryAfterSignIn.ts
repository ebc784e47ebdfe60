import type { CalendarFailure } from '../../calendars/calendarSource.ts'
import { failureWords } from '../failure/failureWords.ts'

/**
 * What a failure's notice does once a sign-in is renewed. Where trying again is all that helps, the button that was
 * pressed is still there, and the notice needs none of its own.
 */
export function retryAfterSignIn(failure: CalendarFailure, retry: () => void): (() => void) | null {
  return failureWords(failure).action === 'signInAgain' ? retry : null
}
