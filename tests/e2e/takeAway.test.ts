import { readFile } from 'node:fs/promises'
import type { Browser, Page } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { startInFile } from './inFile.ts'
import { askGraph } from './practice.ts'
import { beginAnew } from './sharingWalk.ts'
import { openPage, type RunningTandem, startTandem } from './tandem.ts'
import { chooseTheme, expectNoAxeViolations, expectNoSidewaysScroll, people, signIn } from './walk.ts'

let tandem: RunningTandem
let browser: Browser

startInFile(startTandem, (...started) => ([tandem, browser] = started))
beforeEach(() => beginAnew(tandem.url))

async function openTakeAway(width = 1280) {
  const watched = await openPage(browser, { width })
  await signIn(watched.page, tandem.url, 'senco')
  await watched.page.getByRole('link', { name: 'Take the year with you' }).click()
  await watched.page.getByText(/^[1-9]\d* deadlines chosen/).waitFor()
  return watched
}

async function downloaded(page: Page, button: string): Promise<{ readonly name: string; readonly text: string }> {
  const waiting = page.waitForEvent('download')
  await page.getByRole('button', { name: button }).click()
  const download = await waiting
  return { name: download.suggestedFilename(), text: await readFile(await download.path(), 'utf8') }
}

/** All that is in somebody's Outlook calendar, as Outlook has it. */
async function outlookOf(person: keyof typeof people): Promise<readonly { readonly categories: readonly string[] }[]> {
  const answer = await askGraph(tandem.url, person, { path: '/me/events?$top=1000' })
  const { value } = answer as { readonly value: readonly { readonly categories: readonly string[] }[] }
  return value
}

/** What the map calls each of its days, for somebody who has just signed in: levels, deadlines and all. */
async function daysOf(person: keyof typeof people): Promise<readonly string[]> {
  const { page } = await openPage(browser)
  await signIn(page, tandem.url, person)
  const partner = person === 'senco' ? people.leader : people.senco
  await page.getByText(`${partner.name}, from shared calendar`).waitFor()
  await page.getByRole('heading', { name: 'Next four weeks' }).waitFor()
  const days = await page
    .locator('[role="gridcell"]')
    .evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-label') ?? ''))
  await page.context().close()
  return days
}

test('the deadlines of the year come down as a calendar file and as a table, one’s own or everybody’s', async () => {
  const { page, problems } = await openTakeAway()
  const count = Number(/^\d+/.exec((await page.getByText(/deadlines chosen/).textContent()) ?? '')?.[0])
  const calendar = await downloaded(page, 'Download calendar file (.ics)')
  expect(calendar.name).toBe('tandem-deadlines-2026-27.ics')
  const entries = calendar.text.replaceAll('\r\n ', '').split('BEGIN:VEVENT').slice(1)
  expect(entries).toHaveLength(count)
  const census = entries.find((entry) => entry.includes('SUMMARY:Spring census\r\n'))
  for (const line of [
    'DTSTART;VALUE=DATE:20270121\r\n',
    'DTEND;VALUE=DATE:20270122\r\n',
    'CATEGORIES:Census,From Tandem\r\n',
    'TRANSP:TRANSPARENT\r\n',
    'Statutory',
    'Source: ',
  ]) {
    expect(census).toContain(line)
  }
  const table = await downloaded(page, 'Download table (.csv)')
  expect(table.name).toBe('tandem-deadlines-2026-27.csv')
  const lines = table.text.trimEnd().split('\r\n')
  expect(lines).toHaveLength(count + 1)
  expect(lines.find((line) => line.startsWith('"Spring census",'))).toContain(
    '"2027-01-21","2027-01-21","2027-01-21","SENCo and headteacher","Census","Statutory"',
  )
  await page.getByRole('radio', { name: 'SENCo' }).check({ force: true })
  const own = await downloaded(page, 'Download table (.csv)')
  expect(own.text.split('\r\n').length).toBeLessThan(count)
  expect(own.text).not.toContain(',"Headteacher",')
  await page.getByRole('checkbox', { name: 'Only what is still ahead' }).check()
  const ahead = await downloaded(page, 'Download table (.csv)')
  const last = ahead.text
    .trimEnd()
    .split('\r\n')
    .slice(1)
    .map((line) => line.split('","')[2] ?? '')
  expect(last.length).toBeGreaterThan(10)
  expect(last.filter((date) => date < '2026-11-23')).toEqual([])
  expect(problems).toEqual([])
})

test('deadlines go into one’s own Outlook, are known when one comes back, and come out with nothing else touched', async () => {
  const [before, ofPartner] = [await outlookOf('senco'), await outlookOf('leader')]
  const { page, problems } = await openTakeAway()
  await page.getByRole('checkbox', { name: 'Only what is still ahead' }).check()
  const write = page.getByRole('button', { name: /^Write \d+ deadlines into Outlook$/ })
  const count = Number(/\d+/.exec((await write.textContent()) ?? '')?.[0])
  await write.click()
  await page.getByText(`Done: ${count} deadlines are in Outlook`).waitFor()
  const during = await outlookOf('senco')
  const written = during.filter(({ categories }) => categories.includes('From Tandem'))
  expect(written).toHaveLength(count)
  expect(during.filter((event) => !written.includes(event))).toEqual(before)
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await page.getByRole('heading', { name: 'Settings', level: 1 }).waitFor()
  await page.goBack()
  await page.getByText(/chosen above, \d+ are there already/).waitFor()
  await page.getByRole('button', { name: `Remove all ${count} that Tandem wrote` }).click()
  await page.getByText(`Done: ${count} deadlines removed from Outlook. Nothing else was touched.`).waitFor()
  expect(await page.getByRole('button', { name: /^Remove all/ }).count()).toBe(0)
  expect(await outlookOf('senco')).toEqual(before)
  expect(await outlookOf('leader')).toEqual(ofPartner)
  expect(problems).toEqual([])
})

test('what was written into Outlook counts once: read anew, both maps are as they were before', async () => {
  const before = { senco: await daysOf('senco'), leader: await daysOf('leader') }
  expect(before.senco.length).toBeGreaterThan(300)
  const { page } = await openTakeAway()
  await page.getByRole('button', { name: /^Write \d+ deadlines into Outlook$/ }).click()
  await page.getByText(/^Done: \d+ deadlines are in Outlook/).waitFor()
  expect(await daysOf('senco')).toEqual(before.senco)
  expect(await daysOf('leader')).toEqual(before.leader)
})

/** How many pages a PDF has, and how wide and high the first is, in points. */
function pagesOf(pdf: Buffer): { readonly count: number; readonly size: readonly number[] } {
  const text = pdf.toString('latin1')
  const box = /\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/.exec(text)
  return {
    count: text.match(/\/Type\s*\/Page\b/g)?.length ?? 0,
    size: [Math.round(Number(box?.[1])), Math.round(Number(box?.[2]))],
  }
}

test.each([
  { paper: 'A4', size: [842, 595] },
  { paper: 'A3', size: [1191, 842] },
])('the year is one page of $paper with nothing cut off, with its levels or without', async ({ paper, size }) => {
  const { page } = await openTakeAway()
  await page.getByRole('radio', { name: paper }).check({ force: true })
  for (const shows of ['Deadlines and levels', 'Deadlines only']) {
    await page.emulateMedia({ media: null })
    await page.getByRole('radio', { name: shows }).check({ force: true })
    expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toEqual({ count: 1, size })
    await page.emulateMedia({ media: 'print' })
    const cut = await page.locator('.poster-months').evaluate((area) => {
      const { bottom, right } = area.getBoundingClientRect()
      return [...area.querySelectorAll('li, .poster-week')].filter((each) => {
        const box = each.getBoundingClientRect()
        return box.bottom > bottom + 1 || box.right > right + 1
      }).length
    })
    expect(cut).toBe(0)
    expect(await page.getByRole('button').count()).toBe(0)
  }
})

test.each([320, 1280, 1920])('is readable and free of findings at %i pixels, in each theme', async (width) => {
  const { page, problems } = await openTakeAway(width)
  for (const theme of ['Light', 'Dark', 'High contrast'] as const) {
    await chooseTheme(page, theme)
    await expectNoAxeViolations(page, `take away, ${width} ${theme}`)
    await expectNoSidewaysScroll(page)
  }
  expect(problems).toEqual([])
})
