import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { askGraph, openBoard, resetPractice, signInToApi } from './practice.ts'
import type { people } from './walk.ts'

/** One of the two people. */
type Role = keyof typeof people

/** Forgets all that the two have set and shared: the practice school as it began, and no board. */
export async function beginAnew(url: string): Promise<void> {
  await resetPractice(url)
  for (const person of ['senco', 'leader'] as const) {
    const { id, headers } = await openBoard(url, person)
    await fetch(`${url}/api/boards/${id}/mine`, { method: 'DELETE', headers })
  }
}

/** The Outlook rights on somebody's calendar, as Outlook itself tells them. */
export function outlookOf(url: string, person: Role) {
  const path = '/me/calendar/calendarPermissions'
  const line = async () => {
    const { partner } = await signInToApi(url, person)
    const { value } = (await askGraph(url, person, { path })) as {
      readonly value: readonly { readonly id: string; readonly role: string; readonly emailAddress: object }[]
    }
    return value.find(({ emailAddress }) => JSON.stringify(emailAddress).includes(partner.address))
  }
  return {
    /** The partner's own role; null when they have none. */
    role: async () => (await line())?.role ?? null,
    /** What somebody does by hand in Outlook. */
    takeBack: async () => {
      const found = await line()
      if (found !== undefined) await askGraph(url, person, { method: 'DELETE', path: `${path}/${found.id}` })
    },
  }
}

/** Goes to Sharing, where it says what holds. */
export async function toSharing(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Sharing', exact: true }).click()
  await page.getByText('In force now:').waitFor()
}

/** Looks at a step, with its preview. */
export async function lookAt(page: Page, step: string): Promise<void> {
  await page.locator('.sharing-step-name', { hasText: step }).click()
  await page.getByRole('heading', { name: `with “${step}”` }).waitFor()
}

/** Makes a step hold, and waits until Outlook and the board say that it does. */
export async function choose(page: Page, step: string): Promise<void> {
  await lookAt(page, step)
  await page.getByRole('button', { name: /^Share / }).click()
  await page.getByText(`You have chosen “${step}”.`).waitFor()
}

/** What the preview calls its days. */
export async function previewedDays(page: Page): Promise<readonly string[]> {
  const cells = page.getByRole('region', { name: /^What .* sees with/ }).getByRole('gridcell')
  return cells.evaluateAll((all) => all.map((cell) => cell.getAttribute('aria-label') ?? ''))
}

/** A day on the map, by how its name begins. Looked up by its label: of a thousand cells a role is slow to find. */
export function dayOnMap(page: Page, name: string): Locator {
  return page.locator(`[role="gridcell"][aria-label^="${name}"]`).first()
}

/** Waits until the map has each of these days, called exactly like this. */
export async function expectOnMap(page: Page, days: readonly string[]): Promise<void> {
  expect(days.length).toBeGreaterThan(20)
  await page.waitForFunction((names) => {
    const labels = [...document.querySelectorAll('[role="gridcell"]')].map((cell) => cell.getAttribute('aria-label'))
    const shown = new Set(labels)
    return names.every((name) => shown.has(name))
  }, days)
}
