import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPage, type RunningTandem, startBrowser, startTandem } from './tandem.ts'
import { chooseTheme, expectNoAxeViolations, expectNoSidewaysScroll, signIn } from './walk.ts'

let tandem: RunningTandem
let browser: Browser

beforeAll(async () => {
  ;[tandem, browser] = await Promise.all([startTandem(), startBrowser()])
})
afterAll(async () => {
  await browser.close()
  await tandem.stop()
})

/** The page is reached by its address, as from a link. */
async function toLevelling(page: Page) {
  await signIn(page, tandem.url, 'senco')
  await page.evaluate(() => {
    window.location.hash = '#/level'
  })
  await page.getByRole('heading', { name: 'Level the term' }).waitFor()
}

test('a suggested move is made with one press, lightens the weeks, and is put back', async () => {
  const { page, problems } = await openPage(browser)
  await toLevelling(page)
  await page.getByRole('button', { name: 'Look for moves' }).click()
  const first = page.getByRole('button', { name: /^Move it: / }).first()
  const name = (await first.getAttribute('aria-label')) ?? ''
  const joint = page.locator('figcaption').filter({ hasText: 'Joint' }).first()
  const before = await joint.textContent()
  await first.click()
  const undo = page.getByRole('button', { name: /^Undo: / })
  await undo.waitFor()
  expect(await page.getByRole('button', { name, exact: true }).count()).toBe(0)
  await undo.click()
  await page.getByRole('button', { name, exact: true }).waitFor()
  expect(await joint.textContent()).toBe(before)
  expect(problems).toEqual([])
  await page.context().close()
})

test('a deadline is tried on another day with the keyboard, and Escape puts it back', async () => {
  const { page, problems } = await openPage(browser)
  await toLevelling(page)
  await page.getByLabel('Deadline', { exact: true }).selectOption({ index: 1 })
  const slider = page.getByRole('slider')
  const own = await slider.getAttribute('aria-valuetext')
  expect(own).toContain('where it is now')
  await slider.focus()
  await slider.press('End')
  await slider.press('ArrowLeft')
  expect(await slider.getAttribute('aria-valuetext')).not.toBe(own)
  await page.getByText(/weeks? that changes?, in figures/).waitFor()
  await slider.press('Escape')
  expect(await slider.getAttribute('aria-valuetext')).toBe(own)
  expect(problems).toEqual([])
  await page.context().close()
})

test.each([320, 1280, 1920])('is readable and free of findings at %i pixels, in each theme', async (width) => {
  const { page } = await openPage(browser, { width })
  await toLevelling(page)
  await page.getByRole('button', { name: 'Look for moves' }).click()
  await page
    .getByRole('button', { name: /^Move it: / })
    .first()
    .waitFor()
  await page.getByLabel('Deadline', { exact: true }).selectOption({ index: 1 })
  for (const theme of ['Light', 'Dark', 'High contrast'] as const) {
    await chooseTheme(page, theme)
    const pictures = process.env['LEVEL_PICTURES']
    if (pictures !== undefined) await page.screenshot({ path: `${pictures}/${width}-${theme}.png`, fullPage: true })
    await expectNoAxeViolations(page, `${width} ${theme}`)
    await expectNoSidewaysScroll(page)
  }
  await page.context().close()
})
