import type { NotesDocument, TogetherDocument } from '../../contract/together.ts'
import type { Role } from '../../domain/calendar/calendar.ts'
import type { KeptChange } from './saveMerged.ts'

type Entry<List extends readonly unknown[]> = List[number]

function inTogether(change: (kept: TogetherDocument) => TogetherDocument): KeptChange {
  return { kind: 'together', change }
}

function inNotes(change: (kept: NotesDocument) => NotesDocument): KeptChange {
  return { kind: 'notes', change }
}

/** Entries with one more, in place of the one that it answers anew. */
function withEntry<Each>(entries: readonly Each[], entry: Each, keyOf: (each: Each) => string): Each[] {
  return [...entries.filter((each) => keyOf(each) !== keyOf(entry)), entry]
}

/** Writes down what a joint meeting decided. */
export function decided(decision: Entry<TogetherDocument['decisions']>): KeptChange {
  return inTogether((kept) => ({ ...kept, decisions: withEntry(kept.decisions, decision, ({ id }) => id) }))
}

/**
 * Sets the one step of a term. One that the other has set meanwhile stays, unless it is the one that one has read and
 * writes in place of.
 */
export function stepSet(step: Entry<TogetherDocument['steps']>, insteadOf: string | null = null): KeptChange {
  return inTogether((kept) =>
    kept.steps.some(({ term, line }) => term === step.term && line !== insteadOf)
      ? kept
      : { ...kept, steps: withEntry(kept.steps, step, ({ term }) => term) },
  )
}

/** Says what has become of a term's step, or puts it on another day; its words stay as they are. */
export function stepChanged(
  term: string,
  change: Partial<Pick<Entry<TogetherDocument['steps']>, 'on' | 'state'>>,
): KeptChange {
  return inTogether((kept) => ({
    ...kept,
    steps: kept.steps.map((each) => (each.term === term ? { ...each, ...change } : each)),
  }))
}

/** Marks a training that both have been to. */
export function trained(training: Entry<TogetherDocument['trainings']>): KeptChange {
  return inTogether((kept) => ({ ...kept, trainings: withEntry(kept.trainings, training, ({ id }) => id) }))
}

/** Says what one can be visited in; all of it at once. */
export function offered(role: Role, offers: readonly string[]): KeptChange {
  return inTogether((kept) => ({ ...kept, offers: { ...kept.offers, [role]: [...offers] } }))
}

/** Notes a visit that one is going to make. */
export function visiting(visit: Entry<TogetherDocument['visits']>): KeptChange {
  return inTogether((kept) => ({ ...kept, visits: withEntry(kept.visits, visit, ({ id }) => id) }))
}

/** Says that the SENCo is in on a decision from the start, or wants to be. */
export function invited(invitation: Entry<TogetherDocument['invitations']>): KeptChange {
  return inTogether((kept) => ({
    ...kept,
    invitations: withEntry(kept.invitations, invitation, ({ deadlineId, by }) => `${deadlineId} ${by}`),
  }))
}

/** Places one's marker for a half-term. */
export function seenAs(way: Entry<NotesDocument['ways']>): KeptChange {
  return inNotes((kept) => ({ ...kept, ways: withEntry(kept.ways, way, ({ halfTerm }) => halfTerm) }))
}

/** Notes whether the SENCo was in the room from the start. */
export function heard(voice: Entry<NotesDocument['voices']>): KeptChange {
  return inNotes((kept) => ({ ...kept, voices: withEntry(kept.voices, voice, ({ deadlineId }) => deadlineId) }))
}

/** Answers a question after a training. */
export function learnt(learning: Entry<NotesDocument['learnings']>): KeptChange {
  return inNotes((kept) => ({
    ...kept,
    learnings: withEntry(kept.learnings, learning, ({ trainingId, after }) => `${trainingId} ${after}`),
  }))
}

/** Says what pupils would say. */
export function askedOfPupils(note: Entry<NotesDocument['pupils']>): KeptChange {
  return inNotes((kept) => ({ ...kept, pupils: withEntry(kept.pupils, note, ({ term }) => term) }))
}

/** Tells one thing of a week that went well. */
export function wentWell(line: Entry<NotesDocument['wentWell']>): KeptChange {
  return inNotes((kept) => ({ ...kept, wentWell: withEntry(kept.wentWell, line, ({ on }) => on) }))
}

/** Says that a day is heavier than the calendar knows, or takes that back. */
export function unplannedOn(on: string, isUnplanned: boolean): KeptChange {
  return inNotes((kept) => {
    const others = kept.unplanned.filter((each) => each.on !== on)
    return { ...kept, unplanned: isUnplanned ? [...others, { on }] : others }
  })
}

/** Puts a card away for good. */
export function skipped(card: string, on: string): KeptChange {
  return inNotes((kept) => ({
    ...kept,
    skipped: withEntry(kept.skipped, { on, card }, ({ card: each }) => each),
  }))
}
