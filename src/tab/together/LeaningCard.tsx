import { Button } from '@fluentui/react-components'
import { dayAndMonth } from '../../domain/calendar/dateWords.ts'
import { couldMoveAcross, type Leaning } from '../../domain/together/leaning.ts'
import { deadlineHref } from '../dayPanel/reasonLines.ts'
import type { TogetherContext } from './togetherContext.ts'

/** Weeks that one carries while the other has room: whether one thing could move across, said by nobody but oneself. */
export function LeaningCard(props: { readonly leaning: Leaning; readonly context: TogetherContext }) {
  const { leaning } = props
  const { year, partnerName, today, askInChat } = props.context
  const things = couldMoveAcross(leaning, year.deadlines, today)
  return (
    <>
      <p>
        {`Until ${dayAndMonth(leaning.to)} each week is hot or more for you, while ${partnerName} has some room. Could one thing move across? ${partnerName} is not told of this card.`}
      </p>
      {things.length > 0 && (
        <>
          <p>Due for you by then, the most work first:</p>
          <ul className="together-questions">
            {things.map(({ id, title, workBy }) => (
              <li key={id}>
                <a href={deadlineHref(id)}>{title}</a>
                {workBy !== null && `, by ${dayAndMonth(workBy)}`}
              </li>
            ))}
          </ul>
        </>
      )}
      {askInChat !== null && (
        <p>
          <Button onClick={() => askInChat('The next three weeks are heavy for me. Could you take one thing over?')}>
            Ask {partnerName} in the chat
          </Button>
        </p>
      )}
    </>
  )
}
