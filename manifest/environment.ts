import { parseEnv } from 'node:util'
import * as z from 'zod'

/** Something that a person has to put right before there can be a package; its message is one sentence. */
export class PackageError extends Error {
  override readonly name = 'PackageError'
}

const domainPattern = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/

const domain = 'the domain of Tandem’s server, such as tandem.school.example, without https:// and without a path'

/** What the manifest leaves open, and what each of them is. */
const environment = z.object({
  TEAMS_APP_ID: z.guid('the id of the app’s package, a GUID'),
  AAD_APP_CLIENT_ID: z.guid('the id of Tandem’s app registration, a GUID'),
  BOT_ID: z.guid('the id of the bot, a GUID'),
  TAB_DOMAIN: z.string(domain).regex(domainPattern, domain),
  APP_NAME_SUFFIX: z.string().default(''),
})
/** The ids and the domain of one school. */
export type Environment = z.infer<typeof environment>

/**
 * Reads the ids and the domain of one school.
 *
 * @param file where the text is from, for the sentence
 * @throws PackageError about the first value that is missing or wrong
 */
export function readEnvironment(text: string, file: string): Environment {
  const given: Record<string, string | undefined> = parseEnv(text)
  const parsed = environment.safeParse(given)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const name = String(issue?.path[0])
  const value = given[name] ?? ''
  const what = value === '' ? 'is missing' : `cannot be “${value}”`
  throw new PackageError(`${file}: ${name} ${what}: it is ${issue?.message ?? 'not valid'} (docs/deploy.md).`)
}

const placeholder = /\$\{\{(\w+)\}\}/g

/** Puts values in the place of `${{NAME}}`; a name that has no value stays, for the check to find. */
export function fillIn(source: string, values: Readonly<Record<string, string>>): string {
  return source.replaceAll(placeholder, (left, name: string) =>
    // A value stands inside a JSON string, and must not end it.
    name in values ? JSON.stringify(values[name]).slice(1, -1) : left,
  )
}

/** The names that a source leaves open, each once. */
export function placeholdersOf(source: string): readonly string[] {
  return [...new Set(Array.from(source.matchAll(placeholder), ([, name]) => name ?? ''))]
}
