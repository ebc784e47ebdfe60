import appManifestLibrary from '@microsoft/app-manifest'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { strToU8, unzipSync, zipSync } from 'fflate'
import * as z from 'zod'
import { type AppManifest, appManifestSchema } from './appManifest.ts'
import { type Environment, fillIn, PackageError } from './environment.ts'
import { localeOf } from './locale.ts'
import { readPng } from './png.ts'
import { rules } from './rules/rules.ts'

/** The files of a package by name. */
export type PackageFiles = Readonly<Record<string, Uint8Array>>

/** What a package is made of. */
export interface PackageSources {
  /** The text of manifest/manifest.json. */
  readonly manifest: string
  /** The version in package.json. */
  readonly version: string
  readonly environment: Environment
  /** The icons by file name. */
  readonly icons: PackageFiles
}

const manifestName = 'manifest.json'
const source = z.looseObject({
  $schema: z.string(),
  localizationInfo: z.object({ defaultLanguageFile: z.string() }),
})

const asFile = (value: unknown) => strToU8(`${JSON.stringify(value, null, 2)}\n`)

function parsed(text: string): z.infer<ReturnType<typeof z.json>> {
  try {
    return z.json().parse(JSON.parse(text))
  } catch (cause) {
    throw new PackageError('manifest/manifest.json is not JSON.', { cause })
  }
}

/** Puts a package together: the manifest of one school, the file of its language, and the icons. */
export function packageFiles({ manifest, version, environment, icons }: PackageSources): PackageFiles {
  const whole = parsed(fillIn(manifest, { ...environment, APP_VERSION: version }))
  const { $schema, localizationInfo } = source.parse(whole)
  return {
    [manifestName]: asFile(whole),
    [localizationInfo.defaultLanguageFile]: asFile(localeOf(whole, $schema)),
    ...icons,
  }
}

const { AppManifestUtils } = appManifestLibrary

/** What Microsoft's schema says of a manifest. The library brings its schemas along: nothing is fetched. */
async function manifestProblems(text: string): Promise<readonly string[]> {
  // The library types its argument as a manifest that is valid already, which is what it is asked to find out.
  const candidate = JSON.parse(text) as Parameters<typeof AppManifestUtils.validateAgainstSchema>[0]
  const problems = await AppManifestUtils.validateAgainstSchema(candidate)
  return problems.map((problem) => `${manifestName}: ${problem.trim()}`)
}

/** What Microsoft's schema says of a language's file. Its patterns are none of Unicode's, which the library insists on. */
async function localeProblems(name: string, text: string): Promise<readonly string[]> {
  const { $schema } = z.object({ $schema: z.string() }).parse(JSON.parse(text))
  const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false })
  addFormats(ajv, ['uri'])
  // It names a draft that Ajv has left behind, and uses nothing of it that has changed since.
  const schema = Object.entries(await AppManifestUtils.fetchSchema($schema)).filter(([key]) => key !== '$schema')
  const validate = ajv.compile(Object.fromEntries(schema))
  if (validate(JSON.parse(text))) return []
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${name}: ${instancePath} ${message}`)
}

const textOf = (files: PackageFiles, name: string) => new TextDecoder().decode(files[name])

/**
 * What keeps a package from being used: first what Microsoft's schema says, then our own rules.
 *
 * @param version the version in package.json
 * @returns a sentence each; none when the package is good
 */
export async function problemsOf(files: PackageFiles, version: string): Promise<readonly string[]> {
  const text = textOf(files, manifestName)
  const ofManifest = await manifestProblems(text)
  if (ofManifest.length > 0) return ofManifest
  const shaped = appManifestSchema.safeParse(JSON.parse(text))
  if (!shaped.success) {
    return shaped.error.issues.map(({ path, message }) => `${manifestName}: ${path.join('.')}: ${message}.`)
  }
  const manifest: AppManifest = shaped.data
  const locale = manifest.localizationInfo.defaultLanguageFile
  if (!(locale in files)) return [`localizationInfo: ${locale} is not in the package.`]
  const pictures = new Map(
    Object.entries(files)
      .filter(([name]) => name.endsWith('.png'))
      .map(([name, bytes]) => [name, readPng(bytes)]),
  )
  return [
    ...(await localeProblems(locale, textOf(files, locale))),
    ...rules.flatMap((rule) => rule({ manifest, text, version, pictures })),
  ]
}

/** The first instant that a zip can say, by the clock of the machine, as zips have it. */
const zipEpoch = new Date(1980, 0, 1)

/** Packs the files: the same files, the same bytes. */
export function packed(files: PackageFiles): Uint8Array {
  const inOrder = Object.fromEntries(Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1)))
  return zipSync(inOrder, { level: 9, mtime: zipEpoch })
}

/** Opens a package. */
export function unpacked(zip: Uint8Array): PackageFiles {
  return unzipSync(zip)
}
