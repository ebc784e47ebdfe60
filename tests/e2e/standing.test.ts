import type { Browser, Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { startInFile } from './inFile.ts'
import { askGraph, openBoard } from './practice.ts'
import { beginAnew } from './sharingWalk.ts'
import { openPage, type RunningTandem, startTandem } from './tandem.ts'
import { chooseTheme, expectNoAxeViolations, expectNoSidewaysScroll, signIn } from './walk.ts'

/** The second Monday of the spring term, which has a half-term holiday in its middle. */
const secondMonday = '2027-01-11T09:00:00Z'

let tandem: RunningTandem
let browser: Browser

startInFile(
  () => startTandem(['--now', secondMonday]),
  (...started) => ([tandem, browser] = started),
)
beforeEach(() => beginAnew(tandem.url))

type Role = 'senco' | 'leader'

/** Opens the page of standing time, from where a person finds it. */
async function toStanding(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Joint time', exact: true }).click()
  await page.getByRole('link', { name: 'standing time' }).click()
  await page.getByRole('heading', { name: 'Standing joint time' }).waitFor()
}

async function open(role: Role = 'senco') {
  const { page, problems } = await openPage(browser)
  await signIn(page, tandem.url, role)
  await toStanding(page)
  return { page, problems }
}

/** Books the first rhythm; answers what it is called. */
async function bookFirst(page: Page): Promise<string> {
  const first = page.getByRole('button', { name: /^Book / }).first()
  const name = ((await first.getAttribute('aria-label')) ?? '').replace('Book ', '')
  await first.click()
  await page.getByRole('button', { name: 'Book the series and invite Tom Ellery' }).click()
  await page.getByText('Booked. Tom Ellery has the invitation').waitFor()
  return name
}

const meetings = (page: Page) => page.getByRole('list', { name: 'Meetings to come' }).getByRole('listitem')

interface GraphEvent {
  readonly subject: string
  readonly start: { readonly dateTime: string }
  readonly end: { readonly dateTime: string }
}

/** The meetings of the series in somebody's Outlook, by their start in UTC. */
async function inOutlook(role: Role): Promise<readonly GraphEvent[]> {
  const view = '/me/calendarView?startDateTime=2027-01-01T00:00:00Z&endDateTime=2027-04-30T00:00:00Z&$top=1000'
  const { value } = (await askGraph(tandem.url, role, { path: view })) as { readonly value: readonly GraphEvent[] }
  return value
    .filter(({ subject }) => subject === 'Inclusion time')
    .toSorted((a, b) => a.start.dateTime.localeCompare(b.start.dateTime))
}

/** Puts something else into the headteacher's way. */
function getInTheWay({ start, end }: Pick<GraphEvent, 'start' | 'end'>) {
  const at = ({ dateTime }: GraphEvent['start']) => ({ dateTime, timeZone: 'UTC' })
  const body = { subject: 'Visitor', start: at(start), end: at(end), showAs: 'busy' }
  return askGraph(tandem.url, 'leader', { method: 'POST', path: '/me/events', body })
}

/** Tells the two’s board of a meeting, as the headteacher’s tab would: every open tab reads both calendars again. */
async function tellOfChange(startsAt: number) {
  const { id, headers } = await openBoard(tandem.url, 'leader')
  const body = JSON.stringify({ eventUid: 'visitor', startsAt, endsAt: startsAt + 1_800_000 })
  const told = await fetch(`${tandem.url}/api/boards/${id}/bookings`, { method: 'POST', headers, body })
  expect(told.status).toBe(204)
}

test('a rhythm is chosen, booked as one series without the holiday, and seen by the other', async () => {
  const { page, problems } = await open()
  const name = await bookFirst(page)
  await page.getByRole('heading', { name: `${name}, until` }).waitFor()
  const mine = await inOutlook('senco')
  expect(await meetings(page).count()).toBe(mine.length)
  expect(mine.length).toBeGreaterThanOrEqual(8)
  expect(mine.filter(({ start }) => start.dateTime >= '2027-02-15' && start.dateTime < '2027-02-20')).toEqual([])
  expect((await inOutlook('leader')).map(({ start }) => start)).toEqual(mine.map(({ start }) => start))

  const theirs = await open('leader')
  await theirs.page.getByText('The series is in Priya Raman’s calendar').waitFor()
  expect(await meetings(theirs.page).count()).toBe(mine.length)
  expect(await theirs.page.getByRole('button', { name: /^Leave out/ }).count()).toBe(0)
  expect([...problems, ...theirs.problems]).toEqual([])
})

test('a week that comes to collide is asked about, and moved with a yes alone', async () => {
  const { page, problems } = await open()
  await bookFirst(page)
  const before = await inOutlook('senco')
  const third = before[2]
  if (third === undefined) throw new Error('The series has no third meeting.')
  await getInTheWay(third)
  await page.reload()
  await page.getByRole('button', { name: /^Sign in as Priya/ }).click()
  const collision = page.getByRole('list', { name: 'Meetings that collide' }).getByRole('listitem')
  await collision.getByText('now collides: Tom Ellery has something else.').waitFor()
  expect(await inOutlook('senco')).toEqual(before)
  const question = (await collision.getByText('Move it to').textContent()) ?? ''
  await collision.getByRole('button', { name: /^Move the meeting/ }).click()
  await page.getByRole('status').getByText('Tom Ellery has been told.').waitFor()
  await collision.waitFor({ state: 'detached' })
  const after = await inOutlook('senco')
  expect(after).toHaveLength(before.length)
  expect(after[2]?.start).not.toEqual(third.start)
  expect((await inOutlook('leader')).map(({ start }) => start)).toEqual(after.map(({ start }) => start))
  const [, moved = 'nothing'] = /Move it to (.+?, \d\d:\d\d)/.exec(question) ?? []
  await meetings(page).getByText('instead of').waitFor()
  expect((await meetings(page).allTextContents()).join('\n')).toContain(moved)
  expect(problems).toEqual([])
})

test('what is taken while one decides stays under one’s hand, and is not booked', async () => {
  const { page, problems } = await open()
  const first = page.getByRole('button', { name: /^Book / }).first()
  const name = (await first.getAttribute('aria-label')) ?? ''
  await first.click()
  const heading = (await page.getByRole('heading', { name: /^Book .+, from/ }).textContent()) ?? ''
  const [, day = '', month = ''] = /from (\d+) (\w+) to/.exec(heading) ?? []
  const [, hour = '', minutes = ''] = /, (\d\d):(\d\d)–/.exec(name) ?? []
  const [date, time] = [`${day} ${month} 2027`, `${hour}:${minutes}`]
  const startsAt = Date.parse(`${date} ${time} UTC`)
  const at = (instant: number) => ({ dateTime: new Date(instant).toISOString().slice(0, 19) })
  for (let week = 0; week < 10; week += 1) {
    const start = startsAt + week * 7 * 86_400_000
    await getInTheWay({ start: at(start), end: at(start + 1_800_000) })
  }
  const readAgain = page.waitForResponse('**/practice/graph/v1.0/$batch')
  await tellOfChange(startsAt)
  await (await readAgain).finished()
  await page.getByRole('button', { name: 'Book the series and invite Tom Ellery' }).click()
  await page.getByText('Something has just come into its way. Nothing was booked or moved').waitFor()
  expect(await inOutlook('senco')).toEqual([])
  await page
    .getByRole('button', { name: /^Book / })
    .first()
    .waitFor()
  expect(problems).toEqual([])
})

test('the other is asked nothing about it but sees it too', async () => {
  const { page } = await open()
  await bookFirst(page)
  const [, second] = await inOutlook('senco')
  if (second === undefined) throw new Error('The series has no second meeting.')
  await getInTheWay(second)
  const theirs = await open('leader')
  await theirs.page.getByText('now collides: you have something else.').waitFor()
  expect(await theirs.page.getByRole('button', { name: /^Move the meeting/ }).count()).toBe(0)
  await theirs.page.getByRole('link', { name: 'Together', exact: true }).click()
  const card = theirs.page.getByRole('article').filter({ hasText: 'now collides: you have something else.' })
  await card.getByText('Priya Raman can move it.').waitFor()
  await card.getByRole('button', { name: 'Skip this' }).click()
  await card.waitFor({ state: 'detached' })
})

test('after two that were left out a kinder rhythm is offered, and taken', async () => {
  const { page, problems } = await open()
  await bookFirst(page)
  const count = (await inOutlook('senco')).length
  for (const left of [count - 1, count - 2]) {
    expect(await page.getByRole('heading', { name: 'Something kinder?' }).count()).toBe(0)
    await meetings(page)
      .first()
      .getByRole('button', { name: /^Leave out/ })
      .click()
    await meetings(page).first().getByRole('button', { name: 'Leave it out' }).click()
    await expect.poll(() => meetings(page).count()).toBe(left)
  }
  await page.getByText(`0 of 2 meetings took place, ${count - 2} to come.`).waitFor()
  await page.getByRole('link', { name: 'Together', exact: true }).click()
  const card = page.getByRole('article', { name: 'A kinder rhythm?' })
  await card.getByRole('link', { name: 'Look at one that asks less' }).click()
  await page.getByRole('button', { name: 'Change to this' }).click()
  await page.getByText('Changed. Tom Ellery has been told.').waitFor()
  await page.getByRole('heading', { name: /^Every other \w+, .* until/ }).waitFor()
  expect((await inOutlook('leader')).length).toBe(await meetings(page).count())
  expect((await inOutlook('senco')).length).toBeLessThan(count - 2)
  expect(problems).toEqual([])
})

test('a guest comes to one meeting; an address that is none is not sent', async () => {
  const { page } = await open()
  await bookFirst(page)
  const first = meetings(page).first()
  await first.getByRole('button', { name: /^Ask a guest/ }).click()
  await first.getByRole('button', { name: 'Ask them' }).click()
  await first.getByText('Write an address such as').waitFor()
  await page.keyboard.type('helen.marsh@hollybrook.example')
  await page.keyboard.press('Enter')
  await page.getByText('helen.marsh@hollybrook.example has the invitation for this one meeting.').waitFor()
})

test('it ends when one of them wants it to, for both', async () => {
  const { page } = await open()
  await bookFirst(page)
  await page.getByRole('button', { name: 'End this standing time' }).click()
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByRole('button', { name: 'End this standing time' }).click()
  await page.getByRole('button', { name: 'End it' }).click()
  await page.getByText('Ended. Tom Ellery has been told.').waitFor()
  await page
    .getByRole('button', { name: /^Book / })
    .first()
    .waitFor()
  expect(await inOutlook('senco')).toEqual([])
  expect(await inOutlook('leader')).toEqual([])
})

test('what stops half-way is said, and goes on where it stopped, once', async () => {
  const { page } = await open()
  await page
    .getByRole('button', { name: /^Book / })
    .first()
    .click()
  // The series is made; the first answer after that does not come.
  let posts = 0
  await page.route('**/graph/v1.0/me/events/*/cancel', (route) => {
    posts += 1
    return posts <= 3 ? route.abort() : route.continue()
  })
  await page.getByRole('button', { name: 'Book the series and invite Tom Ellery' }).click()
  await page.getByText('Not all of it is in your calendar yet.').waitFor()
  await page.reload()
  await page.getByRole('button', { name: /^Sign in as Priya/ }).click()
  await page.getByRole('button', { name: 'Go on' }).click()
  await page.getByText('Booked.').waitFor()
  const starts = (await inOutlook('senco')).map(({ start }) => start.dateTime)
  expect(new Set(starts).size).toBe(starts.length)
  expect(starts.filter((each) => each >= '2027-02-15' && each < '2027-02-20')).toEqual([])
})

test('a series whose making was not answered is not left behind when one ends it instead of going on', async () => {
  const { page } = await open()
  await page
    .getByRole('button', { name: /^Book / })
    .first()
    .click()
  await page.route('**/practice/graph/v1.0/me/events', async (route) => {
    await route.fetch()
    await route.abort('connectionreset')
  })
  await page.getByRole('button', { name: 'Book the series and invite Tom Ellery' }).click()
  await page.getByText('Not all of it is in your calendar yet.').waitFor()
  expect((await inOutlook('leader')).length).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'End this standing time' }).click()
  await page.getByRole('button', { name: 'End it' }).click()
  await page.getByText('Ended. Tom Ellery has been told.').waitFor()
  expect(await inOutlook('senco')).toEqual([])
  expect(await inOutlook('leader')).toEqual([])
})

test('it is for everybody: axe, three themes, narrow and wide, before and after', async () => {
  const { page, problems } = await open()
  const look = async (where: string) => {
    for (const theme of ['Dark', 'High contrast', 'Light'] as const) {
      await chooseTheme(page, theme)
      await expectNoAxeViolations(page, `${where}, ${theme}`)
    }
    for (const width of [320, 1920, 1280]) {
      await page.setViewportSize({ width, height: 900 })
      await expectNoSidewaysScroll(page)
    }
  }
  await page
    .getByRole('button', { name: /^Book / })
    .first()
    .click()
  await look('before booking')
  await page.getByRole('button', { name: 'Book the series and invite Tom Ellery' }).click()
  await page.getByText('Booked.').waitFor()
  await meetings(page)
    .first()
    .getByRole('button', { name: /^Ask a guest/ })
    .click()
  await meetings(page)
    .last()
    .getByRole('button', { name: /^Leave out/ })
    .click()
  await page.getByRole('button', { name: 'End this standing time' }).click()
  await look('after booking')
  expect(problems).toEqual([])
})
