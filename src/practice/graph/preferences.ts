import type { NamedZone } from '../mailbox/zones.ts'
import { utc, zoneOf } from '../mailbox/zones.ts'
import { GraphProblem } from './problems.ts'

/** What a request's `Prefer` headers ask for. */
export interface Preferences {
  readonly zone: NamedZone
  readonly bodyType: 'html' | 'text'
  /** The preferences that are honoured, for `Preference-Applied`. */
  readonly applied: readonly string[]
}

/** Several preferences may stand in one header, with commas; those that nobody knows are left aside. */
export function readPreferences(header: string | null): Preferences {
  let zone = utc
  let bodyType: Preferences['bodyType'] = 'html'
  const applied: string[] = []
  for (const [text, name = '', value = ''] of (header ?? '').matchAll(/([\w.-]+)\s*=\s*"?([^",]*)"?/g)) {
    switch (name.toLowerCase()) {
      case 'outlook.timezone':
        zone = knownZone(value)
        break
      case 'outlook.body-content-type':
        bodyType = value.toLowerCase() === 'text' ? 'text' : 'html'
        break
      case 'idtype':
        break
      default:
        continue
    }
    applied.push(text)
  }
  return { zone, bodyType, applied }
}

/**
 * The zone of a name.
 *
 * @throws GraphProblem when Exchange has no such zone
 */
export function knownZone(name: string): NamedZone {
  const zone = zoneOf(name)
  if (zone !== null) return zone
  throw new GraphProblem(
    400,
    'TimeZoneNotSupportedException',
    `The following TimeZone value is not supported: ${name}.`,
  )
}
