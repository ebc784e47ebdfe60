import type { Browser, Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { startInFile } from './inFile.ts'
import { openPage, type RunningTandem, startTandem } from './tandem.ts'
import { chooseTheme, expectNoAxeViolations, expectNoSidewaysScroll, signIn } from './walk.ts'

let tandem: RunningTandem
let browser: Browser

startInFile(startTandem, (...started) => ([tandem, browser] = started))

async function toReflect(page: Page, role: 'senco' | 'leader') {
  await signIn(page, tandem.url, role)
  await page.getByRole('link', { name: 'Reflect' }).click()
  await page.getByRole('heading', { name: 'This week' }).waitFor()
}

async function askOwn(page: Page, question: string) {
  await page.getByLabel('In your own words').fill(question)
  await page.getByRole('button', { name: 'Ask this', exact: true }).click()
  await page.getByRole('heading', { name: question }).waitFor()
}

const cardOf = (page: Page, question: string) => page.getByRole('article', { name: question })

test('both answer this week’s question, and see each other’s answer only then, without a reload', async () => {
  const [senco, leader] = [await openPage(browser), await openPage(browser, { width: 390 })]
  await toReflect(senco.page, 'senco')
  await toReflect(leader.page, 'leader')
  const answerAs = async ({ page }: typeof senco, text: string) => {
    await page.getByLabel('Your answer').first().fill(text)
    await page.getByRole('button', { name: 'Answer', exact: true }).first().click()
  }
  await answerAs(senco, 'We plan the week together')
  await senco.page.getByRole('button', { name: 'Take back' }).waitFor()
  expect(await leader.page.getByText('We plan the week together').count()).toBe(0)
  await answerAs(leader, 'We meet in the corridor')
  await leader.page.getByText('We plan the week together').waitFor()
  await senco.page.getByText('We meet in the corridor').waitFor()
  expect(await senco.page.getByRole('button', { name: 'Take back' }).count()).toBe(0)
  expect([...senco.problems, ...leader.problems]).toEqual([])
})

test('an answer is taken back, passed, and a question removed from one’s history alone', async () => {
  const [senco, leader] = [await openPage(browser), await openPage(browser)]
  const question = 'What shall we drop this half-term?'
  await toReflect(senco.page, 'senco')
  await toReflect(leader.page, 'leader')
  await askOwn(senco.page, question)
  const card = cardOf(senco.page, question)
  await card.getByLabel('Your answer').fill('The second briefing')
  await card.getByRole('button', { name: 'Answer', exact: true }).click()
  await card.getByRole('button', { name: 'Take back' }).click()
  await card.getByRole('button', { name: 'Pass' }).click()
  await card.getByText('Passed.', { exact: true }).waitFor()
  await card.getByRole('button', { name: 'Remove from my history' }).click()
  await card.waitFor({ state: 'detached' })
  await cardOf(leader.page, question).getByLabel('Your answer').waitFor()
  expect([...senco.problems, ...leader.problems]).toEqual([])
})

test('by keyboard alone one answers a question', async () => {
  const { page } = await openPage(browser)
  const question = 'Which meeting can be shorter?'
  await toReflect(page, 'senco')
  await askOwn(page, question)
  await cardOf(page, question).getByLabel('Your answer').focus()
  await page.keyboard.type('The Thursday one')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await cardOf(page, question).getByRole('button', { name: 'Take back' }).waitFor()
})

test('the schedule is changed, put off, stopped and started, each by one press', async () => {
  const { page } = await openPage(browser)
  await toReflect(page, 'leader')
  await page.getByLabel('Day', { exact: true }).selectOption('Wednesday')
  await page.getByLabel('Time', { exact: true }).fill('12:15')
  await page.getByRole('button', { name: 'Change' }).click()
  await page
    .getByText('The next question comes on Wed 25 Nov at 12:15')
    .or(page.getByText('Wed 2 Dec at 12:15'))
    .waitFor()
  await page.getByRole('button', { name: 'Stop the weekly question' }).click()
  await page.getByText('has been stopped').waitFor()
  await page.getByRole('button', { name: 'Start again' }).click()
  await page.getByText('The next question comes on').waitFor()
})

test.each(['Light', 'Dark', 'High contrast'] as const)(
  'axe finds nothing on the page in the %s theme',
  async (theme) => {
    const { page, problems } = await openPage(browser)
    await toReflect(page, 'senco')
    await chooseTheme(page, theme)
    await page.getByLabel('From the library').selectOption('pupils-eyes')
    await expectNoAxeViolations(page, `reflect, ${theme}`)
    expect(problems).toEqual([])
  },
)

test.each([320, 768, 1920])('at %i pixels wide nothing has to be scrolled sideways', async (width) => {
  const { page } = await openPage(browser, { width })
  await toReflect(page, 'senco')
  await page.getByLabel('From the library').selectOption('pupils-eyes')
  await expectNoSidewaysScroll(page)
})
