import type { Browser, FrameLocator } from 'playwright-core'
import { expect, test } from 'vitest'
import { pair } from '../../src/practice/people/people.ts'
import { openInHost, type OpenTab, places } from './host/openInHost.ts'
import { startInFile } from './inFile.ts'
import { type Account, anAccount } from './tenant/entra.ts'
import { graphChanges } from './tenant/graphChanges.ts'
import { type SchoolTenant, startSchoolTenant } from './tenant/schoolTenant.ts'

let school: SchoolTenant
let browser: Browser

startInFile(startSchoolTenant, (...started) => ([school, browser] = started))

type Place = 'channel' | 'groupChat'

/** Adds the tab with the host's own “Save”, and gives the address that the host then keeps. */
async function addTab(account: Account, place: Place): Promise<string> {
  const adding = await openInHost(browser, school, account, {
    frameContext: 'settings',
    path: '/configure',
    context: places[place],
  })
  await adding.hears('settings.setValidityState')
  await adding.say('settings.save', {})
  await adding.hears('settings.save.success')
  const [[saved] = []] = (await adding.heard('settings.setSettings')) as readonly (readonly {
    readonly contentUrl: string
  }[])[]
  await adding.page.context().close()
  return (saved?.contentUrl ?? '').slice(school.url.length)
}

async function answerFiveQuestions(tab: FrameLocator): Promise<void> {
  await tab.getByRole('button', { name: 'Choose your partner' }).click()
  await tab.getByText('tom.ellery@hollybrook.example').waitFor()
  await tab.getByRole('radio', { name: 'SENCo' }).check({ force: true })
  await tab.getByLabel('You call the leader').selectOption('headteacher')
  await tab.getByRole('radio', { name: 'Primary' }).check({ force: true })
  await tab.getByRole('radio', { name: 'Academy' }).check({ force: true })
  await tab.getByText('Change the dates').click()
  await tab.getByRole('button', { name: 'Add a closed day' }).click()
  await tab.getByLabel('closed day 1', { exact: true }).fill('2026-12-04')
  await tab.getByLabel('EHC plans').fill('27')
  await tab.getByRole('button', { name: 'Open our board' }).click()
  await tab.getByRole('grid').first().waitFor()
}

async function toPage(tab: FrameLocator, name: string): Promise<void> {
  await tab.getByRole('link', { name, exact: true }).click()
  await tab.getByRole('heading', { name, level: 1 }).waitFor()
}

async function chooseStep(tab: FrameLocator, step: string): Promise<void> {
  await tab.locator('.sharing-step-name', { hasText: step }).click()
  await tab.getByRole('button', { name: `Share “${step}” with Tom Ellery` }).click()
  await tab.getByText(`You have chosen “${step}”.`).waitFor()
}

/** Removes the tab with the host's own “Remove”, and one's part of the board with it. */
async function removeTab(account: Account, place: Place): Promise<OpenTab> {
  const removing = await openInHost(browser, school, account, {
    frameContext: 'remove',
    path: '/remove',
    context: places[place],
  })
  await removing.tab.getByLabel(/Delete my part/).check()
  await removing.tab.getByText(/your part of the board.* is deleted/).waitFor()
  await removing.say('settings.remove', {})
  await removing.hears('settings.remove.success')
  return removing
}

const lane = (tab: FrameLocator, role: 'senco' | 'leader') => tab.locator(`[data-lane="${role}"]`)

test.each([
  ['a channel', 'channel'],
  ['a group chat', 'groupChat'],
] as const)(
  'in %s: add the tab, set up, see the map, book, share and withdraw, remove, and nothing is left',
  async (_what, place) => {
    const [senco, leader] = [anAccount('senco'), anAccount('leader')]
    await school.graphCalls()

    // Adding the tab signs nobody in and asks nobody for anything.
    const path = await addTab(senco, place)
    expect((await school.graphCalls()).requests).toEqual([])
    expect(await school.rows()).toEqual({})

    // Five questions, and the map is there: nobody has pressed "Sign in", and Microsoft has shown no window.
    const opened = await openInHost(browser, school, senco, { path, context: places[place], picks: pair.leader })
    const { tab } = opened
    await answerFiveQuestions(tab)
    await tab.locator('[role="gridcell"][aria-label^="Friday 4 December 2026"][aria-label*="closed"]').first().waitFor()
    await lane(tab, 'leader')
      .getByText(/from busy times only/)
      .waitFor()
    // One trip for who one is, one for the whole year; and no more is asked for than the sign-in's permissions allow.
    const drawing = await school.graphCalls()
    expect(drawing.httpRequests).toBe(2)
    expect(graphChanges(drawing)).toEqual([])
    expect(drawing.requests.every(({ status }) => status === 200)).toBe(true)
    expect(drawing.requests.filter(({ url }) => /subject|body|location|attendees|\/users\//i.test(url))).toEqual([])
    expect(senco.asked).toEqual([])
    expect(await school.rows()).toEqual({ boards: 1, members: 2, documents: 1 })

    // The permission to write is asked for now, and not before.
    await toPage(tab, 'Joint time')
    await tab
      .getByRole('button', { name: /^Book \w+ \d/ })
      .first()
      .click()
    expect(senco.asked).toEqual([])
    await tab.getByRole('button', { name: 'Ask Microsoft for this permission' }).click()
    await tab.getByRole('button', { name: 'Book and invite Tom Ellery' }).click()
    await tab.getByRole('button', { name: 'Undo' }).waitFor()
    expect(senco.asked).toEqual(['User.Read Calendars.ReadBasic Calendars.ReadWrite'])
    expect(graphChanges(await school.graphCalls())).toEqual(['POST /me/events'])
    await expect.poll(school.rows, { timeout: 30_000 }).toMatchObject({ bookings: 1 })

    // The partner opens the same tab: no questions, and the meeting is there.
    const theirs = await openInHost(browser, school, leader, { path, context: places[place] })
    await theirs.tab.getByRole('grid').first().waitFor()
    await lane(theirs.tab, 'senco')
      .getByText(/from busy times only/)
      .waitFor()

    // Sharing a step, and taking it back: the partner's tab follows without a press.
    await toPage(tab, 'Sharing')
    await chooseStep(tab, 'Deadlines')
    await lane(theirs.tab, 'senco')
      .getByText(/deadlines as of \d\d:\d\d/)
      .waitFor()
    expect(await school.rows()).toMatchObject({ publications: 1 })
    await chooseStep(tab, 'Busy times')
    await lane(theirs.tab, 'senco')
      .getByText(/from busy times only/)
      .waitFor()
    // The partner hears of less before what was published is taken off the board.
    await expect.poll(school.rows).not.toHaveProperty('publications')

    // Both remove the tab with their part.
    await removeTab(senco, place)
    await removeTab(leader, place)
    expect(await school.rows()).toEqual({})
    expect([...senco.asked, ...leader.asked]).toHaveLength(1)
    expect(graphChanges(await school.graphCalls())).toEqual([])
  },
)

test('who is left alone on a board is asked for a partner, and has the board again once the other comes back', async () => {
  const place = { kind: 'groupChat', id: places.groupChat.chatId } as const
  await school.openBoard('leader', place)
  await school.openBoard('senco', place)
  await school.leave('senco', place)

  const { tab, problems } = await openInHost(browser, school, anAccount('leader'), {
    context: places.groupChat,
    picks: pair.senco,
  })
  await tab.getByRole('button', { name: 'Choose your partner' }).click()
  await tab.getByText('priya.raman@hollybrook.example').waitFor()
  await tab.getByRole('button', { name: 'Open our board' }).click()
  await tab.getByRole('alert').getByText('Priya Raman has left this board and deleted their part.').waitFor()

  await school.openBoard('senco', place)
  await tab.getByRole('button', { name: 'Open our board' }).click()
  await tab.getByRole('grid').first().waitFor()
  expect(problems.filter((problem) => !problem.includes('404'))).toEqual([])
  await removeTab(anAccount('senco'), 'groupChat')
  await removeTab(anAccount('leader'), 'groupChat')
})
