import type { Role } from '../../domain/calendar/calendar.ts'
import { dateAt, type EpochMs, type IsoDate } from '../../domain/calendar/dates.ts'
import { asInCalendar, seriesIn } from '../../domain/standing/inStep.ts'
import { standingMeetings } from '../../domain/standing/plan.ts'
import { standingMoment } from '../../domain/standing/standingMoment.ts'
import { leaningFrom } from '../../domain/together/leaning.ts'
import { termOn } from '../../domain/together/terms.ts'
import { slotInput } from '../jointTime/slotInput.ts'
import { noticeMinutes } from '../standing/standingAsk.ts'
import { createRuleOfCategories } from '../../domain/pressure/settings.ts'
import type { CardsInput, DesignMoment } from '../../domain/together/cards.ts'
import type { Notes, Together } from '../../domain/together/together.ts'
import type { JointYear } from '../year/jointYear.ts'

/** What the cards of a day rest on, from the pair's year and what they have kept. */
export function cardsInput(
  year: JointYear,
  kept: { readonly together: Together; readonly mine: Notes },
  at: { readonly role: Role; readonly today: IsoDate; readonly now: EpochMs },
): CardsInput {
  return {
    ...{ role: at.role, today: at.today },
    ...kept,
    year: year.schoolYear,
    moments: shapingMoments(year),
    joint: year.isPaused ? [] : year.joint,
    meetings: jointMeetings(year, kept.together),
    standing: standingOn(year, kept.together, at),
    leaning: isSeenEnough(year) ? leaningFrom(at.today, { ...year, year: year.schoolYear }) : null,
  }
}

/** Of somebody who shares busy times alone the tagged work is not seen: they would always seem to have room. */
function isSeenEnough({ isPaused, shown }: JointYear): boolean {
  return !isPaused && shown.partner.basis !== 'busyTimes' && shown.partner.basis !== 'notRead'
}

/** What there is to say of the pair's standing time, as its organiser's own calendar has it. */
function standingOn(
  year: JointYear,
  { standing }: Together,
  { role, today, now }: { readonly role: Role; readonly today: IsoDate; readonly now: EpochMs },
): CardsInput['standing'] {
  const term = termOn(year.schoolYear, today)
  if (term === null || year.isPaused) return null
  const plans = standing.map((plan) =>
    plan.organizer === role ? asInCalendar(plan, seriesIn(year.calendars[role], plan), year.schoolYear.timeZone) : plan,
  )
  return standingMoment(plans, slotInput(year, now), { today, term, noticeMinutes })
}

/** The decisions of the year that are shaped before they are made. */
function shapingMoments({ deadlines }: Pick<JointYear, 'deadlines'>): readonly DesignMoment[] {
  return deadlines.flatMap(({ id, title, design, when }) => {
    if (design === null) return []
    return [{ deadlineId: id, title, from: design.from, to: when.kind === 'day' ? when.date : when.to }]
  })
}

/**
 * The days of joint meetings, in order: of those that are tagged in either calendar, as far as it is seen (an invitation
 * does not bring its organiser's tag along), and of the standing time.
 */
function jointMeetings({ calendars, settings, schoolYear }: JointYear, { standing }: Together): readonly IsoDate[] {
  const ruleOf = createRuleOfCategories(settings)
  const tagged = [...calendars.senco.events, ...calendars.leader.events].flatMap(({ time, categories }) => {
    if (time.kind !== 'timed' || categories.length === 0 || ruleOf(categories)?.kind !== 'joint') return []
    return [time.startsAt]
  })
  const standingTimes = standing.flatMap((plan) => standingMeetings(plan).map(({ startsAt }) => startsAt))
  const days = [...tagged, ...standingTimes].map((startsAt) => dateAt(startsAt, schoolYear.timeZone))
  return [...new Set(days)].sort()
}
