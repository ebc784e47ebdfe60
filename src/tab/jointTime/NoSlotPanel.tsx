import { Button } from '@fluentui/react-components'
import type { NoSlot, Relaxation } from '../../domain/slots/slots.ts'
import { lookedAt, noSlotReasons, relaxationButton, relaxationGives } from './noSlotWords.ts'
import type { PairWords } from './pairWords.ts'

/** Why nothing fits, in counts of days, and the smallest thing to give up that makes room. */
export function NoSlotPanel(props: {
  readonly answer: NoSlot
  readonly lengthMinutes: number
  readonly pair: PairWords
  readonly timeZone: string
  readonly onRelax: (change: Relaxation) => void
}) {
  const { answer, timeZone } = props
  const { relaxation } = answer
  return (
    <div className="panel no-slot">
      <p>{lookedAt(answer)}</p>
      <ul>
        {noSlotReasons(answer, props.lengthMinutes, props.pair).map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      {relaxation === null ? (
        <p>
          No single change makes room before the school year ends. Two changes together may: try a shorter time and more
          days.
        </p>
      ) : (
        <>
          <p>{relaxationGives(relaxation.gives, timeZone)}</p>
          <Button appearance="primary" onClick={() => props.onRelax(relaxation.change)}>
            {relaxationButton(relaxation.change)}
          </Button>
        </>
      )}
    </div>
  )
}
