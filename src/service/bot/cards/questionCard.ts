import { mostCharacters, type AnswerView } from '../../../contract/board.ts'
import { adaptiveCard, type CardJson, execute, line } from './card.ts'

/** What a card's buttons say which question they are about: one that was put, or one that is put by the first answer. */
export type QuestionKey =
  | { readonly postId: string }
  | { readonly promptId: string; readonly origin: 'asked' | 'message' }
  | { readonly ownWords: string; readonly origin: 'asked' | 'message' }

/** The question itself. */
export interface CardQuestion {
  readonly key: QuestionKey
  readonly text: string
  readonly followUp: string | null
  readonly minutes: number | null
  /** Whom it is for: the two names; null while nobody has been asked. */
  readonly names: readonly string[] | null
  readonly because: readonly string[]
}

/** Whose card it is: everybody's, or that of one of the two. */
export type CardView =
  | { readonly kind: 'everybody'; readonly isRevealed: boolean; readonly note?: string }
  | {
      readonly kind: 'member'
      readonly mine: AnswerView
      readonly theirs: AnswerView | null
      readonly partnerName: string
      readonly version: number
    }

/** Written answers are personal data that the school holds: https://ico.org.uk/for-organisations/uk-gdpr-guidance-and-resources/subject-access-requests/ */
const disclosure = 'What you write can be asked for under data protection law. No names of children, please.'

function head({ text, followUp, minutes, names, because }: CardQuestion): readonly CardJson[] {
  const facts = [names === null ? null : `For ${names.join(' and ')}`, minutes === null ? null : `${minutes} minutes`]
  const small = facts.filter((each) => each !== null).join(', ')
  return [
    line(text, { weight: 'Bolder', size: 'Medium', style: 'heading' }),
    ...(followUp === null ? [] : [line(followUp)]),
    ...(small === '' ? [] : [line(small, { isSubtle: true, size: 'Small' })]),
    ...(because.length === 0 ? [] : [line(because.join(' '), { isSubtle: true, size: 'Small', spacing: 'None' })]),
  ]
}

function answerParts(
  key: QuestionKey,
  version: number | null,
): Pick<Parameters<typeof adaptiveCard>[0], 'body' | 'actions'> {
  const data = { ...key, ...(version === null ? {} : { version }) }
  return {
    body: [
      {
        type: 'Input.Text',
        id: 'answer',
        label: 'Your answer',
        isMultiline: true,
        maxLength: mostCharacters.answer,
        placeholder: 'A sentence is enough',
      },
      line(disclosure, { isSubtle: true, size: 'Small' }),
    ],
    actions: [execute('Answer', 'answer', data), execute('Pass', 'pass', data, { associatedInputs: 'none' })],
  }
}

function said(name: string, answer: AnswerView): readonly CardJson[] {
  return [
    line(name, { weight: 'Bolder', separator: true }),
    answer.kind === 'answered' ? line(answer.text) : line('Passed.', { isSubtle: true }),
  ]
}

/**
 * The two-sided card. Everybody's side shows the question alone; a member's own side their answer, and both answers
 * when both have spoken.
 */
export function questionCard(question: CardQuestion, view: CardView): CardJson {
  const { key, text } = question
  const refresh = 'postId' in key ? { refresh: { action: execute('Look again', 'refresh', { ...key }) } } : {}
  if (view.kind === 'everybody') {
    const note = view.note === undefined ? [] : [line(view.note, { isSubtle: true })]
    if (view.isRevealed) {
      const both = line('Both have spoken. Each of the two sees here what was said.', { isSubtle: true })
      const look = execute('Look', 'refresh', { ...key }, { associatedInputs: 'none' })
      return adaptiveCard({
        body: [...head(question), both, ...note],
        actions: [look],
        speak: `${text} Both have spoken.`,
        ...refresh,
      })
    }
    const parts = answerParts(key, null)
    return adaptiveCard({
      body: [...head(question), ...note, ...parts.body],
      ...(parts.actions === undefined ? {} : { actions: parts.actions }),
      speak: `${text} Answer or pass.`,
      ...refresh,
    })
  }
  const { mine, theirs, partnerName, version } = view
  if (theirs !== null) {
    return adaptiveCard({
      body: [...head(question), ...said('You', mine), ...said(partnerName, theirs)],
      speak: `${text} Both of you have spoken.`,
      ...refresh,
    })
  }
  if (mine.kind === 'open') {
    const parts = answerParts(key, version)
    return adaptiveCard({
      body: [...head(question), ...parts.body],
      ...(parts.actions === undefined ? {} : { actions: parts.actions }),
      speak: `${text} Answer or pass.`,
      ...refresh,
    })
  }
  const waiting = `The card turns over when ${partnerName} has answered or passed.`
  return adaptiveCard({
    body: [...head(question), ...said('You', mine), line(waiting, { isSubtle: true })],
    actions: [execute('Take back', 'takeBack', { ...key, version })],
    speak: `${text} You have ${mine.kind === 'answered' ? 'answered' : 'passed'}.`,
    ...refresh,
  })
}
