import { roles } from '../../domain/calendar/calendar.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { ownerWords } from '../../domain/schoolYear/deadlineRules/ownerWords.ts'
import { dateWithYear, longDate, shortDate, weekdayAndDate } from '../../domain/calendar/dateWords.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import type { Basis, DesignTopic } from '../../domain/schoolYear/deadlineRules/rule.ts'
import { counted } from '../words/numbers.ts'
import type { Words } from '../words/words.ts'
import { spanOf, titleOf } from './deadlineList.ts'

/** "Thu 1 Oct", "4 May – 15 May". */
export function shortWhen(deadline: Pick<ResolvedDeadline, 'when'>): string {
  const { when } = deadline
  return when.kind === 'day' ? weekdayAndDate(when.date) : `${shortDate(when.from)} – ${shortDate(when.to)}`
}

/** The date that a deadline which is next has to be read by: its end once it has begun, "until 23 Nov", else when it is. */
export function nextWhen(deadline: Pick<ResolvedDeadline, 'when'>, today: IsoDate): string {
  const { from, to } = spanOf(deadline)
  return from < today ? `until ${shortDate(to)}` : shortWhen(deadline)
}

/** "Thursday 1 October 2026", "from Monday 4 May 2026 to Friday 15 May 2026". */
export function longWhen({ when }: Pick<ResolvedDeadline, 'when'>): string {
  return when.kind === 'day' ? longDate(when.date) : `from ${longDate(when.from)} to ${longDate(when.to)}`
}

/** How sure a date is, in a sentence. */
export function statusWords({ status, confirmWith }: Pick<ResolvedDeadline, 'status' | 'confirmWith'>): string {
  const confirm = confirmWith === null ? '' : `, confirm with ${confirmWith}`
  switch (status) {
    case 'published':
      return 'Published for this year.'
    case 'fixedRule':
      return 'The same day every year.'
    case 'computed':
      return `Computed from the rule${confirm}.`
    case 'model':
      return `Custom, placed with your terms${confirm}. Move it to where your school has it.`
    case 'uncertain':
      return `Uncertain: sources differ${confirm}.`
    case 'moved':
      return 'Moved by your school.'
    case 'own':
      return 'Your own.'
  }
}

/** What a row says of a date that is not sure: "computed, confirm with JCQ"; null where it is. */
export function doubtWords({ status, confirmWith }: Pick<ResolvedDeadline, 'status' | 'confirmWith'>): string | null {
  if (status === 'uncertain') return confirmWith === null ? 'uncertain' : `uncertain, confirm with ${confirmWith}`
  if (confirmWith !== null && status === 'computed') return `computed, confirm with ${confirmWith}`
  return status === 'moved' ? 'moved by your school' : null
}

/** What makes it a duty, or that it is none. */
export const basisWords: Readonly<Record<Basis, string>> = {
  law: 'Law',
  statutoryGuidance: 'Statutory guidance',
  grantCondition: 'Condition of a grant',
  examBoardRule: 'Rule of the exam boards',
  nationalConditions: 'National conditions of service',
  regulatorPractice: 'Practice of the regulator',
  localAuthorityGuidance: 'Guidance of local authorities',
  derived: 'Follows from another deadline',
  custom: 'Custom of schools',
}

/** How the dates of a year and the rules of the library belong together. */
export function rulesWords(deadlines: readonly Pick<ResolvedDeadline, 'ruleId'>[], inLibrary: number): string {
  const rules = new Set(deadlines.flatMap(({ ruleId }) => (ruleId === null ? [] : [ruleId]))).size
  return `${rules} of Tandem’s ${inLibrary} rules give this year its dates, some several: which apply depends on the school’s phase and kind, and on the year.`
}

const stillHolds: Readonly<Record<Basis, string>> = {
  law: 'the law still holds',
  statutoryGuidance: 'the statutory guidance still holds',
  grantCondition: 'the condition of the grant still holds',
  examBoardRule: 'the rule of the exam boards still holds',
  nationalConditions: 'the conditions of service still hold',
  regulatorPractice: 'the regulator still asks for it',
  localAuthorityGuidance: 'the guidance of the local authority still holds',
  derived: 'what it follows from still holds',
  custom: 'the custom of schools stays',
}

/** What a statutory duty still is when the map does not count it any more: "the law still holds"; null of all else. */
export function stillHoldsWords({ statutory, basis }: Pick<ResolvedDeadline, 'statutory' | 'basis'>): string | null {
  return statutory && basis !== null ? stillHolds[basis] : null
}

/** What is asked before a statutory duty is switched off. */
export function switchOffQuestion(deadline: ResolvedDeadline): string {
  return `“${titleOf(deadline)}” is a statutory duty: ${stillHoldsWords(deadline) ?? 'it still holds'} when it is switched off, and the map no longer counts it for either of you.`
}

/** What is said where a deadline was that has just been switched off, or deleted. */
export function offWords(deadline: ResolvedDeadline): string {
  const done = deadline.ruleId === null ? 'deleted' : 'switched off'
  const holds = stillHoldsWords(deadline)
  return `${titleOf(deadline)} is ${done} for both of you.${holds === null ? '' : ` A statutory duty: ${holds}.`}`
}

/** How many deadlines are switched off, and how many of them the law asks for: "3 deadlines, 1 of them statutory". */
export function offCountWords(off: readonly Pick<ResolvedDeadline, 'statutory'>[]): string {
  const statutory = off.filter((each) => each.statutory).length
  const all = counted(off.length, 'deadline')
  if (statutory === 0) return all
  return statutory === off.length ? `${all}, statutory` : `${all}, ${statutory} of them statutory`
}

const topicWords: Readonly<Record<DesignTopic, string>> = {
  budget: 'Budget',
  timetable: 'Timetable',
  staffing: 'Staffing',
  behaviourPolicy: 'Behaviour policy',
  transition: 'Transition',
  trainingPlan: 'Training plan',
  improvementPlan: 'Improvement plan',
}

/** "Budget: shaping starts on 1 February 2027, decision by 31 March 2027", "… has been open since …". */
export function designWords(
  deadline: Pick<ResolvedDeadline, 'when'> & { readonly design: NonNullable<ResolvedDeadline['design']> },
  today: IsoDate,
): string {
  const { topic, from } = deadline.design
  const start = from > today ? `shaping starts on ${dateWithYear(from)}` : `open since ${dateWithYear(from)}`
  return `${topicWords[topic]}: ${start}, decision by ${dateWithYear(spanOf(deadline).to)}`
}

/** What a list of decisions to shape says of itself on a day: which of them are open. */
export function shapingWords(
  moments: readonly { readonly design: Pick<NonNullable<ResolvedDeadline['design']>, 'from'> }[],
  today: IsoDate,
): string {
  const open = moments.filter(({ design }) => design.from <= today).length
  if (open === moments.length) return 'Open now: a SENCo’s voice shapes them instead of commenting.'
  const from = 'From the day on which shaping starts, a SENCo’s voice shapes them instead of commenting.'
  return open === 0 ? `None is open yet. ${from}` : `${open} open now, ${moments.length - open} to come. ${from}`
}

/** "Spread over 10 school days", "On the day". */
export function leadWords({ leadDays }: Pick<ResolvedDeadline, 'leadDays'>): string {
  return leadDays === 1 ? 'On the day alone' : `Spread over the ${counted(leadDays, 'school day')} up to it`
}

/**
 * Whose it is, and what it asks of each: "5 h SENCo, 3 h headteacher" of both; "1 h SENCo, 4 h headteacher (leads)" where
 * one of the two answers for it and the other has work with it all the same; "Headteacher" where it asks for no hours.
 */
export function whoseWords(
  { owner, effortHours }: Pick<ResolvedDeadline, 'owner' | 'effortHours'>,
  words: Words,
): string {
  const asked = roles.filter((role) => effortHours[role] > 0)
  if (asked.length === 0) return ownerWords(owner, words)
  const parts = asked.map((role) => {
    const leads = owner === role && asked.length > 1 ? ' (leads)' : ''
    return `${Number(effortHours[role].toFixed(1))}\u00a0h ${words.roles[role]}${leads}`
  })
  const isOwnersWork = owner === 'both' || asked.includes(owner)
  return isOwnersWork ? parts.join(', ') : `${parts.join(', ')}, ${words.roles[owner]} leads`
}
