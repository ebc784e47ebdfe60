import type { Browser, Locator, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startInFile } from './inFile.ts'
import { openPage, type RunningTandem, startTandem } from './tandem.ts'
import { chooseTheme, expectNoAxeViolations, expectNoSidewaysScroll, signIn } from './walk.ts'

let tandem: RunningTandem
let browser: Browser

startInFile(startTandem, (...started) => ([tandem, browser] = started))

/** A deadline of a primary school that is custom, and one that the law sets. */
const [customary, statutory] = ['Mid-year appraisal review', 'Spring school census day'] as const

async function openDeadlines(width?: number) {
  const watched = await openPage(browser, width === undefined ? {} : { width, height: 800 })
  await signIn(watched.page, tandem.url, 'senco')
  await watched.page.getByRole('link', { name: 'Deadlines' }).click()
  await watched.page.getByRole('heading', { name: 'Next four weeks' }).waitFor()
  return watched
}

/** Whether what a screen reader and the keyboard are at is this. */
const hasFocus = (part: Locator) => part.evaluate((element) => element === document.activeElement)

/** Opens a deadline from the list by month, which has them all. */
async function openFromMonths(page: Page, title: string) {
  await page.getByRole('searchbox', { name: 'Search', exact: true }).fill(title)
  await page
    .getByRole('region', { name: /\d deadlines?$/ })
    .getByRole('link', { name: title })
    .first()
    .click()
  await page.getByRole('dialog').waitFor()
}

test('what is switched off says so where its row was, and comes back by Undo or from its list, with the focus', async () => {
  const { page, problems } = await openDeadlines()
  const [link, undo] = [
    page.getByRole('link', { name: customary }).first(),
    page.getByRole('button', { name: `Undo: ${customary}` }),
  ]
  await openFromMonths(page, customary)
  await page.getByRole('button', { name: 'Switch it off for this school' }).press('Enter')
  const region = page.getByRole('region', { name: '0 deadlines' })
  await region.getByText(`${customary} is switched off for both of you.`, { exact: true }).waitFor()
  await expect.poll(() => hasFocus(undo)).toBe(true)
  expect(await page.evaluate(() => window.location.hash)).toBe('#/deadlines')
  expect(await link.count()).toBe(0)
  await undo.press('Enter')
  await link.waitFor()
  await expect.poll(() => hasFocus(link)).toBe(true)
  expect(await page.getByText(/^Switched off: /).count()).toBe(0)

  await link.press('Enter')
  await page.getByRole('button', { name: 'Switch it off for this school' }).press('Enter')
  await undo.waitFor()
  await page.getByRole('searchbox', { name: 'Search', exact: true }).fill('no such deadline')
  await page.getByText('No deadline has all of that.').waitFor()
  await page.getByText('Switched off: 1 deadline').click()
  await page.getByRole('button', { name: `Restore ${customary}` }).press('Enter')
  await link.waitFor()
  await expect.poll(() => hasFocus(link)).toBe(true)
  expect(problems).toEqual([])
})

test('a statutory duty is asked about before it is switched off, and the other of the two sees that it is one', async () => {
  const { page, problems } = await openDeadlines()
  const partner = await openPage(browser)
  await signIn(partner.page, tandem.url, 'leader')
  await partner.page.getByRole('link', { name: 'Deadlines' }).click()
  await partner.page.getByRole('link', { name: statutory }).first().waitFor()

  await openFromMonths(page, statutory)
  const button = page.getByRole('button', { name: 'Switch it off for this school' })
  await button.press('Enter')
  const question = page.getByRole('group', {
    name: new RegExp(`“${statutory}” is a statutory duty: the law still holds`),
  })
  await expect.poll(() => hasFocus(question)).toBe(true)
  await question.getByRole('button', { name: 'Keep it' }).press('Enter')
  await expect.poll(() => hasFocus(button)).toBe(true)
  expect(await partner.page.getByText(/^Switched off: /).count()).toBe(0)
  await button.press('Enter')
  await question.getByRole('button', { name: 'Switch off' }).press('Enter')
  await page
    .getByRole('status')
    .filter({ hasText: `${statutory} is switched off for both of you. A statutory duty: the law still holds.` })
    .waitFor()
  const undo = page.getByRole('button', { name: `Undo: ${statutory}` })
  await expect.poll(() => hasFocus(undo)).toBe(true)

  await partner.page.getByText('Switched off: 1 deadline, statutory').click()
  const off = partner.page.getByRole('listitem').filter({ hasText: 'Statutory: the law still holds' })
  await off.getByRole('button', { name: `Restore ${statutory}` }).waitFor()
  await undo.press('Enter')
  await off.waitFor({ state: 'detached' })
  await partner.page.getByRole('link', { name: statutory }).first().waitFor()
  expect([...problems, ...partner.problems]).toEqual([])
})

test('an Undo that is refused says so at its own row, and can be pressed again', async () => {
  const { page } = await openDeadlines()
  await openFromMonths(page, customary)
  await page.getByRole('button', { name: 'Switch it off for this school' }).click()
  const undo = page.getByRole('button', { name: `Undo: ${customary}` })
  await undo.waitFor()
  await page.route('**/documents', (route) => route.abort())
  await undo.click()
  const row = page.getByRole('listitem').filter({ has: undo })
  await row.getByRole('alert').waitFor()
  expect(await page.getByRole('alert').count()).toBe(1)
  expect(await hasFocus(undo)).toBe(true)
  await page.unroute('**/documents')
  await undo.click()
  await page.getByRole('link', { name: customary }).first().waitFor()
})

/** Goes through a duty that is switched off and put back, and looks at the page at each step. */
async function walkThrough(page: Page, look: (where: string) => Promise<void>) {
  await openFromMonths(page, statutory)
  await page.getByRole('button', { name: 'Switch it off for this school' }).click()
  await look('a duty that is asked about')
  await page.getByRole('button', { name: 'Switch off', exact: true }).click()
  const undo = page.getByRole('button', { name: `Undo: ${statutory}` })
  await undo.waitFor()
  await page.getByText(/^Switched off: /).click()
  await look('a duty that is off')
  await undo.click()
  await undo.waitFor({ state: 'detached' })
}

test.each(['Light', 'Dark', 'High contrast'] as const)('axe finds nothing in the %s theme', async (theme) => {
  const { page } = await openDeadlines()
  await chooseTheme(page, theme)
  await walkThrough(page, (where) => expectNoAxeViolations(page, `${where}, ${theme}`))
})

test.each([320, 1280])('at %i pixels wide nothing has to be scrolled sideways', async (width) => {
  const { page } = await openDeadlines(width)
  await walkThrough(page, () => expectNoSidewaysScroll(page))
})
