import type { IsoDate } from '../../domain/calendar/dates.ts'
import { longDate } from '../words/time.ts'
import { ChoiceButtons } from './ChoiceButtons.tsx'
import { visiting } from './keptChanges.ts'
import type { TogetherContext } from './togetherContext.ts'

/** A visit from what the other offers: no form, and no word about it afterwards. */
export function VisitForm(props: {
  readonly offers: readonly string[]
  readonly quietDay: IsoDate
  readonly context: TogetherContext
}) {
  const { offers, quietDay, context } = props
  const { act, isBusy, role, partnerName } = context
  return (
    <>
      <p>
        {longDate(quietDay)} is the calmest day that is left of this half-term. Nothing is written about it afterwards:
        you were there, that is all.
      </p>
      <ChoiceButtons
        legend={`${partnerName} can be visited in`}
        isBusy={isBusy}
        choices={offers.map((offer) => ({ value: offer, label: offer }))}
        onChoose={(offer) =>
          act(
            visiting({ id: crypto.randomUUID(), on: quietDay, visitor: role, offer }),
            `Planned for ${longDate(quietDay)}. Book the half hour on Joint time, if you like.`,
          )
        }
      />
      <p>
        <a href={`#/joint-time?from=${quietDay}`}>Find half an hour from that day on</a>
      </p>
    </>
  )
}
