import { randomUUID } from 'node:crypto'
import { AdaptiveCard, SerializationContext } from 'adaptivecards'
import { generateKeyPair } from 'jose'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { prompts } from '../../../src/domain/reflection/library.ts'
import { themes } from '../../../src/domain/reflection/reflection.ts'
import { type Database, openDatabase } from '../../../src/service/store/openDatabase.ts'
import { askCard, previewCard, reflectCard } from '../../../src/service/bot/cards/askCards.ts'
import { chat, people, startBot, type Who } from './school.ts'

let database: Database
beforeAll(async () => {
  database = await openDatabase({ databaseUrl: null, dataDir: null })
})
afterAll(() => database.close())

type School = Awaited<ReturnType<typeof startBot>>

const query = (search: string, more: object = {}) => ({
  commandId: 'searchPrompts',
  parameters: [{ name: 'search', value: search }],
  ...more,
})
const found = (body: Record<string, unknown> | undefined) =>
  (
    body?.['composeExtension'] as {
      readonly attachments: readonly { readonly content: object; readonly preview: { content: { title: string } } }[]
    }
  ).attachments
const press = (school: School, who: Who, verb: string, data: object, activityId = 'message-1') =>
  school.invoke(
    who,
    'adaptiveCard/action',
    { action: { type: 'Action.Execute', verb, data } },
    { replyToId: activityId },
  )
const install = (school: School, action: string, change: object = {}) =>
  school.send(school.activity('priya', { type: 'installationUpdate', action, ...change }))
const ask = async (school: School, text = 'What would our pupils say?') => {
  const [boardId = ''] = await school.desk.boardIds({ tenantId: school.tenantId, personId: people.priya })
  const asked = await school.desk.ask(
    { tenantId: school.tenantId, personId: people.priya },
    boardId,
    { requestId: randomUUID(), question: { kind: 'ownWords', text } },
    { origin: 'asked', card: null },
  )
  if (!asked.ok) throw new Error('It cannot be asked.')
  return asked.value
}

function expectGoodCard(card: unknown) {
  const context = new SerializationContext()
  new AdaptiveCard().parse(card, context)
  expect(Array.from({ length: context.eventCount }, (_, i) => context.getEventAt(i).message)).toEqual([])
  expect(card).toMatchObject({ version: '1.5' })
  expect(card).toHaveProperty('speak')
  expect(card).toHaveProperty('fallbackText')
}

test('a signed activity is answered, and nothing else is', async () => {
  await using school = await startBot(database)
  const body = school.activity('priya', { name: 'composeExtension/query', value: query('') })
  const stranger = (await generateKeyPair('RS256')).privateKey
  expect((await school.send(body)).status).toBe(200)
  const bad = [
    null,
    await school.sign({ aud: 'another-app' }),
    await school.sign({ iss: 'https://evil.example' }),
    await school.sign({ serviceurl: 'https://evil.example' }),
    await school.sign({}, '-10m'),
    await school.sign({}, '5m', stranger),
    'nonsense',
  ]
  for (const token of bad) expect((await school.send(body, token)).status).toBe(401)
})

test('an activity of another tenant is refused, however well it is signed', async () => {
  await using school = await startBot(database)
  const other = '99999999-6f0f-4a53-9a8b-0e4b8f2c7d11'
  const body = school.activity('priya', {
    name: 'composeExtension/query',
    value: query(''),
    conversation: { id: chat, conversationType: 'groupChat', tenantId: other },
  })
  expect((await school.send(body)).status).toBe(403)
})

test('where unsigned activities are taken, they are taken from this computer alone', async () => {
  await using school = await startBot(database, { allowUnsigned: true })
  const body = school.activity('priya', { name: 'composeExtension/query', value: query('') })
  expect((await school.bot.handle({ body, headers: {}, isLoopback: true })).status).toBe(200)
  expect((await school.bot.handle({ body, headers: {}, isLoopback: false })).status).toBe(401)
})

test('an empty search gives this week’s three with why; words, themes and pages narrow it', async () => {
  await using school = await startBot(database)
  const search = async (value: object) => found((await school.invoke('priya', 'composeExtension/query', value)).body)
  const three = await search(query(''))
  expect(three).toHaveLength(3)
  expect(JSON.stringify(three)).toContain('This week')
  for (const { content } of three) expectGoodCard(content)
  const pupils = await search(query('pupils'))
  expect(pupils.length).toBeGreaterThan(3)
  const second = await search(query('pupils', { queryOptions: { skip: 1, count: 2 } }))
  expect(second.map(({ preview }) => preview.content.title)).toEqual(
    pupils.slice(1, 3).map(({ preview }) => preview.content.title),
  )
})

test('a theme is remembered for the next search, until any will do', async () => {
  await using school = await startBot(database)
  const search = async (parameters: readonly object[]) =>
    found((await school.invoke('priya', 'composeExtension/query', { commandId: 'searchPrompts', parameters })).body)
  expect(await search([{ name: 'theme', value: 'one-step' }])).toHaveLength(7)
  expect(await search([])).toHaveLength(7)
  await search([{ name: 'theme', value: 'any' }])
  expect(await search([])).toHaveLength(3)
})

test('asking goes by own words or the library, is looked at first, and becomes a card for the message', async () => {
  await using school = await startBot(database)
  const submit = (data: object) =>
    school.invoke('priya', 'composeExtension/submitAction', { commandId: 'askQuestion', data })
  const opened = await school.invoke('priya', 'composeExtension/fetchTask', { commandId: 'askQuestion' })
  expect(opened.body).toMatchObject({ task: { type: 'continue' } })
  expect(JSON.stringify((await submit({ step: 'preview', origin: 'asked' })).body)).toContain('Write a question')
  const preview = await submit({ step: 'preview', origin: 'asked', text: 'What shall we drop?' })
  expect(JSON.stringify(preview.body)).toContain('What shall we drop?')
  const [card] = found((await submit({ step: 'post', origin: 'asked', text: 'What shall we drop?' })).body)
  expectGoodCard(card?.content)
})

test('reflecting on a message repeats nothing of it', async () => {
  await using school = await startBot(database)
  const value = {
    commandId: 'reflectOnThis',
    messagePayload: { id: '1', body: { content: 'Sam was sent out of maths again' } },
  }
  const opened = await school.invoke('priya', 'composeExtension/fetchTask', value)
  expect(opened.body).toMatchObject({ task: { type: 'continue' } })
  expect(JSON.stringify([opened.body, school.log, school.posted])).not.toContain('Sam was')
})

test.each([
  ['a query of another command', 'composeExtension/query', { commandId: 'delete' }],
  ['a search that is no text', 'composeExtension/query', query({} as string)],
  ['a page before the first', 'composeExtension/query', query('', { queryOptions: { skip: -1 } })],
  ['a step that does not exist', 'composeExtension/submitAction', { commandId: 'askQuestion', data: { step: 'x' } }],
  ['a verb that does not exist', 'adaptiveCard/action', { action: { type: 'Action.Execute', verb: 'drop', data: {} } }],
  [
    'a question that is no id',
    'adaptiveCard/action',
    { action: { type: 'Action.Execute', verb: 'pass', data: { postId: '1' } } },
  ],
  ['no value at all', 'composeExtension/query', undefined],
])('%s is refused as a request that cannot be read', async (_what, name, value) => {
  await using school = await startBot(database)
  expect((await school.invoke('priya', name, value)).status).toBe(400)
})

test('the card turns over for both when both have spoken, and for nobody else', async () => {
  await using school = await startBot(database)
  await school.openBoard()
  await install(school, 'add')
  const post = await ask(school)
  const [sent] = school.posted
  expect(sent?.method).toBe('POST')
  expect(sent?.path).toContain(chat)
  expectGoodCard((sent?.body['attachments'] as readonly { readonly content: unknown }[])[0]?.content)

  const data = { postId: post.id }
  const mine = await press(school, 'priya', 'answer', { ...data, answer: 'That we listen' })
  expectGoodCard(mine.body?.['value'])
  expect(JSON.stringify(mine.body)).toContain('Take back')
  const seenByTom = JSON.stringify((await press(school, 'tom', 'refresh', data)).body)
  expect(seenByTom).not.toContain('That we listen')
  const theirs = await press(school, 'tom', 'pass', data)
  expect(JSON.stringify(theirs.body)).toContain('That we listen')
  expect(JSON.stringify((await press(school, 'priya', 'refresh', data)).body)).toContain('Passed')
  const updates = school.posted.filter(({ method }) => method === 'PUT')
  expect(updates.length).toBeGreaterThanOrEqual(2)
  expect(JSON.stringify(updates)).not.toContain('That we listen')
  expect(JSON.stringify(updates.at(-1))).toContain('Both have spoken')
})

test('a stranger who presses a button learns nothing, whatever there is to learn', async () => {
  await using school = await startBot(database)
  await school.openBoard()
  const post = await ask(school)
  await press(school, 'priya', 'answer', { postId: post.id, answer: 'That we listen' })
  const real = await press(school, 'stranger', 'answer', { postId: post.id, answer: 'Me too' })
  const none = await press(school, 'stranger', 'answer', { postId: randomUUID(), answer: 'Me too' })
  expect(real).toEqual(none)
  expect(JSON.stringify((await press(school, 'stranger', 'refresh', { postId: post.id })).body)).not.toContain('listen')
})

test('a card from a search becomes one question for both, whoever answers first', async () => {
  await using school = await startBot(database)
  await school.openBoard()
  const data = { promptId: prompts[0]?.id, origin: 'asked' }
  await press(school, 'tom', 'answer', { ...data, answer: 'The week of the reviews' })
  const other = await press(school, 'priya', 'answer', { ...data, answer: 'The week before' })
  expect(JSON.stringify(other.body)).toContain('The week of the reviews')
  const [boardId = ''] = await school.desk.boardIds({ tenantId: school.tenantId, personId: people.tom })
  const listed = await school.desk.posts({ tenantId: school.tenantId, personId: people.tom }, boardId, null)
  expect(listed.ok && listed.value.posts).toHaveLength(1)
})

test('an answer can be taken back on the card until both have spoken', async () => {
  await using school = await startBot(database)
  await school.openBoard()
  const data = { postId: (await ask(school)).id }
  await press(school, 'priya', 'answer', { ...data, answer: 'Too quick' })
  const back = await press(school, 'priya', 'takeBack', data)
  expect(JSON.stringify(back.body)).toContain('Your answer')
  expect(JSON.stringify((await press(school, 'tom', 'pass', data)).body)).not.toContain('Too quick')
})

test('who is removed from a chat leaves its board at once, and the other keeps theirs', async () => {
  await using school = await startBot(database)
  const board = await school.openBoard()
  const removed = (account: object, conversation = chat) =>
    school.send(
      school.activity('tom', {
        type: 'conversationUpdate',
        membersRemoved: [account],
        conversation: { id: conversation, conversationType: 'groupChat', tenantId: school.tenantId },
      }),
    )
  const members = async () => (await school.store.boardById(board.id))?.members.map(({ personId }) => personId)
  await removed({ id: '29:priya', aadObjectId: people.priya }, '19:elsewhere@thread.v2')
  await removed({ id: '29:stranger', aadObjectId: people.stranger })
  await removed({ id: '29:priya' })
  expect(await members()).toEqual([people.priya, people.tom])
  expect((await removed({ id: '29:priya', aadObjectId: people.priya })).status).toBe(200)
  expect(await members()).toEqual([people.tom])
})

test('where the bot was removed nothing is posted any more', async () => {
  await using school = await startBot(database)
  const board = await school.openBoard()
  await install(school, 'add')
  await install(school, 'remove')
  await ask(school)
  expect(school.posted).toEqual([])
  const row = await school.store.boardById(board.id)
  expect(row === null ? null : await school.store.conversationsFor(row)).toEqual([])
})

test.each([
  ['accepted', { status: 201 }, 'posted'],
  ['throttled', { status: 429, headers: { 'retry-after': '7' } }, 'retry'],
  ['in trouble', { status: 503 }, 'retry'],
  ['too slow to tell', { status: 504 }, 'unknown'],
  ['cut off', { isReset: true }, 'unknown'],
  ['blocked', { status: 403 }, 'refused'],
] as const)('when Teams is %s, a post is known to be so', async (_what, script, kind) => {
  await using school = await startBot(database)
  await school.openBoard()
  const post = await ask(school)
  Object.assign(school.script, script)
  const outcome = await school.bot.sendCard(chat, post.id)
  expect(outcome.kind).toBe(kind)
  if (outcome.kind === 'retry' && 'headers' in script) expect(outcome.afterMs).toBe(7000)
})

test('a Teams that is not there has had nothing, and is tried again', async () => {
  await using school = await startBot(database, { serviceUrl: 'http://127.0.0.1:9' })
  await school.openBoard()
  expect((await school.bot.sendCard(chat, (await ask(school)).id)).kind).toBe('retry')
})

test('nothing that somebody wrote is in the log', async () => {
  await using school = await startBot(database)
  await school.openBoard()
  await install(school, 'add')
  school.script.status = 500
  const data = { postId: (await ask(school, 'Secret question?')).id }
  await press(school, 'priya', 'answer', { ...data, answer: 'Secret answer' })
  expect(school.log.length).toBeGreaterThan(0)
  expect(JSON.stringify(school.log)).not.toContain('Secret')
})

test('every card of the task module is a good card', () => {
  for (const theme of themes) expectGoodCard(askCard(theme))
  expectGoodCard(reflectCard(prompts.slice(0, 3)))
  expectGoodCard(previewCard({ text: 'Why?', followUp: null, data: { text: 'Why?' } }))
})
