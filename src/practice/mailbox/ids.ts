import type { IsoDate } from '../../domain/calendar/dates.ts'

/**
 * Ids in the shape of Exchange's: opaque, case-sensitive, with a trailing `=`. They are made from a count, so that
 * the same year has the same ids at every start.
 */
export function eventId(mailbox: string, count: number): string {
  return `AAMk${base64Url(`${mailbox}:${String(count).padStart(6, '0')}`)}AAA=`
}

/** The id of one occurrence of a series. */
export function occurrenceId(masterId: string, date: IsoDate): string {
  return `${masterId.slice(0, -1)}FRAAg${base64Url(date)}=`
}

/** Everything up to the place where an occurrence's date stands (MS-OXOCAL, "Global Object ID"). */
const globalObjectId = '040000008200E00074C5B7101A82E008'
const noDate = '00000000'

/** The id that all copies of one event of the invented year share. */
export function countedICalUId(count: number): string {
  return iCalUIdOf(count.toString(16).padStart(32, '0'))
}

/**
 * The id that all copies of an event share which somebody has just made. It comes only once: a board that outlives a
 * practice school must not take a new meeting for one of an earlier run.
 */
export function newICalUId(): string {
  return iCalUIdOf(crypto.randomUUID().replaceAll('-', ''))
}

function iCalUIdOf(data: string): string {
  return `${globalObjectId}${noDate}${'0'.repeat(24)}10000000${data.toUpperCase()}`
}

/** The shared id of one occurrence: the series' own, with the date in its place. */
export function occurrenceICalUId(masterICalUId: string, date: IsoDate): string {
  if (!masterICalUId.startsWith(globalObjectId)) return `${masterICalUId}/${date}`
  const { year, month, day } = Temporal.PlainDate.from(date)
  const hex = (value: number, digits: number) => value.toString(16).toUpperCase().padStart(digits, '0')
  const dated = `${hex(year, 4)}${hex(month, 2)}${hex(day, 2)}`
  return `${globalObjectId}${dated}${masterICalUId.slice(globalObjectId.length + noDate.length)}`
}

/** A text of ASCII as base64 that may stand in an address. */
export function base64Url(text: string): string {
  return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}
