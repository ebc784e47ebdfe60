import type { Role } from '../../domain/calendar/calendar.ts'

/** How English schools write the two roles; any other word can be typed. */
export const spellings: Readonly<Record<Role, readonly string[]>> = {
  senco: ['SENCo', 'SENCO', 'SENDCo', 'SENDCO', 'inclusion lead'],
  leader: ['headteacher', 'head', 'principal', 'head of school', 'executive headteacher', 'assistant head'],
}
