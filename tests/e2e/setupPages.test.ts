import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { openStage, type Stage } from '../tab/setup/stage/openStage.ts'
import { startInFile } from './inFile.ts'
import { openPage } from './tandem.ts'
import { expectNoAxeViolations, expectNoSidewaysScroll } from './walk.ts'

let stage: Stage
let browser: Browser

startInFile(openStage, (...started) => ([stage, browser] = started))

async function play(script: Readonly<Record<string, string>>, width?: number): Promise<Page> {
  const { page } = await openPage(browser, width === undefined ? {} : { width })
  await page.goto(stage.url(script))
  await page.getByRole('heading', { level: 1 }).waitFor()
  return page
}

/** What was kept or asked for, the latest last. */
function logOf(page: Page): Promise<unknown[]> {
  return page.evaluate(() => (window as unknown as { readonly stageLog: unknown[] }).stageLog)
}

const isOver = (page: Page, how: string) => page.getByRole('heading', { name: `Set-up is over: ${how}` }).waitFor()

test('by keyboard alone the board is opened: partner, roles, kind of school, number of plans', async () => {
  const page = await play({ page: 'new' })
  await page.getByRole('button', { name: 'Choose your partner' }).focus()
  await page.keyboard.press('Enter')
  await page.getByText('ben@school.example').waitFor()
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Somebody else')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.getByLabel('EHC plans').focus()
  await page.keyboard.type('27')
  await page.keyboard.press('Enter')
  await isOver(page, 'kept')
  expect(await logOf(page)).toEqual([
    {
      partner: { id: 'b', displayName: 'Ben Okafor', address: 'ben@school.example' },
      myRole: 'leader',
      school: {
        phase: 'secondary',
        kind: 'maintained',
        years: [],
        ehcPlans: 27,
        senSupport: null,
        words: { senco: 'SENCo', leader: 'headteacher' },
      },
    },
  ])
})

test('without a partner the board is not opened, and what was filled in stays', async () => {
  const page = await play({ page: 'new', picker: 'mailless' })
  await page.getByLabel('EHC plans').fill('27')
  await page.getByRole('button', { name: 'Open our board' }).click()
  await page.getByRole('alert').getByText('Choose your partner first, or skip for now.').waitFor()
  await page.getByRole('button', { name: 'Choose your partner' }).click()
  await page.getByRole('alert').getByText('Cath Lowe has no email address in the directory').waitFor()
  await page.getByRole('button', { name: 'Choose your partner' }).click()
  await page.getByText('Ben Okafor is the headteacher.').waitFor()
  expect(await page.getByLabel('EHC plans').inputValue()).toBe('27')
  await page.getByRole('button', { name: 'Open our board' }).click()
  await isOver(page, 'kept')
})

test('where nothing can pick a person nothing is asked, and it says where to go', async () => {
  const page = await play({ page: 'new', picker: 'no' })
  await page.getByRole('heading', { name: 'Your partner is chosen in Teams or Outlook' }).waitFor()
  expect(await page.getByRole('textbox').count()).toBe(0)
  await expectNoAxeViolations(page, 'choose elsewhere')
  await page.getByRole('button', { name: 'See my own year meanwhile' }).click()
  await isOver(page, 'skipped')
})

test('a board that could not be opened is tried again with everything still there', async () => {
  const page = await play({ page: 'new', fail: 'offline' })
  await page.getByRole('button', { name: 'Choose your partner' }).click()
  await page.getByText('Ben Okafor is the headteacher.').waitFor()
  await page.getByLabel('You write “SENCo” as').selectOption('SENDCo')
  await page.getByLabel('You call the leader').selectOption('Another word…')
  await page.getByLabel('Your word').fill('head of campus')
  await page.getByRole('button', { name: 'Open our board' }).click()
  await page.getByRole('alert').getByText('Tandem cannot be reached.').waitFor()
  await page.getByRole('button', { name: 'Open our board' }).click()
  await isOver(page, 'kept')
  expect((await logOf(page)).at(-1)).toMatchObject({ school: { words: { senco: 'SENDCo', leader: 'head of campus' } } })
})

test('set-up is left with one press, and nothing is kept', async () => {
  const page = await play({ page: 'new' })
  await page.getByRole('button', { name: 'Skip, the map is there already' }).first().click()
  await isOver(page, 'skipped')
  expect(await logOf(page)).toEqual([])
})

test('term dates are pasted from a website, looked through and kept', async () => {
  const page = await play({ page: 'known' })
  await page.getByText('Read them from your school’s website or calendar').click()
  await page
    .getByLabel('Paste the page’s text')
    .fill('Autumn term 2026\nTerm starts: Thursday 3 September\nINSET day: Wednesday 2 September')
  await page.getByText('Found for 2026/27: 1 of 12 first and last days, 1 INSET day.').waitFor()
  await page.getByRole('button', { name: 'Use these dates' }).click()
  expect(await page.getByLabel('Autumn, first half, first day').inputValue()).toBe('2026-09-02')
  await page.getByRole('button', { name: 'Save and see the map' }).click()
  await isOver(page, 'kept')
  const [kept] = await logOf(page)
  expect(kept).toMatchObject({ body: { years: [{ name: '2026/27', insetDays: ['2026-09-02'], closedDays: [] }] } })
})

test('term dates come from a calendar file, and a file that is none says so', async () => {
  const page = await play({ page: 'known' })
  await page.getByText('Read them from your school’s website or calendar').click()
  const choose = (name: string, text: string) =>
    page
      .getByLabel('Or choose a calendar file')
      .setInputFiles({ name, mimeType: 'text/calendar', buffer: Buffer.from(text) })
  await choose('notes.ics', 'Dear all')
  await page.getByText('notes.ics is not a calendar file').waitFor()
  const event = (uid: string, title: string, from: string, until: string) =>
    `BEGIN:VEVENT\r\nUID:${uid}\r\nSUMMARY:${title}\r\nDTSTART;VALUE=DATE:${from}\r\nDTEND;VALUE=DATE:${until}\r\nEND:VEVENT\r\n`
  const half = event('1', 'Half term', '20261019', '20261031')
  await choose('terms.ics', `BEGIN:VCALENDAR\r\nVERSION:2.0\r\n${half}END:VCALENDAR\r\n`)
  await page.getByRole('button', { name: 'Use these dates' }).click()
  expect(await page.getByLabel('Autumn, first half, last day').inputValue()).toBe('2026-10-16')
})

test('a date that cannot be is not kept, and its field is where the focus goes', async () => {
  const page = await play({ page: 'known' })
  await page.getByText('Change the dates').click()
  await page.getByLabel('Spring, first half, first day').fill('2026-12-01')
  await page.getByRole('button', { name: 'Save and see the map' }).click()
  await page.getByText('before the half-term above has ended').waitFor()
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Spring, first half, first day')
  expect(await logOf(page)).toEqual([])
})

test('an effort is changed with two clicks, with a reason, and goes back to Tandem’s own', async () => {
  const page = await play({ page: 'settings' })
  await page.getByLabel('EHC plan review', { exact: true }).click()
  await page.keyboard.press('ControlOrMeta+A')
  await page.keyboard.type('9')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved. The map is drawn with it.').waitFor()
  await page.getByLabel('Your reason for 9 h').fill('We meet twice')
  await page.keyboard.press('Enter')
  await expect.poll(async () => (await logOf(page)).length).toBe(2)
  await page.getByRole('button', { name: 'EHC plan review: back to 6 h' }).click()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect.poll(async () => (await logOf(page)).length).toBe(3)
  const effort = (await logOf(page)).map((each) => (each as { body: { effort: unknown } }).body.effort)
  expect(effort).toEqual([
    [{ category: 'ehcPlanReview', hours: 9, because: null }],
    [{ category: 'ehcPlanReview', hours: 9, because: 'We meet twice' }],
    [],
  ])
})

test('taught hours are added and removed by keyboard, and two that overlap are said in one sentence', async () => {
  const page = await play({ page: 'settings' })
  const add = page.getByRole('button', { name: 'Add hours on Monday, taught or on duty' })
  await add.focus()
  await page.keyboard.press('Enter')
  await expect
    .poll(() => page.evaluate(() => document.activeElement?.getAttribute('aria-label')))
    .toBe('Monday, taught or on duty, from')
  await add.press('Enter')
  await page.getByLabel('Monday, taught or on duty, from').nth(1).fill('09:30')
  await page.getByText('Monday 09:00–10:00 and 09:30–11:00 overlap: make them one, or move one.').waitFor()
  await page.getByRole('button', { name: 'Save' }).click()
  expect(await logOf(page)).toEqual([])
  await page.getByRole('button', { name: 'Remove 09:30–11:00: Monday, taught or on duty' }).press('Enter')
  await page.getByRole('button', { name: 'Save' }).click()
  await page.getByText('Saved. The map is drawn with it.').waitFor()
  expect(await logOf(page)).toMatchObject([{ body: { working: null, taught: [{ weekday: 1, from: 540, to: 600 }] } }])
})

test('own working hours are kept until they are as in Outlook again', async () => {
  const page = await play({ page: 'settings' })
  await page.getByLabel('Friday, you work, to').fill('12:00')
  await page.getByText('Your own hours: 36 h a week.').waitFor()
  await page.getByRole('button', { name: 'As in Outlook' }).click()
  await page.getByText('As in Outlook: 40 h a week.').waitFor()
  expect(await page.getByLabel('Friday, you work, to').inputValue()).toBe('16:00')
})

test.each([
  ['Keep mine', 30, 1],
  ['Take what is there now', 27, 0],
])('what somebody else has kept meanwhile is shown beside one’s own: “%s”', async (choice, plans, savings) => {
  const page = await play({ page: 'settings', fail: 'conflict' })
  await page.getByLabel('EHC plans').fill('30')
  await page.getByRole('button', { name: 'Save' }).click()
  const notice = page.getByRole('alert')
  await notice.getByText('The school was changed meanwhile.').waitFor()
  await notice.getByText('EHC plans: 27').waitFor()
  expect(await page.getByLabel('EHC plans').inputValue()).toBe('30')
  await page.getByRole('button', { name: choice }).click()
  if (savings > 0) await page.getByRole('button', { name: 'Save' }).click()
  await expect.poll(async () => (await logOf(page)).length).toBe(savings)
  expect(await page.getByLabel('EHC plans').inputValue()).toBe(String(plans))
})

const partsOfSettings = [
  'When you work',
  'Taught or on duty',
  'Your school',
  'Term dates',
  'What each deadline asks of you',
]
const partsList = (page: Page) => page.getByRole('navigation', { name: 'On this page' })
const focusedText = (page: Page) => page.evaluate(() => document.activeElement?.textContent)
const titleOf = (page: Page, name: string) => page.getByRole('heading', { name, exact: true })

test.each([320, 1280])(
  'at %i pixels a list leads by keyboard to each part of Settings, and keeps what was typed',
  async (width) => {
    const page = await play({ page: 'settings' }, width)
    await page.getByLabel('EHC plans').fill('27')
    expect(await partsList(page).getByRole('link').allTextContents()).toEqual(partsOfSettings)
    for (const name of partsOfSettings) {
      await partsList(page).getByRole('link', { name }).press('Enter')
      await expect.poll(() => focusedText(page)).toBe(name)
      const box = await titleOf(page, name).boundingBox()
      expect(box?.y).toBeGreaterThanOrEqual(0)
      expect(box?.y).toBeLessThan(850)
    }
    await page.getByLabel('EHC plans').focus()
    await partsList(page).getByRole('link', { name: 'Term dates' }).press('Enter')
    await expect.poll(() => focusedText(page)).toBe('Term dates')
    expect(await page.getByLabel('EHC plans').inputValue()).toBe('27')
  },
)

test('where there is room the list of parts stands beside them and stays in view', async () => {
  const page = await play({ page: 'settings' }, 1280)
  await partsList(page).getByRole('link', { name: 'Term dates' }).click()
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(300)
  const [list, title] = [await partsList(page).boundingBox(), await titleOf(page, 'Your school').boundingBox()]
  expect(list?.y).toBeGreaterThanOrEqual(0)
  expect((list?.x ?? 0) + (list?.width ?? 0)).toBeLessThan(title?.x ?? 0)
})

test('an address leads to a part of Settings, as the page with the year’s dates does', async () => {
  const { page } = await openPage(browser)
  await page.goto(`${stage.url({ page: 'settings' })}#/settings?part=terms`)
  await expect.poll(() => focusedText(page)).toBe('Term dates')
})

test('with two calendar files Settings says that nothing can be kept', async () => {
  const page = await play({ page: 'files' })
  await page.getByText('nothing can be kept here').waitFor()
  expect(await page.getByRole('button').count()).toBe(0)
})

test('whoever has no partner yet is taken to the question that chooses one', async () => {
  const page = await play({ page: 'alone' })
  await page.getByRole('button', { name: 'Choose your partner' }).click()
  await isOver(page, 'a partner is to be chosen')
})

test.each(['light', 'dark', 'contrast'])('axe finds nothing on either page in the %s theme', async (theme) => {
  for (const name of ['new', 'settings']) {
    const page = await play({ page: name, theme })
    await page.getByText('Change the dates').click()
    await page.getByText('Read them from your school’s website or calendar').click()
    await page.getByLabel('Paste the page’s text').fill('Autumn term starts Monday 1 September; ends 18 December')
    await page.getByLabel('Spring, first half, first day').fill('2026-12-01')
    await page.getByRole('button', { name: 'Add an INSET day' }).click()
    await expectNoAxeViolations(page, `${name}, ${theme}`)
  }
})

test.each([320, 768, 1280, 1920])('at %i pixels wide nothing has to be scrolled sideways', async (width) => {
  for (const name of ['new', 'settings']) {
    const page = await play({ page: name }, width)
    await page.getByText('Change the dates').click()
    await page.getByText('Read them from your school’s website or calendar').click()
    await page.getByRole('button', { name: 'Add an INSET day' }).click()
    await expectNoSidewaysScroll(page)
  }
})
