import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startInFile } from './inFile.ts'
import { openPage, type RunningTandem, startTandem } from './tandem.ts'
import { chooseTheme, expectNoAxeViolations, expectNoSidewaysScroll, signIn, titlesRead } from './walk.ts'

let tandem: RunningTandem
let browser: Browser

startInFile(startTandem, (...started) => ([tandem, browser] = started))

/** Chooses a view and waits until it is drawn: the week's code comes after the map's. */
async function show(page: Page, view: 'Year' | 'Term' | 'Week'): Promise<void> {
  await page.getByRole('radio', { name: view }).check({ force: true })
  const drawn = view === 'Week' ? page.getByRole('button', { name: /, open the day$/ }) : page.getByRole('grid')
  await drawn.first().waitFor()
}

test.each(['senco', 'leader'] as const)(
  'the %s sees both lanes and the joint lane of the school year',
  async (role) => {
    const { page, problems } = await openPage(browser)
    await signIn(page, tandem.url, role)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Heat map 2026/27')
    expect(await page.title()).toContain('Tandem')
    expect(await page.getByRole('grid').count()).toBe(3)
    const cells = await page
      .getByRole('gridcell')
      .evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-label') ?? ''))
    for (const lane of ['SENCo', 'headteacher', 'joint']) {
      const days = cells.filter((name) =>
        new RegExp(`^\\w+ \\d+ \\w+ 202[67],( INSET day,)? ${lane} (pressure \\d+%|has work)`).test(name),
      )
      expect(days).toHaveLength(195)
    }
    expect(await page.getByText('from your own calendar').count()).toBe(1)
    expect(await page.getByText('from shared calendar').count()).toBe(1)
    expect(problems).toEqual([])
  },
)

test.each(['Light', 'Dark', 'High contrast'] as const)(
  'axe finds nothing on the map in the %s theme',
  async (theme) => {
    const { page, problems } = await openPage(browser)
    await page.goto(tandem.url)
    await chooseTheme(page, theme)
    await page.getByRole('button', { name: /^Sign in as .*SENCo$/ }).waitFor()
    await expectNoAxeViolations(page, `sign-in, ${theme}`)
    await signIn(page, tandem.url, 'senco')
    await chooseTheme(page, theme)
    await page.getByText('Deadlines: all').click()
    await page.getByLabel('Category').selectOption({ label: 'Census' })
    await expectNoAxeViolations(page, `year, ${theme}`)
    await page.getByRole('gridcell', { name: /^Tuesday 24 November 2026, SENCo/ }).click()
    await titlesRead(page)
    await expectNoAxeViolations(page, `day, ${theme}`)
    for (const view of ['Term', 'Week'] as const) {
      await show(page, view)
      await expectNoAxeViolations(page, `${view}, ${theme}`)
    }
    await page.getByRole('checkbox', { name: 'Show as table' }).check()
    await page.getByRole('table').first().waitFor()
    await expectNoAxeViolations(page, `table, ${theme}`)
    expect(problems).toEqual([])
  },
)

test('by keyboard alone one goes to a day, opens it, closes it, and is back where one was', async () => {
  const { page } = await openPage(browser)
  await signIn(page, tandem.url, 'senco')
  const grid = page.getByRole('grid').first()
  await grid.locator('[tabindex="0"]').focus()
  const focused = () =>
    page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent ?? '')
  expect(await focused()).toMatch(/^Monday 23 November 2026, SENCo/)
  const tried: string[] = []
  for (const key of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
    await page.keyboard.press(key)
    tried.push(await focused())
  }
  expect(new Set(tried).size).toBe(4)
  expect(tried[3]).toMatch(/^Monday 23 November 2026/)
  await page.keyboard.press('Enter')
  const title = page.getByRole('complementary').getByRole('heading', { level: 2 })
  expect(await title.textContent()).toContain('Monday 23 November 2026')
  // Escape closes the day for whoever is in it.
  await expect.poll(() => title.evaluate((heading) => heading === document.activeElement)).toBe(true)
  await page.keyboard.press('Escape')
  expect(await page.getByRole('complementary').count()).toBe(0)
  expect(await focused()).toMatch(/^Monday 23 November 2026, SENCo/)
})

test.each([320, 390, 768, 1024, 1280, 1920])('at %i pixels wide nothing has to be scrolled sideways', async (width) => {
  const { page } = await openPage(browser, { width, height: 800 })
  await page.goto(tandem.url)
  await page.getByRole('button', { name: /^Sign in as .*SENCo$/ }).waitFor()
  await expectNoSidewaysScroll(page)
  await signIn(page, tandem.url, 'leader')
  await page.getByText('Deadlines: all').click()
  for (const view of ['Year', 'Term', 'Week'] as const) {
    await show(page, view)
    await expectNoSidewaysScroll(page)
  }
})

test('a day shows every reason with its hours, and they add up', async () => {
  const { page } = await openPage(browser)
  await signIn(page, tandem.url, 'senco')
  await page.getByRole('gridcell', { name: /^Tuesday 8 December 2026, SENCo/ }).click()
  const day = page.getByRole('complementary')
  await titlesRead(day)
  expect(await day.getByRole('heading', { level: 2 }).textContent()).toContain('Tuesday 8 December 2026')
  expect(await day.getByRole('listitem').count()).toBeGreaterThan(3)
  const partner = day
    .getByRole('region', { name: /Tom Ellery/ })
    .or(day.locator('section', { hasText: 'Tom Ellery' }))
    .first()
  expect(await partner.textContent()).toContain('Tom Ellery')
})

test('the table gives the same days as the map', async () => {
  const { page } = await openPage(browser)
  await signIn(page, tandem.url, 'senco')
  await page.getByRole('checkbox', { name: 'Show as table' }).check()
  await page.getByRole('table').waitFor()
  expect(await page.getByRole('row').count()).toBeGreaterThan(30)
})

test('the marks are limited to a category and an owner, by keyboard, and the pressure stays as it is', async () => {
  const { page, problems } = await openPage(browser)
  await signIn(page, tandem.url, 'senco')
  await page.getByRole('region', { name: 'Next four weeks' }).waitFor()
  const cells = page.getByRole('gridcell')
  const names = () => cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-label') ?? ''))
  const levels = (all: readonly string[]) =>
    all.map((name) => name.replace(/, (\d+ deadlines?: |lead time of ).*$/, ''))
  const before = await names()
  const filter = page.getByText('Deadlines: all')
  await filter.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Census')
  await page.getByText(/^Census: \d+ shown, \d+ hidden$/).waitFor()
  const during = await names()
  expect(levels(during)).toEqual(levels(before))
  const due = (all: readonly string[]) => all.filter((name) => /, \d+ deadlines?: /.test(name))
  expect(due(during).length).toBeGreaterThan(0)
  expect(due(during).length).toBeLessThan(due(before).length)
  expect(due(before).join()).toContain('Governor papers')
  expect(due(during).join()).not.toContain('Governor papers')
  expect(during.filter((name) => name.includes('lead time of')).length).toBeGreaterThan(20)
  const next = page.getByRole('region', { name: 'Next four weeks' })
  expect(await next.getByRole('listitem').count()).toBe(1)
  await page.getByText('Pressure stays as it is: every deadline counts, shown or not.').waitFor()
  await page.getByLabel('Owner').selectOption({ label: 'Headteacher' })
  await page.getByText(/^Census, Headteacher: /).waitFor()
  await page.getByRole('link', { name: 'Sharing' }).click()
  await page.getByRole('heading', { name: 'Sharing', level: 1 }).waitFor()
  await page.getByRole('link', { name: 'Heat map' }).click()
  await page.getByText(/^Census, Headteacher: /).waitFor()
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect.poll(names).toEqual(before)
  expect(problems).toEqual([])
})

test('a deadline shows its lead time when one comes to its day or opens it', async () => {
  const { page } = await openPage(browser)
  await signIn(page, tandem.url, 'leader')
  await page.getByRole('region', { name: 'Next four weeks' }).waitFor()
  const leads = page.getByRole('gridcell', { name: /lead time of .*workforce census/i })
  expect(await leads.count()).toBe(0)
  const due = page.getByRole('gridcell', { name: /^Friday 4 December 2026, headteacher .*workforce census/i })
  await due.hover()
  await leads.first().waitFor()
  await page.getByRole('heading', { level: 1 }).hover()
  await leads.first().waitFor({ state: 'detached' })
  await due.click()
  await page.getByRole('complementary').waitFor()
  await page.getByRole('heading', { level: 1 }).hover()
  expect(await leads.count()).toBeGreaterThan(3)
  expect(await leads.first().evaluate((cell) => getComputedStyle(cell, '::before').borderTopStyle)).toBe('dashed')
})

test('why a week is hot or calm is said of any week, from the map and in the week', async () => {
  const { page } = await openPage(browser)
  await signIn(page, tandem.url, 'senco')
  await page.getByRole('region', { name: 'Next four weeks' }).waitFor()
  const calm = page.getByRole('gridcell', { name: /^Wednesday 14 April 2027, joint / })
  await calm.click()
  const day = page.getByRole('complementary')
  const why = day.getByRole('group', { name: /^Why the week of 12 April is (calm|steady|busy|hot|peak)$/ })
  expect(await why.textContent()).toMatch(/SENCo \d+%, \w+: .* h.*Headteacher \d+%/)
  await page.keyboard.press('Escape')
  await page.getByRole('radio', { name: 'Week' }).check({ force: true })
  await page.getByRole('combobox', { name: 'Week' }).selectOption({ label: 'Week of 22 February 2027' })
  const inWeek = page.getByRole('group', { name: /^Why the week of 22 February is (hot|peak)$/ })
  await inWeek.waitFor()
  expect(await inWeek.getByRole('link').count()).toBeGreaterThan(2)
})
