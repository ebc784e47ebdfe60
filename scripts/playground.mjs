// Opens Microsoft's 365 Agents Playground beside Tandem: a Teams client for the bot, without a tenant. `-- --as leader` sits the headteacher in it.
import { spawn } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { parseArgs } from 'node:util'
import { root } from './workspace.mjs'

// Pre-release software under Microsoft's own licence: fetched when somebody asks for it, and no part of Tandem.
const playground = '@microsoft/m365agentsplayground@0.2.28'
const port = 56150
const tandem = `http://127.0.0.1:${process.env['PORT'] ?? 3978}`

const { as } = parseArgs({ options: { as: { type: 'string', default: 'senco' } } }).values
if (as !== 'senco' && as !== 'leader') {
  console.error('Say who sits in the playground: --as senco or --as leader.')
  process.exit(1)
}

/** The practice school's people, as src/practice/people/people.ts invents them: the pair, and four colleagues. */
const pair = {
  senco: { name: 'Priya Raman', aadObjectId: '3b0a7a52-1f0e-4c6b-8d27-6c1c8f6f2a01' },
  leader: { name: 'Tom Ellery', aadObjectId: '9d4c2e18-7a43-4f5e-b1c9-2e5f7d3a6b02' },
}
const colleagues = [
  { name: 'Grace Adeyemi', aadObjectId: '5c8e1d34-0b6f-4e2a-9f71-8a3d5b2c4e03' },
  { name: 'Martin Kowalski', aadObjectId: '6d9f2e45-1c70-4f3b-8a82-9b4e6c3d5f04' },
  { name: 'Helen Marsh', aadObjectId: '7e0a3f56-2d81-4a4c-9b93-0c5f7d4e6a05' },
  { name: 'Winston Clarke', aadObjectId: '8f1b4a67-3e92-4b5d-8ca4-1d6a8e5f7b06' },
]

/** @param {{ name: string, aadObjectId: string }} person */
function user({ name, aadObjectId }) {
  const [givenName, surname] = name.split(' ')
  const email = `${givenName}.${surname}@hollybrook.example`.toLowerCase()
  return {
    id: `user-${givenName}`.toLowerCase(),
    name,
    userPrincipleName: email,
    aadObjectId,
    givenName,
    surname,
    email,
  }
}

// JSON is YAML, so the file needs no library.
const config = {
  version: '0.1.1',
  tenantId: '7e1f6f0c-52d5-4a38-9a53-0d9a4e6b7c10',
  bot: { id: '5a9d1c70-0b52-4e0c-9f43-2d6b8e7c1a00', name: 'Tandem' },
  currentUser: user(pair[as]),
  // The playground wants five beside oneself.
  users: [pair[as === 'senco' ? 'leader' : 'senco'], ...colleagues].map(user),
  personalChat: { id: `personal-${as}` },
  groupChat: { id: 'inclusion-chat', name: 'Inclusion' },
  team: {
    id: 'hollybrook',
    name: 'Hollybrook Primary School',
    aadGroupId: '0c7e5b1a-3d2f-4a68-9b10-4e6d8f2a7c31',
    channels: [{ id: 'inclusion-channel', name: 'Inclusion' }],
  },
}
const folder = join(root, '.cache', 'playground')
mkdirSync(folder, { recursive: true })
writeFileSync(join(folder, '.m365agentsplayground.yml'), JSON.stringify(config, null, 2))

async function isRunning() {
  try {
    return (await fetch(`${tandem}/healthz`)).ok
  } catch {
    return false
  }
}

/** @type {import('node:child_process').ChildProcess[]} */
const children = []
if (!(await isRunning())) {
  console.log('Tandem is not running yet: starting it …')
  children.push(spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], { cwd: root, stdio: 'inherit' }))
  while (!(await isRunning())) await setTimeout(500)
}
console.log(`Opening the playground at http://127.0.0.1:${port} as ${pair[as].name} …`)
const args = ['start', '-e', `${tandem}/api/messages`, '-c', 'msteams', '--dt', '-p', String(port)]
const opened = spawn('npx', ['--yes', playground, ...args], {
  cwd: folder,
  stdio: 'inherit',
  shell: process.platform === 'win32',
})
children.push(opened)
const stop = () => children.forEach((child) => child.kill('SIGINT'))
process.once('SIGINT', stop)
process.once('SIGTERM', stop)
opened.once('exit', (code) => {
  stop()
  process.exitCode = code ?? 0
})
