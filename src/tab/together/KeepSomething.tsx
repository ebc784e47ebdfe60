import { type SubmitEvent, useId, useState } from 'react'
import { Button } from '@fluentui/react-components'
import { agendaQuestions } from '../../domain/together/agendaQuestions.ts'
import type { Notes, Together } from '../../domain/together/together.ts'
import { BeforeYouSend } from './BeforeYouSend.tsx'
import { decided, offered, trained, unplannedOn } from './keptChanges.ts'
import { LineForm } from './LineForm.tsx'
import type { TogetherContext } from './togetherContext.ts'

/** What can be written down at any time; folded, because nothing of it has to be. */
export function KeepSomething(props: {
  readonly together: Together
  readonly mine: Notes
  readonly context: TogetherContext
}) {
  const { together, mine, context } = props
  const { act, isBusy, role, today, year, partnerName } = context
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
              disabled={isBusy}
              onClick={() =>
                void act(unplannedOn(today, !isUnplanned), isUnplanned ? 'Taken back.' : 'Your lane shows it now.')
              }
            >
              {isUnplanned ? 'Take it back' : 'Today is heavier than it looks'}
            </Button>
          </div>
        )}
        <details className="panel">
          <summary>Three questions for your next joint time</summary>
          <ul className="together-questions">
            {agendaQuestions(year.schoolYear, today).map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          <LineForm
            label="One decision, in a line"
            button="Keep it"
            most={200}
            isBusy={isBusy}
            onKeep={(line) => act(decided({ id: crypto.randomUUID(), on: today, line }), 'Kept for the two of you.')}
          />
        </details>
        <details className="panel">
          <summary>A training that both of you went to</summary>
          <TrainingForm context={context} />
        </details>
        <details className="panel">
          <summary>What you can be visited in</summary>
          <OffersForm key={together.offers[role].join('\n')} offers={together.offers[role]} context={context} />
        </details>
      </div>
    </section>
  )
}

function TrainingForm({ context }: { readonly context: TogetherContext }) {
  const { act, isBusy, today } = context
  const id = useId()
  const [on, setOn] = useState<string>(today)
  return (
    <>
      <p className="quiet">
        It is asked after the next day, in two weeks and in four: kept, adapted or dropped. Then never again.
      </p>
      <label htmlFor={id}>When was it?</label>
      <input id={id} type="date" className="input" value={on} onChange={(event) => setOn(event.target.value)} />
      <LineForm
        label="What was it about?"
        button="Mark it"
        most={120}
        isBusy={isBusy || on === ''}
        onKeep={(title) => act(trained({ id: crypto.randomUUID(), on, title }), 'Marked for the two of you.')}
      />
    </>
  )
}

/** Lines of what one can be visited in; as many as the board keeps. */
function OffersForm({ offers, context }: { readonly offers: readonly string[]; readonly context: TogetherContext }) {
  const { act, isBusy, role, partnerName } = context
  const id = useId()
  const [text, setText] = useState(offers.join('\n'))
  const lines = text
    .split('\n')
    .map((line) => line.trim().slice(0, 80))
    .filter((line) => line !== '')
    .slice(0, 5)
  const keep = (event: SubmitEvent) => {
    event.preventDefault()
    void act(offered(role, [...new Set(lines)]), `${partnerName} can choose from these.`)
  }
  return (
    <form className="together-line" onSubmit={keep}>
      <label htmlFor={id}>Up to five, one a line: “Phonics in Year 1”, “Gate duty”</label>
      <textarea id={id} className="input" rows={4} value={text} onChange={(event) => setText(event.target.value)} />
      <Button type="submit" disabled={isBusy}>
        Keep
      </Button>
    </form>
  )
}
