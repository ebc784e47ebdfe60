import { partnerOf, type Role, roles } from '../calendar/calendar.ts'
import type { Answer } from './reflection.ts'

/** What each of the two has said to a question. */
export type Answers = Readonly<Record<Role, Answer>>

/** Whether both have answered or passed. Only then does either see what the other said. */
export function isRevealed(answers: Answers): boolean {
  return roles.every((role) => answers[role].kind !== 'open')
}

/** What the other one said; null until both have spoken. */
export function theirAnswer(answers: Answers, role: Role): Answer | null {
  return isRevealed(answers) ? answers[partnerOf(role)] : null
}

/** Whether an answer can still be given, changed or taken back. */
export function canChange(answers: Answers): boolean {
  return !isRevealed(answers)
}
