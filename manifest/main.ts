import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import * as z from 'zod'
import { packageFiles, type PackageFiles, packed, problemsOf } from './appPackage.ts'
import { PackageError, readEnvironment } from './environment.ts'

const root = join(import.meta.dirname, '..')
const iconFiles = ['color.png', 'color32.png', 'outline.png']
const usage = 'Say for which school: npm run package -- --env dev, or --env prod.'

/** Says what the command line asks for: which environments, and whether to write anything. */
function asked(args: readonly string[]) {
  const options = { env: { type: 'string' }, check: { type: 'boolean', default: false } } as const
  try {
    const { env, check } = parseArgs({ args: [...args], options, strict: true, allowPositionals: false }).values
    if (check) return { names: env === undefined ? ['dev', 'prod'] : [env], isCheck: true }
    if (env !== undefined && /^[\w-]+$/.test(env)) return { names: [env], isCheck: false }
  } catch (cause) {
    throw new PackageError(usage, { cause })
  }
  throw new PackageError(usage)
}

async function readSource(path: string, whatToDo: string): Promise<Buffer> {
  return readFile(join(root, path)).catch((cause: unknown) => {
    throw new PackageError(`There is no ${path}: ${whatToDo}`, { cause })
  })
}

async function checkedPackage(name: string): Promise<{ readonly files: PackageFiles; readonly isInvented: boolean }> {
  const file = `env/.env.${name}`
  const environment = readEnvironment(
    String(await readSource(file, 'copy env/blank.env to it and fill it in (docs/deploy.md).')),
    file,
  )
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(String(await readSource('package.json', ''))))
  const icons = await Promise.all(
    iconFiles.map(async (icon) => [icon, await readSource(`appPackage/${icon}`, 'npm run icons draws it.')] as const),
  )
  const manifest = String(await readSource('manifest/manifest.json', 'it is the source of the package.'))
  const files = packageFiles({ manifest, version, environment, icons: Object.fromEntries(icons) })
  const problems = await problemsOf(files, version)
  if (problems.length > 0) throw new PackageError([`The package of ${file} is not valid:`, ...problems].join('\n  '))
  return { files, isInvented: environment.TAB_DOMAIN.endsWith('.example') }
}

async function run(args: readonly string[]): Promise<void> {
  const { names, isCheck } = asked(args)
  for (const name of names) {
    const { files, isInvented } = await checkedPackage(name)
    if (isCheck) {
      console.log(`manifest/manifest.json is valid with env/.env.${name}`)
      continue
    }
    const folder = 'appPackage/build'
    await mkdir(join(root, folder), { recursive: true })
    await writeFile(join(root, folder, `manifest.${name}.json`), files['manifest.json'] ?? '')
    await writeFile(join(root, folder, `tandem.${name}.zip`), packed(files))
    console.log(`${folder}/tandem.${name}.zip`)
    if (isInvented)
      console.log(`The ids and the domain in env/.env.${name} are invented: this package is for looking at.`)
  }
}

try {
  await run(process.argv.slice(2))
} catch (error) {
  if (!(error instanceof PackageError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
