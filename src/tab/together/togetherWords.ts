import type { FollowUp, LearningOutcome, Voice, WayOfWorking } from '../../domain/together/together.ts'

/** The four ways of working, each with the weather that it is. */
export const wayWords: Readonly<Record<WayOfWorking, { readonly name: string; readonly says: string }>> = {
  silos: { name: 'Silos', says: 'Each gets on with it, and thinks the other does too.' },
  isolation: { name: 'Isolation', says: 'One of you carries it, and the other hears of it.' },
  collaborationWithoutVision: { name: 'Busy together', says: 'Much is done together, and it is not clear what for.' },
  integration: { name: 'One team', says: 'Inclusion is in the plans from the start, and both of you are.' },
}

/** Whether the SENCo was in the room from the start. */
export const voiceWords: Readonly<Record<Voice, string>> = { yes: 'Yes', partly: 'Partly', no: 'No' }

/** What has become of what was learnt. */
export const outcomeWords: Readonly<Record<LearningOutcome, string>> = {
  kept: 'Kept',
  adapted: 'Adapted',
  dropped: 'Dropped',
}

/** What is asked after a training, and when. */
export const followUpWords: Readonly<Record<FollowUp, { readonly question: string; readonly when: string }>> = {
  day: { question: 'What would you like to try from it, the two of you?', when: 'the day after' },
  fortnight: { question: 'What has become of it so far?', when: 'two weeks on' },
  month: { question: 'And after four weeks?', when: 'four weeks on' },
}

/** Three steps for a term to begin from; any words of one's own do as well. */
export const stepStarters = [
  'Plan the next INSET day together',
  'Meet one family together, from the start',
  'Walk through the timetable with inclusion in mind',
] as const
