import type { StoredField } from './storedFields.ts'

/** Something that one of the documents says. */
export interface DocumentField extends Omit<StoredField, 'columns'> {
  /** Where it is in the documents: `kind.field`, or `kind.field.field` of a list's items. */
  readonly path: string
}

/** What the documents hold, field by field. A test fails when a document has a field that is not here. */
export const documentFields: readonly DocumentField[] = [
  {
    path: 'school.phase',
    what: 'The school’s phase',
    why: 'For the dates that concern such a school',
    seenBy: 'both',
    keptFor: 'untilBothLeave',
  },
  {
    path: 'school.kind',
    what: 'What kind of school it is',
    why: 'For the dates that concern such a school',
    seenBy: 'both',
    keptFor: 'untilBothLeave',
  },
  {
    path: 'school.years',
    what: 'The school’s term dates, INSET days and closures',
    why: 'For the map’s school days, and so that no question comes in a holiday',
    seenBy: 'both',
    keptFor: 'untilBothLeave',
  },
  {
    path: 'school.ehcPlans',
    what: 'How many EHC plans the school has; no name, no plan',
    why: 'For an idea of how much work the reviews are',
    seenBy: 'both',
    keptFor: 'untilBothLeave',
  },
  {
    path: 'school.senSupport',
    what: 'How many pupils are on SEN support; no name',
    why: 'For an idea of how much work the reviews are',
    seenBy: 'both',
    keptFor: 'untilBothLeave',
  },
  {
    path: 'school.words',
    what: 'What the school calls the two roles',
    why: 'So that the pages say it your way',
    seenBy: 'both',
    keptFor: 'untilBothLeave',
  },
  {
    path: 'hours.working',
    what: 'Your working hours, where they are not those of your mailbox',
    why: 'For the hours that you have, on both maps',
    seenBy: 'partnerIfShared',
    keptFor: 'untilYouLeave',
  },
  {
    path: 'hours.taught',
    what: 'The hours of your week in which you teach or are on duty',
    why: 'For the hours that you have, on both maps',
    seenBy: 'partnerIfShared',
    keptFor: 'untilYouLeave',
  },
  {
    path: 'hours.effort.category',
    what: 'The categories for which you gave hours of your own',
    why: 'For the hours that a deadline asks of you, on both maps',
    seenBy: 'partnerIfShared',
    keptFor: 'untilYouLeave',
  },
  {
    path: 'hours.effort.hours',
    what: 'The hours that such a category asks of you',
    why: 'For the hours that a deadline asks of you, on both maps',
    seenBy: 'partnerIfShared',
    keptFor: 'untilYouLeave',
  },
  {
    path: 'hours.effort.because',
    what: 'Why, in your words',
    why: 'To remind you',
    seenBy: 'youAlone',
    keptFor: 'untilYouLeave',
  },
  {
    path: 'sharing.step',
    what: 'Which of the three steps of sharing you chose',
    why: 'So that the other sees no more than you want',
    seenBy: 'both',
    keptFor: 'untilYouLeave',
  },
  {
    path: 'sharing.isPaused',
    what: 'Whether you have paused',
    why: 'So that neither sees the other’s lane until you go on',
    seenBy: 'both',
    keptFor: 'untilYouLeave',
  },
  {
    path: 'sharing.hiddenDays',
    what: 'The days that you hide',
    why: 'So that the other sees “busy, no reason” on them',
    seenBy: 'partnerIfShared',
    keptFor: 'untilAugust',
  },
  {
    path: 'deadlines.changes',
    what: 'Which deadlines of the school year the two of you have switched off, moved, or given other hours',
    why: 'For the deadlines on both maps',
    seenBy: 'both',
    keptFor: 'untilBothLeave',
  },
  {
    path: 'deadlines.anchors',
    what: 'Dates that only your school knows, such as a review’s, under a code and no name',
    why: 'For the deadlines that follow from them',
    seenBy: 'both',
    keptFor: 'untilBothLeave',
  },
  {
    path: 'deadlines.own',
    what: 'Deadlines that the two of you have added: what you call them, category, days, hours, whose they are',
    why: 'For the deadlines on both maps',
    seenBy: 'both',
    keptFor: 'untilBothLeave',
  },
]
