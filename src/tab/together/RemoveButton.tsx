import { useId } from 'react'
import { Failed } from './Said.tsx'
import { QuietButton } from './QuietButton.tsx'
import type { KeptChange } from './saveMerged.ts'
import type { Acts } from './useActs.ts'

const somethingElse = 'Something else is in its place by now, so it was not put back.'

/** Takes one thing out at once, and offers to put it back where that is said. */
export function RemoveButton(props: {
  readonly acts: Acts
  /** Where it is said. */
  readonly place: string
  /** What goes, for the name of the button: "the decision “One list”". */
  readonly what: string
  readonly change: KeptChange
  /** What puts it back. */
  readonly back: KeptChange
  /** What follows for the two, beside that it is gone. */
  readonly then?: string
}) {
  const { acts, place, what, change, back, then } = props
  const id = useId()
  return (
    <>
      <QuietButton
        isBusy={acts.isBusy}
        name={`Remove ${what}`}
        onPress={() =>
          void acts.actAt(place, id)(change, then === undefined ? 'Removed.' : `Removed. ${then}`, {
            change: back,
            otherwise: somethingElse,
          })
        }
      >
        Remove
      </QuietButton>
      <Failed acts={acts} place={id} />
    </>
  )
}
