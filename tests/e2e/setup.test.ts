import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startInFile } from './inFile.ts'
import { openPage, type RunningTandem, startTandem } from './tandem.ts'
import { chooseTheme, expectNoAxeViolations, expectNoSidewaysScroll, signIn } from './walk.ts'

/** The other's page hears of a change by a stream. */
const patiently = { timeout: 30_000 }

let tandem: RunningTandem
let browser: Browser

startInFile(startTandem, (...started) => ([tandem, browser] = started))

async function toSettings(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  await page.getByRole('heading', { name: 'When you work' }).waitFor()
}
async function toMap(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Heat map' }).click()
  await page.getByRole('grid').first().waitFor()
}
async function save(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await page.getByText('Saved. The map is drawn with it.').waitFor()
}

/** What a day of a lane says, such as "Monday 23 November 2026, SENCo pressure 74%, busy". */
function dayOf(page: Page, day: string, lane: string): Promise<string> {
  return page
    .getByRole('gridcell', { name: new RegExp(`^${day},( INSET day,)? ${lane}`) })
    .first()
    .evaluate((cell) => cell.getAttribute('aria-label') ?? '')
}

test('taught hours change one’s lane, and the partner’s map shows it without a reload', async () => {
  const [senco, leader] = [await openPage(browser), await openPage(browser)]
  await signIn(senco.page, tandem.url, 'senco')
  await signIn(leader.page, tandem.url, 'leader')
  const day = 'Monday 30 November 2026'
  const before = await dayOf(senco.page, day, 'SENCo')
  const beforeForLeader = await dayOf(leader.page, day, 'SENCo')
  await toSettings(senco.page)
  await senco.page.getByRole('button', { name: 'Add hours on Monday, taught or on duty' }).click()
  await senco.page.getByLabel('Monday, taught or on duty, from').fill('13:00')
  await senco.page.getByLabel('Monday, taught or on duty, to').fill('15:30')
  await save(senco.page)
  await toMap(senco.page)
  await expect.poll(() => dayOf(senco.page, day, 'SENCo'), patiently).not.toBe(before)
  await expect.poll(() => dayOf(leader.page, day, 'SENCo'), patiently).not.toBe(beforeForLeader)
  expect([...senco.problems, ...leader.problems]).toEqual([])
})

test('an effort that one sets is one’s own, and is there when one comes back', async () => {
  const { page } = await openPage(browser)
  await signIn(page, tandem.url, 'leader')
  await toSettings(page)
  const governors = page.getByLabel('Governors', { exact: true })
  expect(await governors.inputValue()).toBe('8')
  await governors.fill('12')
  await save(page)
  await page.reload()
  await page.getByRole('button', { name: /^Sign in as .*headteacher$/ }).click()
  await governors.waitFor()
  expect(await governors.inputValue()).toBe('12')
})

test('set-up is reached from Settings while nothing is said of the school, and its dates close days on the map', async () => {
  const { page } = await openPage(browser)
  await signIn(page, tandem.url, 'senco')
  await toSettings(page)
  await page.getByRole('link', { name: 'three questions' }).click()
  await page.getByText('Change the dates').click()
  await page.getByRole('button', { name: 'Add a closed day' }).click()
  await page.getByLabel('closed day 1', { exact: true }).fill('2026-12-04')
  await page.getByRole('button', { name: 'Save and see the map' }).click()
  await page.getByRole('grid').first().waitFor()
  await page
    .getByRole('gridcell', { name: /^Friday 4 December 2026.*closed/i })
    .first()
    .waitFor()
})

test('the words of the school are the words of every page, for both', async () => {
  const [senco, leader] = [await openPage(browser), await openPage(browser)]
  await signIn(leader.page, tandem.url, 'leader')
  await signIn(senco.page, tandem.url, 'senco')
  await toSettings(senco.page)
  await senco.page.getByLabel('You write “SENCo” as').selectOption('SENDCo')
  await save(senco.page)
  await senco.page.getByText('Priya Raman, SENDCo').waitFor()
  await leader.page
    .getByRole('gridcell', { name: /SENDCo pressure/ })
    .first()
    .waitFor()
  await toSettings(senco.page)
  await senco.page.getByLabel('You write “SENCo” as').selectOption('SENCo')
  await save(senco.page)
})

test('what the other saves while one is typing is shown, and nothing is overwritten unasked', async () => {
  const [senco, leader] = [await openPage(browser), await openPage(browser)]
  await signIn(senco.page, tandem.url, 'senco')
  await signIn(leader.page, tandem.url, 'leader')
  await toSettings(senco.page)
  await toSettings(leader.page)
  await senco.page.getByLabel('EHC plans').fill('30')
  await leader.page.getByLabel('EHC plans').fill('27')
  await save(leader.page)
  const notice = senco.page.getByRole('alert')
  await notice.getByText('EHC plans: 27').waitFor()
  expect(await senco.page.getByLabel('EHC plans').inputValue()).toBe('30')
  await notice.getByRole('button', { name: 'Keep mine' }).click()
  await save(senco.page)
  await expect.poll(() => leader.page.getByLabel('EHC plans').inputValue(), patiently).toBe('30')
})

test.each(['Light', 'Dark', 'High contrast'] as const)(
  'axe finds nothing on Settings in the %s theme',
  async (theme) => {
    const { page, problems } = await openPage(browser)
    await signIn(page, tandem.url, 'senco')
    await toSettings(page)
    await chooseTheme(page, theme)
    await page.getByLabel('Census', { exact: true }).fill('7')
    await expectNoAxeViolations(page, `settings, ${theme}`)
    expect(problems).toEqual([])
  },
)

test.each([320, 1280])('at %i pixels wide Settings is not scrolled sideways', async (width) => {
  const { page } = await openPage(browser, { width })
  await signIn(page, tandem.url, 'senco')
  await toSettings(page)
  await expectNoSidewaysScroll(page)
})
