import type { NoSlot, Relaxation, Suggestion } from '../../domain/slots/slots.ts'
import { partnerOf, type Role } from '../../domain/calendar/calendar.ts'
import { dayAndMonth } from '../../domain/calendar/dateWords.ts'
import { counted } from '../words/numbers.ts'
import { sentenceCase } from '../words/words.ts'
import type { PairWords } from './pairWords.ts'
import { lengthText, slotTime } from './suggestionWords.ts'

/** How many days were looked at. */
export function lookedAt({ schoolDaysLookedAt }: NoSlot): string {
  if (schoolDaysLookedAt === 0) return 'There is no school day between those dates.'
  return `${counted(schoolDaysLookedAt, 'school day')} looked at:`
}

/** Why each of those days has no room, with how many days each reason ruled out; the most frequent first. */
export function noSlotReasons({ because }: NoSlot, lengthMinutes: number, pair: PairWords): readonly string[] {
  const busyOf: Readonly<Record<Role, number>> = { senco: because.sencoBusy, leader: because.leaderBusy }
  const length = lengthMinutes === 60 ? 'no free hour' : `no ${lengthText(lengthMinutes)} free`
  const reasons: readonly (readonly [days: number, sentence: string])[] = [
    [busyOf[pair.me], `you have ${length} in the hours that you share`],
    [busyOf[partnerOf(pair.me)], `${pair.partnerName} has ${length} in the hours that you share`],
    [because.bothTogetherBusy, 'each of you has room, but not at the same time'],
    [because.notBothAtWork, 'you do not both work at the same time'],
    [because.tooLittleNotice, 'it is too soon for the notice that you asked for'],
    [because.timeOfDay, 'the hours that you asked for are outside the working hours that you share'],
  ]
  return reasons
    .filter(([days]) => days > 0)
    .toSorted(([a], [b]) => b - a)
    .map(([days, sentence]) => `${counted(days, 'day')}: ${sentence}.`)
}

function changeText(change: Relaxation): string {
  switch (change.kind) {
    case 'shorter':
      return `${lengthText(change.lengthMinutes)} instead`
    case 'anyTimeOfDay':
      return 'any working hour'
    case 'lessNotice':
      return change.noticeMinutes === 0 ? 'no notice' : `${lengthText(change.noticeMinutes)} of notice`
    case 'later':
      return `look until ${dayAndMonth(change.to)}`
  }
}

/** What the button that gives something up says. */
export function relaxationButton(change: Relaxation): string {
  return sentenceCase(changeText(change))
}

/** What giving that up gives. */
export function relaxationGives(gives: Suggestion, timeZone: string): string {
  return `The smallest change that makes room gives ${slotTime(gives, timeZone)}.`
}
