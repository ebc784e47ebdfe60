import type { CalendarFailure } from '../../calendars/calendarSource.ts'
import type { Permission } from '../session/permissions.ts'

/** What a page says about a failure, and the one thing that it offers to do. */
export interface FailureWords {
  readonly sentence: string
  readonly nextStep: string
  /** What the page's button does; null when there is nothing to press. */
  readonly action: 'tryAgain' | 'signInAgain' | null
}

function throttledWait(seconds: number | null): string {
  if (seconds === null) return 'Wait a minute, then try again.'
  if (seconds < 90) return `Wait ${Math.max(1, Math.ceil(seconds))} seconds, then try again.`
  return `Wait ${Math.ceil(seconds / 60)} minutes, then try again.`
}

function notAllowed(permission: Permission | null): string {
  switch (permission) {
    case 'Calendars.ReadBasic':
      return 'Tandem may not read your calendar yet.'
    case 'Calendars.Read.Shared':
      return 'Tandem may not read calendars that others share with you yet.'
    case 'Calendars.ReadWrite':
      return 'Tandem may not change your calendar yet.'
    case 'MailboxSettings.ReadWrite':
      return 'Tandem may not use your list of categories yet.'
    case null:
      return 'Tandem may not use this account yet.'
  }
}

/** One sentence and one next step for each way in which a calendar can fail. Both pages use these words. */
export function failureWords(failure: CalendarFailure): FailureWords {
  switch (failure.kind) {
    case 'signInExpired':
      return {
        sentence: 'Your sign-in has ended.',
        nextStep: 'Sign in again; you will come back to this place.',
        action: 'signInAgain',
      }
    case 'permissionMissing':
      return {
        sentence: notAllowed(failure.permission),
        nextStep: 'Ask whoever looks after Microsoft 365 in your school to allow it, then try again.',
        action: 'tryAgain',
      }
    case 'noMailbox':
      return failure.whose === 'me'
        ? {
            sentence: 'Your account has no mailbox, and so no calendar.',
            nextStep: 'Sign in with the account that you use for school email.',
            action: 'signInAgain',
          }
        : {
            sentence: 'Your partner’s account has no mailbox, and so no calendar.',
            nextStep: 'Check with your partner which account they use for school email, then try again.',
            action: 'tryAgain',
          }
    case 'throttled':
      return {
        sentence: 'The calendar server is busy and has asked us to slow down.',
        nextStep: throttledWait(failure.retryAfterSeconds),
        action: 'tryAgain',
      }
    case 'timedOut':
      return {
        sentence: 'The calendar server took too long to answer.',
        nextStep: 'Try again; a slow moment usually passes.',
        action: 'tryAgain',
      }
    case 'offline':
      return {
        sentence: 'The calendar server could not be reached.',
        nextStep: 'Check your internet connection, then try again.',
        action: 'tryAgain',
      }
    case 'cancelled':
      return { sentence: 'Reading was stopped.', nextStep: 'Try again when you are ready.', action: 'tryAgain' }
    case 'notFound':
      return {
        sentence: 'The calendar no longer has what was asked for.',
        nextStep: 'It may have been moved or deleted. Try again to see what is there now.',
        action: 'tryAgain',
      }
    case 'unexpected':
      return {
        sentence: `The calendar server gave an answer that Tandem does not know (${failure.detail}).`,
        nextStep: 'Try again; if it happens again, pass on the words in brackets to whoever looks after Tandem.',
        action: 'tryAgain',
      }
  }
}
