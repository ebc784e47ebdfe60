import type { Role } from '../../domain/calendar/calendar.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { dateWithYear, longDate, shortDate, weekdayAndDate } from '../../domain/calendar/dateWords.ts'
import type { ResolvedDeadline } from '../../domain/schoolYear/deadlineRules/resolvedDeadline.ts'
import type { Basis, DesignTopic } from '../../domain/schoolYear/deadlineRules/rule.ts'
import { counted } from '../words/numbers.ts'
import type { Words } from '../words/words.ts'
import { spanOf } from './deadlineList.ts'

/** "Thu 1 Oct", "4 May – 15 May". */
export function shortWhen(deadline: Pick<ResolvedDeadline, 'when'>): string {
  const { when } = deadline
  return when.kind === 'day' ? weekdayAndDate(when.date) : `${shortDate(when.from)} – ${shortDate(when.to)}`
}

/** "Thursday 1 October 2026", "from Monday 4 May 2026 to Friday 15 May 2026". */
export function longWhen({ when }: Pick<ResolvedDeadline, 'when'>): string {
  return when.kind === 'day' ? longDate(when.date) : `from ${longDate(when.from)} to ${longDate(when.to)}`
}

/** "SENCo", "SENCo and headteacher". */
export function ownerWords(owner: Role | 'both', { roles }: Words): string {
  return owner === 'both' ? `${roles.senco} and ${roles.leader}` : roles[owner]
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

/** "Spread over 10 school days", "On the day". */
export function leadWords({ leadDays }: Pick<ResolvedDeadline, 'leadDays'>): string {
  return leadDays === 1 ? 'On the day alone' : `Spread over the ${counted(leadDays, 'school day')} up to it`
}

/** "6 h SENCo, 1 h headteacher"; null where it asks for none. */
export function hoursWords({ effortHours }: Pick<ResolvedDeadline, 'effortHours'>, { roles }: Words): string | null {
  const parts = (['senco', 'leader'] as const)
    .filter((role) => effortHours[role] > 0)
    .map((role) => `${Number(effortHours[role].toFixed(1))} h ${roles[role]}`)
  return parts.length === 0 ? null : parts.join(', ')
}
