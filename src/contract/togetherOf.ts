import { isoDate, type IsoDate } from '../domain/calendar/dates.ts'
import type { Notes, Together } from '../domain/together/together.ts'
import type { NotesDocument, TogetherDocument } from './together.ts'

/** Entries with their days in the domain's type; they were checked by the contract. */
function dated<Entry extends { readonly on: string }>(entries: readonly Entry[]): (Entry & { readonly on: IsoDate })[] {
  return entries.map((entry) => ({ ...entry, on: isoDate(entry.on) }))
}

/** What the two keep together, in the domain's words. */
export function togetherOf(document: TogetherDocument): Together {
  const { decisions, steps, trainings, offers, visits, invitations, standing } = document
  return {
    decisions: dated(decisions),
    steps: dated(steps),
    trainings: dated(trainings),
    offers,
    visits: dated(visits),
    invitations: dated(invitations),
    standing: dated(standing).map((plan) => ({
      ...plan,
      firstDate: isoDate(plan.firstDate),
      endedOn: plan.endedOn === null ? null : isoDate(plan.endedOn),
      meetings: plan.meetings.map((meeting) => ({ ...meeting, usualDate: isoDate(meeting.usualDate) })),
    })),
  }
}

/** What one of the two has noted, in the domain's words. */
export function notesOf({ ways, voices, learnings, pupils, wentWell, unplanned, skipped }: NotesDocument): Notes {
  return {
    ways: dated(ways),
    voices: dated(voices).map((note) => ({ ...note, shownFrom: isoDate(note.shownFrom) })),
    learnings: dated(learnings),
    pupils: dated(pupils),
    wentWell: dated(wentWell),
    unplanned: dated(unplanned),
    skipped: dated(skipped),
  }
}
