import { dayAndMonth, weekdayName } from '../../domain/calendar/dateWords.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { openFolded } from './foldedPlaces.ts'
import { QuietButton } from './QuietButton.tsx'

/** Before anything is kept and while no card is live: what will come here and when, and what can be begun meanwhile. */
export function FirstDay({ firstCardOn, partnerName }: FirstDayProps) {
  return (
    <div className="together-first">
      <p>
        Cards come here by themselves: after a joint meeting, when a decision starts to be shaped, near the end of a
        half-term.
        {firstCardOn !== null && ` The first comes by ${weekdayName(firstCardOn)} ${dayAndMonth(firstCardOn)}.`}
      </p>
      <p>
        There are three at most on a day, and Tandem writes once a week at most, with a question. What you skip is not
        asked again, and {partnerName} is not told.
      </p>
      <p>Two things can be begun at any time:</p>
      <ul className="together-starters">
        <li>
          <QuietButton isBusy={false} onPress={() => openFolded('decision')}>
            Look at what to talk about in your next joint time
          </QuietButton>
        </li>
        <li>
          <QuietButton isBusy={false} onPress={() => openFolded('offers')}>
            Write down what {partnerName} can visit you in
          </QuietButton>
        </li>
      </ul>
    </div>
  )
}

interface FirstDayProps {
  /** Null when none is left this school year. */
  readonly firstCardOn: IsoDate | null
  readonly partnerName: string
}
