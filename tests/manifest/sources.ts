import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { packageFiles, type PackageFiles } from '../../manifest/appPackage.ts'
import { readEnvironment } from '../../manifest/environment.ts'

export const root = join(import.meta.dirname, '..', '..')

/** A file of the repository as text. */
export const read = (path: string) => readFileSync(join(root, path), 'utf8')

export const manifestSource = read('manifest/manifest.json')
export const { version } = z.object({ version: z.string() }).parse(JSON.parse(read('package.json')))
export const icons = Object.fromEntries(
  ['color.png', 'color32.png', 'outline.png'].map((name) => [name, readFileSync(join(root, 'appPackage', name))]),
)

/** The package of the example school, with its manifest or its icons changed. */
export function aPackage(change: { readonly manifest?: string; readonly icons?: PackageFiles } = {}): PackageFiles {
  const environment = readEnvironment(read('env/.env.prod'), 'env/.env.prod')
  return packageFiles({ manifest: manifestSource, version, environment, icons, ...change })
}

/** The manifest with something in it replaced; what is replaced must be there. */
export function manifestWith(from: string, to: string): string {
  if (!manifestSource.includes(from)) throw new Error(`manifest.json has no ${from}`)
  return manifestSource.replaceAll(from, () => to)
}
