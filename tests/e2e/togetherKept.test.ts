import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { nothingNoted as emptyNotes, nothingTogether as emptyTogether } from '../../src/domain/together/together.ts'
import type { NotesDocument, TogetherDocument } from '../../src/contract/together.ts'
import { openBoard } from './practice.ts'
import { beginAnew } from './sharingWalk.ts'
import { openPage, type RunningTandem, startBrowser, startTandem } from './tandem.ts'
import { expectNoAxeViolations, signIn } from './walk.ts'

/** The third Monday of a school year, and the last Thursday of its autumn term. */
const times = { thirdWeek: '2026-09-14T09:00:00Z', lastThursday: '2026-12-17T09:00:00Z' }

let early: RunningTandem
let late: RunningTandem
let browser: Browser

beforeAll(async () => {
  ;[early, late, browser] = await Promise.all([
    startTandem(['--now', times.thirdWeek]),
    startTandem(['--now', times.lastThursday]),
    startBrowser(),
  ])
})
beforeEach(async () => {
  await Promise.all([early, late].map(({ url }) => beginAnew(url)))
})
afterEach(async () => {
  await Promise.all(browser.contexts().map((context) => context.close()))
})
afterAll(async () => {
  await browser.close()
  await Promise.all([early, late].map((each) => each.stop()))
})

type Person = 'senco' | 'leader'

/** Writes a document of an untouched board without a browser, as if it had been kept long ago. */
async function keep(
  url: string,
  person: Person,
  document: { kind: 'together'; body: TogetherDocument } | { kind: 'notes'; body: NotesDocument },
): Promise<void> {
  const { id, headers } = await openBoard(url, person)
  const body = JSON.stringify({ ...document, ifVersion: 0 })
  const put = await fetch(`${url}/api/boards/${id}/documents`, { method: 'PUT', headers, body })
  expect(put.status).toBe(200)
}

async function open(at: RunningTandem, person: Person): Promise<Page> {
  const { page } = await openPage(browser)
  await signIn(page, at.url, person)
  await page.getByRole('link', { name: 'Together', exact: true }).click()
  await page.getByRole('heading', { name: 'At any time' }).waitFor()
  return page
}

const card = (page: Page, name: string | RegExp) => page.getByRole('article', { name })
const thread = (page: Page) => page.getByRole('region', { name: 'This term' })
const hasFocus = (page: Page) => page.evaluate(() => document.activeElement?.textContent ?? '')

const summer = '2025/26:summer'
const inJune = { ...{ on: '2026-06-15' }, id: '00000000-0000-4000-8000-000000000001' }

test('the summer term is there in the new school year, folded, and what pupils would say is beside the new answers', async () => {
  const said = (line: string) => [{ on: '2026-07-16', term: summer, line }]
  await keep(early.url, 'senco', {
    kind: 'together',
    body: {
      ...emptyTogether,
      decisions: [{ ...inJune, line: 'One list of interventions' }],
      invitations: [{ on: '2026-06-15', deadlineId: 'sip-sef:2025:1', by: 'leader' }],
    },
  })
  const now = (line: string) => ({ on: '2026-09-11', term: '2026/27:autumn', line })
  await keep(early.url, 'leader', {
    kind: 'notes',
    body: { ...emptyNotes, pupils: [...said('That we are busy'), now('That we came to the gate')] },
  })
  await keep(early.url, 'senco', {
    kind: 'notes',
    body: { ...emptyNotes, pupils: [...said('That we laugh'), now('That we asked them')] },
  })
  const page = await open(early, 'senco')
  const fold = thread(page).locator('details')
  expect(await fold.count()).toBe(1)
  expect(await thread(page).getByText('One list of interventions').isVisible()).toBe(false)
  const beside = thread(page).locator('.together-beside').first()
  for (const words of ['That we asked them', 'That we came to the gate', 'That we laugh', 'That we are busy']) {
    await beside.getByText(words).waitFor()
  }
  await thread(page).getByText('The summer term of 2025/26').click()
  await fold.getByText('One list of interventions').waitFor()
  await fold.getByText('School improvement plan and self-evaluation: Tom Ellery has you in').waitFor()
  await expectNoAxeViolations(page, 'last year’s thread')
  await fold.getByRole('button', { name: 'Remove the decision “One list of interventions”' }).click()
  await fold.getByRole('button', { name: 'Put back' }).waitFor()
})

test('who takes back what they said hides both answers from both, and putting it back shows them again', async () => {
  const pupils = (line: string) => [{ on: '2026-12-16', term: '2026/27:autumn', line }]
  await keep(late.url, 'senco', { kind: 'notes', body: { ...emptyNotes, pupils: pupils('That we laugh') } })
  await keep(late.url, 'leader', { kind: 'notes', body: { ...emptyNotes, pupils: pupils('That we are busy') } })
  const [senco, leader] = [await open(late, 'senco'), await open(late, 'leader')]
  await thread(leader).getByText('That we laugh').waitFor()
  await thread(senco).getByRole('button', { name: 'Remove what you said pupils would say' }).press('Enter')
  await thread(senco).getByRole('status').getByText('Removed. Neither of you reads the other’s now.').waitFor()
  await expect.poll(() => hasFocus(senco)).toContain('Removed.')
  await thread(senco).getByText('That we are busy').waitFor({ state: 'detached' })
  await thread(leader).getByText('That we laugh').waitFor({ state: 'detached' })
  await thread(leader).getByText('That we are busy').waitFor()
  await senco.keyboard.press('Tab')
  await senco.keyboard.press('Enter')
  await thread(senco).getByText('Put back.').waitFor()
  await thread(senco).getByText('That we are busy').waitFor()
  await thread(leader).getByText('That we laugh').waitFor()
})

test('everything in the thread can be taken out: the pair’s by either, the notes by who wrote them', async () => {
  const id = (n: number) => `00000000-0000-4000-8000-00000000000${n}`
  const on = '2026-12-01'
  await keep(late.url, 'senco', {
    kind: 'together',
    body: {
      ...emptyTogether,
      decisions: [{ id: id(1), on, line: 'One list' }],
      steps: [{ on, term: '2026/27:autumn', line: 'Walk the timetable', state: 'done' }],
      trainings: [{ id: id(2), on, title: 'Attachment' }],
      offers: { senco: [], leader: ['Gate duty'] },
      visits: [{ id: id(3), on, visitor: 'senco', offer: 'Gate duty' }],
      invitations: [{ on, deadlineId: 'budget:2026', by: 'senco' }],
      standing: [],
    },
  })
  await keep(late.url, 'leader', {
    kind: 'notes',
    body: {
      ...emptyNotes,
      ways: [{ on, halfTerm: '2026/27:autumn2', way: 'integration' }],
      voices: [{ on, deadlineId: 'budget:2026', voice: 'partly', shownFrom: '2026-12-18' }],
      learnings: [{ on, trainingId: id(2), after: 'day', outcome: null, line: 'Fewer words' }],
      pupils: [{ on, term: '2026/27:autumn', line: 'That we laugh' }],
      wentWell: [{ on: '2026-11-30', line: 'The review' }],
    },
  })
  const [leader, senco] = [await open(late, 'leader'), await open(late, 'senco')]
  await thread(senco).getByText('The review').waitFor()
  const removes = thread(leader).getByRole('button', { name: /^Remove / })
  await expect.poll(() => removes.count()).toBe(10)
  for (let left = 9; left >= 0; left -= 1) {
    await removes.first().click()
    await expect.poll(() => removes.count()).toBe(left)
  }
  for (const page of [leader, senco]) {
    await thread(page).getByText('Nothing kept yet, and nothing has to be.').waitFor()
  }
})

test('the other’s step does not take away one’s own words, which can be put in its place', async () => {
  const [senco, leader] = [await open(early, 'senco'), await open(early, 'leader')]
  const mine = card(leader, 'One step this term')
  await mine.getByLabel('The step, in a line').fill('Walk the timetable together')
  await card(senco, 'One step this term').getByRole('button', { name: 'Plan the next INSET day together' }).click()
  await card(senco, 'One step this term').getByRole('button', { name: 'Keep the step' }).click()
  await mine.getByRole('alert').getByText('Priya Raman has meanwhile written a step: “Plan the next INSET').waitFor()
  expect(await mine.getByLabel('The step, in a line').inputValue()).toBe('Walk the timetable together')
  await thread(leader).getByText('Plan the next INSET day together').waitFor()
  await mine.getByRole('button', { name: 'Keep mine in its place' }).click()
  await mine.waitFor({ state: 'detached' })
  for (const page of [senco, leader]) await thread(page).getByText('Walk the timetable together').waitFor()
})

test('what came of a press is said beside it, the focus stays, and a failure loses no word', async () => {
  const page = await open(early, 'senco')
  const fold = page.locator('details', { hasText: 'Three questions for your next joint time' })
  await fold.locator('summary').click()
  await page.route('**/documents', (route) => route.abort('internetdisconnected'))
  await fold.getByLabel('One decision, in a line').fill('One list of interventions')
  await fold.getByRole('button', { name: 'Keep it' }).press('Enter')
  await fold.getByRole('alert').getByText('Tandem cannot be reached.').waitFor()
  expect(await fold.getByLabel('One decision, in a line').inputValue()).toBe('One list of interventions')
  expect(await hasFocus(page)).toBe('Keep it')
  await page.unroute('**/documents')
  await page.keyboard.press('Enter')
  await fold.getByRole('status').getByText('Kept for the two of you.').waitFor()
  expect(await fold.getByRole('alert').count()).toBe(0)
  expect(await hasFocus(page)).toBe('Keep it')
})

test('a field that needs another look gets the focus and says what is wrong with it', async () => {
  const page = await open(early, 'senco')
  const problemOfFocused = () =>
    page.evaluate(() => {
      const field = document.activeElement
      const described = field?.getAttribute('aria-describedby')?.split(' ') ?? []
      const words = described.map((id) => document.getElementById(id)?.textContent ?? '')
      return `${field?.getAttribute('aria-invalid') ?? 'valid'}: ${words.at(-1) ?? ''}`
    })
  const step = card(page, 'One step this term')
  await step.getByRole('button', { name: 'Keep the step' }).click()
  await expect.poll(problemOfFocused).toBe('true: Write a few words first.')
  await step.getByLabel('The step, in a line').fill('Walk the timetable')
  await step.getByLabel('A quiet day for it').fill('2026-09-14')
  await step.getByRole('button', { name: 'Keep the step' }).click()
  await expect.poll(problemOfFocused).toBe('true: Choose a day of this school year that is still to come.')
  await page.getByText('A training that both of you went to').click()
  await page.getByRole('button', { name: 'Mark it' }).click()
  await expect.poll(problemOfFocused).toBe('true: Write a few words first.')
  await page.getByLabel('What was it about?').fill('Attachment')
  await page.getByLabel('When was it?').fill('2019-01-01')
  await page.getByRole('button', { name: 'Mark it' }).click()
  await expect.poll(problemOfFocused).toBe('true: Choose a day of this school year.')
  await page.getByText('What you can be visited in').click()
  const offers = page.getByLabel(/Up to five/)
  await offers.fill('1\n2\n3\n4\n5\nGate duty')
  await page.getByRole('button', { name: 'Keep', exact: true }).click()
  await expect.poll(problemOfFocused).toContain('Up to five: these are 6.')
  expect(await offers.inputValue()).toContain('Gate duty')
})

test('at midnight the page is on the new day, and what one was writing is still there', async () => {
  const { page } = await openPage(browser)
  await page.clock.install({ time: new Date(times.lastThursday) })
  await signIn(page, late.url, 'senco')
  await page.getByRole('link', { name: 'Together', exact: true }).click()
  const pupils = card(page, 'What would pupils say?')
  await pupils.getByLabel('Your answer').fill('That we')
  const friday = card(page, 'Your joint time on Friday 18 December 2026')
  expect(await friday.count()).toBe(0)
  await page.clock.fastForward('15:00:01')
  await friday.waitFor()
  expect(await pupils.getByLabel('Your answer').inputValue()).toBe('That we')
})
