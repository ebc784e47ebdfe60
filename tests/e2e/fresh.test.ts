import type { Browser, Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { startInFile } from './inFile.ts'
import { askPractice, resetPractice } from './practice.ts'
import { openPage, type RunningTandem, startTandem, walkStartsAt } from './tandem.ts'
import { expectNoAxeViolations, signIn, titlesRead } from './walk.ts'

let tandem: RunningTandem
let browser: Browser

startInFile(startTandem, (...started) => ([tandem, browser] = started))
beforeEach(() => resetPractice(tandem.url))

const ask = (path: string, method: string, body?: unknown) => askPractice(tandem.url, path, method, body)

/** When the map says that both calendars were read, such as 09:00. */
async function clockOf(page: Page): Promise<string> {
  const said = await page.getByText(/^Both calendars as they were at/).textContent()
  return /at (\d\d:\d\d)\./.exec(said ?? '')?.[1] ?? ''
}

const minutesOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))

/** A map of which one looks on for minutes that pass at once, and when it was first read: Tandem’s own clock runs on. */
async function lookOn() {
  const { page } = await openPage(browser)
  await page.clock.install({ time: new Date(walkStartsAt) })
  await signIn(page, tandem.url, 'senco')
  const pass = (minutes: number) => page.clock.fastForward(minutes * 60_000)
  return { page, pass, readAt: await clockOf(page) }
}

test('what one books is on the other’s open map without a reload, and what one cancels is gone from it', async () => {
  const [senco, leader] = [await openPage(browser), await openPage(browser)]
  await signIn(leader.page, tandem.url, 'leader')
  await signIn(senco.page, tandem.url, 'senco')
  await senco.page.getByRole('link', { name: 'Joint time', exact: true }).click()
  const first = senco.page.getByRole('button', { name: /^Book \w+ \d/ }).first()
  const [, day = '', hours = ''] =
    /^Book (.+), (\d\d:\d\d–\d\d:\d\d)$/.exec((await first.getAttribute('aria-label')) ?? '') ?? []
  await leader.page.locator(`[role="gridcell"][aria-label^="${day} 2026, headteacher"]`).click()
  const panel = leader.page.getByRole('complementary', { name: day })
  await titlesRead(panel)
  expect(await panel.getByText(hours).count()).toBe(0)

  await first.click()
  await senco.page.getByRole('button', { name: /^Book and invite/ }).click()
  await senco.page.getByRole('button', { name: 'Undo' }).waitFor()
  await panel.getByText(hours).first().waitFor()
  await senco.page.getByRole('button', { name: 'Undo' }).click()
  await senco.page.getByText(/^Cancelled:/).waitFor()
  await panel.getByText(hours).first().waitFor({ state: 'detached' })
  expect([...senco.problems, ...leader.problems]).toEqual([])
})

test('while the network is away the map stays, says since when, and is read again as soon as it is back', async () => {
  const { page, pass, readAt } = await lookOn()
  await page.route('**/practice/graph/**', (route) => route.abort('internetdisconnected'))
  await pass(6)
  const note = page.locator('.stale-note')
  await note.getByText(`could not be reached. You see both calendars as they were at ${readAt}.`).waitFor()
  expect(await page.getByRole('grid').count()).toBe(3)
  await expectNoAxeViolations(page, 'offline')
  await page.unroute('**/practice/graph/**')
  await page.evaluate(() => window.dispatchEvent(new Event('online')))
  await note.waitFor({ state: 'detached' })
  await expect.poll(async () => minutesOf(await clockOf(page)) - minutesOf(readAt)).toBeGreaterThanOrEqual(6)
})

test('a server that asks for time is given it, the map stays, and nobody has to press anything', async () => {
  const { page, pass, readAt } = await lookOn()
  await ask('faults', 'POST', { kind: 'throttle', match: '/me/calendarView', times: 50, retryAfter: 600 })
  await pass(6)
  const note = page.locator('.stale-note')
  await note.getByText(`has asked us to slow down. You see both calendars as they were at ${readAt}.`).waitFor()
  expect(await page.getByRole('grid').count()).toBe(3)
  await ask('faults', 'DELETE')
  await pass(11)
  await note.waitFor({ state: 'detached' })
})
