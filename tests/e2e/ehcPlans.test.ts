import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startInFile } from './inFile.ts'
import { openPage, type RunningTandem, startTandem } from './tandem.ts'
import { chooseTheme, expectNoAxeViolations, expectNoSidewaysScroll, signIn } from './walk.ts'

let tandem: RunningTandem
let browser: Browser

startInFile(startTandem, (...started) => ([tandem, browser] = started))

async function toPlans(page: Page, role: 'senco' | 'leader') {
  await signIn(page, tandem.url, role)
  await page.getByRole('link', { name: 'EHC plans' }).click()
  await page.getByRole('heading', { name: 'EHC plans', level: 1 }).waitFor()
}

const planOf = (page: Page, code: string) =>
  page.getByRole('listitem').filter({ has: page.locator('summary').getByText(code, { exact: true }) })

async function addReview(page: Page, code: string, date: string) {
  await page.getByLabel('Meeting on').fill(date)
  await page.getByRole('form', { name: 'Add a review' }).getByLabel('Code').fill(code)
  await page.getByRole('button', { name: 'Add the review' }).click()
  await page.getByText(`${code} is added`).waitFor()
}

test('one date and a code bring the whole chain, for both, and late ones say which law they break', async () => {
  const [senco, leader] = [await openPage(browser), await openPage(browser)]
  await toPlans(senco.page, 'senco')
  await toPlans(leader.page, 'leader')
  const { page } = senco
  await page.getByLabel('Meeting on').fill('2026-11-24')
  await page.getByRole('form', { name: 'Add a review' }).getByLabel('Code').fill('Case 1')
  await page.getByLabel('Changes phase?').selectOption({ label: 'Yes: before 15 February 2027' })
  await page.getByRole('list', { name: 'What follows from it' }).getByText('Tue 16 Feb').waitFor()
  await page.getByRole('button', { name: 'Add the review' }).click()
  const plan = planOf(leader.page, 'Case 1')
  await plan.getByText('The final plan may come as late as 16 February 2027').waitFor()
  await plan.getByRole('link', { name: 'SEND Regulations 2014, reg. 18' }).first().waitFor()
  await plan.locator('summary').first().click()
  const dates = await plan.getByRole('list', { name: 'Steps of Case 1' }).getByRole('time').allTextContents()
  expect(dates).toEqual([
    'Tue 13 Oct 2026',
    'Tue 10 Nov 2026',
    'Tue 10 Nov 2026',
    'Tue 24 Nov 2026',
    'Tue 8 Dec 2026',
    'Tue 22 Dec 2026',
    'Mon 15 Feb 2027',
    'Tue 16 Feb 2027',
  ])
  await plan.getByText('Rule and source').first().click()
  await plan.getByText('Written advice is asked for about six weeks before the meeting').waitFor()
  expect([...senco.problems, ...leader.problems]).toEqual([])
})

test('text that looks like a name is asked about before it is added', async () => {
  const { page, problems } = await openPage(browser)
  await toPlans(page, 'senco')
  const form = page.getByRole('form', { name: 'Add a review' })
  await page.getByLabel('Meeting on').fill('2027-03-02')
  await form.getByLabel('Code').fill('Amelia')
  await form.getByText('“Amelia” may be somebody’s name.').waitFor()
  expect(await page.getByRole('button', { name: 'Add the review' }).isDisabled()).toBe(true)
  await form.getByRole('button', { name: /^Use “Review \d” instead$/ }).click()
  await page.getByRole('button', { name: 'Add the review' }).click()
  await page.getByText(/Review \d is added/).waitFor()
  expect(await page.getByText('Amelia').count()).toBe(0)
  expect(problems).toEqual([])
})

test('a pasted list is looked at before it is added, its questions answered, and undone in one press', async () => {
  const { page, problems } = await openPage(browser)
  await toPlans(page, 'senco')
  await page.getByRole('button', { name: 'Paste or read a list' }).click()
  const dialog = page.getByRole('dialog', { name: 'Paste or read a list' })
  await dialog
    .getByLabel('Or paste dates')
    .fill('Plan 1, 23/2/2027\nPlan 2; Wed 24 Feb 2027\nPlan 1, 2/3/2027\nAmelia Jones, 3/3/2027\nPlan 5, 31/2/2027')
  await dialog.getByText('Line 5: “31/2/2027” is no day of the calendar.').waitFor()
  await dialog.getByText('2 lines still ask something.').waitFor()
  await expectNoAxeViolations(page, 'the list of dates')
  await dialog.getByLabel('2 March 2027 counts').check()
  await dialog.getByLabel('Leave this line out').check()
  await dialog.getByRole('button', { name: 'Keep 2 dates' }).click()
  await dialog.waitFor({ state: 'detached' })
  await planOf(page, 'Plan 1').getByText('Tuesday 2 March 2027').waitFor({ state: 'attached' })
  await planOf(page, 'Plan 2').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await planOf(page, 'Plan 2').waitFor({ state: 'detached' })
  expect(await planOf(page, 'Plan 1').count()).toBe(0)
  expect(problems).toEqual([])
})

test('a CSV file is read in the page, and Escape leaves everything as it was', async () => {
  const { page } = await openPage(browser)
  await toPlans(page, 'senco')
  await page.getByRole('button', { name: 'Paste or read a list' }).click()
  const dialog = page.getByRole('dialog', { name: 'Paste or read a list' })
  const buffer = Buffer.from('Code;Date\r\nRef 1;12/1/2027\r\n=1+1;13/1/2027\r\n')
  await dialog.getByLabel('A CSV or text file').setInputFiles({ name: 'plans.csv', mimeType: 'text/csv', buffer })
  await dialog.getByText('=1+1', { exact: true }).waitFor()
  await dialog.getByRole('button', { name: 'Keep 2 dates' }).waitFor()
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'detached' })
  expect(await planOf(page, 'Ref 1').count()).toBe(0)
})

test('the page says of reviews that count by their tag in Outlook that they are on the map and not in its list', async () => {
  const { page, problems } = await openPage(browser)
  await toPlans(page, 'senco')
  await page
    .getByText(/tagged in Outlook count on the map and are not listed here: \d\d in the SENCo’s calendar/)
    .waitFor()
  expect(await page.getByText(/plans? ha(s|ve) a date/).count()).toBe(0)
  expect(problems).toEqual([])
})

test('by keyboard alone a plan is opened, changed, removed and brought back', async () => {
  const { page, problems } = await openPage(browser)
  await toPlans(page, 'senco')
  await addReview(page, 'Form 1', '2027-04-20')
  await planOf(page, 'Form 1').locator('summary').first().focus()
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Change Form 1' }).focus()
  await page.keyboard.press('Enter')
  const code = page.getByRole('form', { name: 'Change Form 1' }).getByLabel('Code')
  await expect.poll(() => code.evaluate((field) => field === document.activeElement)).toBe(true)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('Form 2')
  await page.keyboard.press('Enter')
  await page.getByText('Form 2 is changed.').waitFor()
  const plan = planOf(page, 'Form 2')
  if ((await plan.getByRole('button', { name: 'Remove Form 2' }).count()) === 0) {
    await plan.locator('summary').first().press('Enter')
  }
  await plan.getByRole('button', { name: 'Remove Form 2' }).press('Enter')
  await page.getByText('Form 2 is removed.').waitFor()
  const undo = page.getByRole('button', { name: 'Undo' })
  await expect.poll(() => undo.evaluate((button) => button === document.activeElement)).toBe(true)
  await page.keyboard.press('Enter')
  await plan.waitFor()
  expect(problems).toEqual([])
})

test('a needs assessment has its twenty weeks', async () => {
  const { page } = await openPage(browser)
  await toPlans(page, 'senco')
  await page.getByRole('heading', { name: 'Add a needs assessment' }).click()
  await page.getByRole('form', { name: 'Add a needs assessment' }).getByLabel('Date').fill('2026-09-14')
  await page.getByRole('button', { name: 'Add the assessment' }).click()
  const assessment = planOf(page, 'Assessment 1')
  await assessment.locator('summary').first().click()
  await assessment.getByText('Mon 1 Feb 2027').waitFor()
  await assessment.getByRole('link', { name: 'SEND Regulations 2014, reg. 13' }).first().waitFor()
})

test('the page is the same to everybody: wide, narrow, and in each theme', async () => {
  const { page, problems } = await openPage(browser)
  await toPlans(page, 'senco')
  await addReview(page, 'Group 1', '2027-02-17')
  await planOf(page, 'Group 1').locator('summary').first().click()
  await page.getByText('The school is closed on 17 February 2027 (Half-term).').waitFor()
  for (const theme of ['Light', 'Dark', 'High contrast'] as const) {
    await chooseTheme(page, theme)
    await expectNoAxeViolations(page, theme)
  }
  for (const width of [320, 1920]) {
    await page.setViewportSize({ width, height: 900 })
    await expectNoSidewaysScroll(page)
  }
  expect(problems).toEqual([])
})
