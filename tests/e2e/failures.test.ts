import type { Browser } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { startInFile } from './inFile.ts'
import { askPractice, resetPractice, signInToApi } from './practice.ts'
import { openPage, type RunningTandem, startTandem } from './tandem.ts'
import { people, signIn, titlesRead } from './walk.ts'

let tandem: RunningTandem
let browser: Browser

startInFile(startTandem, (...started) => ([tandem, browser] = started))
beforeEach(() => resetPractice(tandem.url))

const ask = (path: string, method: string, body?: unknown) => askPractice(tandem.url, path, method, body)

test('a moment of throttling is waited out without a word', async () => {
  await ask('faults', 'POST', { kind: 'throttle', match: '/me/calendarView', times: 2, retryAfter: 0 })
  const { page } = await openPage(browser)
  await signIn(page, tandem.url, 'senco')
  expect(await page.getByRole('grid').count()).toBe(3)
})

test.each([
  [
    'a missing permission',
    { kind: 'fail', match: '/me/calendarView', times: 50, status: 403, code: 'ErrorAccessDenied' },
    /allow it/,
  ],
  [
    'no mailbox',
    { kind: 'fail', match: '/me/calendarView', times: 50, status: 404, code: 'MailboxNotEnabledForRESTAPI' },
    /mailbox/i,
  ],
  [
    'throttling without an end',
    { kind: 'throttle', match: '/me/calendarView', times: 50, retryAfter: 600 },
    /busy|too many|minutes/i,
  ],
  ['what nobody foresaw', { kind: 'fail', match: '/me/calendarView', times: 50, status: 418, code: 'Teapot' }, /418/],
])('%s is one sentence and a next step', async (_what, fault, words) => {
  await ask('faults', 'POST', fault)
  const { page } = await openPage(browser)
  await page.goto(tandem.url)
  await page.getByRole('button', { name: people.senco.signIn }).click()
  await page.getByRole('main').getByText(words).first().waitFor()
  await ask('faults', 'DELETE')
  const again = page.getByRole('button', { name: /again/i })
  if ((await again.count()) > 0) {
    await again.first().click()
    await page.getByRole('grid').first().waitFor()
  }
})

test('an expired sign-in says so, and signing in again goes on from there', async () => {
  const { page } = await openPage(browser)
  await page.goto(tandem.url)
  await page.getByRole('button', { name: people.senco.signIn }).waitFor()
  await ask('faults', 'POST', { kind: 'expire', match: '$batch', times: 2 })
  await page.getByRole('button', { name: people.senco.signIn }).click()
  const again = page.getByRole('button', { name: /sign in again/i })
  await again.waitFor()
  await ask('faults', 'DELETE')
  await again.click()
  await page.getByRole('grid').first().waitFor()
})

test('being offline says so, and trying again works when the way is back', async () => {
  const { page } = await openPage(browser)
  await page.goto(tandem.url)
  await page.getByRole('button', { name: people.leader.signIn }).waitFor()
  await page.route('**/practice/graph/**', (route) => route.abort('internetdisconnected'))
  await page.getByRole('button', { name: people.leader.signIn }).click()
  await page
    .getByRole('main')
    .getByText(/offline|connection|reach/i)
    .first()
    .waitFor()
  await page.unroute('**/practice/graph/**')
  await page.getByRole('button', { name: /again/i }).first().click()
  await page.getByRole('grid').first().waitFor()
})

test('a partner who shares busy times only is shown as that, and nothing of theirs is told', async () => {
  const { accessToken, partner } = await signInToApi(tandem.url, 'leader')
  const graph = `${tandem.url}/practice/graph/v1.0/me/calendar/calendarPermissions`
  const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' }
  const { value } = (await (await fetch(graph, { headers })).json()) as {
    value: readonly { readonly id: string; readonly emailAddress: { readonly address?: string } }[]
  }
  const shared = value.find(({ emailAddress }) => emailAddress.address === partner.address)
  await fetch(`${graph}/${shared?.id ?? ''}`, { method: 'DELETE', headers })

  const { page, problems } = await openPage(browser)
  await signIn(page, tandem.url, 'senco')
  await page.getByText('from busy times only').waitFor()
  await page.getByRole('gridcell', { name: /^Tuesday 8 December 2026, SENCo/ }).click()
  await titlesRead(page)
  await page.getByText(/shares busy times only/).waitFor()
  expect(problems).toEqual([])
})

test('a day’s titles that cannot be read leave the day as it is', async () => {
  const { page } = await openPage(browser)
  await signIn(page, tandem.url, 'senco')
  await ask('faults', 'POST', { kind: 'fail', match: 'subject', times: 10, status: 403, code: 'ErrorAccessDenied' })
  await page.getByRole('gridcell', { name: /^Tuesday 8 December 2026, SENCo/ }).click()
  await page.getByText(/titles could not be read/).waitFor()
  expect(await page.getByRole('complementary').getByRole('listitem').count()).toBeGreaterThan(3)
})
