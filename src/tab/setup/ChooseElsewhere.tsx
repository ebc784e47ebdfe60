import { Button } from '@fluentui/react-components'
import type { HostPlace } from '../host/host.ts'
import type { NewBoardSetUp } from './setUp.ts'

/** Where the same board is that this page would open. */
function sameBoardIn({ kind }: HostPlace): string {
  switch (kind) {
    case 'channel':
      return 'the tab of the channel'
    case 'groupChat':
      return 'the tab of the chat'
    case 'pair':
      return 'Tandem as an app of your own, in Teams or Outlook,'
  }
}

/** Instead of the questions, where nothing can pick a person: a plain browser, or the side panel of a meeting. */
export function ChooseElsewhere({ host, onDone }: Pick<NewBoardSetUp, 'host' | 'onDone'>) {
  return (
    <section className="panel" aria-labelledby="choose-elsewhere">
      <h2 id="choose-elsewhere">Your partner is chosen in Teams or Outlook</h2>
      <p>
        Teams and Outlook have a picker of people. Tandem has none, so that it needs no permission to look anybody up.
        Open {sameBoardIn(host.place)} once and answer five questions there. From then on the board is here too.
      </p>
      <Button appearance="primary" onClick={() => onDone('skipped')}>
        See my own year meanwhile
      </Button>
    </section>
  )
}
