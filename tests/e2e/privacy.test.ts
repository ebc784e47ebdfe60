import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import { startInFile } from './inFile.ts'
import { openPage, type RunningTandem, startTandem } from './tandem.ts'
import { signIn, titlesRead } from './walk.ts'

let tandem: RunningTandem
let browser: Browser

startInFile(startTandem, (...started) => ([tandem, browser] = started))

/** Fields that say what an event is about, where it is and who comes. */
const tellingFields = ['subject', 'body', 'bodyPreview', 'location', 'locations', 'attendees', 'organizer', 'webLink']

/** Somebody who is asked to one meeting, and kept nowhere. */
const guest = 'helen.marsh@hollybrook.example'

interface LoggedRequest {
  readonly method: string
  readonly url: string
  readonly person: string
}

test('in a whole walk no title of anybody is asked for, except of one’s own day when it is opened', async () => {
  const { page } = await openPage(browser)
  const asked: string[] = []
  const elsewhere: string[] = []
  page.on('request', (request) => {
    asked.push(`${request.url()} ${request.postData() ?? ''}`)
    if (!request.url().startsWith(tandem.url)) elsewhere.push(request.url())
  })
  await signIn(page, tandem.url, 'senco')
  for (const view of ['Term', 'Week', 'Year']) await page.getByRole('radio', { name: view }).check({ force: true })
  const readLog = async () => {
    const response = await fetch(`${tandem.url}/practice/log`)
    return (await response.json()) as {
      readonly requests: readonly LoggedRequest[]
      readonly mostAtATime: Record<string, number>
    }
  }
  const before = await readLog()
  const telling = ({ url }: LoggedRequest) => tellingFields.some((field) => decodeURIComponent(url).includes(field))
  expect(before.requests.length).toBeGreaterThan(3)
  expect(before.requests.filter(telling)).toEqual([])

  await page.getByRole('gridcell', { name: /^Tuesday 8 December 2026, SENCo/ }).click()
  await titlesRead(page)
  await page.getByRole('link', { name: 'Joint time', exact: true }).click()
  await page
    .getByRole('button', { name: /^Book \w+ \d/ })
    .first()
    .click()
  await page.getByRole('button', { name: /^Book and invite/ }).click()
  await page.getByRole('button', { name: 'Undo' }).click()
  // While it is undone the button has another name already.
  await page.getByText(/^Cancelled: /).waitFor()

  await page.getByRole('link', { name: 'standing time' }).click()
  await page
    .getByRole('button', { name: /^Book / })
    .first()
    .click()
  await page.getByRole('button', { name: /^Book the series/ }).click()
  await page
    .getByRole('button', { name: /^Ask a guest/ })
    .first()
    .click()
  await page.getByLabel('Their school e-mail address').fill(guest)
  await page.getByRole('button', { name: 'Ask them' }).click()
  await page.getByText(`${guest} has the invitation`).waitFor()
  const toService = asked.filter((each) => each.startsWith(`${tandem.url}/api/`))
  expect(toService.filter((each) => each.includes('"standing":[{'))).not.toEqual([])
  expect(toService.filter((each) => each.includes('Inclusion time') || each.includes(guest))).toEqual([])
  expect(tandem.output()).not.toContain(guest)

  const { requests, mostAtATime } = await readLog()
  const withTitles = requests.filter(telling)
  expect(withTitles).toHaveLength(1)
  const [own] = withTitles
  const query = new URL(own?.url ?? '', tandem.url).searchParams
  expect(own?.url).toMatch(/^\/me\/calendarView\?/)
  expect(query.get('$select')).toBe('id,subject')
  expect(query.get('startDateTime')).toBe('2026-12-08T00:00:00Z')
  expect(query.get('endDateTime')).toBe('2026-12-09T00:00:00Z')
  for (const { url } of requests.filter(({ url: each }) => each.includes('calendarView') && each !== own?.url)) {
    expect(new URL(url, tandem.url).searchParams.get('$select')).toBe(
      'id,iCalUId,seriesMasterId,type,start,end,isAllDay,isCancelled,showAs,sensitivity,categories',
    )
  }
  expect(requests.some(({ url }) => url.includes('delta'))).toBe(false)
  for (const most of Object.values(mostAtATime)) expect(most).toBeLessThanOrEqual(4)
  expect(elsewhere).toEqual([])
})

test('nothing of a calendar is left in the browser when the page is closed', async () => {
  const { page } = await openPage(browser)
  await signIn(page, tandem.url, 'senco')
  await page.getByRole('gridcell', { name: /^Tuesday 8 December 2026, SENCo/ }).click()
  await titlesRead(page)
  const kept = await page.evaluate(async () => ({
    local: Object.entries(localStorage),
    session: Object.entries(sessionStorage),
    databases: await indexedDB.databases(),
    caches: await caches.keys(),
    cookies: document.cookie,
  }))
  expect({ ...kept, local: kept.local.filter(([name]) => !name.includes('theme')) }).toEqual({
    local: [],
    session: [],
    databases: [],
    caches: [],
    cookies: '',
  })
  expect(tandem.output()).not.toContain('Review')
})
