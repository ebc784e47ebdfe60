import ICAL from 'ical.js'

/** One property of a component, as ical.js reads it. */
export interface ContentLine {
  /** In lower case. */
  readonly name: string
  /** The value of a parameter, or null; the first, where a file repeats it. */
  readonly parameter: (name: string) => string | null
  readonly values: readonly unknown[]
}

/**
 * Reads one unfolded line.
 *
 * @returns null when it is not one
 */
export function readContentLine(line: string): ContentLine | null {
  let jCal: unknown
  try {
    jCal = ICAL.parse.property(line)
  } catch {
    return null
  }
  if (!Array.isArray(jCal)) return null
  const [name, parameters, , ...values] = jCal as readonly unknown[]
  if (typeof name !== 'string') return null
  return {
    name,
    values,
    parameter(wanted) {
      const given: unknown = isRecord(parameters) ? parameters[wanted] : undefined
      const first: unknown = Array.isArray(given) ? given[0] : given
      return typeof first === 'string' ? first : null
    },
  }
}

/** Whether a value is an object with named parts. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
