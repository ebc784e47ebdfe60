import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { beginAnew } from './sharingWalk.ts'
import { openPage, type RunningTandem, startBrowser, startTandem } from './tandem.ts'
import { chooseTheme, expectNoAxeViolations, expectNoSidewaysScroll, people, signIn } from './walk.ts'

/** The last Thursday of the autumn term: pupils are asked for, and who was in the room from the start. */
const lastThursday = '2026-12-17T09:00:00Z'
/** The third Monday of term, and the week before the last of a half-term. */
const others = { thirdWeek: '2026-09-14T09:00:00Z', beforeHalfTerm: '2026-10-13T09:00:00Z' }

let tandem: RunningTandem
let early: RunningTandem
let autumn: RunningTandem
let browser: Browser

beforeAll(async () => {
  ;[tandem, early, autumn, browser] = await Promise.all([
    startTandem(['--now', lastThursday]),
    startTandem(['--now', others.thirdWeek]),
    startTandem(['--now', others.beforeHalfTerm]),
    startBrowser(),
  ])
})
beforeEach(async () => {
  await Promise.all([tandem, early, autumn].map(({ url }) => beginAnew(url)))
})
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
})
afterAll(async () => {
  await browser.close()
  await Promise.all([tandem, early, autumn].map((each) => each.stop()))
})

async function toTogether(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Together', exact: true }).click()
  await page.getByRole('heading', { name: 'At any time' }).waitFor()
}

async function both(at: RunningTandem) {
  const [senco, leader] = [await openPage(browser), await openPage(browser)]
  for (const [role, { page }] of [
    ['senco', senco],
    ['leader', leader],
  ] as const) {
    await signIn(page, at.url, role)
    await toTogether(page)
  }
  return { senco: senco.page, leader: leader.page, problems: () => [...senco.problems, ...leader.problems] }
}

const card = (page: Page, name: string | RegExp) => page.getByRole('article', { name })
const thread = (page: Page) => page.getByRole('region', { name: 'This term' })

test('what pupils would say is answered by each alone, and shown to both when both have', async () => {
  const { senco, leader, problems } = await both(tandem)
  const answer = async (page: Page, words: string) => {
    await card(page, 'What would pupils say?').getByLabel('Your answer').fill(words)
    await card(page, 'What would pupils say?').getByRole('button', { name: 'Answer' }).click()
    await page.getByRole('status').getByText('Kept. You see each other’s').waitFor()
    await card(page, 'What would pupils say?').waitFor({ state: 'detached' })
  }
  await answer(senco, 'That we ask the same thing twice')
  await thread(senco).getByText('Not shown until both of you have answered.').waitFor()
  expect(await thread(leader).getByText('That we ask the same thing twice').count()).toBe(0)
  await answer(leader, 'That we laugh in the corridor')
  for (const page of [senco, leader]) {
    await thread(page).getByText('That we ask the same thing twice').waitFor()
    await thread(page).getByText('That we laugh in the corridor').waitFor()
  }
  expect(problems()).toEqual([])
})

test('who was in the room from the start is noted by both and not shown before the last day of term', async () => {
  const { senco, leader } = await both(tandem)
  for (const page of [senco, leader]) {
    await card(page, 'In the room from the start?').getByRole('button', { name: 'Partly' }).first().click()
    await page.getByRole('status').getByText('on the last day of term').waitFor()
  }
  await thread(senco).getByText('In the room from the start:').first().waitFor()
  expect(await thread(senco).getByText('Shown on the last day of term').count()).toBe(1)
})

test('one step this term: proposed on a quiet day, kept for both', async () => {
  const { senco, leader } = await both(early)
  const step = card(senco, 'One step this term')
  expect(await step.getByLabel('A quiet day for it').inputValue()).toMatch(/^2026-1\d-\d\d$/)
  await step.getByRole('button', { name: 'Keep the step' }).click()
  await step.getByText('Write a few words first.').waitFor()
  await step.getByRole('button', { name: 'Plan the next INSET day together' }).click()
  await step.getByRole('button', { name: 'Keep the step' }).click()
  for (const page of [senco, leader]) {
    await thread(page).getByText('Plan the next INSET day together').waitFor()
    expect(await card(page, 'One step this term').count()).toBe(0)
  }
})

test('when shaping starts, each says by one press that the SENCo is in from the start, and the other reads it', async () => {
  const { senco, leader } = await both(early)
  const plan = 'School improvement plan and self-evaluation'
  await card(leader, plan).getByRole('button', { name: 'Priya Raman is in from the start' }).click()
  await leader.getByRole('status').getByText('Noted, for Priya Raman').waitFor()
  await card(leader, plan).waitFor({ state: 'detached' })
  await thread(senco).getByText('Tom Ellery has you in').waitFor()
  await card(senco, plan).getByRole('button', { name: 'I want to be in from the start' }).click()
  await thread(leader).getByText('Priya Raman wants to be in').waitFor()
})

test('the four ways of working: a marker each, shown together beside how heavy the weeks were', async () => {
  const { senco, leader } = await both(autumn)
  const place = async (page: Page, way: string) => {
    await card(page, /How have the two of you worked/)
      .getByRole('button', { name: way })
      .click()
    await card(page, /How have the two of you worked/).waitFor({ state: 'detached' })
  }
  await place(senco, 'Isolation')
  expect(await thread(leader).getByText('Isolation').count()).toBe(0)
  await place(leader, 'One team')
  for (const page of [senco, leader]) {
    await thread(page).getByText('Isolation').waitFor()
    await thread(page).getByText('One team').waitFor()
    await thread(page)
      .getByText(/The map had \d+% for the heavier of you/)
      .waitFor()
  }
})

test('a training is asked after, and both answers are shown together', async () => {
  const { senco, leader } = await both(autumn)
  await senco.getByText('A training that both of you went to').click()
  await senco.getByLabel('When was it?').fill('2026-10-12')
  await senco.getByLabel('What was it about?').fill('Attachment and behaviour')
  await senco.getByRole('button', { name: 'Mark it' }).click()
  const answer = async (page: Page, line: string) => {
    await card(page, 'Attachment and behaviour').getByLabel('In a line').fill(line)
    await card(page, 'Attachment and behaviour').getByRole('button', { name: 'Answer' }).click()
    await card(page, 'Attachment and behaviour').waitFor({ state: 'detached' })
  }
  await answer(senco, 'Fewer words at the gate')
  await answer(leader, 'A calmer corridor')
  for (const page of [senco, leader]) {
    await thread(page).getByText('Fewer words at the gate').waitFor()
    await thread(page).getByText('A calmer corridor').waitFor()
  }
})

test('a visit is chosen from what the other offers, on a day that is quiet for both', async () => {
  const { senco, leader } = await both(early)
  await leader.getByText('What you can be visited in').click()
  await leader.getByLabel(/Up to five/).fill('Gate duty\nGovernors')
  await leader.getByRole('button', { name: 'Keep', exact: true }).click()
  await leader.getByRole('status').getByText('Priya Raman can choose from these.').waitFor()
  const visit = card(senco, 'Half an hour where Tom Ellery works')
  await visit.getByRole('button', { name: 'Gate duty' }).click()
  await senco
    .getByRole('status')
    .getByText(/Planned for \w+ \d+ \w+ 2026/)
    .waitFor()
  await visit.waitFor({ state: 'detached' })
  for (const page of [senco, leader]) await thread(page).getByText('Gate duty').waitFor()
})

test('plan together: three questions, one decision, there for both and taken out again', async () => {
  const { senco, leader } = await both(autumn)
  await senco.getByText('Three questions for your next joint time').click()
  expect(await senco.locator('details[open] .together-questions li').count()).toBe(3)
  await senco.getByLabel('One decision, in a line').fill('One list of interventions')
  await senco.locator('details[open]').getByRole('button', { name: 'Keep it' }).click()
  await thread(leader).getByText('One list of interventions').waitFor()
  await thread(leader).getByRole('button', { name: 'Remove the decision “One list of interventions”' }).click()
  await thread(senco).getByText('One list of interventions').waitFor({ state: 'detached' })
})

test('an unplanned day makes one’s lane heavier for both, and asks for no reason', async () => {
  const { senco, leader } = await both(autumn)
  await leader.getByRole('link', { name: 'Heat map', exact: true }).click()
  const today = leader.locator('[role="gridcell"][aria-label^="Tuesday 13 October 2026, SENCo"]').first()
  const before = await today.getAttribute('aria-label')
  await senco.getByRole('button', { name: 'Today is heavier than it looks' }).click()
  await senco.getByRole('button', { name: 'Take it back' }).waitFor()
  await expect.poll(() => today.getAttribute('aria-label'), { timeout: 20_000 }).not.toBe(before)
  await senco.getByRole('button', { name: 'Take it back' }).click()
  await expect.poll(() => today.getAttribute('aria-label'), { timeout: 20_000 }).toBe(before)
})

test('before one sends something, one reads how the other’s day is', async () => {
  const { senco, leader } = await both(autumn)
  await senco.getByText(/Tom Ellery’s day is at \d+%, (calm|steady|busy|hot|peak)\./).waitFor()
  await leader.getByText(/Priya Raman’s day is at \d+%, (calm|steady|busy|hot|peak)\./).waitFor()
})

test('what is skipped does not come back, and the other is not told', async () => {
  const { senco, leader } = await both(early)
  await card(senco, 'One step this term').getByRole('button', { name: 'Skip this' }).click()
  await senco.getByRole('status').getByText('Put away.').waitFor()
  await senco.reload()
  await senco.getByRole('button', { name: people.senco.signIn }).click()
  await senco.getByRole('heading', { name: 'At any time' }).waitFor()
  await senco.getByRole('article').first().waitFor()
  expect(await card(senco, 'One step this term').count()).toBe(0)
  expect(await card(leader, 'One step this term').count()).toBe(1)
})

test('by keyboard alone a card is answered, and one hears that it was', async () => {
  const { page } = await openPage(browser)
  await signIn(page, autumn.url, 'senco')
  await toTogether(page)
  await card(page, /How have the two of you worked/)
    .getByRole('button', { name: 'Silos' })
    .focus()
  await page.keyboard.press('Enter')
  await page.getByRole('status').getByText('Kept. You see each other’s').waitFor()
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status')
})

test.each(['Light', 'Dark', 'High contrast'] as const)(
  'axe finds nothing on the page in the %s theme',
  async (theme) => {
    const { page } = await openPage(browser)
    await signIn(page, early.url, 'senco')
    await chooseTheme(page, theme)
    await toTogether(page)
    await page.getByText('A training that both of you went to').click()
    await expectNoAxeViolations(page, theme)
  },
)

test.each([320, 768, 1920])('at %i pixels wide nothing has to be scrolled sideways', async (width) => {
  const { page } = await openPage(browser, { width })
  await signIn(page, early.url, 'leader')
  await toTogether(page)
  await expectNoSidewaysScroll(page)
})
