import type { NotesDocument, TogetherDocument } from '../../contract/together.ts'

/** Before the two have kept anything. */
export const emptyTogether: TogetherDocument = {
  decisions: [],
  steps: [],
  trainings: [],
  offers: { senco: [], leader: [] },
  visits: [],
  invitations: [],
  standing: [],
}

/** Before one has noted anything. */
export const emptyNotes: NotesDocument = {
  ways: [],
  voices: [],
  learnings: [],
  pupils: [],
  wentWell: [],
  unplanned: [],
  skipped: [],
}
