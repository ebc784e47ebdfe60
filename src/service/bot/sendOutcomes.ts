import * as z from 'zod/mini'
import type { SendOutcome } from '../weekly/sendOutcome.ts'

const httpError = z.object({
  response: z.optional(z.object({ status: z.int(), headers: z.optional(z.unknown()) })),
  code: z.optional(z.string()),
})

/** Nothing has left this computer. */
const notSentCodes = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH'])

function retryAfterMs(headers: unknown): number | null {
  const parsed = z.safeParse(z.object({ 'retry-after': z.coerce.number() }), headers)
  return parsed.success && Number.isFinite(parsed.data['retry-after']) ? parsed.data['retry-after'] * 1000 : null
}

/**
 * What an error of a post to Teams means: whether it can be sent again without a second card.
 *
 * @see https://learn.microsoft.com/microsoftteams/platform/bots/how-to/rate-limit
 */
export function sendOutcomeOf(error: unknown): SendOutcome {
  const parsed = z.safeParse(httpError, error)
  const { response, code = '' } = parsed.success ? parsed.data : {}
  if (response === undefined) {
    if (notSentCodes.has(code)) return { kind: 'retry', afterMs: null, note: 'Teams could not be reached.' }
    // Without a code it never was a request: the token for it could not be had.
    if (code === '') return { kind: 'retry', afterMs: null, note: 'The bot could not sign in.' }
    return { kind: 'unknown', note: 'The connection to Teams broke before it answered.' }
  }
  const { status, headers } = response
  if (status === 429) return { kind: 'retry', afterMs: retryAfterMs(headers), note: 'Teams asked to wait.' }
  if (status === 504) return { kind: 'unknown', note: 'Teams took too long to say whether it has the question.' }
  if (status === 403 || status === 404) {
    return { kind: 'refused', note: 'Tandem has been removed from this conversation, or is blocked there.' }
  }
  return { kind: 'retry', afterMs: retryAfterMs(headers), note: `Teams answered ${status}.` }
}
