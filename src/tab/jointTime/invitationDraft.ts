import { planningQuestions } from './agenda.ts'

/** The invitation as it is filled in. It stays as it is from one time to the next, so that nothing is typed twice. */
export interface InvitationDraft {
  readonly subject: string
  readonly questions: readonly string[]
  readonly wantsOnlineMeeting: boolean
}

/** A meeting about inclusion, with all three questions. */
export const firstDraft: InvitationDraft = {
  subject: 'Inclusion time',
  questions: planningQuestions,
  wantsOnlineMeeting: false,
}
