import type { SharedRole } from '../../calendars/calendarSource.ts'
import { type SharingStep, sharingSteps } from '../../domain/sharing/sharing.ts'
import type { Held } from './held.ts'

/** What Outlook and the board answer just now; null where there is no answer to be had. */
export interface LiveSharing {
  readonly role: SharedRole | null
  readonly held: Held | null
}

/** Something that is not as it was chosen, and can be put right by one press. */
export type Difference =
  | { readonly kind: 'notPublished' }
  | { readonly kind: 'stillPublished' }
  | { readonly kind: 'notGranted' }
  | { readonly kind: 'stillGranted' }

/**
 * The step that holds: what Outlook and the board give the partner, and of it no more than was chosen, since the
 * partner's tab and the board hold to that.
 */
export function stepInForce(chosen: SharingStep | null, { role, held }: LiveSharing): SharingStep {
  const given = role === 'read' || role === 'other' ? 'sharedCalendar' : held === 'digest' ? 'deadlines' : 'busyTimes'
  return chosen !== null && isAtLeast(given, chosen) ? chosen : given
}

function isAtLeast(step: SharingStep, other: SharingStep): boolean {
  return sharingSteps.indexOf(step) >= sharingSteps.indexOf(other)
}

/**
 * How what holds differs from what was chosen. Where nobody has answered, nothing is said; a role that was given by other
 * means than Tandem is its owner's own affair, and Tandem could not take it back.
 *
 * @param chosen null while nothing has been chosen: then what Outlook says is right
 */
export function differences(chosen: SharingStep | null, { role, held }: LiveSharing): readonly Difference[] {
  if (chosen === null) return []
  const found: Difference[] = []
  if (held !== null) {
    if (isAtLeast(chosen, 'deadlines') && held !== 'digest') found.push({ kind: 'notPublished' })
    if (!isAtLeast(chosen, 'deadlines') && held === 'digest') found.push({ kind: 'stillPublished' })
  }
  if (chosen === 'sharedCalendar' && (role === 'none' || role === 'busyTimes')) found.push({ kind: 'notGranted' })
  if (chosen !== 'sharedCalendar' && role === 'read') found.push({ kind: 'stillGranted' })
  return found
}

/** What differs, and what its button does. */
export function differenceWords(
  { kind }: Difference,
  partnerName: string,
): { readonly sentence: string; readonly button: string } {
  switch (kind) {
    case 'notPublished':
      return {
        sentence: `The board does not have your deadlines yet, so ${partnerName} sees busy times only.`,
        button: 'Publish them now',
      }
    case 'stillPublished':
      return {
        sentence: `The board still holds your deadlines. ${partnerName} is not shown them.`,
        button: 'Delete them from the board',
      }
    case 'notGranted':
      return {
        sentence: `Outlook does not share your calendar with ${partnerName}, so no more than your deadlines is seen.`,
        button: 'Share it in Outlook',
      }
    case 'stillGranted':
      return {
        sentence: `Outlook still lets ${partnerName} open your calendar, titles included. Tandem asks for no more than you chose.`,
        button: 'Take it back in Outlook',
      }
  }
}
