import type { SignInFailure } from '../../session/permissions.ts'

type Kind = Exclude<SignInFailure['kind'], 'unexpected'>

/**
 * What Entra's own codes amount to for the person in front of it.
 * Source: https://learn.microsoft.com/entra/identity-platform/reference-error-codes
 */
const entraCodes: Readonly<Record<Kind, readonly number[]>> = {
  // Not agreed to; an administrator has to; asked an administrator; agreed by nobody yet for this app.
  adminConsentNeeded: [65001, 90093, 90094, 90095, 90097, 650056, 650057],
  // "Cancel" in Microsoft's own window.
  cancelled: [65004],
  popupBlocked: [],
  // The device, the place or the app is not one that the school allows, or a further proof has to be given.
  conditionalAccess: [
    50005, 50072, 50074, 50076, 50079, 50097, 50158, 53000, 53001, 53002, 53003, 53004, 53011, 530003,
  ],
  // Somebody of another organisation, or a school that has no Tandem.
  wrongTenant: [50020, 50034, 50128, 50177, 50178, 51004, 90002, 90072, 500011, 500200, 650052, 700016],
  expired: [50058, 50089, 50132, 50133, 50173, 70008, 70043, 700081, 700082, 700084],
  timedOut: [],
  offline: [],
}

/** MSAL's own codes, of its calls in a browser and through a host. */
const libraryCodes: Readonly<Record<Kind, readonly string[]>> = {
  adminConsentNeeded: ['consent_required'],
  cancelled: ['user_cancelled', 'user_canceled', 'access_denied', 'interaction_in_progress_cancelled'],
  popupBlocked: ['popup_window_error', 'empty_window_error'],
  conditionalAccess: [],
  wrongTenant: [],
  expired: [
    'interaction_required',
    'login_required',
    'invalid_grant',
    'bad_token',
    'no_tokens_found',
    'refresh_token_expired',
    'no_account_error',
    'no_account_found',
    'native_account_unavailable',
  ],
  timedOut: ['timed_out', 'monitor_window_timeout', 'bridge_timeout'],
  offline: [
    'no_network_connectivity',
    'no_network',
    'network_error',
    'post_request_failed',
    'get_request_failed',
    'endpoints_resolution_error',
    'openid_config_error',
  ],
}

const kinds: readonly Kind[] = [
  'adminConsentNeeded',
  'cancelled',
  'popupBlocked',
  'conditionalAccess',
  'wrongTenant',
  'timedOut',
  'offline',
  'expired',
]

function textOf(error: object, name: string): string {
  const value: unknown = Reflect.get(error, name)
  return typeof value === 'string' ? value : ''
}

/**
 * What a refused sign-in amounts to. Entra's number says more than MSAL's word, so it is looked at first; of Entra's
 * message nothing but the number is kept, since it names accounts.
 *
 * @param error what MSAL threw
 */
export function signInFailureOf(error: unknown): SignInFailure {
  if (typeof error !== 'object' || error === null) return { kind: 'unexpected', code: 'none' }
  const [code, subError] = [textOf(error, 'errorCode'), textOf(error, 'subError')]
  const number = /AADSTS(\d+)/.exec(textOf(error, 'errorMessage'))?.[1] ?? textOf(error, 'errorNo')
  const kind =
    kinds.find((each) => number !== '' && entraCodes[each].includes(Number(number))) ??
    kinds.find((each) => libraryCodes[each].includes(subError)) ??
    kinds.find((each) => libraryCodes[each].includes(code))
  if (kind !== undefined) return { kind }
  return { kind: 'unexpected', code: number === '' ? code.slice(0, 60) : `AADSTS${number}` }
}

/** Whether asking the person, in Microsoft's own window, can help: they may then agree, prove who they are, or sign in. */
export function canBeAsked({ kind }: SignInFailure): boolean {
  return kind === 'expired' || kind === 'adminConsentNeeded' || kind === 'conditionalAccess'
}
