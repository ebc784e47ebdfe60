import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startInFile } from './inFile.ts'
import { openPage, type RunningTandem, startTandem } from './tandem.ts'
import { chooseTheme, expectNoAxeViolations, expectNoSidewaysScroll, type people, signIn } from './walk.ts'

let tandem: RunningTandem
let browser: Browser

startInFile(startTandem, (...started) => ([tandem, browser] = started))

const makeNew = /^Make a (link to subscribe to|new link, and end this one)$/
const panelOf = (page: Page) => page.getByRole('region', { name: 'A link to subscribe to' })

async function openTakeAway(role: keyof typeof people, width?: number) {
  const watched = await openPage(browser, width === undefined ? {} : { width, height: 800 })
  await signIn(watched.page, tandem.url, role)
  await watched.page.getByRole('link', { name: 'Take the year with you' }).click()
  await panelOf(watched.page).getByRole('button', { name: makeNew, disabled: false }).waitFor()
  return { ...watched, panel: panelOf(watched.page) }
}

/** Makes a link and reads off what it is. */
async function makeLink(page: Page): Promise<string> {
  const field = panelOf(page).getByLabel('Your link')
  const before = (await field.count()) === 0 ? '' : await field.inputValue()
  await panelOf(page).getByRole('button', { name: makeNew }).click()
  await field.waitFor()
  await expect.poll(() => field.inputValue()).not.toBe(before)
  return field.inputValue()
}

test('a link is made and copied, a calendar reads it, and a deadline that is moved moves there', async () => {
  const { page, panel, problems } = await openTakeAway('senco')
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const link = await makeLink(page)
  await panel.getByText('The link is made. Copy it now: it is not shown again.').waitFor()
  await panel.getByRole('button', { name: 'Copy' }).press('Enter')
  await panel.getByText('Copied.').waitFor()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)

  const read = async () => (await fetch(link)).text()
  const appraisal = async () => {
    const entries = (await read()).split('BEGIN:VEVENT')
    return entries.find((entry) => entry.includes('SUMMARY:Mid-year appraisal')) ?? ''
  }
  const before = await read()
  expect(before.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(80)
  expect(await appraisal()).not.toContain('20270129')
  await page.getByRole('link', { name: 'Deadlines', exact: true }).click()
  await page.getByRole('searchbox', { name: 'Search' }).fill('Mid-year appraisal review')
  await page.getByRole('link', { name: 'Mid-year appraisal review' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^Move (it|its first day) to$/).fill('2027-01-29')
  await dialog.getByRole('button', { name: 'Move', exact: true }).click()
  await dialog.getByText('Moved by your school.').waitFor()
  expect(await appraisal()).toContain('DTSTART;VALUE=DATE:20270129')

  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Heat map' }).click()
  await page.getByRole('link', { name: 'Take the year with you' }).click()
  await panel.getByText('A calendar last read it on 23 November 2026.').waitFor()
  expect(await panel.getByLabel('Your link').count()).toBe(0)
  expect(problems).toEqual([])
  expect(tandem.output()).not.toContain(link.slice(-47, -4))
})

test('a new link ends the old one, and the other of the two ends it for good', async () => {
  const { page, problems } = await openTakeAway('senco')
  const first = await makeLink(page)
  const second = await makeLink(page)
  expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200])
  const partner = await openTakeAway('leader')
  await partner.panel.getByText(/^The SENCo made a link on 23 November 2026\./).waitFor()
  expect(await partner.panel.getByLabel('Your link').count()).toBe(0)
  await partner.panel.getByRole('button', { name: 'End the link' }).click()
  await partner.panel.getByText(/^The link has ended\./).waitFor()
  expect((await fetch(second)).status).toBe(404)
  await panelOf(page).getByRole('button', { name: 'Make a link to subscribe to' }).waitFor()
  expect([...problems, ...partner.problems]).toEqual([])
})

test('a link that was made is shown though the board cannot be read after it, and ending it keeps the focus', async () => {
  const { page, panel } = await openTakeAway('senco')
  await page.route('**/api/boards/*/feed', (route) =>
    route.request().method() === 'GET' ? route.abort('internetdisconnected') : route.continue(),
  )
  const link = await makeLink(page)
  expect((await fetch(link)).status).toBe(200)
  await panel.getByText(/^You made a link on 23 November 2026\. No calendar has read it yet\./).waitFor()
  await panel.getByRole('button', { name: 'End the link', disabled: false }).press('Enter')
  await panel.getByText(/^The link has ended\./).waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.textContent ?? ''))
    .toContain('The link has ended.')
  expect((await fetch(link)).status).toBe(404)
  await page.unroute('**/api/boards/*/feed')
})

test.each(['Light', 'Dark', 'High contrast'] as const)('axe finds nothing in the %s theme', async (theme) => {
  const { page } = await openTakeAway('leader')
  await chooseTheme(page, theme)
  await makeLink(page)
  await expectNoAxeViolations(page, `a link to subscribe to, ${theme}`)
})

test.each([320, 1280])('at %i pixels wide nothing has to be scrolled sideways', async (width) => {
  const { page } = await openTakeAway('senco', width)
  await makeLink(page)
  await expectNoSidewaysScroll(page)
})
