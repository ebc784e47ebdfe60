import type { IsoDate } from '../calendar/dates.ts'
import type { ThreadTerm } from './threadTerms.ts'
import type {
  Decision,
  Invitation,
  LearningNote,
  Notes,
  PupilsNote,
  TermStep,
  Together,
  Training,
  Visit,
  VoiceNote,
  WayNote,
  WentWell,
} from './together.ts'

/** What both have said of one thing; of the other null until both have. */
export interface Both<Note> {
  readonly own: Note
  readonly other: Note | null
}

/** What the two have kept and noted in a term. */
export interface TermThread {
  readonly step: TermStep | null
  readonly decisions: readonly Decision[]
  readonly invitations: readonly Invitation[]
  readonly visits: readonly Visit[]
  readonly trainings: readonly Training[]
  /** By half-term, in order. */
  readonly ways: readonly (Both<WayNote> & { readonly half: ThreadTerm['halves'][number] })[]
  /** The training is null when it is not kept any more, while one's own answer is. */
  readonly learnings: readonly (Both<LearningNote> & { readonly training: Training | null })[]
  readonly voices: readonly Both<VoiceNote>[]
  readonly pupils: Both<PupilsNote> | null
  /** What both said a term before, to be set beside it. */
  readonly pupilsBefore: { readonly own: PupilsNote; readonly other: PupilsNote } | null
  /** The latest week first, in each one's own before the other's. */
  readonly wentWell: readonly (WentWell & { readonly isOwn: boolean })[]
  readonly isEmpty: boolean
}

/** Gathers a term's thread for one of the two. What is removed on one's own side takes the other's answer out of it too. */
export function termThread(
  { together, mine, theirs }: { readonly together: Together; readonly mine: Notes; readonly theirs: Notes },
  term: ThreadTerm,
  /** The key of the term before; null when nothing is to be set beside. */
  keyBefore: string | null,
): TermThread {
  const isOf = ({ on }: { readonly on: IsoDate }) => on >= term.since && on < term.before
  const pupilsOf = (notes: Notes, key: string | null) => notes.pupils.find((note) => note.term === key) ?? null
  const [own, ownBefore, otherBefore] = [
    pupilsOf(mine, term.key),
    pupilsOf(mine, keyBefore),
    pupilsOf(theirs, keyBefore),
  ]
  const thread = {
    step: together.steps.find((each) => each.term === term.key) ?? null,
    decisions: inOrder(together.decisions.filter(isOf)),
    invitations: inOrder(together.invitations.filter(isOf)),
    visits: inOrder(together.visits.filter(isOf)),
    trainings: inOrder(together.trainings.filter(isOf)),
    ways: term.halves.flatMap((half) => {
      const way = mine.ways.find(({ halfTerm }) => halfTerm === half.key)
      const other = theirs.ways.find(({ halfTerm }) => halfTerm === half.key) ?? null
      return way === undefined ? [] : [{ half, own: way, other }]
    }),
    learnings: inOrder(mine.learnings).flatMap((note) => {
      const training = together.trainings.find(({ id }) => id === note.trainingId) ?? null
      const other = theirs.learnings.find(
        ({ trainingId, after }) => trainingId === note.trainingId && after === note.after,
      )
      return isOf(training ?? note) ? [{ training, own: note, other: other ?? null }] : []
    }),
    voices: mine.voices.filter(isOf).map((note) => ({
      own: note,
      other: theirs.voices.find(({ deadlineId }) => deadlineId === note.deadlineId) ?? null,
    })),
    pupils: own === null ? null : { own, other: pupilsOf(theirs, term.key) },
    wentWell: [
      ...mine.wentWell.map((each) => ({ ...each, isOwn: true })),
      ...theirs.wentWell.map((each) => ({ ...each, isOwn: false })),
    ]
      .filter(isOf)
      .sort((a, b) => (a.on === b.on ? 0 : a.on < b.on ? 1 : -1)),
  }
  const { step, pupils, ...lists } = thread
  return {
    ...thread,
    pupilsBefore: ownBefore === null || otherBefore === null ? null : { own: ownBefore, other: otherBefore },
    isEmpty: step === null && pupils === null && Object.values(lists).every(({ length }) => length === 0),
  }
}

/** By day; of a day in the order in which they were written. */
function inOrder<Entry extends { readonly on: IsoDate }>(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted((a, b) => (a.on === b.on ? 0 : a.on < b.on ? -1 : 1))
}
