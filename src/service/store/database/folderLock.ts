import { createHash, randomBytes } from 'node:crypto'
import { readdir, rm } from 'node:fs/promises'
import { connect, createServer, type Server } from 'node:net'
import { join, relative } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { SettingsError } from '../../settings.ts'

/** The system's limit on a socket's path, where it is lowest (macOS), is 104 bytes with its closing zero. */
const longestAddress = 103
const prefix = 'open-'
/** Two that start in the same instant both give way; then chance decides. */
const attempts = 4

/** Whether a process listens there: a socket file that a dead process has left behind refuses. */
function isAlive(address: string): Promise<boolean> {
  return new Promise((settle) => {
    const socket = connect(address)
    socket.once('connect', () => {
      socket.destroy()
      settle(true)
    })
    socket.once('error', ({ code }: NodeJS.ErrnoException) =>
      settle(code !== 'ECONNREFUSED' && code !== 'ENOENT' && code !== 'ENOTSOCK'),
    )
  })
}

/** Listens there; null when somebody does already. */
function listenAt(address: string): Promise<Server | null> {
  return new Promise((settle, fail) => {
    const server = createServer((socket) => socket.destroy())
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') settle(null)
      else fail(error)
    })
    server.listen(address, () => {
      server.unref()
      settle(server)
    })
  })
}

function closed(server: Server): Promise<void> {
  return new Promise((settle) => {
    server.close(() => settle())
  })
}

function addressIn(folder: string, name: string): string {
  const full = join(folder, name)
  const near = relative('', full)
  const address = near.length < full.length ? near : full
  if (Buffer.byteLength(address) <= longestAddress) return address
  throw new SettingsError(`DATA_DIR: the folder's path is too long, ${folder}: choose one nearer to the root.`)
}

/**
 * Everybody first listens under a name of their own and then looks for others: of two at once, at least one sees the
 * other and gives way.
 */
async function tryToHold(folder: string): Promise<Server | null> {
  const mine = `${prefix}${randomBytes(6).toString('hex')}`
  const server = await listenAt(addressIn(folder, mine))
  if (server === null) return null
  const names = (await readdir(folder)).filter((name) => name.startsWith(prefix))
  const others = names.filter((name) => name !== mine)
  const alive = await Promise.all(others.map((name) => isAlive(addressIn(folder, name))))
  if (alive.includes(true) || !names.includes(mine)) {
    await closed(server)
    return null
  }
  await Promise.all(others.map((name) => rm(join(folder, name), { force: true })))
  return server
}

/** On Windows a pipe's name goes with its process, so that one name is enough. */
function tryToHoldOnWindows(folder: string): Promise<Server | null> {
  const name = createHash('sha256').update(folder.toLowerCase()).digest('hex').slice(0, 32)
  return listenAt(`\\\\.\\pipe\\tandem-${name}`)
}

/**
 * Holds a folder for this process alone, until it lets go or dies: even after a kill -9 there is nothing to tidy up,
 * since the system closes a dead process's sockets.
 *
 * @param folder an absolute path, without links
 * @returns how to let go
 * @throws SettingsError when another process, or another part of this one, has it open
 */
export async function holdFolder(folder: string): Promise<() => Promise<void>> {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const server = await (process.platform === 'win32' ? tryToHoldOnWindows : tryToHold)(folder)
    if (server !== null) return () => closed(server)
    if (attempt < attempts) await pause(20 + Math.random() * 100)
  }
  throw new SettingsError(
    `The data in ${folder} are open in another Tandem: end that one, or give this one its own folder with DATA_DIR.`,
  )
}
