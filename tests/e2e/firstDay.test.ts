import type { Browser, Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { startInFile } from './inFile.ts'
import { beginAnew } from './sharingWalk.ts'
import { openPage, type RunningTandem, startTandem } from './tandem.ts'
import { chooseTheme, expectNoAxeViolations, expectNoSidewaysScroll, signIn } from './walk.ts'

let tandem: RunningTandem
let browser: Browser

/** A Tuesday late in November: no card is live. */
const quietTuesday = '2026-11-24T09:00:00Z'
startInFile(
  () => startTandem(['--now', quietTuesday]),
  (...started) => ([tandem, browser] = started),
)
beforeEach(() => beginAnew(tandem.url))

async function openTogether(width = 1280): Promise<Page> {
  const { page } = await openPage(browser, { width })
  await signIn(page, tandem.url, 'senco')
  await page.getByRole('link', { name: 'Together', exact: true }).click()
  await page.getByRole('heading', { name: 'At any time' }).waitFor()
  return page
}

const now = (page: Page) => page.getByRole('region', { name: 'Now' })

test('on the first day Together says what will come, when the first of it does, and how little it is', async () => {
  const page = await openTogether()
  expect(await page.getByRole('article').count()).toBe(0)
  await now(page).getByText('Cards come here by themselves').waitFor()
  await now(page).getByText('The first comes by Friday 27 November.').waitFor()
  await now(page).getByText('three at most on a day').waitFor()
  await now(page).getByText('What you skip is not asked again, and Tom Ellery is not told.').waitFor()
})

test('why a SENCo and a leader is said to whoever asks, with where it stands', async () => {
  const page = await openTogether()
  expect(await page.getByText('(paragraph 6.87)').isVisible()).toBe(false)
  await page.getByText('Why the two of you').click()
  await page.getByText('(paragraph 6.87)').waitFor()
  const source = page.getByRole('link', { name: 'SEND Code of Practice' })
  expect(await source.getAttribute('href')).toMatch(/^https:\/\/www\.gov\.uk\//)
})

test('what can be begun at once is opened from there by keyboard, and with the first thing kept the words go', async () => {
  const page = await openTogether()
  await now(page).getByRole('button', { name: 'Look at what to talk about in your next joint time' }).press('Enter')
  await page.getByLabel('One decision, in a line').waitFor()
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
    'Three questions for your next joint time',
  )
  await now(page).getByRole('button', { name: 'Write down what Tom Ellery can visit you in' }).press('Enter')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('What you can be visited in')
  await page.keyboard.press('Tab')
  await page.keyboard.type('Phonics in Year 1')
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await page.getByRole('status').getByText('Tom Ellery can choose from these.').waitFor()
  await now(page).getByText('Nothing just now.').waitFor()
  expect(await now(page).getByText('Cards come here by themselves').count()).toBe(0)
})

test.each(['Light', 'Dark', 'High contrast'] as const)(
  'axe finds nothing on the first day in the %s theme',
  async (theme) => {
    const page = await openTogether(320)
    await chooseTheme(page, theme)
    await expectNoAxeViolations(page, theme)
    await expectNoSidewaysScroll(page)
  },
)
