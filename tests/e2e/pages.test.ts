import type { Browser } from 'playwright-core'
import { expect, test } from 'vitest'
import type { Role } from '../../src/domain/calendar/calendar.ts'
import { openInHost, places } from './host/openInHost.ts'
import { startInFile } from './inFile.ts'
import { openPage } from './tandem.ts'
import { anAccount, clientId, tenantId } from './tenant/entra.ts'
import { type SchoolTenant, startSchoolTenant } from './tenant/schoolTenant.ts'
import { expectNoAxeViolations, expectNoSidewaysScroll } from './walk.ts'

let school: SchoolTenant
let browser: Browser

startInFile(startSchoolTenant, (...started) => ([school, browser] = started))

const channel = { kind: 'channel', id: places.channel.channelId } as const

/** The page behind the host's “Remove”, of a channel in which somebody has a board. */
async function openRemoval(role: Role) {
  await school.openBoard(role, channel)
  return openInHost(browser, school, anAccount(role), {
    frameContext: 'remove',
    path: '/remove',
    context: places.channel,
  })
}

interface Saved {
  readonly contentUrl: string
  readonly removeUrl: string
  readonly entityId: string
  readonly suggestedDisplayName: string
}

test('the tab is added to a channel by pressing “Save”, and what is kept leads back to that channel', async () => {
  const opened = await openInHost(browser, school, anAccount('senco'), {
    frameContext: 'settings',
    path: '/configure',
    context: places.channel,
  })
  await opened.tab.getByText('Tandem becomes a tab of this channel.').waitFor()
  await opened.hears('settings.setValidityState')
  expect(await opened.heard('settings.setValidityState')).toEqual([[true]])
  await opened.say('settings.save', {})
  await opened.hears('settings.save.success')
  const [[saved] = []] = (await opened.heard('settings.setSettings')) as readonly (readonly Saved[])[]
  expect(new URL(saved?.contentUrl ?? '').searchParams.get('id')).toBe(channel.id)
  expect(saved?.removeUrl).toBe(`${school.url}/remove`)
  expect(saved?.suggestedDisplayName).toBe('Tandem')
  expect(saved?.entityId).toMatch(/^tandem-/)
  expect(opened.asked.filter((url) => url.includes('/api/') || url.includes('microsoftonline'))).toEqual([])
})

test('removing the tab keeps what is on the board, unless one says otherwise', async () => {
  const opened = await openRemoval('senco')
  expect(await opened.tab.getByLabel(/Keep it/).isChecked()).toBe(true)
  await opened.hears('settings.setValidityState')
  await opened.say('settings.remove', {})
  await opened.hears('settings.remove.success')
  expect(opened.asked.filter((url) => url.includes('/api/'))).toEqual([])
  expect(await school.call('senco', 'GET', `/boards?place=channel&id=${encodeURIComponent(channel.id)}`)).toMatchObject(
    {
      boards: [{ myRole: 'senco' }],
    },
  )
})

test('one’s part of the board is deleted with the tab when one asks for it', async () => {
  const opened = await openRemoval('leader')
  await opened.tab.getByLabel(/Delete my part/).check()
  await opened.tab.getByText('your part of the board with Priya Raman is deleted').waitFor()
  await opened.say('settings.remove', {})
  await opened.hears('settings.remove.success')
  const left = await school.call('leader', 'GET', `/boards?place=channel&id=${encodeURIComponent(channel.id)}`)
  expect(left).toEqual({ boards: [] })
})

test('the tab stays when one’s part could not be deleted', async () => {
  const opened = await openRemoval('leader')
  await opened.tab.getByLabel(/Delete my part/).check()
  await opened.tab.getByText(/is deleted/).waitFor()
  await opened.page.route('**/api/boards/*/mine', (route) => route.abort('internetdisconnected'))
  await opened.say('settings.remove', {})
  await opened.hears('settings.remove.failure')
})

test('an IT lead reads what each permission is for without signing in, and has one link to agree', async () => {
  const { page, problems } = await openPage(browser)
  await page.goto(`${school.url}/permissions`)
  await page.getByText('Calendars.ReadWrite').waitFor()
  const link = page.getByRole('link', { name: /Agree for the school/ })
  const href = await link.getAttribute('href')
  expect(href).toContain(`/${tenantId}/v2.0/adminconsent?client_id=${clientId}`)
  expect(problems).toEqual([])
})

test('an administrator who has agreed, or has not, comes back to that page', async () => {
  const { page } = await openPage(browser)
  await page.goto(`${school.url}/auth.html?admin_consent=True&tenant=${tenantId}&state=permissions`)
  await page.getByText('your school has agreed').waitFor()
  expect(page.url()).toBe(`${school.url}/permissions`)
  await page.goto(`${school.url}/auth.html?error=access_denied&state=permissions`)
  await page.getByText('Nothing was agreed to').waitFor()
})

test.each(['configure', 'remove', 'permissions', 'privacy', 'terms'])(
  '/%s can be read in every theme, and at 320 pixels',
  async (path) => {
    const { page } = await openPage(browser, { width: 320 })
    await page.goto(`${school.url}/${path}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectNoSidewaysScroll(page)
    for (const theme of ['light', 'dark', 'contrast']) {
      await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme)
      await expectNoAxeViolations(page, `${path}, ${theme}`)
    }
  },
)
