import { PageHeading } from '../shell/PageHeading.tsx'
import { ChooseElsewhere } from './ChooseElsewhere.tsx'
import { KnownBoardQuestions } from './KnownBoardQuestions.tsx'
import { NewBoardQuestions } from './NewBoardQuestions.tsx'
import type { KnownBoardSetUp, NewBoardSetUp } from './setUp.ts'
import './setup.css'

/**
 * Set-up: five short questions on one page, each of which can be left.
 *
 * @example
 * <SetUpPage kind="newBoard" host={host} me={me} now={now} onOpenBoard={…} onDone={…} />
 * <SetUpPage kind="board" board={board} words={words} now={now} onDone={() => (location.hash = '#/heat-map')} />
 */
export function SetUpPage(props: NewBoardSetUp | KnownBoardSetUp) {
  return (
    <section className="page set-up">
      <PageHeading title="Set up" />
      <Questions {...props} />
    </section>
  )
}

function Questions(props: NewBoardSetUp | KnownBoardSetUp) {
  if (props.kind === 'board') return <KnownBoardQuestions {...props} />
  return props.host.can.selectPerson ? <NewBoardQuestions {...props} /> : <ChooseElsewhere {...props} />
}
