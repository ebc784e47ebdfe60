import type { Role } from '../../domain/calendar/calendar.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { TermStep } from '../../domain/together/together.ts'
import type { Words } from '../words/words.ts'
import type { JointYear } from '../year/jointYear.ts'
import type { Act, Acts } from './useActs.ts'

/** What every part of the Together page is given. */
export interface TogetherContext {
  readonly role: Role
  readonly today: IsoDate
  readonly partnerName: string
  readonly words: Words
  readonly year: JointYear
  /** The steps that the two have set, as they are now. */
  readonly steps: readonly TermStep[]
  readonly acts: Acts
  /** Opens the chat with the partner, with words that nobody has sent; null where the host has none. */
  readonly askInChat: ((words: string) => void) | null
}

/** The same for one part of the page, where a change is said to be made. */
export interface PartContext extends TogetherContext {
  readonly act: Act
}
