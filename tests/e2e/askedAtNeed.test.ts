import type { Browser, FrameLocator } from 'playwright-core'
import { beforeEach, expect, test } from 'vitest'
import { openInHost, places } from './host/openInHost.ts'
import { startInFile } from './inFile.ts'
import { type Account, anAccount } from './tenant/entra.ts'
import { graphChanges } from './tenant/graphChanges.ts'
import { type SchoolTenant, startSchoolTenant } from './tenant/schoolTenant.ts'
import { titlesRead } from './walk.ts'

let school: SchoolTenant
let browser: Browser

startInFile(startSchoolTenant, (...started) => ([school, browser] = started))
beforeEach(async () => {
  const place = { kind: 'channel', id: places.channel.channelId } as const
  await school.leave('senco', place)
  await school.openBoard('senco', place)
  await school.graphCalls()
})

/** A thing that takes a permission: the way to its button, and doing it once it may be done. */
interface Need {
  readonly what: string
  readonly permission: string
  readonly reach: (tab: FrameLocator) => Promise<void>
  readonly deed: (tab: FrameLocator) => Promise<void>
}

const toSharing = (tab: FrameLocator) =>
  tab.getByRole('navigation').getByRole('link', { name: 'Sharing', exact: true }).click()
const askButton = (tab: FrameLocator) => tab.getByRole('button', { name: 'Ask Microsoft for this permission' })

const needs: readonly Need[] = [
  {
    what: 'tagging an event',
    permission: 'Calendars.ReadWrite',
    reach: async (tab) => {
      await tab.locator('[role="gridcell"][aria-label^="Tuesday 24 November 2026, SENCo"]').click()
      await titlesRead(tab)
      await tab.getByText('Tag your events of this day').click()
    },
    deed: async (tab) => {
      await tab.getByRole('combobox', { name: /13:15/ }).selectOption({ label: 'Budget' })
      await tab.locator('.reasons').getByText('Budget, due today').waitFor()
    },
  },
  {
    what: 'writing deadlines into Outlook, and taking them out,',
    permission: 'Calendars.ReadWrite',
    reach: (tab) => tab.getByRole('link', { name: 'Take the year with you' }).click(),
    deed: async (tab) => {
      await tab.getByRole('button', { name: /^Write \d+ deadlines into Outlook$/ }).click()
      await tab.getByText(/^Done: \d+ deadlines are in Outlook\.$/).waitFor()
      await tab.getByRole('button', { name: /^Remove all \d+ that Tandem wrote$/ }).click()
      await tab.getByText(/removed from Outlook\. Nothing else was touched\./).waitFor()
    },
  },
  {
    what: 'making categories',
    permission: 'MailboxSettings.ReadWrite',
    reach: async (tab) => {
      await toSharing(tab)
      await tab.getByText('Outlook categories').click()
    },
    deed: async (tab) => {
      await tab.getByRole('button', { name: /^Make \d+ categories in Outlook$/ }).click()
      await tab.getByText(/were made in your Outlook/).waitFor()
    },
  },
  {
    what: 'sharing one’s calendar, and taking it back,',
    permission: 'Calendars.ReadWrite',
    reach: async (tab) => {
      await toSharing(tab)
      await tab.locator('.sharing-step-name', { hasText: 'Shared calendar' }).click()
    },
    deed: async (tab) => {
      await tab.getByText('You have chosen “Shared calendar”.').waitFor()
      await tab.getByText('In force now: Shared calendar.').waitFor()
      await tab.locator('.sharing-step-name', { hasText: 'Busy times' }).click()
      await tab.getByRole('button', { name: 'Share “Busy times” with Tom Ellery' }).click()
      await tab.getByText('In force now: Busy times.').waitFor()
    },
  },
]

const byName = needs.map((need) => [need.what, need] as const)

const openTab = (account: Account) => openInHost(browser, school, account, { context: places.channel })

test.each(byName)('%s asks for its permission when its button is pressed, and then is done', async (_what, need) => {
  const account = anAccount('senco')
  const { tab, problems } = await openTab(account)
  await need.reach(tab)
  await askButton(tab).waitFor()
  expect(account.asked).toEqual([])
  await askButton(tab).click()
  await need.deed(tab)
  expect(account.asked).toEqual([`User.Read Calendars.ReadBasic ${need.permission}`])
  // Some of it is on screen before Outlook has it.
  await expect.poll(async () => graphChanges(await school.graphCalls()).length, { timeout: 30_000 }).toBeGreaterThan(0)
  expect(problems.filter((problem) => !problem.includes('404'))).toEqual([])
})

test.each(byName)('%s is refused in one sentence, and the button stays', async (_what, need) => {
  const account = anAccount('senco', { inWindow: { error: 'access_denied', description: 'AADSTS90094: Admin' } })
  const { tab } = await openTab(account)
  await need.reach(tab)
  await askButton(tab).click()
  await tab
    .getByRole('alert')
    .getByText(/IT has to agree/)
    .waitFor()
  await tab.getByRole('link', { name: /What Tandem asks for/ }).waitFor()
  expect(await askButton(tab).isEnabled()).toBe(true)
  expect(graphChanges(await school.graphCalls())).toEqual([])
})
