import { Button } from '@fluentui/react-components'
import type { NewBoardSetUp } from './setUp.ts'

/** Instead of the questions, where nothing can pick a person: a plain browser, or the side panel of a meeting. */
export function ChooseElsewhere({ onDone }: Pick<NewBoardSetUp, 'onDone'>) {
  return (
    <section className="panel" aria-labelledby="choose-elsewhere">
      <h2 id="choose-elsewhere">Your partner is chosen in Teams or Outlook</h2>
      <p>
        Teams and Outlook have a picker of people. Tandem has none, so that it needs no permission to look anybody up.
        Open Tandem there once, as an app of yours or as a tab of the chat or channel that you share, and answer five
        questions. From then on the board is here too.
      </p>
      <Button appearance="primary" onClick={() => onDone('skipped')}>
        See my own year meanwhile
      </Button>
    </section>
  )
}
