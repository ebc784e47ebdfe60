import type { Browser, Page } from 'playwright-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { colleagues, pair } from '../../src/practice/people/people.ts'
import { openInHost } from './host/openInHost.ts'
import { startInFile } from './inFile.ts'
import { openPage } from './tandem.ts'
import { type Account, anAccount } from './tenant/entra.ts'
import { type SchoolTenant, startSchoolTenant } from './tenant/schoolTenant.ts'
import { expectNoAxeViolations, expectNoSidewaysScroll } from './walk.ts'

let school: SchoolTenant
let browser: Browser

startInFile(startSchoolTenant, (...started) => ([school, browser] = started))
beforeAll(async () => {
  await school.openBoard('senco', { kind: 'pair' })
})
beforeEach(() => school.fault(null))

/** A plain browser in which somebody has an account. */
async function openInBrowser(account: Account, options: { readonly width?: number } = {}) {
  const opened = await openPage(browser, options)
  await school.answerIn(opened.page.context(), account)
  return opened
}

const signInButton = (page: Page) => page.getByRole('button', { name: 'Sign in', exact: true })

async function pressSignIn(page: Page): Promise<void> {
  await page.goto(school.url)
  await page.locator('button:not(:disabled)', { hasText: /^Sign in$/ }).click()
}

test('in a browser one press and Microsoft’s own window lead to the map, and a reload needs neither', async () => {
  const account = anAccount('senco')
  const { page, problems } = await openInBrowser(account)
  await pressSignIn(page)
  await page.getByRole('grid').first().waitFor()
  expect(account.asked).toHaveLength(1)
  expect(account.asked[0]).toContain('User.Read Calendars.ReadBasic')
  expect(account.asked[0]).not.toContain('Calendars.ReadWrite')
  await page.reload()
  await page.getByRole('grid').first().waitFor()
  expect(account.asked).toHaveLength(1)
  expect(page.context().pages()).toHaveLength(1)
  expect(problems).toEqual([])
})

test('who has signed out is not signed in again without pressing anything', async () => {
  const { page } = await openInBrowser(anAccount('senco'))
  await pressSignIn(page)
  await page.getByRole('grid').first().waitFor()
  await page.getByRole('button', { name: 'Sign out' }).click()
  await signInButton(page).waitFor()
  await page.locator('button:not(:disabled)', { hasText: /^Sign in$/ }).waitFor()
  expect(await page.evaluate(() => JSON.stringify(sessionStorage))).not.toContain('refresh')
})

test('what is asked for is said before Microsoft asks', async () => {
  const { page } = await openInBrowser(anAccount('senco'))
  await page.goto(school.url)
  await page.getByText('Titles only of a day of your own that you open').waitFor()
  await page.locator('button:not(:disabled)', { hasText: /^Sign in$/ }).waitFor()
  await expectNoAxeViolations(page, 'sign-in')
})

test.each([
  ['“Cancel”', { error: 'access_denied', description: 'AADSTS65004: User declined' }, /You closed Microsoft’s window/],
  [
    'a school that has to agree first',
    { error: 'access_denied', description: 'AADSTS90094: Admin' },
    /IT has to agree/,
  ],
  ['a device that is not managed', { error: 'access_denied', description: 'AADSTS53003: Blocked' }, /security rules/],
  ['somebody of another school', { error: 'invalid_request', description: 'AADSTS50020: Guest' }, /does not belong/],
  ['an ended sign-in', { error: 'login_required', description: 'AADSTS50058: Ended' }, /sign-in has ended/],
  ['what nobody foresaw', { error: 'server_error', description: 'AADSTS90099: Odd' }, /AADSTS90099/],
])('%s is one sentence and a next step, and pressing again works', async (_what, inWindow, words) => {
  const account = anAccount('senco', { inWindow })
  const { page } = await openInBrowser(account)
  await pressSignIn(page)
  await page.getByRole('alert').getByText(words).waitFor()
  account.inWindow = 'agrees'
  await signInButton(page).click()
  await page.getByRole('grid').first().waitFor()
})

test('the page for an IT lead is a link beside the sentence', async () => {
  const { page } = await openInBrowser(
    anAccount('senco', { inWindow: { error: 'access_denied', description: 'AADSTS90094: Admin' } }),
  )
  await pressSignIn(page)
  const link = page.getByRole('link', { name: /What Tandem asks for/ })
  expect(await link.getAttribute('href')).toBe('/permissions')
})

test('a window that is closed is no wait without an end', async () => {
  const account = anAccount('senco', { inWindow: 'waits' })
  const { page } = await openInBrowser(account)
  const opening = page.context().waitForEvent('page')
  await pressSignIn(page)
  const popup = await opening
  await popup.getByText('Enter your password').waitFor()
  await popup.close()
  await page.bringToFront()
  await page
    .getByRole('alert')
    .getByText(/You closed Microsoft’s window/)
    .waitFor()
  account.inWindow = 'agrees'
  await signInButton(page).click()
  await page.getByRole('grid').first().waitFor()
})

test('who does not want to wait for the window stops it', async () => {
  const { page } = await openInBrowser(anAccount('senco', { inWindow: 'waits' }))
  await pressSignIn(page)
  await page.getByRole('button', { name: 'Stop' }).click()
  await signInButton(page).waitFor()
})

test('a blocked window says where to allow it', async () => {
  const { page } = await openInBrowser(anAccount('senco'))
  await page.addInitScript(() => {
    window.open = () => null
  })
  await pressSignIn(page)
  await page
    .getByRole('alert')
    .getByText(/did not let Microsoft’s window open/)
    .waitFor()
})

test('an account of another school is turned away, though Microsoft knows it', async () => {
  const { page } = await openInBrowser(anAccount('senco', { tenantId: '99999999-6f0f-4a53-9a8b-0e4b8f2c7d11' }))
  await pressSignIn(page)
  await page
    .getByRole('alert')
    .getByText(/does not belong to the school/)
    .waitFor()
})

test('without a way to Microsoft it says so', async () => {
  const { page } = await openInBrowser(anAccount('senco'))
  await page.goto(school.url)
  await page.locator('button:not(:disabled)', { hasText: /^Sign in$/ }).waitFor()
  await page.context().route(/oauth2\/v2\.0\/token/, (route) => route.abort('internetdisconnected'))
  await signInButton(page).click()
  await page
    .getByRole('alert')
    .getByText(/could not be reached/)
    .waitFor()
})

test('a sign-in that ends while the tab is open is renewed from where one is', async () => {
  const account = anAccount('senco')
  const { page } = await openInBrowser(account)
  await pressSignIn(page)
  await page.getByRole('grid').first().waitFor()
  account.quietly = { error: 'invalid_grant', description: 'AADSTS50173: Password was changed' }
  await school.fault({ kind: 'expire', match: '$batch', times: 2 })
  await page.getByRole('button', { name: 'Read again' }).click()
  await page.getByRole('button', { name: 'Sign in again' }).waitFor()
  account.quietly = null
  await school.fault(null)
  await page.getByRole('button', { name: 'Sign in again' }).click()
  await page.getByRole('grid').first().waitFor()
})

test('a host asks in its own window for what has not been agreed to yet', async () => {
  const account = anAccount('senco', { granted: new Set() })
  const { tab } = await openInHost(browser, school, account)
  await tab.locator('button:not(:disabled)', { hasText: /^Sign in$/ }).click()
  await tab.getByRole('grid').first().waitFor()
  expect(account.asked[0]).toBe('User.Read Calendars.ReadBasic')
})

test.each([
  ['consent', { error: 'access_denied', description: 'AADSTS90094: Admin' }, /IT has to agree/],
  ['a closed window', { error: 'user_cancel', description: '' }, /You closed Microsoft’s window/],
  ['a device that is not managed', { error: 'access_denied', description: 'AADSTS53003: Blocked' }, /security rules/],
  ['somebody of another school', { error: 'invalid_request', description: 'AADSTS50020: Guest' }, /does not belong/],
  ['an ended sign-in', { error: 'login_required', description: 'AADSTS50058: Ended' }, /sign-in has ended/],
  ['no network', { error: 'no_network', description: '' }, /could not be reached/],
])('in a host, too, %s is one sentence, and pressing again works', async (_what, inWindow, words) => {
  const account = anAccount('senco', { granted: new Set(), inWindow })
  const { tab } = await openInHost(browser, school, account)
  await tab.locator('button:not(:disabled)', { hasText: /^Sign in$/ }).click()
  await tab.getByRole('alert').getByText(words).waitFor()
  account.inWindow = 'agrees'
  await tab.getByRole('button', { name: 'Sign in', exact: true }).click()
  await tab.getByRole('grid').first().waitFor()
})

test('in a host, too, an account of another school is turned away', async () => {
  const account = anAccount('senco', { tenantId: '99999999-6f0f-4a53-9a8b-0e4b8f2c7d11' })
  const { tab } = await openInHost(browser, school, account)
  await tab
    .getByRole('alert')
    .getByText(/does not belong to the school/)
    .waitFor()
})

test('a host that never answers is given up, and a browser offered', async () => {
  const { tab } = await openInHost(browser, school, anAccount('senco'), { isSilent: true })
  await tab
    .getByRole('alert')
    .getByText(/took too long/)
    .waitFor()
  await tab.getByRole('link', { name: 'Open Tandem in your browser' }).waitFor()
})

test('who works with several partners says whose year it is', async () => {
  const [deputy] = colleagues
  if (deputy === undefined) throw new Error('The practice school has colleagues.')
  const place = { kind: 'groupChat', id: '19:several@thread.v2' } as const
  await school.openBoard('senco', place)
  await school.openBoard('senco', place, deputy)
  const { tab } = await openInHost(browser, school, anAccount('senco'), { context: { chatId: place.id } })
  await tab.getByRole('button', { name: /Grace Adeyemi/ }).waitFor()
  await tab.getByRole('button', { name: /Tom Ellery/ }).click()
  await tab.getByRole('grid').first().waitFor()
})

test('where there is no board yet the partner is picked in Teams, and the map is drawn', async () => {
  const account = anAccount('senco')
  const { tab, heard } = await openInHost(browser, school, account, {
    context: { chatId: '19:fresh@thread.v2' },
    picks: pair.leader,
  })
  await tab.getByRole('button', { name: 'Choose your partner' }).click()
  await tab.getByText('tom.ellery@hollybrook.example').waitFor()
  expect((await heard('people.selectPeople'))[0]?.[0]).toMatchObject({ singleSelect: true })
  await tab.getByRole('button', { name: 'Open our board' }).click()
  await tab.getByRole('grid').first().waitFor()
  expect(account.asked).toEqual([])
})

test('at 320 pixels the sign-in needs no scrolling sideways', async () => {
  const { page } = await openInBrowser(anAccount('senco'), { width: 320 })
  await page.goto(school.url)
  await signInButton(page).waitFor()
  await expectNoSidewaysScroll(page)
})
