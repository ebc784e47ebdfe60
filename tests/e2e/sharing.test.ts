import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { startInFile } from './inFile.ts'
import { askPractice } from './practice.ts'
import { beginAnew, choose, dayOnMap, expectOnMap, lookAt, outlookOf, previewedDays, toSharing } from './sharingWalk.ts'
import { openPage, type RunningTandem, startTandem } from './tandem.ts'
import { chooseTheme, expectNoAxeViolations, expectNoSidewaysScroll, signIn, titlesRead } from './walk.ts'

let tandem: RunningTandem
let browser: Browser

startInFile(startTandem, (...started) => ([tandem, browser] = started))
beforeEach(() => beginAnew(tandem.url))

/** Both side by side: the SENCo on the Sharing page, the headteacher on the map. */
async function sideBySide() {
  const [senco, leader] = [await openPage(browser), await openPage(browser)]
  await signIn(senco.page, tandem.url, 'senco')
  await signIn(leader.page, tandem.url, 'leader')
  await toSharing(senco.page)
  return { senco, leader, problems: () => [...senco.problems, ...leader.problems] }
}

const sencoLane = (page: Page) => page.locator('[data-lane="senco"]')

test('each step changes what the partner sees, to exactly what the preview showed', async () => {
  const { senco, leader, problems } = await sideBySide()
  const lane = sencoLane(leader.page)
  await lane.getByText('Priya Raman, from shared calendar').waitFor()
  for (const [step, words] of [
    ['Deadlines', /busy times, deadlines as of \d\d:\d\d/],
    ['Busy times', /from busy times only/],
    ['Shared calendar', /from shared calendar/],
  ] as const) {
    await lookAt(senco.page, step)
    const days = await previewedDays(senco.page)
    await choose(senco.page, step)
    await lane.getByText(words).waitFor()
    await expectOnMap(leader.page, days)
  }
  expect(problems()).toEqual([])
})

test('an opened day shows the partner what the preview of that day showed', async () => {
  const { senco, leader } = await sideBySide()
  const day = 'Thursday 3 December 2026, SENCo'
  const kinds = (within: ReturnType<Page['locator']>) => within.locator('.reasons li').allTextContents()
  for (const step of ['Deadlines', 'Busy times']) {
    await choose(senco.page, step)
    await dayOnMap(senco.page, day).click()
    const preview = senco.page.getByRole('region', { name: 'The day as it is seen' })
    await preview.getByText('Thursday 3 December 2026').waitFor()
    await sencoLane(leader.page)
      .getByText(step === 'Deadlines' ? /deadlines as of/ : /busy times only/)
      .waitFor()
    await dayOnMap(leader.page, day).click()
    const theirs = leader.page.getByRole('region', { name: 'Priya Raman, SENCo' })
    await theirs.getByText('Hours asked').waitFor()
    await expect.poll(() => kinds(theirs)).toEqual(await kinds(preview))
    expect((await kinds(theirs)).length).toBeGreaterThan(0)
    await leader.page.getByRole('button', { name: 'Close the day' }).click()
  }
})

test('going back to busy times withdraws at once: from the board, and from Outlook what was given here', async () => {
  const outlook = outlookOf(tandem.url, 'senco')
  await outlook.takeBack()
  const { senco, leader } = await sideBySide()
  const lane = sencoLane(leader.page)
  await lane.getByText(/from busy times only/).waitFor()
  await choose(senco.page, 'Shared calendar')
  expect(await outlook.role()).toBe('read')
  await lane.getByText(/from shared calendar/).waitFor()
  await choose(senco.page, 'Busy times')
  await lane.getByText(/from busy times only/).waitFor()
  // Less is said before it is taken back.
  await senco.page.getByText('In force now: Busy times.').waitFor()
  expect(await outlook.role()).toBeNull()
  expect(await senco.page.locator('.difference').count()).toBe(0)
})

test('what Outlook gives beside the choice is said, and taken back by one press', async () => {
  const outlook = outlookOf(tandem.url, 'senco')
  const { senco } = await sideBySide()
  await senco.page.getByText('you have not chosen anything here yet').waitFor()
  await choose(senco.page, 'Busy times')
  await senco.page.getByText('Outlook still lets Tom Ellery open your calendar').waitFor()
  expect(await outlook.role()).toBe('read')
  await senco.page.getByRole('button', { name: 'Take it back in Outlook' }).click()
  await senco.page.locator('.difference').waitFor({ state: 'detached' })
  expect(await outlook.role()).toBeNull()
})

test('what was shared and taken back in Outlook by hand is noticed, and put right', async () => {
  const outlook = outlookOf(tandem.url, 'senco')
  const { senco } = await sideBySide()
  await choose(senco.page, 'Shared calendar')
  await outlook.takeBack()
  await senco.page.getByRole('link', { name: 'Heat map' }).click()
  await senco.page.getByRole('heading', { name: /^Heat map/, level: 1 }).waitFor()
  await toSharing(senco.page)
  await senco.page.getByText('Outlook does not share your calendar with Tom Ellery').waitFor()
  await senco.page.getByText('In force now: Deadlines.').waitFor()
  await senco.page.getByRole('button', { name: 'Share it in Outlook', exact: true }).click()
  await senco.page.getByText('In force now: Shared calendar.').waitFor()
  expect(await outlook.role()).toBe('read')
})

test('busy times are seen of a partner who has never opened the app', async () => {
  await outlookOf(tandem.url, 'leader').takeBack()
  const { page } = await openPage(browser)
  await signIn(page, tandem.url, 'senco')
  await page.locator('[data-lane="leader"]').getByText('Tom Ellery, from busy times only').waitFor()
  await dayOnMap(page, 'Tuesday 24 November 2026, headteacher pressure').waitFor()
})

test('one pause hides both lanes from each other at once, and each ends their own', async () => {
  const { senco, leader, problems } = await sideBySide()
  await senco.page.getByRole('button', { name: 'Pause now' }).click()
  await leader.page.getByText('Priya Raman has paused').waitFor()
  expect(await leader.page.getByRole('grid').count()).toBe(1)
  expect(await leader.page.locator('[data-lane="senco"], [data-lane="joint"]').count()).toBe(0)
  expect(await leader.page.getByRole('button', { name: 'End my pause' }).count()).toBe(0)
  await senco.page.getByRole('link', { name: 'Heat map' }).click()
  await senco.page.getByRole('heading', { name: /^Heat map/, level: 1 }).waitFor()
  await senco.page.getByText('You have paused').waitFor()
  expect(await senco.page.locator('[data-lane="leader"], [data-lane="joint"]').count()).toBe(0)
  await senco.page.getByRole('link', { name: 'Joint time' }).click()
  await senco.page.getByRole('heading', { name: 'Joint time', level: 1 }).waitFor()
  await senco.page.getByText('You have paused').waitFor()
  expect(await senco.page.getByRole('button', { name: /^Book/ }).count()).toBe(0)

  // The other may pause too; then it takes both to go on.
  await toSharing(leader.page)
  await leader.page.getByRole('button', { name: 'Pause as well' }).click()
  await leader.page.getByText('Both of you have paused').waitFor()
  await senco.page.getByRole('button', { name: 'End my pause' }).click()
  await senco.page.getByText('Tom Ellery has paused').waitFor()
  await leader.page.getByRole('button', { name: 'End my pause' }).click()
  await senco.page.getByRole('link', { name: 'Heat map' }).click()
  await dayOnMap(senco.page, 'Tuesday 24 November 2026, joint pressure').waitFor()
  expect(problems()).toEqual([])
})

test('a day that is hidden from the opened day is busy without a reason to the partner, until it is shown again', async () => {
  const { senco, leader } = await sideBySide()
  await choose(senco.page, 'Shared calendar')
  await senco.page.getByRole('link', { name: 'Heat map' }).click()
  const before = dayOnMap(leader.page, 'Thursday 3 December 2026, SENCo')
  const seenBefore = (await before.getAttribute('aria-label')) ?? ''
  await dayOnMap(senco.page, 'Thursday 3 December 2026, SENCo').click()
  await senco.page.getByRole('button', { name: 'Hide this day from Tom Ellery' }).click()
  await senco.page.getByText('Tom Ellery sees “busy” on this day and no reason').waitFor()

  await dayOnMap(leader.page, 'Thursday 3 December 2026, SENCo pressure 100%, busy').click()
  const theirs = leader.page.getByRole('region', { name: 'Priya Raman, SENCo' })
  await theirs.getByText('all day').waitFor()
  expect(await theirs.locator('.reasons li').allTextContents()).toEqual([expect.stringMatching(/^Busy all day/)])

  await toSharing(senco.page)
  await senco.page.getByRole('button', { name: 'Show Thursday 3 December 2026 again' }).click()
  await dayOnMap(leader.page, seenBefore).waitFor()
})

test('what goes to the board of a calendar is dates, levels, minutes and categories, and no word more', async () => {
  const { page } = await openPage(browser)
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/published') && request.method() === 'PUT') sent.push(request.postData() ?? '')
  })
  await signIn(page, tandem.url, 'senco')
  await toSharing(page)
  await choose(page, 'Deadlines')
  expect(sent.length).toBeGreaterThan(0)
  for (const body of sent) {
    const { schoolYear, days, deadlines, ...more } = JSON.parse(body) as Record<string, object[]>
    expect(schoolYear).toBe('2026/27')
    expect(more).toEqual({})
    const names = new Set([...(days ?? []), ...(deadlines ?? [])].flatMap((each) => Object.keys(each)))
    expect([...names].sort()).toEqual(['category', 'date', 'level', 'meetingMinutes'])
  }
})

test('a tag is on the map at once, on the partner’s after it, and taken off when Outlook says no', async () => {
  const { senco, leader } = await sideBySide()
  await choose(senco.page, 'Deadlines')
  await sencoLane(leader.page)
    .getByText(/deadlines as of/)
    .waitFor()
  await senco.page.getByRole('link', { name: 'Heat map' }).click()
  const day = dayOnMap(senco.page, 'Tuesday 24 November 2026, SENCo')
  await day.click()
  const panel = senco.page.getByRole('complementary')
  await titlesRead(panel)
  await panel.getByText('Tag your events of this day').click()
  const tag = panel.getByRole('combobox', { name: /13:15/ })
  await tag.selectOption({ label: 'Budget' })
  await panel.locator('.reasons').getByText('Budget, due today').waitFor()

  await dayOnMap(leader.page, 'Tuesday 24 November 2026, SENCo').click()
  await leader.page.getByRole('region', { name: 'Priya Raman, SENCo' }).getByText('Budget due today').waitFor()

  const fault = { kind: 'fail', match: '/me/events', times: 5, status: 403, code: 'ErrorAccessDenied' }
  await askPractice(tandem.url, 'faults', 'POST', fault)
  await tag.selectOption({ label: 'Census' })
  await panel.getByRole('alert').waitFor()
  expect(await tag.locator('option:checked').textContent()).toBe('Budget')
})

test('categories that Outlook lacks are made there, and those that it has are left as they are', async () => {
  const { page } = await openPage(browser)
  await signIn(page, tandem.url, 'senco')
  await toSharing(page)
  await page.getByText('Outlook categories').click()
  await page.getByRole('button', { name: 'Look at my list in Outlook' }).click()
  await page.getByRole('heading', { name: 'You have' }).waitFor()
  const missing = page.getByRole('checkbox', { name: /^Access arrangements/ })
  expect(await missing.isChecked()).toBe(true)
  await page.getByRole('button', { name: /^Make \d+ categories in Outlook$/ }).click()
  await page.getByText(/categories were made in your Outlook/).waitFor()
  await missing.waitFor({ state: 'detached' })
})

test('one’s part can be taken away as a file, and deleted', async () => {
  const { page } = await openPage(browser)
  await signIn(page, tandem.url, 'leader')
  await toSharing(page)
  await choose(page, 'Busy times')
  await page.getByText('Everything that is stored about me').click()
  await page.getByText('Which of the three steps of sharing you chose').waitFor()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download everything the board holds about me' }).click(),
  ])
  const file = JSON.parse(await readFile(await download.path(), 'utf8')) as { readonly documents: object[] }
  expect(file.documents).toMatchObject([{ kind: 'sharing', owner: 'leader', body: { step: 'busyTimes' } }])
  await page.getByRole('button', { name: 'Delete my part and leave' }).click()
  await page.getByRole('button', { name: 'Delete and leave' }).click()
  await page.getByText('Your part is deleted').waitFor()
})

test('by keyboard alone one looks at a step, opens a day of its preview, and chooses it', async () => {
  const { page } = await openPage(browser)
  await signIn(page, tandem.url, 'senco')
  await toSharing(page)
  await page.getByRole('radio', { name: 'Shared calendar' }).focus()
  await page.keyboard.press('ArrowUp')
  await page.getByRole('heading', { name: 'with “Deadlines”' }).waitFor()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Share “Deadlines” with Tom Ellery')
  await page.getByRole('grid').locator('[tabindex="0"]').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: 'The day as it is seen' }).getByText('Tuesday 24 November 2026').waitFor()
  await page.getByRole('button', { name: /^Share “Deadlines”/ }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('You have chosen “Deadlines”.').waitFor()
})

test.each(['Light', 'Dark', 'High contrast'] as const)(
  'axe finds nothing on the page and in the opened day in the %s theme',
  async (theme) => {
    const { page, problems } = await openPage(browser)
    await signIn(page, tandem.url, 'senco')
    await chooseTheme(page, theme)
    await toSharing(page)
    await choose(page, 'Busy times')
    await page.getByText('Outlook still lets').waitFor()
    await page.getByLabel('Day to hide').fill('2026-12-03')
    await page.getByRole('button', { name: 'Hide it' }).click()
    await page.getByRole('button', { name: /^Show Thursday 3 December/ }).waitFor()
    await page.getByText('Outlook categories').click()
    await page.getByRole('button', { name: 'Look at my list in Outlook' }).click()
    await page.getByRole('heading', { name: 'You have' }).waitFor()
    await page.getByText('Everything that is stored about me').click()
    await expectNoAxeViolations(page, `sharing, ${theme}`)
    await page.getByRole('link', { name: 'Heat map' }).click()
    await dayOnMap(page, 'Tuesday 24 November 2026, SENCo').click()
    await titlesRead(page)
    await page.getByText('Tag your events of this day').click()
    await page.getByText('What Tom Ellery can see of this day').click()
    await expectNoAxeViolations(page, `the day, ${theme}`)
    expect(problems).toEqual([])
  },
)

test.each([320, 768, 1920])('at %i pixels wide nothing has to be scrolled sideways', async (width) => {
  const { page } = await openPage(browser, { width })
  await signIn(page, tandem.url, 'senco')
  await toSharing(page)
  await expectNoSidewaysScroll(page)
  await page.getByText('Everything that is stored about me').click()
  await page.getByText('Outlook categories').click()
  await expectNoSidewaysScroll(page)
})
