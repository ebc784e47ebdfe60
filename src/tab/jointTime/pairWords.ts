import type { Role } from '../../domain/calendar/calendar.ts'
import type { JointYear } from '../year/jointYear.ts'

/** Who reads, and what the other is called. Sentences speak to "you" about the partner by name. */
export interface PairWords {
  readonly me: Role
  readonly partnerName: string
}

/** The pair as the person who is signed in sees it. */
export function pairWordsOf({ pair }: Pick<JointYear, 'pair'>): PairWords {
  return { me: pair.me.person.role, partnerName: pair.partner.person.displayName }
}

/** "yours", or "Sam Okafor’s". */
export function namesOwn(role: Role, { me, partnerName }: PairWords): string {
  return role === me ? 'yours' : `${partnerName}’s`
}
