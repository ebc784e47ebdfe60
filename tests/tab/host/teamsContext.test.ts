import { type app, FrameContexts, HostClientType, HostName } from '@microsoft/teams-js'
import { expect, test } from 'vitest'
import { readContext } from '../../../src/tab/host/teamsContext.ts'

const tenantId = '7e1f6f0c-52d5-4a38-9a53-0d9a4e6b7c10'

function aContext(
  change: Partial<app.Context> & { readonly name?: HostName; readonly theme?: string } = {},
): app.Context {
  const { name = HostName.teams, theme = 'default', ...rest } = change
  return {
    app: { locale: 'en-gb', theme, sessionId: 's', host: { name, clientType: HostClientType.web, sessionId: 'h' } },
    page: { id: 'tandem', frameContext: FrameContexts.content },
    dialogParameters: {},
    ...rest,
  }
}

test('a channel’s tab belongs to the channel and knows its team', () => {
  const channel = { id: '19:inclusion@thread.tacv2' }
  expect(readContext(aContext({ channel, team: { internalId: '19:t', groupId: 'g' } })).place).toEqual({
    kind: 'channel',
    id: channel.id,
    groupId: 'g',
  })
})

test.each(['19:abc@thread.v2', '19:meeting_MDE2@thread.v2'])('the chat %s is a group’s', (id) => {
  expect(readContext(aContext({ chat: { id } })).place).toEqual({ kind: 'groupChat', id })
})

test('a chat of two, the personal app and Outlook are about the pair', () => {
  expect(readContext(aContext({ chat: { id: '19:a_b@unq.gbl.spaces' } })).place).toEqual({ kind: 'pair' })
  expect(readContext(aContext()).place).toEqual({ kind: 'pair' })
  expect(readContext(aContext({ name: HostName.outlook })).place).toEqual({ kind: 'pair' })
})

test.each([
  [HostName.teams, 'teams'],
  [HostName.teamsModern, 'teams'],
  [HostName.outlook, 'outlook'],
  [HostName.outlookWin32, 'outlook'],
  [HostName.office, 'office'],
] as const)('%s is %s', (name, kind) => {
  expect(readContext(aContext({ name })).kind).toBe(kind)
})

test.each([
  ['default', 'light'],
  ['dark', 'dark'],
  ['contrast', 'contrast'],
  ['glass', 'light'],
] as const)('the theme %s is drawn as %s', (theme, ours) => {
  expect(readContext(aContext({ theme })).theme).toBe(ours)
})

test.each([
  [FrameContexts.settings, 'settings'],
  [FrameContexts.remove, 'remove'],
  [FrameContexts.sidePanel, 'sidePanel'],
  [FrameContexts.meetingStage, 'content'],
] as const)('a frame for %s is %s', (frameContext, frame) => {
  expect(readContext(aContext({ page: { id: 'tandem', frameContext } })).frame).toBe(frame)
})

test('a deep link leads to its page, and none to none', () => {
  const page = { id: 'tandem', frameContext: FrameContexts.content }
  expect(readContext(aContext({ page: { ...page, subPageId: '/heat-map?day=2026-11-23' } })).subPage).toBe(
    '/heat-map?day=2026-11-23',
  )
  expect(readContext(aContext({ page: { ...page, subPageId: '' } })).subPage).toBeNull()
  expect(readContext(aContext()).subPage).toBeNull()
  const meeting = { id: 'MCMxOTptZWV0aW5nX3Rlc3RAdGhyZWFkLnYyIzA=' }
  expect(readContext(aContext({ meeting })).subPage).toBe('/together')
  expect(readContext(aContext({ meeting, page: { ...page, subPageId: '/reflect' } })).subPage).toBe('/reflect')
})

test('who is signed in to the host is a hint for the sign-in, and nobody without a tenant', () => {
  const user = { id: 'oid', loginHint: 'priya@hollybrook.example' }
  expect(readContext(aContext({ user: { ...user, tenant: { id: tenantId } } })).user).toEqual({
    id: 'oid',
    tenantId,
    loginHint: 'priya@hollybrook.example',
  })
  expect(readContext(aContext({ user })).user).toBeNull()
})
