import { type ReactNode, useId } from 'react'
import { longDate } from '../../domain/calendar/dateWords.ts'
import type { Card } from '../../domain/together/cards.ts'
import { agendaQuestions } from '../../domain/together/agendaQuestions.ts'
import { ChoiceButtons } from './ChoiceButtons.tsx'
import { InvitationCard } from './InvitationCard.tsx'
import { askedOfPupils, decided, learnt, seenAs, skipped, stepChanged, wentWell } from './keptChanges.ts'
import { dateAt } from '../../domain/calendar/dates.ts'
import { StandingCollision, StandingRhythm } from './StandingCards.tsx'
import { LeaningCard } from './LeaningCard.tsx'
import { LineForm } from './LineForm.tsx'
import { StepForm } from './StepForm.tsx'
import { QuietButton } from './QuietButton.tsx'
import { Failed } from './Said.tsx'
import type { PartContext, TogetherContext } from './togetherContext.ts'
import { followUpWords, outcomeWords, wayWords } from './togetherWords.ts'
import { VisitForm } from './VisitForm.tsx'
import { VoiceForm } from './VoiceForm.tsx'

/** One card: what it is about, its one action, and a way to put it away. */
export function LiveCard(props: {
  readonly card: Card
  readonly context: TogetherContext
  /** Told when something is being written in it. */
  readonly onWrite: () => void
  /** Told when it was answered or put away. */
  readonly onOver: () => void
}) {
  const { card, context, onWrite, onOver } = props
  const id = useId()
  const { acts, today } = context
  const act: PartContext['act'] = async (change, sentence, putBack) => {
    const isMade = await acts.actAt('now', card.key)(change, sentence, putBack)
    if (isMade) onOver()
    return isMade
  }
  const { title, body } = contentOf(card, { ...context, act }, onWrite)
  return (
    <article className="panel together-card" aria-labelledby={id} onInput={onWrite}>
      <h3 id={id}>{title}</h3>
      {body}
      <Failed acts={acts} place={card.key} />
      <p className="together-skip">
        <QuietButton
          isBusy={acts.isBusy}
          describedBy={id}
          onPress={() => void act(skipped(card.key, today), 'Put away. It does not come back.')}
        >
          Skip this
        </QuietButton>
      </p>
    </article>
  )
}

function contentOf(
  card: Card,
  context: PartContext,
  onWrite: () => void,
): { readonly title: string; readonly body: ReactNode } {
  const { act, today, partnerName, year } = context
  const { isBusy } = context.acts
  const bothThen = `Kept. You see each other’s when ${partnerName} has answered too.`
  switch (card.kind) {
    case 'stepToday':
      return {
        title: 'Your step, today',
        body: (
          <>
            <p>{card.step.line}</p>
            <ChoiceButtons
              legend="What has become of it?"
              isBusy={isBusy}
              choices={[
                { value: 'done', label: 'Done' },
                { value: 'letGo', label: 'Let go' },
              ]}
              onChoose={(state) =>
                act(stepChanged(card.step.term, { state }), state === 'done' ? 'Done. Well kept.' : 'Let go.')
              }
            />
            <StepForm context={context} step={card.step} quietDay={null} />
          </>
        ),
      }
    case 'decision':
      return {
        title: `Your joint time on ${longDate(card.meeting)}`,
        body: (
          <>
            <ul className="together-questions">
              {agendaQuestions(year.schoolYear, card.meeting).map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            <LineForm
              label="One decision, if there was one"
              button="Keep it"
              most={200}
              isBusy={isBusy}
              onKeep={(line) =>
                act(decided({ id: crypto.randomUUID(), on: card.meeting, line }), 'Kept for the two of you.')
              }
            />
          </>
        ),
      }
    case 'standingCollides':
      return {
        title: `Your joint time on ${longDate(dateAt(card.collision.booking.startsAt, year.schoolYear.timeZone))}`,
        body: <StandingCollision card={card} context={context} />,
      }
    case 'standingKinder':
      return {
        title: 'A kinder rhythm?',
        body: (
          <p>
            Some of your meetings did not come to be. <a href="#/standing-time">Look at one that asks less</a>, if you
            like.
          </p>
        ),
      }
    case 'standingBegin':
      return { title: 'A standing time this term?', body: <StandingRhythm rhythm={card.rhythm} /> }
    case 'leaning':
      return { title: 'These weeks lean on you', body: <LeaningCard leaning={card.leaning} context={context} /> }
    case 'learning':
      return {
        title: card.training.title,
        body: (
          <>
            <p>{followUpWords[card.after].question}</p>
            {card.after === 'day' ? (
              <LineForm
                label="In a line"
                button="Answer"
                most={300}
                isBusy={isBusy}
                onKeep={(line) =>
                  act(
                    learnt({ on: today, trainingId: card.training.id, after: card.after, outcome: null, line }),
                    bothThen,
                  )
                }
              />
            ) : (
              <ChoiceButtons
                legend="What has become of it?"
                isBusy={isBusy}
                choices={(['kept', 'adapted', 'dropped'] as const).map((value) => ({
                  value,
                  label: outcomeWords[value],
                }))}
                onChoose={(outcome) =>
                  act(
                    learnt({ on: today, trainingId: card.training.id, after: card.after, outcome, line: null }),
                    bothThen,
                  )
                }
              />
            )}
          </>
        ),
      }
    case 'invitation':
      return { title: card.moment.title, body: <InvitationCard moment={card.moment} context={context} /> }
    case 'pupils':
      return {
        title: 'What would pupils say?',
        body: (
          <>
            <p>If your pupils told a visitor how the two of you work together, what would they say?</p>
            <LineForm
              label="Your answer"
              button="Answer"
              most={600}
              isBusy={isBusy}
              isLong
              onKeep={(line) => act(askedOfPupils({ on: today, term: card.term.key, line }), bothThen)}
            />
          </>
        ),
      }
    case 'way':
      return {
        title: 'How have the two of you worked, this half-term?',
        body: (
          <ChoiceButtons
            legend="Weather, and no verdict: it moves with the term."
            isBusy={isBusy}
            choices={(['silos', 'isolation', 'collaborationWithoutVision', 'integration'] as const).map((value) => ({
              value,
              label: wayWords[value].name,
              says: wayWords[value].says,
            }))}
            onChoose={(way) => act(seenAs({ on: today, halfTerm: card.halfTerm, way }), bothThen)}
          />
        ),
      }
    case 'voice':
      return { title: 'In the room from the start?', body: <VoiceForm card={card} context={context} /> }
    case 'visit':
      return {
        title: `Half an hour where ${partnerName} works`,
        body: <VisitForm offers={card.offers} quietDay={card.quietDay} context={context} />,
      }
    case 'step':
      return {
        title: 'One step this term',
        body: (
          <StepForm context={context} step={null} quietDay={card.quietDay} term={card.term.key} onWrite={onWrite} />
        ),
      }
    case 'wentWell':
      return {
        title: 'One thing that went well this week',
        body: (
          <LineForm
            label={`In a line; ${partnerName} reads it at once`}
            button="Tell"
            most={200}
            isBusy={isBusy}
            onKeep={(line) => act(wentWell({ on: card.week, line }), 'Told. Have a good weekend.')}
          />
        ),
      }
  }
}
