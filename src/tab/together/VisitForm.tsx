import { longDate } from '../../domain/calendar/dateWords.ts'
import type { IsoDate } from '../../domain/calendar/dates.ts'
import { ChoiceButtons } from './ChoiceButtons.tsx'
import { visiting } from './keptChanges.ts'
import type { PartContext } from './togetherContext.ts'

/** A visit from what the other offers: no form, and no word about it afterwards. */
export function VisitForm(props: {
  readonly offers: readonly string[]
  readonly quietDay: IsoDate
  readonly context: PartContext
}) {
  const { offers, quietDay, context } = props
  const { act, acts, role, partnerName } = context
  return (
    <>
      <p>
        {longDate(quietDay)} is the calmest day that is left of this half-term. Nothing is written about it afterwards:
        you were there, that is all.
      </p>
      <ChoiceButtons
        legend={`${partnerName} can be visited in`}
        isBusy={acts.isBusy}
        choices={offers.map((offer) => ({ value: offer, label: offer }))}
        onChoose={(offer) =>
          act(
            visiting({ id: crypto.randomUUID(), on: quietDay, visitor: role, offer }),
            `Planned for ${longDate(quietDay)}. The half hour itself is found beside it, under “Visits”.`,
          )
        }
      />
    </>
  )
}
