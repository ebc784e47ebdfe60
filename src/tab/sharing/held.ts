import type { Publish } from '../../contract/board.ts'

/** What the board holds of one's own calendar: nothing, levels for the weekly question alone, or a digest. */
export type Held = 'nothing' | 'levels' | 'digest'

/** What a publication amounts to. Levels alone are for the weekly question, and are not shown to the partner. */
export function heldIn(published: Publish | null): Held {
  if (published === null) return 'nothing'
  const saysMore =
    published.deadlines.length > 0 || published.days.some(({ meetingMinutes }) => meetingMinutes !== null)
  return saysMore ? 'digest' : 'levels'
}
