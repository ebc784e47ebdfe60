import { signedIn, takePart } from './camera.mjs'
import { startPracticeSchool } from './practiceSchool.mjs'

const size = { width: 1000, height: 860, scale: 1.5 }
const id = (/** @type {number} */ n) => `00000000-0000-4000-8000-00000000000${n}`
const emptyTogether = {
  ...{ decisions: [], steps: [], trainings: [], offers: { senco: [], leader: [] }, visits: [], invitations: [] },
  standing: [],
}
const emptyNotes = { ways: [], voices: [], learnings: [], pupils: [], wentWell: [], unplanned: [], skipped: [] }

/**
 * Writes what somebody has kept, without a browser.
 * @param {string} url
 * @param {'senco' | 'leader'} person
 * @param {{ together?: object, notes?: object }} kept
 */
async function keep(url, person, { together, notes }) {
  const json = { 'content-type': 'application/json' }
  const signIn = { method: 'POST', headers: json, body: JSON.stringify({ person }) }
  const { boardToken, me, partner } = await (await fetch(`${url}/practice/sign-in`, signIn)).json()
  const headers = { ...json, authorization: `Bearer ${boardToken}` }
  const opening = {
    ...{ place: { kind: 'pair' }, myRole: person, myName: me.displayName, timeZone: 'Europe/London' },
    partner: { id: partner.id, displayName: partner.displayName },
  }
  const opened = await fetch(`${url}/api/boards`, { method: 'POST', headers, body: JSON.stringify(opening) })
  const board = await opened.json()
  const documents = [
    ...(together === undefined ? [] : [{ kind: 'together', body: { ...emptyTogether, ...together }, ifVersion: 0 }]),
    ...(notes === undefined ? [] : [{ kind: 'notes', body: { ...emptyNotes, ...notes }, ifVersion: 0 }]),
  ]
  for (const document of documents) {
    const put = { method: 'PUT', headers, body: JSON.stringify(document) }
    const { status } = await fetch(`${url}/api/boards/${board.id}/documents`, put)
    if (status !== 200) throw new Error(`A document was not kept: ${status}`)
  }
}

/**
 * Opens Together as one of the two.
 * @param {import('playwright-core').Browser} browser
 * @param {string} url
 */
async function together(browser, url) {
  const page = await signedIn(browser, url, size)
  await page.getByRole('link', { name: 'Together', exact: true }).click()
  await page.getByRole('heading', { name: 'At any time' }).waitFor()
  return page
}

/**
 * What the two do for leading together, each in its moment of a term.
 * @param {import('playwright-core').Browser} browser
 */
export async function takeLeading(browser) {
  const early = await startPracticeSchool('2026-09-14T09:00:00Z')
  await keep(early.url, 'senco', {
    together: { offers: { senco: ['Phonics in Year 1'], leader: ['Gate duty', 'Governors'] } },
  })
  const start = await together(browser, early.url)
  const card = (/** @type {import('playwright-core').Page} */ page, /** @type {RegExp} */ name) =>
    page.getByRole('article', { name })
  await takePart(card(start, /School improvement plan/), 'strategic-voice')
  await takePart(card(start, /^Half an hour where/), 'visit')
  await takePart(card(start, /^Your joint time on/), 'plan-together')
  await card(start, /^Your joint time on/)
    .getByRole('button', { name: 'Skip this' })
    .click()
  await takePart(card(start, /^One step this term/), 'one-step')
  await takePart(start.locator('.together-more-things'), 'kindness')
  await start.goto(`${early.url}/#/standing-time`)
  await start
    .getByRole('button', { name: /^Book / })
    .first()
    .click()
  await takePart(start.locator('main'), 'standing-choose')
  await start.getByRole('button', { name: /^Book the series/ }).click()
  await start.getByText('Booked.').waitFor()
  await takePart(start.locator('main'), 'standing-kept')
  await early.stop()

  const autumn = await startPracticeSchool('2026-10-13T09:00:00Z')
  const training = { id: id(1), on: '2026-10-12', title: 'Attachment and behaviour' }
  await keep(autumn.url, 'senco', { together: { trainings: [training] } })
  const half = await together(browser, autumn.url)
  await takePart(card(half, /^Attachment and behaviour/), 'learn-side-by-side')
  await takePart(card(half, /^How have the two of you worked/), 'four-ways')
  await autumn.stop()

  const late = await startPracticeSchool('2026-12-17T09:00:00Z')
  const on = '2026-12-16'
  const said = (/** @type {string} */ line) => [{ on, term: '2026/27:autumn', line }]
  const seen = (/** @type {string} */ way) => [{ on: '2026-12-08', halfTerm: '2026/27:autumn2', way }]
  await keep(late.url, 'senco', {
    together: {
      decisions: [{ id: id(2), on: '2026-11-27', line: 'One list of interventions, in the hall' }],
      steps: [{ on: '2026-11-17', term: '2026/27:autumn', line: 'Plan the INSET day together', state: 'done' }],
      visits: [{ id: id(3), on: '2026-11-05', visitor: 'senco', offer: 'Gate duty' }],
    },
    notes: { pupils: said('That we ask them the same thing twice'), ways: seen('isolation') },
  })
  await keep(late.url, 'leader', {
    notes: { pupils: said('That we laugh in the corridor'), ways: seen('integration') },
  })
  const end = await together(browser, late.url)
  await takePart(end.getByRole('region', { name: 'This term' }), 'term-thread')
  await late.stop()
}
