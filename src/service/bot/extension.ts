import * as z from 'zod/mini'
import { mostCharacters } from '../../contract/board.ts'
import { prompts, promptById } from '../../domain/reflection/library.ts'
import { reasonSentence } from '../../domain/reflection/reasonWords.ts'
import { type ChosenPrompt, type Prompt, type Theme, themes } from '../../domain/reflection/reflection.ts'
import { searchPrompts } from '../../domain/reflection/searchPrompts.ts'
import { themeName } from '../../domain/reflection/themeWords.ts'
import type { PersonKey } from '../store/rows.ts'
import type { BoardStore } from '../store/store.ts'
import { askCard, previewCard, reflectCard } from './cards/askCards.ts'
import { type CardJson, cardType } from './cards/card.ts'
import { questionCard } from './cards/questionCard.ts'
import { actionCommands, searchCommand, type searchParameters } from './commands.ts'
import type { BotResponse } from './sdk.ts'

/** What the message extension works with. */
export interface ExtensionOptions {
  readonly store: Pick<BoardStore, 'extensionSettings' | 'putExtensionSettings'>
  /** This week's three for somebody, with why. */
  readonly thisWeek: (person: PersonKey, conversationId: string) => Promise<readonly ChosenPrompt[]>
}

/** Who asks, and where. `person` is null for somebody without an account in the directory. */
export interface ExtensionCall {
  readonly person: PersonKey | null
  readonly conversationId: string
  readonly value: unknown
}

const theme = z.enum(themes)
const text = z.string().check(z.maxLength(200))
const querySchema = z.object({
  commandId: z.optional(z.literal(searchCommand)),
  parameters: z.optional(z.array(z.object({ name: z.optional(z.string()), value: z.optional(z.unknown()) }))),
  queryOptions: z.optional(
    z.object({
      skip: z.optional(z.int().check(z.gte(0), z.lte(1000))),
      count: z.optional(z.int().check(z.gte(1), z.lte(100))),
    }),
  ),
})
/** The Agents Playground knows no manifest, and names no command: where it was called from says which. */
const command = {
  commandId: z.optional(z.enum(actionCommands)),
  commandContext: z.optional(z.string()),
}
const commandSchema = z.object(command)
const chosen = z.object({
  promptId: z.optional(z.string().check(z.maxLength(60))),
  text: z.optional(z.string().check(z.trim(), z.maxLength(mostCharacters.question))),
  theme: z.optional(theme),
  origin: z.enum(['asked', 'message']),
})
const submitSchema = z.object({
  ...command,
  data: z.extend(chosen, { step: z.enum(['theme', 'preview', 'post', 'back']) }),
})

function commandOf({ commandId, commandContext }: z.infer<typeof commandSchema>): (typeof actionCommands)[number] {
  return commandId ?? (commandContext === 'message' ? 'reflectOnThis' : 'askQuestion')
}

const usualCount = 25

function ok(body: unknown): BotResponse {
  return { status: 200, body }
}

/** A request that nobody's client sends: said so, and nothing done. */
export const malformed: BotResponse = {
  status: 400,
  body: { error: { code: 'BadRequest', message: 'The request cannot be read.' } },
}

function libraryCard(prompt: Prompt, because: readonly string[], origin: 'asked' | 'message'): CardJson {
  const { id, text: question, followUp, minutes } = prompt
  const key = { promptId: id, origin }
  return questionCard(
    { key, text: question, followUp, minutes, names: null, because },
    { kind: 'everybody', isRevealed: false },
  )
}

function attachment(card: CardJson, preview: { readonly title: string; readonly text: string }) {
  return {
    contentType: cardType,
    content: card,
    preview: { contentType: 'application/vnd.microsoft.card.thumbnail', content: preview },
  }
}

function results(attachments: readonly object[]): BotResponse {
  return ok({ composeExtension: { type: 'result', attachmentLayout: 'list', attachments } })
}

function task(title: string, card: CardJson): BotResponse {
  const value = { title, height: 'large', width: 'medium', card: { contentType: cardType, content: card } }
  return ok({ task: { type: 'continue', value } })
}

/** The three commands: search, ask, reflect on a message. Pure but for the theme that it remembers. */
export function createExtension({ store, thisWeek }: ExtensionOptions) {
  /** The theme that is asked for, which is remembered, or the one that was the last time. */
  async function themeOf(person: PersonKey | null, asked: unknown): Promise<Theme | null> {
    if (asked === 'any') {
      if (person !== null) await store.putExtensionSettings(person, { theme: null })
      return null
    }
    const parsed = z.safeParse(theme, asked)
    if (parsed.success) {
      if (person !== null) await store.putExtensionSettings(person, { theme: parsed.data })
      return parsed.data
    }
    const remembered = person === null ? null : (await store.extensionSettings(person)).theme
    const known = z.safeParse(theme, remembered)
    return known.success ? known.data : null
  }

  async function search({ person, conversationId, value }: ExtensionCall): Promise<BotResponse> {
    const query = z.safeParse(querySchema, value)
    if (!query.success) return malformed
    const { parameters = [], queryOptions = {} } = query.data
    const parameter = (name: (typeof searchParameters)[number]) =>
      parameters.find((each) => (each.name ?? 'search') === name)?.value
    const words = z.safeParse(text, parameter('search') ?? '')
    if (!words.success) return malformed
    const { skip = 0, count = usualCount } = queryOptions
    const wanted = words.data.trim()
    const filter = await themeOf(person, parameter('theme'))
    if (wanted === '' && filter === null && person !== null) {
      const three = skip > 0 ? [] : await thisWeek(person, conversationId)
      return results(
        three.map(({ prompt, because }) => {
          const sentences = because.map(reasonSentence)
          const preview = {
            title: prompt.text,
            text: `This week, ${prompt.minutes} minutes. ${sentences.join(' ')}`.trim(),
          }
          return attachment(libraryCard(prompt, sentences, 'asked'), preview)
        }),
      )
    }
    return results(
      searchPrompts(wanted, filter)
        .slice(skip, skip + count)
        .map((prompt) =>
          attachment(libraryCard(prompt, [], 'asked'), {
            title: prompt.text,
            text: `${themeName[prompt.theme]}, ${prompt.minutes} minutes`,
          }),
        ),
    )
  }

  async function threeFor({ person, conversationId }: ExtensionCall): Promise<readonly Prompt[]> {
    const three = person === null ? [] : await thisWeek(person, conversationId)
    return three.length === 0 ? prompts.slice(0, 3) : three.map(({ prompt }) => prompt)
  }

  async function open(call: ExtensionCall): Promise<BotResponse> {
    const opened = z.safeParse(commandSchema, call.value)
    if (!opened.success) return malformed
    if (commandOf(opened.data) === 'reflectOnThis') return task('Reflect on this', reflectCard(await threeFor(call)))
    return task('Ask a question', askCard((await themeOf(call.person, undefined)) ?? 'plan-together'))
  }

  async function submit(call: ExtensionCall): Promise<BotResponse> {
    const submitted = z.safeParse(submitSchema, call.value)
    if (!submitted.success) return malformed
    const { data } = submitted.data
    const commandId = commandOf(submitted.data)
    const again = async (note?: string) =>
      commandId === 'reflectOnThis'
        ? task('Reflect on this', reflectCard(await threeFor(call), note))
        : task('Ask a question', askCard(data.theme ?? 'plan-together', note))
    if (data.step === 'theme') await themeOf(call.person, data.theme)
    if (data.step === 'theme' || data.step === 'back') return again()
    const ownWords = data.text === undefined || data.text === '' ? null : data.text
    const prompt = ownWords === null && data.promptId !== undefined ? promptById(data.promptId) : null
    if (ownWords === null && prompt === null) return again('Write a question, or choose one.')
    const { origin } = data
    if (data.step === 'preview') {
      const shared = { origin, theme: data.theme ?? 'plan-together' }
      return task(
        'Ask a question',
        previewCard(
          ownWords === null
            ? {
                text: prompt?.text ?? '',
                followUp: prompt?.followUp ?? null,
                data: { ...shared, promptId: prompt?.id },
              }
            : { text: ownWords, followUp: null, data: { ...shared, text: ownWords } },
        ),
      )
    }
    if (prompt !== null) return results([attachment(libraryCard(prompt, [], origin), { title: prompt.text, text: '' })])
    const question = ownWords ?? ''
    const key = { ownWords: question, origin }
    const card = questionCard(
      { key, text: question, followUp: null, minutes: null, names: null, because: [] },
      { kind: 'everybody', isRevealed: false },
    )
    return results([attachment(card, { title: question, text: 'In your own words' })])
  }

  return { search, open, submit }
}
