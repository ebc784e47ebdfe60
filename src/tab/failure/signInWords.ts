import type { SignInFailure } from '../session/permissions.ts'

/** What a page says about a sign-in that did not work, and what it offers to do. */
export interface SignInWords {
  readonly sentence: string
  readonly nextStep: string
  /** What there is to press beside "Sign in": the page for an IT lead, or the same tab in a browser. */
  readonly offers: 'permissionsPage' | 'browser' | null
}

/** One sentence and one next step for each way in which a sign-in, or asking for a permission, can fail. */
export function signInWords(failure: SignInFailure): SignInWords {
  switch (failure.kind) {
    case 'adminConsentNeeded':
      return {
        sentence: 'Your school’s IT has to agree before Tandem may look at calendars.',
        nextStep: 'Send them this page: it says what each permission is for, and has the link with which they agree.',
        offers: 'permissionsPage',
      }
    case 'cancelled':
      return {
        sentence: 'You closed Microsoft’s window, so nothing has changed.',
        nextStep: 'Press the button again when you are ready.',
        offers: null,
      }
    case 'popupBlocked':
      return {
        sentence: 'Your browser did not let Microsoft’s window open.',
        nextStep: 'Allow pop-ups for this address (at the end of the address bar), then press the button again.',
        offers: null,
      }
    case 'conditionalAccess':
      return {
        sentence: 'Your school’s security rules do not let you in like this.',
        nextStep:
          'Use a device and a network that your school manages, or give the second proof that Microsoft asks for.',
        offers: null,
      }
    case 'wrongTenant':
      return {
        sentence: 'This account does not belong to the school that this Tandem is for.',
        nextStep: 'Sign in with the account that you use for school email.',
        offers: null,
      }
    case 'expired':
      return {
        sentence: 'Your sign-in has ended.',
        nextStep: 'Sign in again; you will come back to this place.',
        offers: null,
      }
    case 'timedOut':
      return {
        sentence: 'Signing in took too long and was given up.',
        nextStep: 'Try again; if it happens again, open Tandem in a browser.',
        offers: 'browser',
      }
    case 'offline':
      return {
        sentence: 'Microsoft’s sign-in could not be reached.',
        nextStep: 'Check your internet connection, then try again.',
        offers: null,
      }
    case 'unexpected':
      return {
        sentence: `Microsoft’s sign-in said no, for a reason that Tandem does not know (${failure.code}).`,
        nextStep: 'Try again; if it happens again, pass on the words in brackets to whoever looks after Microsoft 365.',
        offers: 'browser',
      }
  }
}
