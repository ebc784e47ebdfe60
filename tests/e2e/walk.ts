import { AxeBuilder } from '@axe-core/playwright'
import type { FrameLocator, Locator, Page } from 'playwright-core'
import { expect } from 'vitest'

/** The two people of the practice school, as the sign-in page names them. */
export const people = {
  senco: { signIn: 'Sign in as Priya Raman, SENCo', name: 'Priya Raman' },
  leader: { signIn: 'Sign in as Tom Ellery, headteacher', name: 'Tom Ellery' },
} as const

/**
 * Signs in and waits for the map with the year's deadlines on it. Their code comes after the first map: what is read off
 * a page before that (a level, the order of suggestions) changes once more.
 */
export async function signIn(page: Page, url: string, role: keyof typeof people): Promise<void> {
  await page.goto(url)
  await page.getByRole('button', { name: people[role].signIn }).click()
  await page.getByRole('grid').first().waitFor()
  await page.getByRole('region', { name: 'Next four weeks' }).waitFor()
}

/**
 * Waits until a day that has just been opened has its titles, or says why not. A note that is not there yet is hidden,
 * too, so the panel is waited for first: it asks from its first drawing on.
 */
export async function titlesRead(within: Page | Locator | FrameLocator): Promise<void> {
  await within.getByRole('button', { name: 'Close the day' }).waitFor()
  await within.getByText('Getting the titles').waitFor({ state: 'hidden' })
}

/** Chooses a theme with the header's own picker. */
export async function chooseTheme(page: Page, theme: 'Light' | 'Dark' | 'High contrast'): Promise<void> {
  await page.getByLabel('Theme').selectOption({ label: theme })
}

/**
 * Fails with what axe has found on the page as it is, by the rules of WCAG 2.2 AA. Of what it finds in order there is no
 * word, and a page without frames is looked at where it is: a map's year of cells would otherwise be copied to and fro, which
 * takes many times as long as looking.
 */
export async function expectNoAxeViolations(page: Page, where: string): Promise<void> {
  const values = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const { violations } = await new AxeBuilder({ page })
    .options({ runOnly: { type: 'tag', values }, resultTypes: ['violations'] })
    .setLegacyMode(page.frames().length === 1)
    .analyze()
  const found = violations.map(
    ({ id, nodes }) =>
      `${where}: ${id}: ${nodes
        .map(({ html }) => html)
        .slice(0, 3)
        .join(' | ')}`,
  )
  expect(found).toEqual([])
}

/** Fails when the page can be scrolled sideways. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const { scroll, client } = await page.evaluate(() => ({
    scroll: document.documentElement.scrollWidth,
    client: document.documentElement.clientWidth,
  }))
  expect(scroll).toBeLessThanOrEqual(client)
}
