import type { Browser } from 'playwright-core'
import { beforeAll, expect, test } from 'vitest'
import { openInHost, places } from './host/openInHost.ts'
import { startInFile } from './inFile.ts'
import { openPage } from './tandem.ts'
import { anAccount } from './tenant/entra.ts'
import { type SchoolTenant, startSchoolTenant } from './tenant/schoolTenant.ts'
import { expectNoAxeViolations } from './walk.ts'

let school: SchoolTenant
let browser: Browser

startInFile(startSchoolTenant, (...started) => ([school, browser] = started))
beforeAll(async () => {
  await school.openBoard('senco', { kind: 'channel', id: places.channel.channelId })
})

/** A browser's tab of somebody who works alone, signed in. */
async function openAlone() {
  const { page, problems } = await openPage(browser)
  await school.answerIn(page.context(), anAccount('senco'))
  await page.goto(school.url)
  await page.locator('button:not(:disabled)', { hasText: /^Sign in$/ }).click()
  return { page, problems }
}

test('the host hears that the tab is there once there is something to press, and once only', async () => {
  const { tab, page, heard } = await openInHost(browser, school, anAccount('senco'), { context: places.channel })
  await tab.getByRole('grid').first().waitFor()
  expect(await heard('appInitialization.success')).toHaveLength(1)
  expect(await heard('appInitialization.failure')).toHaveLength(0)
  const buttons = await page.evaluate(
    () => window.heard.find(({ func }) => func === 'appInitialization.success')?.buttons ?? 0,
  )
  expect(buttons).toBeGreaterThan(0)
})

test('the host hears that the tab cannot be drawn when its code does not arrive', async () => {
  const opened = await openInHost(browser, school, anAccount('senco'), {
    context: places.channel,
    withoutCode: 'TenantSignIn',
  })
  await opened.hears('appInitialization.failure')
  expect(await opened.heard('appInitialization.success')).toHaveLength(0)
  await opened.tab.getByRole('button', { name: 'Load the page again' }).waitFor()
})

test.each([
  ['Teams', places.channel],
  ['Outlook', places.personal],
] as const)('in %s there is no sign-out, which would sign nobody out', async (hostName, context) => {
  await school.openBoard('senco', { kind: 'pair' })
  const { tab } = await openInHost(browser, school, anAccount('senco'), { hostName, context })
  await tab.getByRole('grid').first().waitFor()
  expect(await tab.getByRole('button', { name: 'Sign out' }).count()).toBe(0)
  await school.leave('senco', { kind: 'pair' })
})

test('after a booking the chat with the partner is one press away, with words that nobody has sent', async () => {
  const account = anAccount('senco')
  account.granted.add('Calendars.ReadWrite')
  const opened = await openInHost(browser, school, account, { context: places.channel })
  const { tab } = opened
  await tab.getByRole('link', { name: 'Joint time', exact: true }).click()
  await tab
    .getByRole('button', { name: /^Book \w+ \d/ })
    .first()
    .click()
  await tab.getByRole('button', { name: /^Book and invite/ }).click()
  await tab.getByRole('button', { name: 'Say it to Tom Ellery in the chat' }).click()
  await opened.hears('chat.openChat')
  const [[chat] = []] = await opened.heard('chat.openChat')
  expect(chat).toMatchObject({ members: ['tom.ellery@hollybrook.example'] })
  expect(JSON.stringify(chat)).toMatch(/I have booked joint time for the two of us: \w+day \d+ \w+, \d\d:\d\d/)
})

test('who has no partner yet sees their own year, and every page says why there is nothing more', async () => {
  const { page, problems } = await openAlone()
  await page.getByRole('heading', { name: 'Your partner is chosen in Teams or Outlook' }).waitFor()
  await page.getByRole('button', { name: 'See my own year meanwhile' }).click()
  await page.getByText('This is your own year.').waitFor()
  expect(await page.getByRole('grid').count()).toBe(1)
  for (const [name, sentence] of [
    ['Sharing', 'No partner is chosen yet, so there is nobody to share with'],
    ['Reflect', 'Questions are for two people, and no partner is chosen yet'],
    ['EHC plans', 'no partner is chosen yet: what you add here is forgotten'],
  ] as const) {
    await page.getByRole('link', { name, exact: true }).click()
    await page.getByText(sentence).waitFor()
    expect(await page.getByText(/two calendar files/i).count()).toBe(0)
  }
  await page.getByRole('link', { name: 'Sharing', exact: true }).click()
  await expectNoAxeViolations(page, 'sharing, alone')
  await page.getByRole('button', { name: 'Choose your partner' }).click()
  await page.getByRole('heading', { name: 'Your partner is chosen in Teams or Outlook' }).waitFor()
  expect(problems).toEqual([])
})
