import { readFile } from 'node:fs/promises'
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

async function takeAway(page: Page): Promise<void> {
  await signIn(page, tandem.url, 'senco')
  await page.getByRole('link', { name: 'Take the year with you' }).click()
  await page.getByText(/^[1-9]\d* deadlines chosen/).waitFor()
}

async function downloaded(page: Page, button: string): Promise<{ name: string; text: string }> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const download = await waiting
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

test('the deadlines of the year come down as a calendar file and as a table, one’s own or everybody’s', async () => {
  const { page, problems } = await openPage(browser)
  await takeAway(page)
  const count = Number(/^\d+/.exec((await page.getByText(/deadlines chosen/).textContent()) ?? '')?.[0])
  const calendar = await downloaded(page, 'Download calendar file (.ics)')
  expect(calendar.name).toBe('tandem-deadlines-2026-27.ics')
  expect(calendar.text.match(/BEGIN:VEVENT/g)).toHaveLength(count)
  const table = await downloaded(page, 'Download table (.csv)')
  expect(table.name).toBe('tandem-deadlines-2026-27.csv')
  expect(table.text.trimEnd().split('\r\n')).toHaveLength(count + 1)
  await page.getByRole('radio', { name: 'SENCo' }).check({ force: true })
  const own = await downloaded(page, 'Download table (.csv)')
  expect(own.text.split('\r\n').length).toBeLessThan(count)
  expect(own.text).not.toContain(',"Headteacher",')
  expect(problems).toEqual([])
})

test('deadlines go into Outlook, are known there when one comes back, and come out again', async () => {
  const { page, problems } = await openPage(browser)
  await takeAway(page)
  await page.getByRole('checkbox', { name: 'Only what is still ahead' }).check()
  await page.getByRole('button', { name: /^Write \d+ deadlines into Outlook$/ }).click()
  await page.getByText(/^Done: \d+ deadlines are in Outlook/).waitFor()
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.goBack()
  await page.getByText(/chosen above, \d+ are there already/).waitFor()
  await page.getByRole('button', { name: /^Remove all \d+ that Tandem wrote$/ }).click()
  await page.getByText(/removed from Outlook\. Nothing else was touched/).waitFor()
  expect(await page.getByRole('button', { name: /^Remove all/ }).count()).toBe(0)
  expect(problems).toEqual([])
})

/** How many pages a PDF has, and how wide and high the first is, in points. */
function pagesOf(pdf: Buffer): { count: number; size: readonly number[] } {
  const text = pdf.toString('latin1')
  const box = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(text)
  return {
    count: text.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    size: [Math.round(Number(box?.[1])), Math.round(Number(box?.[2]))],
  }
}

test.each([
  { paper: 'A4', size: [842, 595] },
  { paper: 'A3', size: [1191, 842] },
])('the year is one page of $paper, with its levels or without', async ({ paper, size }) => {
  const { page } = await openPage(browser)
  await takeAway(page)
  await page.getByRole('radio', { name: paper }).check({ force: true })
  for (const shows of ['Deadlines and levels', 'Deadlines only']) {
    await page.getByRole('radio', { name: shows }).check({ force: true })
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual({ count: 1, size })
  }
})

test('nothing of the year is cut off on the page', async () => {
  const { page } = await openPage(browser)
  await takeAway(page)
  await page.emulateMedia({ media: 'print' })
  const cut = await page.locator('.poster-months').evaluate((area) => {
    const { bottom, right } = area.getBoundingClientRect()
    return [...area.querySelectorAll('li, .poster-week')].filter((each) => {
      const box = each.getBoundingClientRect()
      return box.bottom > bottom + 1 || box.right > right + 1
    }).length
  })
  expect(cut).toBe(0)
})

test.each(['Light', 'Dark', 'High contrast'] as const)('axe finds nothing in the %s theme', async (theme) => {
  const { page, problems } = await openPage(browser)
  await takeAway(page)
  await chooseTheme(page, theme)
  await expectNoAxeViolations(page, `take away, ${theme}`)
  expect(problems).toEqual([])
})

test.each([320, 768, 1920])('at %i pixels wide nothing has to be scrolled sideways', async (width) => {
  const { page } = await openPage(browser, { width, height: 800 })
  await takeAway(page)
  await expectNoSidewaysScroll(page)
})
