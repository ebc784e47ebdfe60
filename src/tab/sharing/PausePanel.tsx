import { Button } from '@fluentui/react-components'
import type { PairDocuments } from '../board/boardHandle.ts'
import { partnerOf, type Role } from '../../domain/calendar/calendar.ts'
import { pauseWords } from './pauseWords.ts'
import type { SharingActions } from './useSharing.ts'

/** One button that hides both lanes from each other at once, and one that ends one's own pause. */
export function PausePanel(props: {
  readonly documents: PairDocuments
  readonly myRole: Role
  readonly partnerName: string
  readonly actions: SharingActions
}) {
  const { documents, myRole, partnerName, actions } = props
  const isMine = documents.sharing[myRole].isPaused
  const isTheirs = documents.sharing[partnerOf(myRole)].isPaused
  return (
    <section className="panel" aria-labelledby="pause-title">
      <h2 id="pause-title">Pause</h2>
      <p role="status">{pauseWords(isMine, isTheirs, partnerName)}</p>
      <Button disabled={actions.isBusy} onClick={() => void actions.pause(!isMine)}>
        {isMine ? 'End my pause' : isTheirs ? 'Pause as well' : 'Pause now'}
      </Button>
    </section>
  )
}
