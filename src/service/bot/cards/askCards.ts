import { mostCharacters } from '../../../contract/board.ts'
import { type Prompt, type Theme, themes } from '../../../domain/reflection/reflection.ts'
import { searchPrompts } from '../../../domain/reflection/searchPrompts.ts'
import { themeName } from '../../../domain/reflection/themeWords.ts'
import { adaptiveCard, type CardJson, line } from './card.ts'

const submit = (title: string, data: CardJson, style: CardJson = {}): CardJson => ({
  type: 'Action.Submit',
  title,
  data,
  ...style,
})

function promptChoices(prompts: readonly Prompt[]): CardJson {
  return {
    type: 'Input.ChoiceSet',
    id: 'promptId',
    label: 'From the library',
    style: 'expanded',
    wrap: true,
    choices: prompts.map(({ id, text, minutes }) => ({ title: `${text} (${minutes} minutes)`, value: id })),
  }
}

/** Own words, or a question of a theme. */
export function askCard(theme: Theme, note?: string): CardJson {
  return adaptiveCard({
    body: [
      ...(note === undefined ? [] : [line(note, { weight: 'Bolder' })]),
      {
        type: 'Input.Text',
        id: 'text',
        label: 'In your own words',
        isMultiline: true,
        maxLength: mostCharacters.question,
        placeholder: 'One question, no names of children',
      },
      {
        type: 'Input.ChoiceSet',
        id: 'theme',
        label: 'Or about',
        style: 'compact',
        value: theme,
        choices: themes.map((each) => ({ title: themeName[each], value: each })),
      },
      promptChoices(searchPrompts('', theme)),
    ],
    actions: [
      submit('Look at it', { step: 'preview', origin: 'asked' }, { style: 'positive' }),
      submit('Show this theme', { step: 'theme', origin: 'asked' }, { associatedInputs: 'auto' }),
    ],
    speak: 'Ask a question in your own words, or choose one from the library.',
  })
}

/** Questions to put beside a message. Nothing of the message is in it. */
export function reflectCard(prompts: readonly Prompt[], note?: string): CardJson {
  return adaptiveCard({
    body: [
      line('A question beside this message. Nothing of the message itself is read or kept.', { isSubtle: true }),
      ...(note === undefined ? [] : [line(note, { weight: 'Bolder' })]),
      promptChoices(prompts),
    ],
    actions: [submit('Look at it', { step: 'preview', origin: 'message' }, { style: 'positive' })],
    speak: 'Choose a question to put beside this message.',
  })
}

/** What will be posted, before it is. */
export function previewCard(question: {
  readonly text: string
  readonly followUp: string | null
  readonly data: CardJson
}): CardJson {
  return adaptiveCard({
    body: [
      line('This will be put to both of you:', { isSubtle: true }),
      line(question.text, { weight: 'Bolder', size: 'Medium' }),
      ...(question.followUp === null ? [] : [line(question.followUp)]),
    ],
    actions: [
      submit('Put it in the message', { ...question.data, step: 'post' }, { style: 'positive' }),
      submit('Back', { ...question.data, step: 'back' }, { associatedInputs: 'none' }),
    ],
    speak: `This will be put to both of you: ${question.text}`,
  })
}
