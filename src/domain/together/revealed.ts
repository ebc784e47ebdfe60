import type { IsoDate } from '../calendar/dates.ts'
import type { Notes } from './together.ts'

/**
 * What one of the two sees of the other's notes: of each question that both answer, nothing until both have; of a decision's
 * voice nothing before the end of the term either. What went well and what was unplanned is told at once: it is told to
 * be known. What was skipped is nobody else's business.
 *
 * @param today by which a term has ended or not
 */
export function revealedNotes(theirs: Notes, mine: Notes, today: IsoDate): Notes {
  const answered = (entries: readonly string[]) => {
    const known = new Set(entries)
    return (key: string) => known.has(key)
  }
  const hasWay = answered(mine.ways.map(({ halfTerm }) => halfTerm))
  const hasVoice = answered(mine.voices.map(({ deadlineId }) => deadlineId))
  const hasLearning = answered(mine.learnings.map(learningKey))
  const hasPupils = answered(mine.pupils.map(({ term }) => term))
  return {
    ways: theirs.ways.filter(({ halfTerm }) => hasWay(halfTerm)),
    voices: theirs.voices.filter(({ deadlineId, shownFrom }) => hasVoice(deadlineId) && shownFrom <= today),
    learnings: theirs.learnings.filter((each) => hasLearning(learningKey(each))),
    pupils: theirs.pupils.filter(({ term }) => hasPupils(term)),
    wentWell: theirs.wentWell,
    unplanned: theirs.unplanned,
    skipped: [],
  }
}

function learningKey({ trainingId, after }: Notes['learnings'][number]): string {
  return `${trainingId} ${after}`
}
