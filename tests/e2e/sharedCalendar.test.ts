import type { Browser, FrameLocator } from 'playwright-core'
import { beforeAll, beforeEach, expect, test } from 'vitest'
import { openInHost } from './host/openInHost.ts'
import { startInFile } from './inFile.ts'
import { anAccount } from './tenant/entra.ts'
import { type SchoolTenant, startSchoolTenant } from './tenant/schoolTenant.ts'
import { expectNoAxeViolations } from './walk.ts'

let school: SchoolTenant
let browser: Browser

startInFile(startSchoolTenant, (...started) => ([school, browser] = started))
beforeAll(async () => {
  await school.openBoard('senco', { kind: 'pair' })
  await school.openBoard('leader', { kind: 'pair' })
})
beforeEach(() => leaderChooses('sharedCalendar'))

interface Found {
  readonly boards: readonly {
    readonly id: string
    readonly documents: readonly { readonly kind: string; readonly owner: string; readonly version: number }[]
  }[]
}

/** What the headteacher chooses, in a tab of their own. */
async function leaderChooses(step: 'busyTimes' | 'sharedCalendar'): Promise<void> {
  const { boards } = (await school.call('leader', 'GET', '/boards?place=pair')) as Found
  const [board] = boards
  const known = board?.documents.find(({ kind, owner }) => kind === 'sharing' && owner === 'leader')
  await school.call('leader', 'PUT', `/boards/${board?.id ?? ''}/documents`, {
    kind: 'sharing',
    body: { step, isPaused: false, hiddenDays: [] },
    ifVersion: known?.version ?? 0,
  })
}

const lane = (tab: FrameLocator) => tab.locator('[data-lane="leader"]')
const ask = (tab: FrameLocator) => tab.getByRole('region', { name: 'What Tom Ellery shares with you' })

async function fromMapToAsk(tab: FrameLocator): Promise<void> {
  await lane(tab)
    .getByText(/from busy times only/)
    .waitFor()
  await tab.getByRole('link', { name: 'See what it takes to read it' }).click()
  await ask(tab)
    .getByText(/Your tab rests on: busy times only/)
    .waitFor()
}

test('a calendar that the partner shares is read once one has pressed the button that asks for the permission', async () => {
  const account = anAccount('senco')
  const { tab, page } = await openInHost(browser, school, account)
  await fromMapToAsk(tab)
  expect(account.asked).toEqual([])
  await expectNoAxeViolations(page, 'the permission for a shared calendar')
  await school.graphCalls()
  await ask(tab).getByRole('button', { name: 'Ask Microsoft for this permission' }).click()
  await ask(tab)
    .getByText(/Your tab rests on: shared calendar/)
    .waitFor()
  expect(account.asked).toEqual(['User.Read Calendars.ReadBasic Calendars.Read.Shared'])
  const theirs = (await school.graphCalls()).requests.filter(({ url }) => url.startsWith('/users/'))
  expect(theirs.length).toBeGreaterThan(0)
  expect(theirs.filter(({ url }) => /subject|body|location|attendees/i.test(url))).toEqual([])
  await tab.getByRole('link', { name: 'Heat map', exact: true }).click()
  await lane(tab)
    .getByText(/from shared calendar/)
    .waitFor()
  expect(await tab.getByText('this rests on less').count()).toBe(0)
})

test.each([
  [
    'a school that has to agree first',
    { error: 'access_denied', description: 'AADSTS90094: Admin' },
    /IT has to agree/,
  ],
  ['a closed window', { error: 'user_cancel', description: '' }, /You closed Microsoft’s window/],
] as const)('after %s the lane goes on resting on busy times', async (_what, inWindow, words) => {
  const account = anAccount('senco', { inWindow })
  const { tab } = await openInHost(browser, school, account)
  await fromMapToAsk(tab)
  await ask(tab).getByRole('button', { name: 'Ask Microsoft for this permission' }).click()
  await ask(tab).getByRole('alert').getByText(words).waitFor()
  await ask(tab).getByText('lane rests on busy times').waitFor()
  await tab.getByRole('link', { name: 'Heat map', exact: true }).click()
  await lane(tab)
    .getByText(/from busy times only/)
    .waitFor()
})

test('where the partner shares busy times nobody is asked for anything more', async () => {
  await leaderChooses('busyTimes')
  const { tab } = await openInHost(browser, school, anAccount('senco'))
  await lane(tab).waitFor()
  expect(await tab.getByText('this rests on less').count()).toBe(0)
  await tab.getByRole('link', { name: 'Sharing', exact: true }).click()
  await ask(tab).getByText('Tom Ellery shares busy times').waitFor()
  expect(await ask(tab).getByRole('button').count()).toBe(0)
})
