import { partnerOf, type Role } from '../../domain/calendar/calendar.ts'
import { dateAt, type Interval } from '../../domain/calendar/dates.ts'
import { dayAndMonth, weekdayName } from '../../domain/calendar/dateWords.ts'
import { categoryNameOf } from '../../domain/pressure/otherCategory.ts'
import type { PressureSettings } from '../../domain/pressure/pressure.ts'
import type { ObviousTime, SlotWish, Suggestion } from '../../domain/slots/slots.ts'
import { counted, percent } from '../words/numbers.ts'
import { clockTimes } from '../words/time.ts'
import { bandWords, sentenceCase } from '../words/words.ts'
import { namesOwn, type PairWords } from './pairWords.ts'

/** "Tuesday 24 November". */
export function slotDay({ startsAt }: Interval, timeZone: string): string {
  const date = dateAt(startsAt, timeZone)
  return `${weekdayName(date)} ${dayAndMonth(date)}`
}

/** "Tuesday 24 November, 10:00–10:45", as clocks in the zone show it. */
export function slotTime(interval: Interval, timeZone: string): string {
  return `${slotDay(interval, timeZone)}, ${clockTimes(interval.startsAt, interval.endsAt, timeZone)}`
}

/** "45 minutes", "an hour", "1½ hours". */
export function lengthText(minutes: number): string {
  if (minutes === 60) return 'an hour'
  if (minutes % 60 === 0) return `${minutes / 60} hours`
  if (minutes > 60 && minutes % 30 === 0) return `${Math.floor(minutes / 60)}½ hours`
  return counted(minutes, 'minute')
}

function personIsAt(role: Role, pressure: number, pair: PairWords): string {
  const isMe = role === pair.me
  if (!Number.isFinite(pressure)) return `${isMe ? 'you have' : `${pair.partnerName} has`} no hours left`
  return `${isMe ? 'you are' : `${pair.partnerName} is`} at ${percent(pressure)}`
}

function pressureText({ pressure, band }: Suggestion, pair: PairWords): string {
  const [mine, theirs] = [pressure[pair.me], pressure[partnerOf(pair.me)]]
  const highest = Math.max(mine, theirs)
  if (highest === 0) return 'nothing else is asked of either of you that day'
  if (band === 'calm') return `both under ${(Math.floor(highest * 10 + 1e-9) + 1) * 10}% that day`
  return `${personIsAt(pair.me, mine, pair)} and ${personIsAt(partnerOf(pair.me), theirs, pair)} that day`
}

function deadlineText({ nearestDeadline }: Suggestion, settings: PressureSettings, pair: PairWords): string {
  if (nearestDeadline === null) return 'no tagged deadline within 20 school days'
  const { schoolDays, role } = nearestDeadline
  const name = categoryNameOf(nearestDeadline, settings)
  const nearest = `the nearest deadline (${name}, ${namesOwn(role, pair)})`
  if (schoolDays === 0) return `${nearest} is that day`
  if (schoolDays === 1) return `${nearest} is the next school day`
  return `${nearest} is ${schoolDays} school days away`
}

function clearText(minutes: number): string {
  return minutes >= 60 ? 'an hour or more' : lengthText(minutes)
}

function roomText({ clearBeforeMinutes: before, clearAfterMinutes: after }: Suggestion): string {
  if (before === 0 && after === 0) return 'no gap before or after'
  if (before === 0) return `no gap before, ${clearText(after)} clear after`
  if (after === 0) return `${clearText(before)} clear before, no gap after`
  return `${clearText(Math.min(before, after))} clear either side`
}

/** Why a time is suggested: how heavy the day is, how near a deadline, how much room around it. */
export function whySuggested(suggestion: Suggestion, settings: PressureSettings, pair: PairWords): string {
  const parts = [pressureText(suggestion, pair), deadlineText(suggestion, settings, pair), roomText(suggestion)]
  return `${sentenceCase(parts.join('; '))}.`
}

function minutesAreClear(minutes: number): string {
  return `${lengthText(minutes)} ${minutes === 60 ? 'is' : 'are'} clear`
}

/** Why the time that people would try first does not lead the list. */
export function whyNotObvious(obvious: ObviousTime, pair: PairWords, timeZone: string): string {
  const time = `The earliest time that is free for both is ${slotTime(obvious, timeZone)}.`
  const { because } = obvious
  switch (because.kind) {
    case 'heavierDay': {
      const whom = because.role === 'both' ? 'both of you' : because.role === pair.me ? 'you' : pair.partnerName
      const figure = Number.isFinite(because.pressure) ? percent(because.pressure) : 'no hours left'
      return `${time} It does not lead, because that day is heavier: ${bandWords[because.band].toLowerCase()} for ${whom} (${figure}).`
    }
    case 'lessRoom': {
      const room = because.clearMinutes === 0 ? 'there is no gap' : `only ${minutesAreClear(because.clearMinutes)}`
      return `${time} It does not lead, because ${room} on one side of it.`
    }
    case 'sameDay':
      return `${time} It does not lead, because another time suits the order that you chose better.`
  }
}

/** What stands above the list: how many times, and how long. */
export function answerTitle(count: number, lengthMinutes: number): string {
  return `${counted(count, 'time')} free for both of you, ${lengthText(lengthMinutes)}${count === 1 ? '' : ' each'}`
}

/** What each order is called in the form. */
export const orderNames: Readonly<Record<SlotWish['order'], string>> = {
  calmest: 'Calmest',
  soonest: 'Soonest',
  roomiest: 'Roomiest',
}

const orderMeanings: Readonly<Record<SlotWish['order'], string>> = {
  calmest: 'If the calmest day led',
  soonest: 'If the soonest day led',
  roomiest: 'If the most room around it led',
}

/** What would lead if another order were chosen. */
export function otherOrderText(order: SlotWish['order'], first: Suggestion, timeZone: string): string {
  return `${orderMeanings[order]}: ${slotTime(first, timeZone)} (${bandText(first).toLowerCase()}).`
}

/** "Steady, 72%": the day's level for both, in words and as a figure. */
export function bandText({ band, jointPressure }: Pick<Suggestion, 'band' | 'jointPressure'>): string {
  return `${bandWords[band]}, ${percent(jointPressure)}`
}
