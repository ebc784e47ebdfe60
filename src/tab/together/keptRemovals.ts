import type { Invitation, LearningNote } from '../../domain/together/together.ts'
import type { KeptChange } from './saveMerged.ts'

/** Takes a decision out again. */
export function notDecided(id: string): KeptChange {
  return {
    kind: 'together',
    change: (kept) => ({ ...kept, decisions: kept.decisions.filter((each) => each.id !== id) }),
  }
}

/** Takes a term's step out; the term may have another. */
export function stepRemoved(term: string): KeptChange {
  return { kind: 'together', change: (kept) => ({ ...kept, steps: kept.steps.filter((each) => each.term !== term) }) }
}

/** Takes a training out: it is asked after no more. What each has answered stays their own, to be removed by them. */
export function notTrained(id: string): KeptChange {
  return {
    kind: 'together',
    change: (kept) => ({ ...kept, trainings: kept.trainings.filter((each) => each.id !== id) }),
  }
}

/** Takes a visit out. */
export function notVisiting(id: string): KeptChange {
  return { kind: 'together', change: (kept) => ({ ...kept, visits: kept.visits.filter((each) => each.id !== id) }) }
}

/** Takes back that the SENCo is in on a decision, as far as one of the two has said it. */
export function notInvited({ deadlineId, by }: Pick<Invitation, 'deadlineId' | 'by'>): KeptChange {
  return {
    kind: 'together',
    change: (kept) => ({
      ...kept,
      invitations: kept.invitations.filter((each) => each.deadlineId !== deadlineId || each.by !== by),
    }),
  }
}

/** Takes one's marker for a half-term away. */
export function notSeenAs(halfTerm: string): KeptChange {
  return {
    kind: 'notes',
    change: (kept) => ({ ...kept, ways: kept.ways.filter((each) => each.halfTerm !== halfTerm) }),
  }
}

/** Takes back what one noted of a decision. */
export function notHeard(deadlineId: string): KeptChange {
  return {
    kind: 'notes',
    change: (kept) => ({ ...kept, voices: kept.voices.filter((each) => each.deadlineId !== deadlineId) }),
  }
}

/** Takes back one's answer to a question after a training. */
export function notLearnt({ trainingId, after }: Pick<LearningNote, 'trainingId' | 'after'>): KeptChange {
  return {
    kind: 'notes',
    change: (kept) => ({
      ...kept,
      learnings: kept.learnings.filter((each) => each.trainingId !== trainingId || each.after !== after),
    }),
  }
}

/** Takes back what one said that pupils would say. */
export function notAskedOfPupils(term: string): KeptChange {
  return { kind: 'notes', change: (kept) => ({ ...kept, pupils: kept.pupils.filter((each) => each.term !== term) }) }
}

/** Takes back what went well in a week. */
export function notToldOfWeek(on: string): KeptChange {
  return { kind: 'notes', change: (kept) => ({ ...kept, wentWell: kept.wentWell.filter((each) => each.on !== on) }) }
}
