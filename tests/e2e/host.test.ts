import type { Browser } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openInHost, places } from './host/openInHost.ts'
import { startInFile } from './inFile.ts'
import { anAccount } from './tenant/entra.ts'
import { type SchoolTenant, startSchoolTenant } from './tenant/schoolTenant.ts'

let school: SchoolTenant
let browser: Browser

startInFile(startSchoolTenant, (...started) => ([school, browser] = started))
beforeAll(async () => {
  await school.openBoard('senco', { kind: 'pair' })
  await school.openBoard('senco', { kind: 'channel', id: places.channel.channelId })
  await school.openBoard('senco', { kind: 'groupChat', id: places.groupChat.chatId })
  await school.openBoard('senco', { kind: 'groupChat', id: places.meeting.chatId })
})

test('in Teams the map is there without a press: the host signs in', async () => {
  const { tab, page, heard, problems } = await openInHost(browser, school, anAccount('senco'))
  await tab.getByRole('grid').first().waitFor()
  expect(await tab.getByText('Priya Raman').count()).toBeGreaterThan(0)
  expect(await heard('appInitialization.success')).toHaveLength(1)
  expect(page.context().pages()).toHaveLength(1)
  expect(problems.filter((problem) => !problem.includes('404'))).toEqual([])
})

test.each([
  ['a channel', 'channel', 'content'],
  ['a group chat', 'groupChat', 'content'],
  ['a meeting’s side panel', 'meeting', 'sidePanel'],
  ['a chat of two', 'chatOfTwo', 'content'],
] as const)('in %s the tab opens the board of that place', async (_what, place, frameContext) => {
  const opened = await openInHost(browser, school, anAccount('leader'), {
    context: places[place],
    frameContext,
    ...(frameContext === 'sidePanel' ? { width: 320 } : {}),
  })
  // A meeting is where its questions are wanted; everywhere else the map comes first.
  const first =
    place === 'meeting'
      ? opened.tab.getByRole('heading', { name: 'Together', exact: true })
      : opened.tab.getByRole('grid')
  await first.first().waitFor()
  const looked = opened.asked.find((url) => url.includes('/api/boards?place='))
  const query = new URL(looked ?? '', school.url).searchParams
  expect([query.get('place'), query.get('id')]).toEqual(
    place === 'channel'
      ? ['channel', places.channel.channelId]
      : place === 'chatOfTwo'
        ? ['pair', null]
        : ['groupChat', places[place].chatId],
  )
})

test.each(['Outlook', 'Office'] as const)('in %s the personal tab draws the same map', async (hostName) => {
  const { tab } = await openInHost(browser, school, anAccount('senco'), { hostName, supports: ['calendar'] })
  await tab.getByRole('grid').first().waitFor()
})

test.each([
  ['default', 'light'],
  ['dark', 'dark'],
  ['contrast', 'contrast'],
] as const)('the tab follows the theme “%s”, and its change while it is open', async (theme, drawn) => {
  const { tab, say, hears } = await openInHost(browser, school, anAccount('senco'), { theme })
  // Until the tab has met its host it looks as in a browser, and hears nothing.
  await hears('appInitialization.success')
  await tab.locator(`.tandem[data-theme="${drawn}"]`).waitFor()
  const [other, otherDrawn] = drawn === 'dark' ? (['default', 'light'] as const) : (['dark', 'dark'] as const)
  await say('themeChange', other)
  await tab.locator(`.tandem[data-theme="${otherDrawn}"]`).waitFor()
})

test('a host that shows the tab and signs nobody in sends one to a browser', async () => {
  const { tab } = await openInHost(browser, school, anAccount('senco'), { hasNestedAuthentication: false })
  const link = tab.getByRole('link', { name: 'Open Tandem in your browser' })
  await link.waitFor()
  expect(await link.getAttribute('target')).toBe('_blank')
  expect(await tab.getByRole('button', { name: 'Sign in' }).count()).toBe(0)
})

test('without the permission to write, booking opens the host’s own meeting form, filled in', async () => {
  const account = anAccount('senco')
  const { tab, heard, hears } = await openInHost(browser, school, account)
  await tab.getByRole('link', { name: 'Joint time', exact: true }).click()
  await tab
    .getByRole('button', { name: /^Book \w+ \d/ })
    .first()
    .click()
  await tab.getByRole('button', { name: 'Open the meeting form instead' }).click()
  await hears('calendar.composeMeeting')
  const [[draft] = []] = await heard('calendar.composeMeeting')
  expect(draft).toMatchObject({ attendees: ['tom.ellery@hollybrook.example'] })
  expect(JSON.stringify(draft)).toMatch(/"startTime":"\d\d\/\d\d\/20\d\d \d\d:\d\d:00"/)
  expect(account.asked).toEqual([])
})

test('the permission to write is asked for when one books, and then the meeting is made', async () => {
  const account = anAccount('senco')
  const { tab } = await openInHost(browser, school, account)
  await tab.getByRole('link', { name: 'Joint time', exact: true }).click()
  await tab
    .getByRole('button', { name: /^Book \w+ \d/ })
    .first()
    .click()
  await tab.getByRole('button', { name: /^(Allow|Ask)/ }).click()
  await tab.getByRole('button', { name: /^Book and invite/ }).click()
  await tab.getByRole('button', { name: 'Undo' }).waitFor()
  expect(account.asked).toEqual(['User.Read Calendars.ReadBasic Calendars.ReadWrite'])
})
