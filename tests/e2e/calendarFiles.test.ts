import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openPage, type RunningTandem, startBrowser, startTandem, walkStartsAt } from './tandem.ts'
import { expectNoAxeViolations, signIn } from './walk.ts'

let folder: string
let browser: Browser
let tandem: RunningTandem

/** A calendar as Outlook exports it: its own zone name, a weekly series with an exception, a tagged day, a private event. */
function exportedFromOutlook(owner: string, more = ''): string {
  return `BEGIN:VCALENDAR
PRODID:-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN
VERSION:2.0
METHOD:PUBLISH
X-WR-CALNAME:${owner}
BEGIN:VTIMEZONE
TZID:GMT Standard Time
BEGIN:STANDARD
DTSTART:16011028T020000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
TZOFFSETFROM:+0100
TZOFFSETTO:-0000
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010325T010000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
TZOFFSETFROM:-0000
TZOFFSETTO:+0100
END:DAYLIGHT
END:VTIMEZONE
BEGIN:VEVENT
UID:${owner}-briefing
SUMMARY:Staff briefing
DTSTART;TZID="GMT Standard Time":20260907T083000
DTEND;TZID="GMT Standard Time":20260907T090000
RRULE:FREQ=WEEKLY;BYDAY=MO
EXDATE;TZID="GMT Standard Time":20261116T083000
X-MICROSOFT-CDO-BUSYSTATUS:BUSY
END:VEVENT
BEGIN:VEVENT
UID:${owner}-review
SUMMARY:Annual review: Review 7
CATEGORIES:EHC plan review
DTSTART;VALUE=DATE:20261208
DTEND;VALUE=DATE:20261209
X-MICROSOFT-CDO-BUSYSTATUS:FREE
END:VEVENT
BEGIN:VEVENT
UID:${owner}-private
SUMMARY:Private appointment
CLASS:PRIVATE
DTSTART;TZID="GMT Standard Time":20261201T100000
DTEND;TZID="GMT Standard Time":20261201T110000
END:VEVENT
${more}END:VCALENDAR
`.replaceAll('\n', '\r\n')
}

const badEvent = 'BEGIN:VEVENT\nUID:bad\nSUMMARY:No such day\nDTSTART:20261399T990000\nEND:VEVENT\n'

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tandem-calendars-'))
  await writeFile(join(folder, 'senco.ics'), exportedFromOutlook('senco', badEvent))
  await writeFile(join(folder, 'leader.ics'), exportedFromOutlook('leader'))
  await writeFile(join(folder, 'page.ics'), '<!doctype html><html><body>Sign in</body></html>')
  ;[browser, tandem] = await Promise.all([startBrowser(), startTandem()])
})
afterAll(async () => {
  await browser.close()
  await tandem.stop()
  await rm(folder, { recursive: true, force: true })
})

async function bookFirst(page: Page): Promise<string> {
  await page.getByRole('link', { name: 'Joint time', exact: true }).click()
  const first = page.getByRole('button', { name: /^Book \w+ \d/ }).first()
  await first.waitFor()
  const name = (await first.getAttribute('aria-label')) ?? ''
  await first.click()
  await page
    .getByRole('button', { name: /^(Book and invite|Keep|Book)/ })
    .filter({ hasNotText: /^Book$/ })
    .first()
    .click()
  await page.getByRole('button', { name: 'Undo' }).waitFor()
  return name.replace(/^Book /, '')
}

test('two calendar files in the browser give a map and a slot, and leave the browser nowhere', async () => {
  const { page, problems } = await openPage(browser)
  const sent: string[] = []
  page.on('request', (request) => {
    if (request.method() !== 'GET') sent.push(request.url())
  })
  await page.goto(tandem.url)
  const inputs = page.locator('input[type="file"]')
  await inputs.nth(0).setInputFiles(join(folder, 'senco.ics'))
  await inputs.nth(1).setInputFiles(join(folder, 'leader.ics'))
  await page
    .getByRole('button', { name: /Open|Show|See/ })
    .last()
    .click()
  await page.getByRole('grid').first().waitFor()
  expect(await page.getByText('from a calendar file').count()).toBe(2)
  expect(await page.getByText(/left out/).count()).toBeGreaterThan(0)
  await expectNoAxeViolations(page, 'map of two files')
  await page.getByRole('gridcell', { name: /^Tuesday 8 December 2026, SENCo/ }).click()
  await page.getByText('Annual review: Review 7').first().waitFor()
  await bookFirst(page)
  expect(await page.getByRole('button', { name: /Save|Download/ }).count()).toBeGreaterThan(0)
  expect(sent).toEqual([])
  expect(problems).toEqual([])
})

test('a file that is a web page is said to be one, and nothing is lost', async () => {
  const { page } = await openPage(browser)
  await page.goto(tandem.url)
  const inputs = page.locator('input[type="file"]')
  await inputs.nth(0).setInputFiles(join(folder, 'page.ics'))
  await inputs.nth(1).setInputFiles(join(folder, 'leader.ics'))
  await page
    .getByRole('button', { name: /Open|Show|See/ })
    .last()
    .click()
  await page
    .getByText(/page\.ics/)
    .filter({ hasText: /web page|calendar/ })
    .first()
    .waitFor()
  await inputs.nth(0).setInputFiles(join(folder, 'senco.ics'))
  await page
    .getByRole('button', { name: /Open|Show|See/ })
    .last()
    .click()
  await page.getByRole('grid').first().waitFor()
})

test('two exported files fill the practice school, and a slot booked there is seen by the other', async () => {
  const filled = await startTandem([
    '--now',
    walkStartsAt,
    '--senco',
    join(folder, 'senco.ics'),
    '--leader',
    join(folder, 'leader.ics'),
  ])
  try {
    expect(filled.output()).toMatch(/senco\.ics: \d+ events, 1 left out/)
    const mine = await openPage(browser)
    await signIn(mine.page, filled.url, 'senco')
    const booked = await bookFirst(mine.page)
    const [day = ''] = booked.split(', ')
    const theirs = await openPage(browser)
    await signIn(theirs.page, filled.url, 'leader')
    await theirs.page.getByRole('gridcell', { name: new RegExp(`${day} 202\\d, SENCo`) }).click()
    await theirs.page.getByText('Inclusion time').first().waitFor()
  } finally {
    await filled.stop()
  }
})
