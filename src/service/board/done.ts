import type { Done, Refusal } from './boardDesk.ts'

/** A refusal as an outcome. */
interface Refused {
  readonly ok: false
  readonly refusal: Refusal
}

/** Nothing there, or nothing for this person: the same answer. */
export const notFound: Refused = { ok: false, refusal: { kind: 'notFound' } }

/** A refusal with a sentence for the person. */
export function invalid(sentence: string): Refused {
  return { ok: false, refusal: { kind: 'invalid', sentence } }
}

/** A success. */
export function done<Value>(value: Value): Done<Value> {
  return { ok: true, value }
}
