import type { Browser, FrameLocator } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openInHost, places } from './host/openInHost.ts'
import { startInFile } from './inFile.ts'
import { openPage } from './tandem.ts'
import { anAccount } from './tenant/entra.ts'
import { type SchoolTenant, startSchoolTenant } from './tenant/schoolTenant.ts'

let school: SchoolTenant
let browser: Browser

startInFile(startSchoolTenant, (...started) => ([school, browser] = started))
beforeAll(async () => {
  await school.openBoard('senco', { kind: 'pair' })
  await school.openBoard('senco', { kind: 'channel', id: places.channel.channelId })
})

/** The tab of somebody who has followed a link in Teams. */
const follow = (subEntityId: string) =>
  openInHost(browser, school, anAccount('senco'), { context: { ...places.personal, subEntityId } })

/** Waits for the map and what comes after it: the code of an opened day is asked for before that of these weeks. */
const mapIsWhole = (tab: FrameLocator) => tab.getByRole('region', { name: 'Next four weeks' }).waitFor()

const openedDay = 'Thursday 3 December 2026'

test.each([
  ['/heat-map', 'Heat map 2026/27'],
  ['/deadlines', 'Deadlines'],
  ['/ehc-plans', 'EHC plans'],
  ['/joint-time?from=2026-12-03', 'Joint time'],
  ['/reflect', 'Reflect'],
  ['/sharing', 'Sharing'],
  ['/level', 'Level the term'],
  ['/settings', 'Settings'],
  ['/together', 'Together'],
  ['/take-away', 'Take the year 2026/27 with you'],
])('a link to %s leads there', async (route, heading) => {
  const { tab, problems } = await follow(route)
  await tab.getByRole('heading', { name: heading, level: 1 }).waitFor()
  expect(problems.filter((problem) => !problem.includes('404'))).toEqual([])
})

test('a link to a day opens that day, until one goes elsewhere', async () => {
  const { tab } = await follow('/heat-map?day=2026-12-03')
  await tab.getByRole('complementary', { name: openedDay }).waitFor()
  await tab.getByRole('button', { name: 'Close the day' }).click()
  await tab.getByRole('complementary').waitFor({ state: 'detached' })
  await tab.getByRole('link', { name: 'Reflect', exact: true }).click()
  await tab.getByRole('heading', { name: 'Reflect', level: 1 }).waitFor()
  await tab.getByRole('link', { name: 'Heat map', exact: true }).click()
  await mapIsWhole(tab)
  expect(await tab.getByRole('complementary').count()).toBe(0)
})

test.each(['/nowhere', '/heat-map?day=2026-12-25', '/heat-map?day=soon'])(
  'a link that leads nowhere, such as %s, leads to the map',
  async (route) => {
    const { tab } = await follow(route)
    await mapIsWhole(tab)
    expect(await tab.getByRole('complementary').count()).toBe(0)
  },
)

test('the link to an opened day says its date and nothing else, and leads there in a browser too', async () => {
  const opened = await openInHost(browser, school, anAccount('senco'), { context: places.channel })
  await opened.tab.locator('[role="gridcell"][aria-label^="Thursday 3 December 2026, joint"]').click()
  await opened.tab.getByRole('button', { name: 'Share a link to this day' }).click()
  await opened.hears('shareDeepLink')
  const [[route, label, address] = []] = await opened.heard('shareDeepLink')
  expect([route, label]).toEqual(['/heat-map?day=2026-12-03', `Tandem: ${openedDay}`])

  const account = anAccount('senco')
  const { page } = await openPage(browser)
  await school.answerIn(page.context(), account)
  await page.goto(String(address))
  await page.locator('button:not(:disabled)', { hasText: /^Sign in$/ }).click()
  await page.getByRole('complementary', { name: openedDay }).waitFor()
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Share a link to this day' }).click()
  await page.getByText('The link is on your clipboard.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(address)
})
