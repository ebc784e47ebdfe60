import type { TypedPartner } from './PartnerQuestion.tsx'

/** Why nobody can be looked for by what was typed; null when somebody can. */
export function partnerProblem({ displayName, address }: TypedPartner, hasPicker: boolean): string | null {
  if (displayName.trim() === '' && address.trim() === '') {
    return hasPicker
      ? 'Choose your partner first, or skip for now.'
      : 'Write your partner’s school email address first, or skip for now.'
  }
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(address.trim())
    ? null
    : 'Write the whole address, such as name@school.org.uk.'
}
