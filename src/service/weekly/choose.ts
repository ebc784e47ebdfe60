import { addDays, type EpochMs, type IsoDate } from '../../domain/calendar/dates.ts'
import { choosePrompts } from '../../domain/reflection/choosePrompts.ts'
import type { ChosenPrompt } from '../../domain/reflection/reflection.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import type { PlanningFacts } from '../store/rows.ts'
import { weekLoad } from './weekLoad.ts'

/** What is known of a board when its question is chosen. */
type BoardHistory = Pick<PlanningFacts, 'pastPrompts' | 'levels' | 'trainings'>

/** For so many days a training is the moment for a question about it. */
const daysAfterTraining = 14

/**
 * The questions that suit a board in a week, the best first. The week's own question is left out of the history, so
 * that the order is the same before and after it was posted, and "another question" finds the one after it.
 */
export function chooseForWeek(
  boardId: string,
  week: IsoDate,
  year: SchoolYear,
  known: BoardHistory,
  count: number,
): readonly ChosenPrompt[] {
  const history = known.pastPrompts.filter((past) => past.origin !== 'weekly' || past.week !== week)
  const [first, last] = [addDays(week, -daysAfterTraining), addDays(week, 6)]
  const afterTraining = known.trainings.some((on) => on >= first && on <= last)
  const load = weekLoad(week, year, known.levels)
  return choosePrompts({ week, year, load, history, seed: boardId, afterTraining }, count)
}

/** The instant by which a week's school year is found: the middle of its Wednesday, wherever the board is. */
export function middleOfWeek(week: IsoDate): EpochMs {
  return Temporal.PlainDate.from(week).add({ days: 2 }).toZonedDateTime('UTC').epochMilliseconds + 12 * 3_600_000
}
