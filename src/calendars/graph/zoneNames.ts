import type { ZoneNamed } from './schedule.ts'

function isKnown(timeZone: string): boolean {
  try {
    Temporal.PlainDate.from('2000-01-01').toZonedDateTime(timeZone)
    return true
  } catch {
    return false
  }
}

/** Loads CLDR's table of Windows zone names; answers how a zone that Outlook names is called everywhere else. */
export async function loadZoneNames(): Promise<ZoneNamed> {
  const { findIana } = await import('windows-iana')
  return (name) => (name !== '' && isKnown(name) ? name : findIana(name)[0])
}
