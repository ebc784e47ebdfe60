import type { Role } from '../../domain/calendar/calendar.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import type { Words } from '../words/words.ts'
import type { JointYear } from '../year/jointYear.ts'
import type { KeptChange } from './saveMerged.ts'

/** What every part of the Together page is given. */
export interface TogetherContext {
  readonly role: Role
  readonly today: IsoDate
  readonly partnerName: string
  readonly words: Words
  readonly year: JointYear
  readonly isBusy: boolean
  /** Makes a change and says so; answers whether it was made. */
  readonly act: (change: KeptChange, sentence: string) => Promise<boolean>
}
