import type { Role, RoleWords } from '../../calendar/calendar.ts'

/** Whose a deadline is, as a sentence or a line begins: "SENCo", "Headteacher", "SENCo and headteacher". */
export function ownerWords(owner: Role | 'both', { roles }: { readonly roles: RoleWords }): string {
  const whose = owner === 'both' ? `${roles.senco} and ${roles.leader}` : roles[owner]
  return whose.charAt(0).toUpperCase() + whose.slice(1)
}
