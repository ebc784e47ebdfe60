import type { Card } from '../../domain/together/cards.ts'
import { ChoiceButtons } from './ChoiceButtons.tsx'
import { heard } from './keptChanges.ts'
import type { PartContext } from './togetherContext.ts'
import { voiceWords } from './togetherWords.ts'

/** For each decision of the term: was the SENCo in the room from the start? Noted by both, shown at the end of the term. */
export function VoiceForm(props: { readonly card: Extract<Card, { kind: 'voice' }>; readonly context: PartContext }) {
  const { card, context } = props
  const { act, acts, today, partnerName, words } = context
  return (
    <>
      <p className="quiet">
        Was the {words.roles.senco} in on it from the start? You see each other’s on the last day of term, where both
        have noted something.
      </p>
      {card.moments.map(({ deadlineId, title }) => (
        <ChoiceButtons
          key={deadlineId}
          legend={title}
          isBusy={acts.isBusy}
          choices={(['yes', 'partly', 'no'] as const).map((value) => ({ value, label: voiceWords[value] }))}
          onChoose={(voice) =>
            act(
              heard({ on: today, deadlineId, voice, shownFrom: card.term.to }),
              `Noted. ${partnerName} sees it on the last day of term, when both of you have.`,
            )
          }
        />
      ))}
    </>
  )
}
