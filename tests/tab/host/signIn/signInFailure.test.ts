import { BrowserAuthError, InteractionRequiredAuthError, ServerError } from '@azure/msal-browser'
import { expect, test } from 'vitest'
import { signInFailureOf } from '../../../../src/tab/host/signIn/signInFailure.ts'

const entra = (code: string, message: string, subError?: string) => new ServerError(code, 'c', message, subError)

test.each([
  [
    'nobody has agreed yet',
    entra('invalid_grant', 'AADSTS65001: not consented', 'consent_required'),
    'adminConsentNeeded',
  ],
  ['an administrator has to agree', entra('access_denied', 'AADSTS90094: admin'), 'adminConsentNeeded'],
  ['an administrator was asked', entra('access_denied', 'AADSTS90095: request sent'), 'adminConsentNeeded'],
  ['“Cancel” in Microsoft’s window', entra('access_denied', 'AADSTS65004: declined'), 'cancelled'],
  ['the window was closed', new BrowserAuthError('user_cancelled', 'c'), 'cancelled'],
  ['the host’s window was closed', new BrowserAuthError('user_canceled', 'c'), 'cancelled'],
  ['a blocked window', new BrowserAuthError('popup_window_error', 'c'), 'popupBlocked'],
  ['a device that is not managed', entra('invalid_grant', 'AADSTS53000: device'), 'conditionalAccess'],
  ['a place that is not allowed', entra('access_denied', 'AADSTS53003: blocked'), 'conditionalAccess'],
  [
    'a second proof',
    new InteractionRequiredAuthError('interaction_required', 'c', 'AADSTS50076: MFA'),
    'conditionalAccess',
  ],
  ['somebody of another school', entra('invalid_request', 'AADSTS50020: not a member'), 'wrongTenant'],
  ['a school without Tandem', entra('invalid_resource', 'AADSTS500011: no such app'), 'wrongTenant'],
  [
    'a sign-in that has ended',
    new InteractionRequiredAuthError('login_required', 'c', 'AADSTS50058: nobody'),
    'expired',
  ],
  [
    'a sign-in that was withdrawn',
    new InteractionRequiredAuthError('invalid_grant', 'c', 'AADSTS50173: revoked'),
    'expired',
  ],
  ['an ended sign-in without a number', new InteractionRequiredAuthError('interaction_required', 'c'), 'expired'],
  ['no answer in time', new BrowserAuthError('timed_out', 'c'), 'timedOut'],
  ['no way to Microsoft', new BrowserAuthError('no_network_connectivity', 'c'), 'offline'],
] as const)('%s is understood', (_what, error, kind) => {
  expect(signInFailureOf(error)).toEqual({ kind })
})

test('of what nobody foresaw Microsoft’s number is kept, and none of its words', () => {
  const error = entra('invalid_client', 'AADSTS50105: The signed in user priya@hollybrook.example is not assigned')
  expect(signInFailureOf(error)).toEqual({ kind: 'unexpected', code: 'AADSTS50105' })
  expect(signInFailureOf(new BrowserAuthError('crypto_nonexistent', 'c'))).toEqual({
    kind: 'unexpected',
    code: 'crypto_nonexistent',
  })
  expect(signInFailureOf(null)).toEqual({ kind: 'unexpected', code: 'none' })
})
