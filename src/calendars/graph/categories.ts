import type { OutlookCategory } from '@microsoft/microsoft-graph-types'
import type { MasterCategory } from '../calendarSource.ts'
import { GraphFailure } from './failures.ts'
import type { GraphCalls } from './graphCalls.ts'
import { asObject, asText } from './json.ts'
import { paths } from './requestGuard.ts'

/**
 * One's own list of categories.
 *
 * @throws GraphFailure when it cannot be read
 */
export async function listCategories(calls: GraphCalls): Promise<readonly MasterCategory[]> {
  return (await calls.list(paths.categories)).flatMap((value) => {
    const fields = asObject(value)
    const displayName = asText(fields?.['displayName'])
    return displayName === undefined ? [] : [{ displayName, color: asText(fields?.['color'])?.toLowerCase() ?? 'none' }]
  })
}

/** Outlook holds two names for the same that differ in case alone. */
function nameOf({ displayName }: MasterCategory): string {
  return displayName.trim().toLowerCase()
}

async function isThere(category: MasterCategory, calls: GraphCalls): Promise<boolean> {
  return (await listCategories(calls)).some((each) => nameOf(each) === nameOf(category))
}

/**
 * Makes the categories that are not there yet. Those that are keep the colours that their owner gave them.
 *
 * @param categories `color` is one of Graph's: `none`, or `preset0` to `preset24`
 * @throws GraphFailure when one could not be made
 */
export async function createCategories(categories: readonly MasterCategory[], calls: GraphCalls): Promise<void> {
  const known = new Set((await listCategories(calls)).map(nameOf))
  for (const category of categories) {
    if (known.has(nameOf(category))) continue
    known.add(nameOf(category))
    const { displayName, color } = category
    try {
      // Graph's type for a colour is a list of words; the guard knows them.
      await calls.change('POST', paths.categories, { displayName, color } satisfies Named<OutlookCategory>)
    } catch (error) {
      // Refused because it has been made meanwhile, by another tab or by a try whose answer was lost?
      if (!(error instanceof GraphFailure && error.failure.kind === 'unexpected')) throw error
      if (!(await isThere(category, calls))) throw error
    }
  }
}

/** The properties of a resource by their names alone. */
type Named<Resource> = { readonly [Name in keyof Resource]?: unknown }
