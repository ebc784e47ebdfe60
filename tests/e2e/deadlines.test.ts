import type { Browser, Locator } from 'playwright-core'
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

test('a deadline opens its rule with the source that it was read on', async () => {
  const { page, problems } = await openDeadlines()
  await page.getByRole('searchbox', { name: 'Search' }).fill(statutory)
  await page.getByRole('link', { name: statutory }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByText('a statutory duty').waitFor()
  for (const fact of ['Status', 'The rule', 'Why it takes work', 'Basis', 'Hours: how did we come to this']) {
    expect(await dialog.getByText(fact, { exact: true }).count()).toBe(1)
  }
  expect(await dialog.getByRole('link').first().getAttribute('href')).toMatch(/^https:\/\//)
  expect(await dialog.getByText(/it can be kept earlier, no later than/).count()).toBe(1)
  await page.keyboard.press('Escape')
  await dialog.waitFor({ state: 'hidden' })
  expect(problems).toEqual([])
})

test('what is moved stands on the map where it was put, and goes back', async () => {
  const { page, problems } = await openDeadlines()
  await page.getByRole('searchbox', { name: 'Search' }).fill(customary)
  await page.getByRole('link', { name: customary }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^Move (it|its first day) to$/).fill('2027-01-29')
  await dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await dialog.getByText('Moved by your school.').waitFor()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Heat map' }).click()
  const cell = page.getByRole('gridcell', { name: /^Monday 8 March 2027, joint .*(deadline|deadlines): .*appraisal/i })
  await cell.waitFor()
  await cell.click()
  await page
    .getByRole('complementary')
    .getByRole('link', { name: /appraisal/i })
    .first()
    .click()
  await dialog.getByRole('button', { name: /^Back to / }).click()
  await dialog.getByText('Moved by your school.').waitFor({ state: 'hidden' })
  expect(problems).toEqual([])
})

/** Whether what a screen reader and the keyboard are at is this. */
const hasFocus = (part: Locator) => part.evaluate((element) => element === document.activeElement)

/** A rule that is off until a school wants it, and one that rests on a date that only the school knows. */
const [fewSchools, ownDate] = ['KS1 optional tests', 'High-needs / top-up funding bids'] as const

test('a rule that concerns few schools is found, added with one press, drawn for both, and switched off again', async () => {
  const { page, problems } = await openDeadlines()
  await page.getByText(/^Not in your year yet: \d+ rules$/).click()
  await page.getByRole('searchbox', { name: 'Search these' }).fill('optional')
  const item = page.locator('.more-list').getByRole('listitem').filter({ hasText: fewSchools })
  expect(await item.textContent()).toMatch(/Headteacher.*Source/s)
  expect(await item.getByRole('link').first().getAttribute('href')).toMatch(/^https:\/\//)
  await page.getByRole('button', { name: `Add ${fewSchools}` }).press('Enter')
  await page.getByText(`Added: ${fewSchools}, 1 May – 31 May. It is on both maps.`).waitFor()
  expect(await item.count()).toBe(0)
  const partner = await openPage(browser)
  await signIn(partner.page, tandem.url, 'leader')
  const due = partner.page.getByRole('gridcell', {
    name: /^Friday 28 May 2027, headteacher .*deadlines?: .*KS1 optional/i,
  })
  await due.waitFor()
  await page.getByRole('searchbox', { name: 'Search', exact: true }).fill(fewSchools)
  await page.getByRole('link', { name: fewSchools }).first().click()
  await page.getByRole('button', { name: 'Switch it off for this school' }).click()
  await due.waitFor({ state: 'detached' })
  await page.getByText('Switched off: 1 deadline').click()
  await page.getByRole('button', { name: `Restore ${fewSchools}` }).waitFor()
  expect([...problems, ...partner.problems]).toEqual([])
})

test('a rule that rests on a date of the school’s own asks for it', async () => {
  const { page, problems } = await openDeadlines()
  await page.getByText(/^Not in your year yet: /).click()
  await page.getByRole('button', { name: `Give a date for ${ownDate}` }).click()
  const item = page.locator('.more-list').getByRole('listitem').filter({ hasText: ownDate })
  await item.getByRole('button', { name: 'Add it' }).click()
  await item.getByText('Give a whole date.').waitFor()
  await item.getByLabel(/panel meet/).fill('2027-03-10')
  await item.getByRole('button', { name: 'Add it' }).click()
  await page.getByText(`Added: ${ownDate}: Panel 1, Wed 10 Mar. It is on both maps.`).waitFor()
  await page
    .getByRole('link', { name: `${ownDate}: Panel 1` })
    .first()
    .waitFor()
  expect(problems).toEqual([])
})

test('what the partner has changed meanwhile is said, and nothing of theirs is lost', async () => {
  const watched = await openPage(browser)
  await watched.page.route('**/changes', (route) => route.abort())
  await signIn(watched.page, tandem.url, 'senco')
  await watched.page.getByRole('link', { name: 'Deadlines' }).click()
  await watched.page.getByText(/^Not in your year yet: /).click()
  const partner = await openDeadlines()
  await partner.page.getByText(/^Not in your year yet: /).click()
  await partner.page.getByRole('button', { name: 'Add EYFS profile: LA moderation' }).click()
  await partner.page.getByText(/^Added: EYFS profile: LA moderation/).waitFor()
  const add = watched.page.getByRole('button', { name: 'Add SEN2 statutory return (local authority)' })
  await add.click()
  await watched.page.getByRole('alert').waitFor()
  await watched.page.getByRole('link', { name: 'EYFS profile: LA moderation' }).first().waitFor()
  await add.click()
  await watched.page.getByText(/^Added: SEN2 statutory return/).waitFor()
})

test('a deadline of one’s own is added, and a title like a name is questioned first', async () => {
  const { page, problems } = await openDeadlines()
  await page.getByText('Add a deadline of your own').click()
  const title = page.getByLabel('What it is')
  await title.fill('Sam Weller')
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.getByText('Say that it is no child’s name, or call it something else.').waitFor()
  await title.fill('Science week')
  await page.getByLabel('On', { exact: true }).fill('2026-12-01')
  await page.getByRole('button', { name: 'Add it' }).click()
  await page.getByText('Choose a category.').waitFor()
  const form = page.getByRole('group').filter({ has: title })
  const [category, hours] = [form.getByLabel('Category'), form.getByLabel('SENCo, hours')]
  await expect.poll(() => hasFocus(category)).toBe(true)
  expect(await category.inputValue()).toBe('')
  await category.selectOption({ label: 'EHC plan review' })
  expect(await hours.inputValue()).toBe('6')
  await category.selectOption({ label: 'Other' })
  expect(await hours.inputValue()).toBe('2')
  await page.getByRole('button', { name: 'Add it' }).click()
  const added = page.getByRole('link', { name: 'Science week' })
  await added.first().waitFor()
  expect(await category.inputValue()).toBe('')
  await page.getByRole('search', { name: 'Deadlines' }).getByLabel('Category').selectOption({ label: 'Other' })
  await page.getByText('1 deadline shown.').waitFor()
  await added.last().click()
  await page
    .getByRole('dialog')
    .getByText(/, Other$/)
    .waitFor()
  await page.getByRole('button', { name: 'Delete it' }).click()
  await page.getByText('Science week is deleted for both of you.', { exact: true }).waitFor()
  await page.getByRole('button', { name: 'Undo: Science week' }).click()
  await added.first().waitFor()
  await page.getByRole('link', { name: 'Heat map' }).click()
  await page.locator('.mark-filter > summary').click()
  const marked = page.getByRole('group', { name: 'Which deadlines are marked' })
  await marked.getByLabel('Category').selectOption({ label: 'Other' })
  await page.getByText(/^Other: 1 shown, \d+ hidden$/).waitFor()
  expect(problems).toEqual([])
})

test('next year’s dates stand beside this year’s', async () => {
  const { page } = await openDeadlines()
  await page.getByRole('checkbox', { name: 'Next year beside this one' }).check()
  await page
    .getByText(/^2027\/28: /)
    .first()
    .waitFor()
  expect(await page.getByText(/^2027\/28: \w+ \d/).count()).toBeGreaterThan(30)
})

test('beside the map one reads what is due next and why the heaviest weeks are heavy', async () => {
  const { page } = await openPage(browser)
  await signIn(page, tandem.url, 'leader')
  const next = page.getByRole('region', { name: 'Next four weeks' })
  await next.waitFor()
  expect(await next.getByRole('listitem').count()).toBeGreaterThan(3)
  expect(await page.getByRole('region', { name: 'The heaviest weeks, and why' }).textContent()).toMatch(
    /Week of \d+ \w+.*(hot|peak|busy)/,
  )
})

test.each(['Light', 'Dark', 'High contrast'] as const)('axe finds nothing in the %s theme', async (theme) => {
  const { page } = await openDeadlines()
  await chooseTheme(page, theme)
  await page.getByRole('checkbox', { name: 'Next year beside this one' }).check()
  await page.getByText('Add a deadline of your own').click()
  await page.getByText(/^Not in your year yet: /).click()
  await page.getByRole('button', { name: `Give a date for ${ownDate}` }).click()
  await expectNoAxeViolations(page, `deadlines, ${theme}`)
  await page.getByRole('link', { name: statutory }).first().click()
  await page.getByRole('dialog').waitFor()
  await expectNoAxeViolations(page, `a deadline, ${theme}`)
})

test.each([320, 1280])('at %i pixels wide nothing has to be scrolled sideways', async (width) => {
  const { page } = await openDeadlines(width)
  await page.getByRole('checkbox', { name: 'Next year beside this one' }).check()
  await page.getByText('Add a deadline of your own').click()
  await page.getByText(/^Not in your year yet: /).click()
  await page.getByRole('button', { name: `Give a date for ${ownDate}` }).click()
  await expectNoSidewaysScroll(page)
  await page.getByRole('link', { name: statutory }).first().click()
  await page.getByRole('dialog').waitFor()
  await expectNoSidewaysScroll(page)
})
