/** Turns a zone as Outlook names it into an IANA zone; undefined when nobody knows it. */
export type ZoneNamed = (name: string) => Promise<string | undefined>

/** What Outlook calls the zone of nearly every mailbox that we shall ever see. */
const england = { windows: 'GMT Standard Time', iana: 'Europe/London' }

function isKnown(timeZone: string): boolean {
  try {
    Temporal.PlainDate.from('2000-01-01').toZonedDateTime(timeZone)
    return true
  } catch {
    return false
  }
}

/** The IANA zone of a name. CLDR's table of Windows names is loaded only for one that is neither England's nor IANA's. */
export const zoneNamed: ZoneNamed = async (name) => {
  if (name === england.windows) return england.iana
  if (name === '' || isKnown(name)) return name === '' ? undefined : name
  try {
    const { findIana } = await import('windows-iana')
    return findIana(name)[0]
  } catch {
    // The table could not be fetched. A calendar without the name of its zone is better than none.
    return undefined
  }
}
