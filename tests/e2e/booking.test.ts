import type { Browser, Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { boardSchema, exportSchema } from '../../src/contract/board.ts'
import { startInFile } from './inFile.ts'
import { askGraph, resetPractice } from './practice.ts'
import { openPage, type RunningTandem, startTandem } from './tandem.ts'
import { chooseTheme, expectNoAxeViolations, expectNoSidewaysScroll, people, signIn, titlesRead } from './walk.ts'

let tandem: RunningTandem
let browser: Browser

startInFile(startTandem, (...started) => ([tandem, browser] = started))
beforeEach(() => resetPractice(tandem.url))

/** Any button that opens the last look at a time. */
const bookAny = { name: /^Book \w+ \d/ }

const toJointTime = async (page: Page) => {
  await page.getByRole('link', { name: 'Joint time', exact: true }).click()
  await page.getByRole('button', bookAny).first().waitFor()
}

/** Books the first suggestion; answers its button’s name, and the day and the hours that it was offered for. */
async function bookFirst(page: Page): Promise<{ readonly name: string; readonly day: string; readonly hours: string }> {
  await page.getByRole('button', bookAny).first().click()
  // Read off what has been opened: until then the list may be put in another order.
  const asked = await page.getByRole('heading', { name: /^Book .+\?$/ }).textContent()
  const name = asked?.replace(/\?$/, '') ?? ''
  const [, day = '', hours = ''] = /^Book (.+), (\d\d:\d\d–\d\d:\d\d)$/.exec(name) ?? []
  await page.getByRole('button', { name: /^Book and invite/ }).click()
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  return { name, day, hours }
}

/** The hours of everything that somebody's open day lists. */
async function dayOf(page: Page, day: string): Promise<string> {
  await page.getByRole('gridcell', { name: new RegExp(`^${day} 202\\d, SENCo`) }).click()
  const panel = page.getByRole('complementary').filter({ has: page.getByRole('button', { name: 'Close the day' }) })
  await titlesRead(panel)
  return (await panel.textContent()) ?? ''
}

test.each([
  ['senco', 'leader'],
  ['leader', 'senco'],
] as const)('the %s books a slot, and the %s then sees it', async (organiser, invited) => {
  const mine = await openPage(browser)
  await signIn(mine.page, tandem.url, organiser)
  await toJointTime(mine.page)
  const { day, hours } = await bookFirst(mine.page)
  expect(day).not.toBe('')

  const theirs = await openPage(browser)
  await signIn(theirs.page, tandem.url, invited)
  const text = await dayOf(theirs.page, day)
  expect(text).toContain(hours)
  expect(text).toContain('Inclusion time')

  await mine.page.getByRole('link', { name: 'Heat map', exact: true }).click()
  expect(await dayOf(mine.page, day)).toContain(hours)
  expect([...mine.problems, ...theirs.problems]).toEqual([])
})

test('what was booked can be undone, and is gone from both calendars', async () => {
  const { page } = await openPage(browser)
  await signIn(page, tandem.url, 'senco')
  await toJointTime(page)
  const { day, hours } = await bookFirst(page)
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByRole('button', { name: `Book ${day}, ${hours}` }).waitFor()

  const theirs = await openPage(browser)
  await signIn(theirs.page, tandem.url, 'leader')
  expect(await dayOf(theirs.page, day)).not.toContain('Inclusion time')
})

test('the pair’s board is told when a meeting is and which one, nothing else, and that it was cancelled', async () => {
  const { page, problems } = await openPage(browser)
  const told: unknown[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/bookings')) told.push(request.postDataJSON())
  })
  await signIn(page, tandem.url, 'senco')
  await toJointTime(page)
  const made = await madeSince('senco')
  const partnersMade = await madeSince('leader')
  await bookFirst(page)
  await expect.poll(made, { timeout: 20_000 }).toHaveLength(1)
  const [booking] = await made()
  expect(told).toEqual([booking])
  expect(Object.keys(booking ?? {}).sort()).toEqual(['endsAt', 'eventUid', 'startsAt'])
  expect(await partnersMade()).toEqual([])

  await page.getByRole('button', { name: 'Undo' }).click()
  await expect.poll(made, { timeout: 20_000 }).toEqual([])
  expect(told.slice(1)).toEqual([{ eventUid: booking?.eventUid }])
  expect(problems).toEqual([])
})

test('what was booked on an earlier visit is listed to whoever booked it, and cancelled from there', async () => {
  const { page, problems } = await openPage(browser)
  await signIn(page, tandem.url, 'senco')
  await toJointTime(page)
  const made = await madeSince('senco')
  const told = page.waitForResponse('**/api/boards/*/bookings')
  const { name } = await bookFirst(page)
  await (await told).finished()

  await page.reload()
  await page.getByRole('button', { name: people.senco.signIn }).click()
  const list = page.getByRole('region', { name: 'Booked here' })
  const time = name.replace('Book ', '')
  await list.getByText(time).waitFor()
  const theirs = await openPage(browser)
  await signIn(theirs.page, tandem.url, 'leader')
  await toJointTime(theirs.page)
  expect(await theirs.page.getByRole('region', { name: 'Booked here' }).count()).toBe(0)

  await list.getByRole('button', { name: `Cancel the meeting on ${time}` }).click()
  await page.getByLabel('What Tom Ellery is told').fill('Another day is better.')
  await page.getByRole('button', { name: 'Cancel and tell Tom Ellery' }).click()
  await page.getByText(`Cancelled: ${time}. Tom Ellery has been told.`).waitFor()
  await list.waitFor({ state: 'detached' })
  await expect.poll(made, { timeout: 20_000 }).toEqual([])
  expect([...problems, ...theirs.problems]).toEqual([])
})

test('a board that cannot be told of a meeting spoils nothing, and is told of it with the next one', async () => {
  const { page } = await openPage(browser)
  let isAway = true
  await page.route('**/api/boards/*/bookings', (route) => (isAway ? route.abort('connectionreset') : route.continue()))
  await signIn(page, tandem.url, 'senco')
  await toJointTime(page)
  const made = await madeSince('senco')
  await bookFirst(page)
  isAway = false
  await bookFirst(page)
  await expect.poll(made, { timeout: 20_000 }).toHaveLength(2)
})

test('a slot that the partner takes while one decides stays under one’s hand, and is refused with the next best three', async () => {
  const mine = await openPage(browser)
  const theirs = await openPage(browser)
  await signIn(mine.page, tandem.url, 'senco')
  await signIn(theirs.page, tandem.url, 'leader')
  await toJointTime(mine.page)
  await toJointTime(theirs.page)
  const name = (await theirs.page.getByRole('button', bookAny).first().getAttribute('aria-label')) ?? ''
  await mine.page.getByRole('button', { name }).click()
  const bookAndInvite = mine.page.getByRole('button', { name: /^Book and invite/ })
  await bookAndInvite.waitFor()
  const readAgain = mine.page.waitForResponse('**/practice/graph/v1.0/$batch')
  expect((await bookFirst(theirs.page)).name).toBe(name)
  await (await readAgain).finished()
  await bookAndInvite.click()
  await mine.page
    .getByText(/something else on .*Nothing was booked\./)
    .first()
    .waitFor()
  expect(await mine.page.getByText('The next best three').count()).toBe(1)
  expect(await mine.page.getByRole('button', { name: 'Undo' }).count()).toBe(0)
  expect(await mine.page.getByRole('button', bookAny).count()).toBeGreaterThanOrEqual(3)
})

test('the same intent books once, however often its answer is lost', async () => {
  const { page } = await openPage(browser)
  await signIn(page, tandem.url, 'senco')
  await toJointTime(page)
  await page.getByRole('button', bookAny).first().click()
  let lost = 0
  await page.route('**/practice/graph/v1.0/me/events', async (route) => {
    lost += 1
    if (lost > 1) return route.continue()
    await route.fetch()
    await route.abort('connectionreset')
  })
  await page.getByRole('button', { name: /^Book and invite/ }).click()
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  expect(lost).toBe(2)
  const made = await askGraph(tandem.url, 'senco', {
    path: "/me/events?$filter=startsWith(subject,'Inclusion time')",
  })
  expect((made as { readonly value: readonly unknown[] }).value).toHaveLength(1)
})

const signedInSchema = z.object({
  boardToken: z.string(),
  me: z.object({ role: z.string(), displayName: z.string() }),
  partner: z.object({ id: z.string(), displayName: z.string() }),
})

/** The meetings that the board holds of one of the two, as they may take them away: those that come from now on. */
async function madeSince(person: 'senco' | 'leader') {
  const json = { 'content-type': 'application/json' }
  const post = (path: string, body: object, headers: object = {}) =>
    fetch(`${tandem.url}${path}`, { method: 'POST', headers: { ...json, ...headers }, body: JSON.stringify(body) })
  const signedIn = signedInSchema.parse(await (await post('/practice/sign-in', { person })).json())
  const { me, partner } = signedIn
  const authorization = { authorization: `Bearer ${signedIn.boardToken}` }
  const opening = {
    place: { kind: 'pair' },
    myRole: me.role,
    myName: me.displayName,
    partner: { id: partner.id, displayName: partner.displayName },
    timeZone: 'Europe/London',
  }
  const { id } = boardSchema.parse(await (await post('/api/boards', opening, authorization)).json())
  const bookings = async () => {
    const exported = await fetch(`${tandem.url}/api/boards/${id}/export`, { headers: authorization })
    return exportSchema.parse(await exported.json()).bookings
  }
  const known = new Set((await bookings()).map(({ eventUid }) => eventUid))
  return async () => (await bookings()).filter(({ eventUid }) => !known.has(eventUid))
}

test('by keyboard alone one signs in, looks at a day, and books a slot', async () => {
  const { page, problems } = await openPage(browser)
  await page.goto(tandem.url)
  const focused = () =>
    page.evaluate(() => {
      const at = document.activeElement
      return at?.getAttribute('aria-label') ?? at?.textContent ?? ''
    })
  const tabTo = async (wanted: RegExp) => {
    for (let presses = 0; presses < 120; presses += 1) {
      if (wanted.test(await focused())) return
      await page.keyboard.press('Tab')
    }
    throw new Error(`${String(wanted)} was not reached; last on: ${await focused()}`)
  }
  await page.getByRole('button', { name: people.senco.signIn }).waitFor()
  await tabTo(/^Sign in as Priya Raman/)
  await page.keyboard.press('Enter')
  await page.getByRole('grid').first().waitFor()
  await tabTo(/^(Today, )?Monday 23 November 2026, SENCo/)
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Close the day' }).waitFor()
  await tabTo(/^Find joint time near this day/)
  await page.keyboard.press('Enter')
  await page.getByRole('button', bookAny).first().waitFor()
  await tabTo(/^Book \w+ \d/)
  await page.keyboard.press('Enter')
  await tabTo(/^Book and invite Tom Ellery/)
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  expect(problems).toEqual([])
})

test.each(['Light', 'Dark', 'High contrast'] as const)(
  'axe finds nothing while booking in the %s theme',
  async (theme) => {
    const { page } = await openPage(browser)
    await signIn(page, tandem.url, 'leader')
    await chooseTheme(page, theme)
    await toJointTime(page)
    await expectNoAxeViolations(page, `suggestions, ${theme}`)
    await page.getByRole('button', bookAny).first().click()
    await expectNoAxeViolations(page, `confirmation, ${theme}`)
    await page.getByRole('button', { name: /^Book and invite/ }).click()
    await page.getByRole('button', { name: 'Undo' }).waitFor()
    await expectNoAxeViolations(page, `booked, ${theme}`)
  },
)

test.each([320, 768, 1920])('at %i pixels wide booking needs no sideways scrolling', async (width) => {
  const { page } = await openPage(browser, { width, height: 800 })
  await signIn(page, tandem.url, 'senco')
  await toJointTime(page)
  await expectNoSidewaysScroll(page)
  await page.getByRole('button', bookAny).first().click()
  await expectNoSidewaysScroll(page)
})
