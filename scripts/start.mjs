// Starts Tandem from a fresh clone: installs, builds, then runs the service in this very process, so that Ctrl-C reaches it.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ensureBuilt, ensureInstalled, root } from './workspace.mjs'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Tandem needs Node 20.19 or newer, and this is ${process.versions.node}.`)
  process.exit(1)
}
ensureInstalled()
ensureBuilt()
await import(pathToFileURL(join(root, 'dist', 'service', 'main.js')).href)
