import { dateAt } from '../../domain/calendar/dates.ts'
import type { Suggestion } from '../../domain/slots/slots.ts'
import { agendaQuestions, type AgendaQuestion, type AgendaTopic } from '../../domain/together/agendaQuestions.ts'
import type { SchoolYear } from '../../domain/schoolYear/schoolYear.ts'
import { agendaText, visitText } from './agenda.ts'

/** The invitation as it is filled in. It stays as it is from one time to the next, so that nothing is typed twice. */
export interface InvitationDraft {
  /** What it is for: a visit asks no questions. */
  readonly kind: 'meeting' | 'visit'
  readonly subject: string
  /** Of the questions of its day, those that are not wanted. */
  readonly leftOut: readonly AgendaTopic[]
  readonly wantsOnlineMeeting: boolean
}

/** A meeting about inclusion, with all three questions. */
export const firstDraft: InvitationDraft = {
  kind: 'meeting',
  subject: 'Inclusion time',
  leftOut: [],
  wantsOnlineMeeting: false,
}

/** A visit to what the other offers. */
export function visitDraft(offer: string): InvitationDraft {
  return { ...firstDraft, kind: 'visit', subject: `Visit: ${offer}` }
}

/** The questions that the day of a time has; none for a visit. */
export function questionsOf(
  { kind }: InvitationDraft,
  { startsAt }: Pick<Suggestion, 'startsAt'>,
  year: SchoolYear,
): readonly AgendaQuestion[] {
  return kind === 'visit' ? [] : agendaQuestions(year, dateAt(startsAt, year.timeZone))
}

/**
 * What the invitation says.
 *
 * @param linkTo gives the address of a page of Tandem's; null where there is nobody to keep a decision for
 */
export function invitationText(
  draft: InvitationDraft,
  slot: Pick<Suggestion, 'startsAt'>,
  year: SchoolYear,
  linkTo: ((route: string) => string) | null,
): string {
  if (draft.kind === 'visit') return visitText
  const chosen = questionsOf(draft, slot, year).filter(({ topic }) => !draft.leftOut.includes(topic))
  const date = dateAt(slot.startsAt, year.timeZone)
  return agendaText(
    chosen.map(({ text }) => text),
    linkTo?.(`/together?meeting=${date}`) ?? null,
  )
}
