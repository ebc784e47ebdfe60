import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startInFile } from './inFile.ts'
import { openPage, type RunningTandem, startTandem } from './tandem.ts'
import { chooseTheme, expectNoAxeViolations, expectNoSidewaysScroll, signIn } from './walk.ts'

const pages = ['Heat map', 'Deadlines', 'EHC plans', 'Joint time', 'Reflect', 'Together', 'Sharing', 'Settings']

let tandem: RunningTandem
let browser: Browser

startInFile(startTandem, (...started) => ([tandem, browser] = started))

const nav = (page: Page) => page.getByRole('navigation', { name: 'Pages' })

/** What the focus is on: a link's or button's own words, or the label of a field. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement
    if (at instanceof HTMLSelectElement) return at.labels[0]?.querySelector('span')?.textContent ?? ''
    return at?.textContent ?? ''
  })
}

test.each([320, 390, 640, 768])('at %i pixels the page begins in the upper fifth of the screen', async (width) => {
  const { page } = await openPage(browser, { width, height: 700 })
  await signIn(page, tandem.url, 'senco')
  const header = await page.getByRole('banner').boundingBox()
  expect(header?.height).toBeLessThanOrEqual(130)
  await expectNoSidewaysScroll(page)
})

test('at 320 pixels all pages stand there to be pressed, and nothing lies over anything else', async () => {
  const { page } = await openPage(browser, { width: 320 })
  await signIn(page, tandem.url, 'leader')
  expect(await nav(page).getByRole('link').allTextContents()).toEqual(pages)
  const targets = page.getByRole('banner').locator('a, button, select, .who')
  const boxes = await targets.evaluateAll((all) =>
    all.map((each) => {
      const { left, top, right, bottom } = each.getBoundingClientRect()
      return { left, top, right, bottom }
    }),
  )
  for (const [i, box] of boxes.entries()) {
    expect(box.left).toBeGreaterThanOrEqual(0)
    expect(box.right).toBeLessThanOrEqual(320)
    expect(box.bottom - box.top).toBeGreaterThanOrEqual(24)
    for (const other of boxes.slice(i + 1)) {
      const isApart =
        box.right <= other.left || other.right <= box.left || box.bottom <= other.top || other.bottom <= box.top
      expect(isApart).toBe(true)
    }
  }
  await nav(page).getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  expect(await nav(page).locator('[aria-current="page"]').allTextContents()).toEqual(['Settings'])
})

test.each([
  [320, ['Skip to the page', 'Theme', 'Sign out', ...pages]],
  [1280, ['Skip to the page', ...pages, 'Theme', 'Sign out']],
])('at %i pixels the keyboard goes through the top of the page as the eye does', async (width, inOrder) => {
  const { page } = await openPage(browser, { width })
  await signIn(page, tandem.url, 'senco')
  const found: string[] = []
  await page.locator('.skip-link').focus()
  while (found.length < inOrder.length) {
    found.push(await focused(page))
    await page.keyboard.press('Tab')
  }
  expect(found).toEqual(inOrder)
  await nav(page).getByRole('link', { name: 'Joint time' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: 'Joint time', level: 1 }).waitFor()
})

test.each(['Light', 'Dark', 'High contrast'] as const)(
  'axe finds nothing at the top of a phone in the %s theme',
  async (theme) => {
    const { page } = await openPage(browser, { width: 320 })
    await signIn(page, tandem.url, 'senco')
    await chooseTheme(page, theme)
    await expectNoAxeViolations(page, theme)
  },
)
