import { type Role, roles } from '../../domain/calendar/calendar.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { dateWithYear, weekdayAndDate } from '../../domain/calendar/dateWords.ts'
import type { ChainStep, EhcPlan } from '../../domain/ehcPlans/ehcPlans.ts'
import type { Whose } from '../../domain/ehcPlans/chainRules.ts'
import type { CodeQuestion } from '../../domain/ehcPlans/codeQuestion.ts'
import type { Finding } from '../../domain/ehcPlans/findings.ts'
import { counted } from '../words/numbers.ts'
import type { Words } from '../words/words.ts'

/** What is late about a chain, or worth a look, as a sentence. */
export function findingWords(finding: Finding): string {
  switch (finding.kind) {
    case 'afterTransfer': {
      const safe =
        finding.lastSafe === null ? '' : ` The last safe day for the meeting is ${dateWithYear(finding.lastSafe)}.`
      return `The final plan may come as late as ${dateWithYear(finding.finalBy)}, and is due before ${dateWithYear(finding.transferBefore)}.${safe}`
    }
    case 'afterTwelveMonths': {
      const safe =
        finding.lastSafe === null ? '' : ` The last safe day for the meeting is ${dateWithYear(finding.lastSafe)}.`
      return `The decision may come as late as ${dateWithYear(finding.decisionBy)}, and the twelve months end on ${dateWithYear(finding.completeBy)}.${safe}`
    }
    case 'overdue':
      return `The review had to be complete by ${dateWithYear(finding.completeBy)}, and no meeting is known here.`
    case 'lastSafeGone':
      return `There is no meeting yet, and the last safe day for one was ${dateWithYear(finding.lastSafe)}.`
    case 'shortNotice':
      return `Invitations and advice had to be out by ${dateWithYear(finding.adviceBy)}, two weeks before the meeting.`
    case 'lateNotice':
      return `The amendment notice of ${dateWithYear(finding.sentOn)} came after the four weeks, which ended on ${dateWithYear(finding.dueBy)}.`
    case 'lateAdvice':
      return `The school’s advice is due on ${dateWithYear(finding.adviceBy)}, after week 16 ends on ${dateWithYear(finding.decisionBy)}.`
    case 'lateDraft':
      return `The family has until ${dateWithYear(finding.commentsUntil)} to comment on the draft, and the twenty weeks end on ${dateWithYear(finding.finalBy)}.`
    case 'closedDay':
      return `The school is closed on ${dateWithYear(finding.date)} (${finding.name}).`
  }
}

/** Who has to see to a step. */
export const whoseWords: Readonly<Record<Whose, string>> = {
  school: 'School',
  localAuthority: 'Local authority',
  family: 'Family',
}

/** What comes next in a chain: "Next: Review invitations, Mon 9 Nov". */
export function nextStepWords(steps: readonly ChainStep[]): string {
  const next = steps.find(({ isPast, isLimit }) => !isPast && !isLimit)
  return next === undefined
    ? 'All steps are past'
    : `Next: ${next.shortTitle}, ${weekdayAndDate(next.workBy ?? next.date)}`
}

/** What comes next for a plan; nothing where its review is overdue, since that is said beside it. */
export function nextForPlanWords({ review }: Pick<EhcPlan, 'review'>, today: IsoDate): string {
  if (review === null) return ''
  if (!review.isSuggested) return nextStepWords(review.steps)
  return review.meeting < today ? '' : `Meeting by ${weekdayAndDate(review.meeting)}`
}

/** How many of a school's plans are kept here, which is by code and date; what is tagged in a calendar is not among them. */
export function countWords(dated: number, inSchool: number | null): string {
  if (dated === 0) {
    return inSchool === null || inSchool === 0
      ? 'No plan is kept here by code yet.'
      : `Of the school’s ${counted(inSchool, 'plan')} none is kept here by code yet.`
  }
  const are = `${dated === 1 ? 'is' : 'are'} kept here by code`
  if (inSchool === null) return `${counted(dated, 'plan')} ${are}.`
  if (dated > inSchool) return `${counted(dated, 'plan')} ${are}, more than the school’s ${inSchool}.`
  return `Of the school’s ${counted(inSchool, 'plan')} ${dated} ${are}.`
}

/** That reviews which are tagged in a calendar count on the map and are not listed, with how many there are and whose. */
export function taggedWords(tagged: Readonly<Record<Role, number>>, words: Words): string {
  const whose = roles.filter((role) => tagged[role] > 0)
  if (whose.length === 0) return 'A review that is tagged in Outlook counts on the map and is not listed here.'
  const parts = whose.map((role) => `${tagged[role]} in the ${words.roles[role]}’s calendar`)
  return `Reviews that are tagged in Outlook count on the map and are not listed here: ${parts.join(', ')}.`
}

/** Why a text is asked about before it is kept as a code. */
export function codeQuestionWords(text: string, about: CodeQuestion): string {
  switch (about) {
    case 'name':
      return `“${text}” may be somebody’s name.`
    case 'pupilNumber':
      return `“${text}” looks like a unique pupil number.`
    case 'address':
      return `“${text}” looks like an e-mail address.`
  }
}
