import type { SignInFailure } from '../session/permissions.ts'

/** Why a permission was not given, and what to do next. */
export function permissionRefusedWords(failure: SignInFailure): string {
  switch (failure.kind) {
    case 'adminConsentNeeded':
      return 'In your school an administrator has to agree to this first. Ask whoever looks after Microsoft 365; everything else goes on working.'
    case 'cancelled':
      return 'You closed Microsoft’s window, so nothing has changed.'
    case 'popupBlocked':
      return 'Your browser held Microsoft’s window back. Allow pop-ups for this page, then press again.'
    case 'conditionalAccess':
      return 'Your school asks for another device, place or proof before it allows this.'
    case 'wrongTenant':
      return 'That account belongs to another school. Use the one that you are signed in with here.'
    case 'expired':
      return 'Your sign-in has ended. Sign in again, then press again.'
    case 'timedOut':
      return 'Microsoft took too long to answer. Press again.'
    case 'offline':
      return 'Microsoft could not be reached. Check your internet connection, then press again.'
    case 'unexpected':
      return `Microsoft gave an answer that Tandem does not know (${failure.code}). Press again; if it happens again, pass on the words in brackets.`
  }
}
