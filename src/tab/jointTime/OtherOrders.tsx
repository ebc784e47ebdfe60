import { Button } from '@fluentui/react-components'
import type { SlotAnswer, SlotWish } from '../../domain/slots/slots.ts'
import type { PairWords } from './pairWords.ts'
import { orderNames, otherOrderText, whyNotObvious } from './suggestionWords.ts'

/** Why the obvious time does not lead, and what would if something else came first. */
export function OtherOrders(props: {
  readonly answer: Extract<SlotAnswer, { kind: 'slots' }>
  readonly pair: PairWords
  readonly timeZone: string
  readonly isLocked: boolean
  readonly onOrder: (order: SlotWish['order']) => void
}) {
  const { answer, timeZone } = props
  if (answer.obviousTime === null && answer.otherOrders.length === 0) return null
  return (
    <section className="panel other-orders" aria-labelledby="other-orders-title">
      <h2 id="other-orders-title">What would change the order</h2>
      {answer.obviousTime !== null && <p>{whyNotObvious(answer.obviousTime, props.pair, timeZone)}</p>}
      <ul>
        {answer.otherOrders.map(({ order, first }) => (
          <li key={order}>
            <span>{otherOrderText(order, first, timeZone)}</span>
            <Button size="small" disabled={props.isLocked} onClick={() => props.onOrder(order)}>
              {orderNames[order]} first
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
