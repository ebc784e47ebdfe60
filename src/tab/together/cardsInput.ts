import type { Role } from '../../domain/calendar/calendar.ts'
import { dateAt, type IsoDate } from '../../domain/calendar/dates.ts'
import { createRuleOfCategories } from '../../domain/pressure/settings.ts'
import type { CardsInput, DesignMoment } from '../../domain/together/cards.ts'
import type { Notes, Together } from '../../domain/together/together.ts'
import type { JointYear } from '../year/jointYear.ts'

/** What the cards of a day rest on, from the pair's year and what they have kept. */
export function cardsInput(
  year: JointYear,
  kept: { readonly together: Together; readonly mine: Notes },
  at: { readonly role: Role; readonly today: IsoDate },
): CardsInput {
  return {
    ...at,
    ...kept,
    year: year.schoolYear,
    moments: shapingMoments(year),
    joint: year.isPaused ? [] : year.joint,
    meetings: jointMeetings(year, at.role),
  }
}

/** The decisions of the year that are shaped before they are made. */
function shapingMoments({ deadlines }: Pick<JointYear, 'deadlines'>): readonly DesignMoment[] {
  return deadlines.flatMap(({ id, title, design, when }) => {
    if (design === null) return []
    return [{ deadlineId: id, title, from: design.from, to: when.kind === 'day' ? when.date : when.to }]
  })
}

/** The days on which one has an event that is tagged as joint time, in order. */
function jointMeetings({ calendars, settings, schoolYear }: JointYear, role: Role): readonly IsoDate[] {
  const ruleOf = createRuleOfCategories(settings)
  const days = calendars[role].events.flatMap(({ time, categories }) => {
    if (time.kind !== 'timed' || categories.length === 0 || ruleOf(categories)?.kind !== 'joint') return []
    return [dateAt(time.startsAt, schoolYear.timeZone)]
  })
  return [...new Set(days)].sort()
}
