/** The sentences of the delivery log. They are read by the two, so they say what happened and what to do. */
export const notes = {
  waitsInTab: 'It waits on the Reflect page: Tandem has no chat in which it could post it.',
  missed: 'Tandem was not running at its time and for a day after it, so this week has no question.',
  stale: 'Tandem was not running for more than a day, so it was not posted late. The question is on the Reflect page.',
  removed: 'Tandem is no longer in this conversation. The question is on the Reflect page.',
  deleted: 'The question was deleted before it could be posted.',
  gaveUp: (attempts: number, last: string) =>
    `It could not be posted in ${attempts} attempts, the last time because: ${last}`,
  /** Something of ours broke while sending: nobody can tell whether Teams had it. */
  broke: 'Sending it was interrupted, so it has perhaps been posted. Look, and post it again if it is not there.',
} as const
