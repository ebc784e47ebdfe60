import type { Browser, Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { startInFile } from './inFile.ts'
import { askGraph } from './practice.ts'
import { beginAnew } from './sharingWalk.ts'
import { openPage, type RunningTandem, startTandem } from './tandem.ts'
import { expectNoAxeViolations, people, signIn } from './walk.ts'

/** The second Monday of the autumn term; and a week later, when somebody can be visited. */
const secondWeek = '2026-09-07T09:00:00Z'
const thirdWeek = '2026-09-14T09:00:00Z'

let tandem: RunningTandem
let earlier: RunningTandem
let browser: Browser
startInFile(
  async () => {
    const both = await Promise.all([startTandem(['--now', thirdWeek]), startTandem(['--now', secondWeek])])
    return { both, stop: () => Promise.all(both.map((each) => each.stop())) }
  },
  (running, opened) => {
    ;[tandem, earlier] = running.both
    browser = opened
  },
)
beforeEach(() => Promise.all([tandem, earlier].map(({ url }) => beginAnew(url))))

interface Meeting {
  readonly subject: string
  readonly body: { readonly content: string }
  readonly attendees: readonly { readonly emailAddress: { readonly address: string }; readonly type: string }[]
}

/** The meetings in the SENCo's Outlook that were made here, as an invitation shows them. */
async function invitations(subject: string): Promise<readonly Meeting[]> {
  const view = 'startDateTime=2026-09-14T00:00:00Z&endDateTime=2026-12-31T00:00:00Z&$top=1000'
  const answer = await askGraph(tandem.url, 'senco', { path: `/me/calendarView?${view}` })
  const { value } = answer as { readonly value: readonly Meeting[] }
  return value.filter((each) => each.subject === subject)
}

async function open(role: 'senco' | 'leader', at = tandem) {
  const { page, problems } = await openPage(browser)
  await signIn(page, at.url, role)
  return { page, problems }
}

const bookButtons = (page: Page) => page.getByRole('button', { name: /^Book \w+ \d/ })

test('an invitation carries the questions of its day and a guest, and opens the card with its decision', async () => {
  const { page, problems } = await open('senco')
  await page.getByRole('link', { name: 'Joint time', exact: true }).click()
  await bookButtons(page).first().click()
  const questions = page.getByRole('group', { name: 'To talk about, if it helps' }).getByRole('checkbox')
  expect(await questions.count()).toBe(3)
  const kept = await questions.first().evaluate((box) => box.parentElement?.textContent.trim() ?? '')
  const dropped = await questions.last().evaluate((box) => box.parentElement?.textContent.trim() ?? '')
  await questions.last().uncheck()
  await page.getByText('Ask a guest to this one meeting').click()
  await page.getByLabel('Their school e-mail address').fill('nobody')
  await page.getByRole('button', { name: 'Book and invite Tom Ellery' }).click()
  await page.getByText('Write an address such as').waitFor()
  expect(await invitations('Inclusion time')).toEqual([])
  await page.getByLabel('Their school e-mail address').fill('helen.marsh@hollybrook.example')
  await expectNoAxeViolations(page, 'a guest at booking')
  await page.getByRole('button', { name: 'Book and invite Tom Ellery' }).click()
  await page.getByRole('button', { name: 'Undo' }).waitFor()

  const [meeting] = await invitations('Inclusion time')
  expect(meeting?.attendees.map(({ emailAddress, type }) => [emailAddress.address, type])).toEqual([
    ['tom.ellery@hollybrook.example', 'required'],
    ['helen.marsh@hollybrook.example', 'optional'],
  ])
  expect(meeting?.body.content).toContain(kept)
  expect(meeting?.body.content).not.toContain(dropped)
  const [, link = ''] = /(http:\S+#\/together\?meeting=[\d-]+)/.exec(meeting?.body.content ?? '') ?? []

  const theirs = await openPage(browser)
  await theirs.page.goto(link)
  await theirs.page.getByRole('button', { name: people.leader.signIn }).click()
  const card = theirs.page.getByRole('article', { name: /^Your joint time on/ }).filter({ hasText: kept })
  await card.getByLabel('One decision, if there was one').fill('One list of interventions')
  await card.getByRole('button', { name: 'Keep it' }).click()
  await page.getByRole('link', { name: 'Together', exact: true }).click()
  await page.getByRole('region', { name: 'This term' }).getByText('One list of interventions').waitFor()
  expect([...problems, ...theirs.problems]).toEqual([])
})

test('a visit gets its half hour like any slot, and is on the day that was booked for it', async () => {
  const theirs = await open('leader')
  await theirs.page.getByRole('link', { name: 'Together', exact: true }).click()
  await theirs.page.getByText('What you can be visited in').click()
  await theirs.page.getByLabel(/Up to five/).fill('Gate duty')
  await theirs.page.getByRole('button', { name: 'Keep', exact: true }).click()
  await theirs.page.getByRole('status').getByText('Priya Raman can choose from these.').waitFor()

  const { page, problems } = await open('senco')
  await page.getByRole('link', { name: 'Together', exact: true }).click()
  await page
    .getByRole('article', { name: /^Half an hour where/ })
    .getByRole('button', { name: 'Gate duty' })
    .click()
  await page.getByRole('link', { name: 'Find half an hour' }).click()
  await page.getByText('This one is for a visit: Gate duty.').waitFor()
  const last = bookButtons(page).last()
  const name = (await last.getAttribute('aria-label')) ?? ''
  await last.click()
  expect(await page.getByLabel('Title').inputValue()).toBe('Visit: Gate duty')
  await page.getByRole('button', { name: 'Book and invite Tom Ellery' }).click()
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  const [meeting] = await invitations('Visit: Gate duty')
  expect(meeting?.body.content).toContain('Nothing is noted')
  const [, day = '', from = '', until = ''] = /^Book (.+), (\d\d:\d\d)–(\d\d:\d\d)$/.exec(name) ?? []
  const minutes = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
  expect(minutes(until) - minutes(from)).toBe(30)
  await theirs.page.getByRole('region', { name: 'This term' }).getByText(day).waitFor()
  expect([...problems, ...theirs.problems]).toEqual([])
})

test('early in a term the best rhythm is offered once, and is a way to three of them', async () => {
  const { page } = await open('senco', earlier)
  await page.getByRole('link', { name: 'Together', exact: true }).click()
  const card = page.getByRole('article', { name: 'A standing time this term?' })
  await card.getByText('would stand best').waitFor()
  await card.getByRole('link', { name: 'Look at it, and at two others' }).click()
  await page.getByRole('heading', { name: 'Standing joint time' }).waitFor()
  expect(await page.getByRole('button', { name: /^Book / }).count()).toBe(3)
  await page.goBack()
  await card.getByRole('button', { name: 'Skip this' }).click()
  await card.waitFor({ state: 'detached' })
})

/** Takes every hour of the SENCo's next three weeks, and has some reviews due at their end. */
async function fillThreeWeeks(): Promise<void> {
  const monday = Temporal.PlainDate.from('2026-09-14')
  const make = (body: object) => askGraph(tandem.url, 'senco', { method: 'POST', path: '/me/events', body })
  const at = (date: Temporal.PlainDate, time: string) => ({
    dateTime: `${date.toString()}T${time}:00`,
    timeZone: 'Europe/London',
  })
  for (const week of [0, 1, 2]) {
    for (const weekday of [0, 1, 2, 3, 4]) {
      const date = monday.add({ days: week * 7 + weekday })
      await make({ subject: 'Absent colleague', start: at(date, '07:30'), end: at(date, '17:30'), showAs: 'busy' })
    }
  }
  const [due, after] = [monday.add({ days: 18 }), monday.add({ days: 19 })]
  for (const subject of ['Review 1', 'Review 2', 'Review 3', 'Review 4']) {
    const allDay = { isAllDay: true, start: at(due, '00:00'), end: at(after, '00:00'), showAs: 'free' }
    await make({ subject, ...allDay, categories: ['EHC plan review'] })
  }
}

test('three weeks that lean on one of them are said to that one alone, who may skip it', async () => {
  await fillThreeWeeks()
  const { page, problems } = await open('senco')
  await page.getByRole('link', { name: 'Together', exact: true }).click()
  const card = page.getByRole('article', { name: 'These weeks lean on you' })
  await card.getByText('Tom Ellery is not told of this card.').waitFor()
  await expectNoAxeViolations(page, 'weeks that lean on one')

  const theirs = await open('leader')
  await theirs.page.getByRole('link', { name: 'Together', exact: true }).click()
  await theirs.page.getByRole('heading', { name: 'At any time' }).waitFor()
  expect(await theirs.page.getByRole('article', { name: /lean/ }).count()).toBe(0)

  await card.getByRole('button', { name: 'Skip this' }).click()
  await card.waitFor({ state: 'detached' })
  expect([...problems, ...theirs.problems]).toEqual([])
})
