import { Button } from '@fluentui/react-components'
import type { BoardView } from '../../contract/board.ts'
import { deliveryWords } from './reflectWords.ts'
import type { BoardCalls } from './useBoardCalls.ts'

const reaches: Readonly<Record<BoardView['botReaches'], string>> = {
  place: 'Questions are posted in your channel or chat.',
  both: 'Questions are posted to each of you in person.',
  mine: 'Questions are posted to you in person; the other has not added Tandem to Teams yet.',
  theirs: 'Questions are posted to the other in person; you have not added Tandem to Teams yet.',
  nobody: 'Tandem is in no chat of yours yet, so questions wait on this page.',
}

/** Where questions go, and what became of the last ones. */
export function DeliveryLog({ board, calls }: { readonly board: BoardView; readonly calls: BoardCalls }) {
  const { deliveries, schedule } = board
  return (
    <details className="panel">
      <summary>
        <h2>Where it was posted</h2>
      </summary>
      <p>{reaches[board.botReaches]}</p>
      <ul className="log">
        {deliveries.map((delivery) => (
          <li key={`${delivery.week}-${delivery.target}`}>
            {deliveryWords(delivery, schedule.timeZone)}
            {(delivery.state === 'perhapsPosted' || delivery.state === 'failed') && (
              <Button
                size="small"
                disabled={calls.isBusy}
                onClick={() => void calls.weekly('postAgain', delivery.week)}
              >
                Post it again
              </Button>
            )}
          </li>
        ))}
      </ul>
    </details>
  )
}
