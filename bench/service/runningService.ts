import { execFile, spawn } from 'node:child_process'
import { once } from 'node:events'
import { promisify } from 'node:util'

/** Tandem's service as a process of its own. */
export interface RunningService {
  readonly url: string
  readonly pid: number
  /** Ends it as an operating system does that has lost patience: at once, and unasked. */
  readonly kill: () => Promise<void>
  /** Ends it as one ends it. */
  readonly stop: () => Promise<void>
}

/** What a service is started with; the rest of the environment is this process's. */
export interface ServiceStart {
  /** The program. */
  readonly program: string
  readonly args?: readonly string[]
  readonly env: Readonly<Record<string, string>>
}

/** What is never taken over from the environment: a bench decides it. */
const ownSettings = ['TENANT_ID', 'CLIENT_ID', 'BOT_ID', 'BOT_SECRET', 'SERVICE_URL', 'DATABASE_URL', 'DATA_DIR']

/** Starts a service on a free port; resolves when it says where it is. */
export async function startService({ program, args = [], env }: ServiceStart): Promise<RunningService> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter(([name]) => !ownSettings.includes(name)))
  const child = spawn(process.execPath, [program, ...args], {
    env: { ...inherited, PORT: '0', ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const exited = once(child, 'exit')
  // However the bench ends, it leaves nothing running.
  const endChild = () => child.kill('SIGKILL')
  process.once('exit', endChild)
  child.once('exit', () => process.off('exit', endChild))
  const url = await new Promise<string>((resolve, reject) => {
    let said = ''
    child.stdout.on('data', (chunk: Buffer) => {
      said += chunk.toString()
      const address = /http:\/\/127\.0\.0\.1:\d+/.exec(said)
      if (address !== null) resolve(address[0])
    })
    child.once('exit', () => reject(new Error(`The service ended before it was ready: ${said}`)))
  })
  const end = (signal: NodeJS.Signals) => async () => {
    child.kill(signal)
    await exited
  }
  return { url, pid: child.pid ?? 0, kill: end('SIGKILL'), stop: end('SIGTERM') }
}

/** Waits until the board answers, which it does when the database is open. */
export async function boardOpen({ url }: Pick<RunningService, 'url'>): Promise<void> {
  const { status } = await fetch(`${url}/api/boards`, { method: 'POST' })
  if (status !== 401) throw new Error(`Somebody without a token was answered ${status}, not 401.`)
}

/** The memory that processes hold at this moment, in megabytes each; 0 for one that has ended. */
export async function residentMegabytes(pids: readonly number[]): Promise<readonly number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,rss='])
  const kilobytes = new Map<number, number>()
  for (const line of stdout.split('\n')) {
    const [pid = 0, size = 0] = line.trim().split(/\s+/).map(Number)
    kilobytes.set(pid, size)
  }
  return pids.map((pid) => (kilobytes.get(pid) ?? 0) / 1024)
}
