import type { IsoDate } from '../calendar/dates.ts'
import type { Band, Lane } from '../pressure/pressure.ts'

/** How to reach somebody kindly on a day: now, later that day, or by a message that can wait. */
export interface WhenToTalk {
  readonly now: 'now' | 'laterToday' | 'noHurry'
  readonly band: Band
  /** The next school day on which a word is fine at once, within two weeks; null when there is none, or today is it. */
  readonly nextGoodDay: IsoDate | null
}

const wordOf: Readonly<Record<Band, WhenToTalk['now']>> = {
  calm: 'now',
  steady: 'now',
  busy: 'laterToday',
  hot: 'noHurry',
  peak: 'noHurry',
}

/** School days that are looked ahead. */
const ahead = 10

/** When a word suits somebody, by how heavy their day is; null on a day on which the school is closed. */
export function whenToTalk({ days }: Pick<Lane, 'days'>, today: IsoDate): WhenToTalk | null {
  const open = days.filter((day) => day.kind === 'open')
  const place = open.findIndex(({ date }) => date === today)
  const day = open[place]
  if (day === undefined) return null
  const now = wordOf[day.band]
  const next = open.slice(place + 1, place + 1 + ahead).find(({ band }) => wordOf[band] === 'now')
  return { now, band: day.band, nextGoodDay: now === 'now' ? null : (next?.date ?? null) }
}
