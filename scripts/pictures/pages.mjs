import { signedIn, take } from './camera.mjs'
import { startPracticeSchool } from './practiceSchool.mjs'

/**
 * The pages of the practice school, on a Monday late in November.
 * @param {import('playwright-core').Browser} browser
 */
export async function takePages(browser) {
  const { url, stop } = await startPracticeSchool('2026-11-23T09:00:00Z')
  const map = await signedIn(browser, url, { width: 1440, height: 860 })
  await take(map, 'heat-map')
  await map.getByRole('gridcell', { name: /^Tuesday 8 December 2026, SENCo/ }).click()
  await map.getByRole('complementary').getByText('Getting the titles').waitFor({ state: 'hidden' })
  await take(map, 'day')
  await map.getByRole('link', { name: 'Joint time', exact: true }).click()
  await map.getByRole('button', { name: /^Book/ }).first().waitFor()
  await take(map, 'joint-time')
  await map.getByRole('link', { name: 'Deadlines', exact: true }).click()
  await map.getByRole('heading', { level: 1, name: /Deadlines/ }).waitFor()
  await take(map, 'deadlines')
  await map.getByRole('link', { name: 'Sharing', exact: true }).click()
  await map.getByText('In force now:').waitFor()
  await take(map, 'sharing', { fullPage: true })

  const dark = await signedIn(browser, url, { width: 1440, height: 860, theme: 'Dark' })
  await take(dark, 'heat-map-dark')
  const phone = await signedIn(browser, url, { width: 390, height: 780 })
  await take(phone, 'heat-map-phone')
  await stop()
}
