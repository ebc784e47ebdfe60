import type { ReactNode } from 'react'
import { Button } from '@fluentui/react-components'
import { agendaQuestions } from '../../domain/together/agendaQuestions.ts'
import type { Notes, Together } from '../../domain/together/together.ts'
import { BeforeYouSend } from './BeforeYouSend.tsx'
import { decided, unplannedOn } from './keptChanges.ts'
import { type FoldedPlace, foldedId } from './foldedPlaces.ts'
import { LineForm } from './LineForm.tsx'
import { OffersForm } from './OffersForm.tsx'
import { Said } from './Said.tsx'
import type { PartContext, TogetherContext } from './togetherContext.ts'
import { TrainingForm } from './TrainingForm.tsx'
import { WhyTheTwo } from './WhyTheTwo.tsx'

/** What can be written down at any time; folded, because nothing of it has to be. */
export function KeepSomething(props: {
  readonly together: Together
  readonly mine: Notes
  readonly context: TogetherContext
}) {
  const { together, mine, context } = props
  const { acts, role, today, year, partnerName } = context
  const isUnplanned = mine.unplanned.some(({ on }) => on === today)
  return (
    <section className="together-more" aria-labelledby="more-title">
      <h2 id="more-title">At any time</h2>
      <div className="together-more-things">
        <BeforeYouSend context={context} />
        {year.schoolYear.openDates.includes(today) && (
          <div className="panel">
            <h3>Something unplanned today?</h3>
            <p>One press makes today two hours heavier in your lane, so that {partnerName} knows. Nobody asks why.</p>
            <Button
              disabledFocusable={acts.isBusy}
              onClick={() =>
                void acts.actAt('unplanned')(
                  unplannedOn(today, !isUnplanned),
                  isUnplanned ? 'Taken back.' : 'Your lane shows it now.',
                )
              }
            >
              {isUnplanned ? 'Take it back' : 'Today is heavier than it looks'}
            </Button>
            <Said acts={acts} place="unplanned" />
          </div>
        )}
        <Folded title="Three questions for your next joint time" place="decision" context={context}>
          {({ act }) => (
            <>
              <ul className="together-questions">
                {agendaQuestions(year.schoolYear, today).map(({ text }) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
              <LineForm
                label="One decision, in a line"
                button="Keep it"
                most={200}
                isBusy={acts.isBusy}
                onKeep={(line) =>
                  act(decided({ id: crypto.randomUUID(), on: today, line }), 'Kept for the two of you.')
                }
              />
            </>
          )}
        </Folded>
        <Folded title="A training that both of you went to" place="training" context={context}>
          {(part) => <TrainingForm context={part} />}
        </Folded>
        <Folded title="What you can be visited in" place="offers" context={context}>
          {(part) => <OffersForm offers={together.offers[role]} context={part} />}
        </Folded>
        <WhyTheTwo senco={context.words.roles.senco} />
      </div>
    </section>
  )
}

/** One thing that can be opened; what comes of it is said under its button. */
function Folded(props: {
  readonly title: string
  readonly place: FoldedPlace
  readonly context: TogetherContext
  readonly children: (context: PartContext) => ReactNode
}) {
  const { title, place, context, children } = props
  return (
    <details id={foldedId(place)} className="panel">
      <summary>{title}</summary>
      {children({ ...context, act: context.acts.actAt(place) })}
      <Said acts={context.acts} place={place} />
    </details>
  )
}
