import { afterAll, beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { themes } from '../../src/domain/reflection/reflection.ts'
import { themeName } from '../../src/domain/reflection/themeWords.ts'
import { type Database, openDatabase } from '../../src/service/store/openDatabase.ts'
import { startBot } from '../service/bot/school.ts'
import { aPackage } from './sources.ts'

const parameter = z.object({
  name: z.string(),
  choices: z.array(z.object({ title: z.string(), value: z.string() })).default([]),
})
const { bots, composeExtensions } = z
  .object({
    bots: z.array(z.object({ isNotificationOnly: z.boolean() })),
    composeExtensions: z.array(
      z.object({
        commands: z.array(
          z.object({
            id: z.string(),
            type: z.string(),
            context: z.array(z.string()),
            parameters: z.array(parameter).default([]),
          }),
        ),
      }),
    ),
  })
  .parse(JSON.parse(new TextDecoder().decode(aPackage()['manifest.json'])))
const commands = composeExtensions.flatMap((extension) => extension.commands)
const found = z.object({
  composeExtension: z.object({
    attachments: z.array(z.object({ preview: z.object({ content: z.object({ text: z.string() }) }) })),
  }),
})

let database: Database
beforeAll(async () => {
  database = await openDatabase({ databaseUrl: null, dataDir: null })
})
afterAll(() => database.close())

test.each(commands)(
  'the bot answers the manifest’s command $id from every place that it is offered in',
  async (command) => {
    await using school = await startBot(database)
    for (const commandContext of command.context) {
      const { status, body } = await school.invoke(
        'priya',
        command.type === 'query' ? 'composeExtension/query' : 'composeExtension/fetchTask',
        {
          commandId: command.id,
          commandContext,
          // What Teams sends when a search is opened.
          ...(command.type === 'query' ? { parameters: [{ name: 'initialRun', value: 'true' }] } : {}),
        },
      )
      expect(status).toBe(200)
      expect(body).toHaveProperty(command.type === 'query' ? 'composeExtension.attachments' : 'task.value.card')
    }
  },
)

test('the themes that a search offers are the library’s, by the same names', () => {
  const offered = commands.flatMap(({ parameters }) => parameters).find(({ name }) => name === 'theme')?.choices ?? []
  expect(offered).toEqual([
    { title: 'Any theme', value: 'any' },
    ...themes.map((theme) => ({ title: themeName[theme], value: theme })),
  ])
})

test('a search that is narrowed to a theme finds only that', async () => {
  await using school = await startBot(database)
  for (const theme of themes) {
    const { body } = await school.invoke('priya', 'composeExtension/query', {
      commandId: 'searchPrompts',
      parameters: [{ name: 'theme', value: theme }],
    })
    const texts = found.parse(body).composeExtension.attachments.map(({ preview }) => preview.content.text)
    expect(texts.length).toBeGreaterThan(0)
    expect(texts.filter((text) => !text.startsWith(themeName[theme]))).toEqual([])
  }
})

test('whoever writes to the bot is not left waiting for words: it only posts, and the manifest says so', async () => {
  await using school = await startBot(database)
  const { status, body } = await school.send(school.activity('priya', { type: 'message', text: 'Hello' }))
  expect({ status, body, posted: school.posted }).toEqual({ status: 200, body: undefined, posted: [] })
  expect(bots).toEqual([{ isNotificationOnly: true }])
})
