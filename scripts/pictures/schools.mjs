import { signedIn, take } from './camera.mjs'
import { startPracticeSchool } from './practiceSchool.mjs'

/**
 * A primary and a secondary school in a school year, each drawn from what set-up asks.
 * @param {import('playwright-core').Browser} browser
 * @param {number} startYear the year in which the school year starts
 */
export async function takeSchools(browser, startYear) {
  const school = await startPracticeSchool(`${startYear}-09-07T09:00:00Z`)
  for (const [phase, plans] of [
    ['Primary', '9'],
    ['Secondary', '24'],
  ]) {
    const page = await signedIn(browser, school.url, { width: 1440, height: 860, scale: 1 })
    await page.goto(`${school.url}/#/settings?set-up`)
    await page.getByRole('radio', { name: phase }).check({ force: true })
    await page.getByLabel('EHC plans').fill(plans)
    await page.getByRole('button', { name: 'Save and see the map' }).click()
    await page.getByRole('grid').first().waitFor()
    await page.getByText('Next four weeks').waitFor()
    await take(page, `${phase.toLowerCase()}-${startYear}`)
    await page.context().close()
  }
  await school.stop()
}
