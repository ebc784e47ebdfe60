import { execFileSync, spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chownSync, existsSync, mkdtempSync, readdirSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'

/** A PostgreSQL server for tests and benches. */
export interface TestServer {
  /** A new, empty database. */
  readonly makeDatabase: () => Promise<string>
  /** Drops the databases; a server that was started here ends with its data. */
  readonly end: () => Promise<void>
}

const debian = '/usr/lib/postgresql'

/** The newest PostgreSQL that is installed as Debian does; null when there is none. */
function installed(): { readonly version: string; readonly bin: string } | null {
  const versions = existsSync(debian) ? readdirSync(debian) : []
  const newest = versions
    .sort((a, b) => Number(b) - Number(a))
    .find((v) => existsSync(join(debian, v, 'bin', 'initdb')))
  return newest === undefined ? null : { version: newest, bin: join(debian, newest, 'bin') }
}

/** PostgreSQL refuses to run as root: as whom instead. */
function runAs(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

function freePort(): Promise<number> {
  return new Promise((settle, fail) => {
    const server = createServer()
    server.once('error', fail)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => settle(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}

/** Runs until its input closes, which happens however its parent dies; then tidies up. */
const watched = 'dir=$1; shift; "$@" & pid=$!; read _; kill -INT $pid; wait $pid; rm -rf "$dir"'

/**
 * Starts a server of its own in a temporary folder. It trusts everybody on this computer, as it holds nothing.
 *
 * @param options.isDurable whether it syncs to the disk as in earnest; tests of anything else are faster without
 */
async function startServer(bin: string, options: { readonly isDurable: boolean }): Promise<TestServer> {
  const as = runAs()
  const folder = mkdtempSync(join(tmpdir(), 'tandem-postgres-'))
  if (as !== undefined) chownSync(folder, as.uid, as.gid)
  const data = join(folder, 'data')
  const user = ['--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-sync']
  execFileSync(join(bin, 'initdb'), ['-D', data, ...user], { ...as, cwd: folder, stdio: 'ignore' })
  const port = await freePort()
  const settings = [
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    `fsync=${options.isDurable ? 'on' : 'off'}`,
  ]
  const command = [join(bin, 'postgres'), '-D', data, '-p', String(port), ...settings.flatMap((each) => ['-c', each])]
  const child = spawn('sh', ['-c', watched, 'sh', folder, ...command], {
    ...as,
    cwd: folder,
    stdio: ['pipe', 'ignore', 'pipe'],
  })
  let log = ''
  await new Promise<void>((settle, fail) => {
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      log += text
      if (log.includes('ready to accept connections')) settle()
    })
    child.once('exit', () => fail(new Error(`PostgreSQL did not start: ${log}`)))
  })
  const ended = new Promise<void>((settle) => child.once('exit', () => settle()))
  const server = serverAt(`postgres://postgres@127.0.0.1:${port}/postgres`)
  return {
    makeDatabase: () => server.makeDatabase(),
    async end() {
      child.stdin.end()
      await ended
    },
  }
}

/** A server that is running already. */
function serverAt(url: string): TestServer {
  const made: string[] = []
  async function run(statements: readonly string[]): Promise<void> {
    const client = new pg.Client(url)
    await client.connect()
    for (const statement of statements) await client.query(statement)
    await client.end()
  }
  return {
    async makeDatabase() {
      const name = `tandem_test_${randomBytes(6).toString('hex')}`
      await run([`CREATE DATABASE ${name}`])
      made.push(name)
      const address = new URL(url)
      address.pathname = `/${name}`
      return address.href
    },
    end: () => run(made.map((name) => `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)),
  }
}

/** PostgreSQL as this computer has it. */
export interface FoundPostgres {
  /** Its version, where it is known before it runs. */
  readonly version: string | null
  /** Starts one in a folder of its own, or takes the one at DATABASE_URL as it is. */
  readonly start: (options: { readonly isDurable: boolean }) => Promise<TestServer>
}

/** Finds PostgreSQL: the server at DATABASE_URL, else the newest that is installed; null when there is neither. */
export function findPostgres(): FoundPostgres | null {
  const url = process.env['DATABASE_URL']
  if (url !== undefined && url !== '') return { version: null, start: () => Promise.resolve(serverAt(url)) }
  const local = installed()
  return local === null ? null : { version: local.version, start: (options) => startServer(local.bin, options) }
}
