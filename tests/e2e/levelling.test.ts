import type { Browser, Locator, Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { startInFile } from './inFile.ts'
import { beginAnew } from './sharingWalk.ts'
import { openPage, type RunningTandem, startTandem } from './tandem.ts'
import { chooseTheme, expectNoAxeViolations, expectNoSidewaysScroll, type people, signIn } from './walk.ts'

let tandem: RunningTandem
let browser: Browser

startInFile(startTandem, (...started) => ([tandem, browser] = started))
beforeEach(() => beginAnew(tandem.url))

/** Level the term, reached from the Deadlines page, with the year's deadlines there. */
async function openLevelling(role: keyof typeof people = 'senco', width = 1280) {
  const watched = await openPage(browser, { width })
  const { page } = watched
  await signIn(page, tandem.url, role)
  await page.getByRole('link', { name: 'Deadlines', exact: true }).click()
  await page.getByRole('link', { name: 'Level the term' }).click()
  await page.getByRole('heading', { name: 'Level the term' }).waitFor()
  await page.getByRole('button', { name: 'Look for moves', disabled: false }).waitFor()
  return watched
}

const suggestions = (page: Page) => page.getByRole('button', { name: /^Move it: / })

async function lookForMoves(page: Page) {
  await page.getByRole('button', { name: 'Look for moves' }).click()
  await suggestions(page).first().waitFor()
}

/** The moves that are suggested: "Move Policy cycle from Mon 7 Jun to Mon 12 Apr". */
async function suggested(page: Page) {
  const names = await suggestions(page).evaluateAll((all) => all.map((each) => each.getAttribute('aria-label') ?? ''))
  return names.map((name) => {
    const [, title = '', from = '', to = ''] = /^Move it: Move (.+) from (.+) to (.+)$/.exec(name) ?? []
    return { name, title, from, to }
  })
}

/** The deadlines that can be tried, as they are offered: "Policy cycle (Mon 7 Jun)". */
const offered = (page: Page) => page.getByLabel('Deadline', { exact: true }).locator('option')

async function expectAt(page: Page, title: string, day: string) {
  await offered(page)
    .filter({ hasText: `${title} (${day})` })
    .waitFor({ state: 'attached' })
}

/** What each row of weeks says of its weeks, now and then: the SENCo's, the headteacher's, and the joint one. */
const rowsOf = (part: Locator) =>
  part
    .locator('figure')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('.bar')].map((bar) => bar.getAttribute('title') ?? '')),
    )

test('moves are suggested with the weeks before and after; each accepted one moves for both, and is put back', async () => {
  const [senco, leader] = [await openLevelling(), await openLevelling('leader')]
  const { page } = senco
  const panel = page.getByRole('region', { name: 'Moves that help most' })
  const before = await rowsOf(panel)
  expect(await panel.locator('.falls').count()).toBe(0)
  await lookForMoves(page)
  const [first, second, ...others] = await suggested(page)
  if (first === undefined || second === undefined) expect.fail('The practice school has moves that help.')
  await panel.getByText(/^Joint.*: worst week \d+% now, \d+% then$/).waitFor()
  expect(await panel.locator('.falls').count()).toBeGreaterThan(0)
  await expectAt(leader.page, first.title, first.from)

  await page.getByRole('button', { name: first.name, exact: true }).click()
  const undoFirst = page.getByRole('button', { name: `Undo: ${first.title} back to ${first.from}` })
  await undoFirst.waitFor()
  expect((await suggested(page)).slice(0, others.length + 1)).toEqual([second, ...others])
  await expectAt(leader.page, first.title, first.to)
  await page.getByRole('button', { name: second.name, exact: true }).click()
  await expectAt(leader.page, second.title, second.to)

  await undoFirst.click()
  await expectAt(leader.page, first.title, first.from)
  await expectAt(leader.page, second.title, second.to)
  await undoFirst.waitFor({ state: 'detached' })
  await page.getByRole('button', { name: /^Undo: / }).click()
  await expectAt(leader.page, second.title, second.from)
  await page.getByRole('button', { name: second.name, exact: true }).waitFor()
  const now = (rows: readonly (readonly string[])[]) => rows.map((row) => row.map((week) => week.split(',')[0]))
  expect(now(await rowsOf(panel))).toEqual(now(before))
  expect([...senco.problems, ...leader.problems]).toEqual([])
})

test('days that the law or others set are in the year, and are neither suggested nor offered', async () => {
  const { page, problems } = await openLevelling()
  await lookForMoves(page)
  await page.getByRole('button', { name: /^Show \d+ more/ }).click()
  const movable = [...(await suggested(page)).map(({ title }) => title), ...(await offered(page).allTextContents())]
  expect(movable.length).toBeGreaterThan(30)
  await page.getByRole('link', { name: 'Take the year with you' }).click()
  const year = page.getByRole('article', { name: /on one page$/ })
  for (const fixed of ['Spring census', 'Phase transfer: 15 Feb', 'Primary offer day', 'KS2 SATs', 'Phonics check']) {
    await year.getByText(fixed).first().waitFor()
    expect(movable.filter((each) => each.startsWith(fixed))).toEqual([])
  }
  expect(problems).toEqual([])
})

test('a search is stopped at once, moves nothing, and can be begun anew', async () => {
  const { page, problems } = await openLevelling()
  // Its code does not arrive, so that the search is still under way when it is stopped.
  const asked = page.waitForRequest(/levelWorker/)
  await page.route(/levelWorker/, () => undefined)
  await page.getByRole('button', { name: 'Look for moves' }).click()
  await asked
  await page.getByRole('progressbar', { name: 'Looking for moves' }).waitFor()
  await page.getByRole('button', { name: 'Stop' }).click()
  await page.getByText('Stopped. Nothing was moved.').waitFor()
  expect(await page.getByRole('progressbar').count()).toBe(0)
  await page.unroute(/levelWorker/)
  await page.getByRole('button', { name: 'Look again' }).click()
  await suggestions(page).first().waitFor()
  expect(problems).toEqual([])
})

test('a day tried with the keyboard changes both lanes and the times together at once, and nothing until it is pressed', async () => {
  const [senco, leader] = [await openLevelling(), await openLevelling('leader')]
  const { page } = senco
  const part = page.getByRole('region', { name: 'What if?' })
  await page.getByLabel('Deadline', { exact: true }).selectOption({ label: 'PEPs (Mon 1 Mar)' })
  const slider = part.getByRole('slider', { name: 'PEPs: Mon 1 Mar, where it is now' })
  const now = await rowsOf(part)
  const then = part.getByText(/^Then: /)
  const times = await then.textContent()

  await slider.focus()
  await page.keyboard.press('End')
  const other = part.getByRole('slider', { name: 'PEPs: Thu 25 Mar' })
  expect(await other.getAttribute('aria-valuetext')).toBe('Thu 25 Mar')
  const tried = await rowsOf(part)
  expect(tried.map((row, place) => row.join() !== now[place]?.join())).toEqual([true, true, true])
  expect(await then.textContent()).not.toBe(times)
  await page.keyboard.press('Escape')
  expect(await slider.getAttribute('aria-valuetext')).toBe('Mon 1 Mar, where it is now')
  expect(await rowsOf(part)).toEqual(now)

  await page.keyboard.press('End')
  await page.keyboard.press('ArrowLeft')
  await expectAt(leader.page, 'PEPs', 'Mon 1 Mar')
  await expectAt(page, 'PEPs', 'Mon 1 Mar')
  const move = part.getByRole('button', { name: 'Move it to Wed 24 Mar' })
  await move.focus()
  await page.keyboard.press('Enter')
  await expectAt(leader.page, 'PEPs', 'Wed 24 Mar')
  await page.getByRole('button', { name: 'Undo: PEPs back to Mon 1 Mar' }).press('Enter')
  await expectAt(leader.page, 'PEPs', 'Mon 1 Mar')
  expect([...senco.problems, ...leader.problems]).toEqual([])
})

test('a review meeting is tried up to the last day that the law leaves it, and takes its plan’s date along', async () => {
  const { page, problems } = await openPage(browser)
  await signIn(page, tandem.url, 'senco')
  await page.getByRole('link', { name: 'EHC plans', exact: true }).click()
  await page.getByRole('radio', { name: 'Last review' }).check({ force: true })
  await page.getByLabel('Last review or first issue').fill('2026-04-20')
  await page.getByRole('form', { name: 'Add a review' }).getByLabel('Code').fill('Review 7')
  await page.getByRole('button', { name: 'Add the review' }).click()
  await page.getByText('Review 7 is added').waitFor()

  await page.getByRole('link', { name: 'Level the term' }).click()
  // Twelve months end on 20 April; the local authority has four weeks to decide.
  const meeting = 'Annual review meeting, Review 7'
  await expectAt(page, meeting, 'Tue 23 Mar')
  await page.getByLabel('Deadline', { exact: true }).selectOption({ label: `${meeting} (Tue 23 Mar)` })
  const slider = page.getByRole('slider')
  await slider.press('End')
  expect(await slider.getAttribute('aria-valuetext')).toBe('Tue 23 Mar, where it is now')
  await slider.press('Home')
  await page.getByRole('button', { name: 'Move it to Tue 26 Jan' }).press('Enter')
  await expectAt(page, meeting, 'Tue 26 Jan')
  await page.getByRole('link', { name: 'Reviews of EHC plans' }).click()
  await page.locator('summary').getByText('Review 7', { exact: true }).click()
  await page.getByRole('list', { name: 'Steps of Review 7' }).getByText('Tue 26 Jan 2027').waitFor()
  expect(problems).toEqual([])
})

test.each([320, 1280, 1920])('is readable and free of findings at %i pixels, in each theme', async (width) => {
  const { page } = await openLevelling('senco', width)
  await lookForMoves(page)
  await page.getByLabel('Deadline', { exact: true }).selectOption({ label: 'PEPs (Mon 1 Mar)' })
  await page.getByRole('slider').press('End')
  for (const theme of ['Light', 'Dark', 'High contrast'] as const) {
    await chooseTheme(page, theme)
    await expectNoAxeViolations(page, `${width} ${theme}`)
    await expectNoSidewaysScroll(page)
  }
})
