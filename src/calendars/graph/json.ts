/** Narrow readers for what came over the wire. What is not as expected is `undefined`; nothing here throws. */
export type Json = Readonly<Record<string, unknown>>

/** The value as an object. */
export function asObject(value: unknown): Json | undefined {
  // An object that came out of JSON.parse has string keys and unknown values: that is what Json says.
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : undefined
}

/** The value as a list. */
export function asList(value: unknown): readonly unknown[] | undefined {
  return Array.isArray(value) ? value : undefined
}

/** The value as text. */
export function asText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** The value as a finite number. */
export function asNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined
}

/** The value as a code of Graph's; empty when it is anything but one short word, which might quote a calendar. */
export function asCode(value: unknown): string {
  const text = typeof value === 'number' ? String(value) : (asText(value) ?? '')
  return /^[\w.]{1,80}$/.test(text) ? text : ''
}

/** The error code of Graph's error envelope; empty when there is none. */
export function errorCodeOf(body: unknown): string {
  return asCode(asObject(asObject(body)?.['error'])?.['code'])
}

/** A `Retry-After` in seconds, which may be a fraction; null when there is none that makes sense. */
export function asSeconds(value: unknown): number | null {
  const text = typeof value === 'number' ? String(value) : (asText(value) ?? '')
  return /^\d{1,9}(\.\d+)?$/.test(text) ? Number(text) : null
}
