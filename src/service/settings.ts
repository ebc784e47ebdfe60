import { parseArgs } from 'node:util'
import { z } from 'zod'

/** What the process was told at its start: environment and command line, checked once. */
export interface ServiceSettings {
  /** The address of this machine to listen on: 127.0.0.1 for this machine alone, 0.0.0.0 for whoever can reach it. */
  readonly host: string
  /** TCP port; 0 lets the system choose one. */
  readonly port: number
  /** Practice when no tenant is configured: the practice school exists in that world alone. */
  readonly world: 'practice' | 'tenant'
  /** The tenant whose people may sign in, and our app there; null in practice. */
  readonly tenant: { readonly tenantId: string; readonly clientId: string } | null
  /** The bot's own registration; null where there is none, and questions then live in the tab alone. */
  readonly bot: { readonly botId: string; readonly secret: string | null } | null
  /** Where messages are posted; null for Teams' own address. */
  readonly serviceUrl: string | null
  /** PostgreSQL's address; null for the database that comes along. */
  readonly databaseUrl: string | null
  /** The folder of the database that comes along. */
  readonly dataDir: string
  /** Calendar files that fill the practice school instead of invented people. */
  readonly calendarFiles: { readonly senco: string; readonly leader: string } | null
  /** The instant that the practice school takes for now at its start; null for the real one. */
  readonly startsAtInstant: number | null
}

/** A setting that the process cannot start with; its message is one sentence for the person who starts it. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError'
}

const environment = z.object({
  HOST: z
    .union([z.ipv4(), z.ipv6()], 'HOST must be an IP address of this machine, such as 127.0.0.1 or 0.0.0.0')
    .default('127.0.0.1'),
  PORT: z.coerce.number('PORT must be a number').int().min(0).max(65_535).default(3978),
  TENANT_ID: z.guid('TENANT_ID must be the tenant’s GUID').optional(),
  CLIENT_ID: z.guid('CLIENT_ID must be the app registration’s GUID').optional(),
  BOT_ID: z.guid('BOT_ID must be the bot’s GUID').optional(),
  BOT_SECRET: z.string().optional(),
  SERVICE_URL: z
    .url({ protocol: /^https?$/, error: 'SERVICE_URL must be the address of Teams’ bot service' })
    .optional(),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'DATABASE_URL must be postgres://…' }).optional(),
  DATA_DIR: z.string().default('data'),
})

/** Switches that turn a check off: never in a tenant, nor where NODE_ENV says that this is in earnest. */
const insecureSwitches = [
  ['DANGEROUSLY_ALLOW_UNAUTHENTICATED_REQUESTS', (value: string) => value !== 'false' && value !== '0'],
  ['SKIP_AUTH', (value: string) => value !== 'false' && value !== '0'],
  ['NODE_TLS_REJECT_UNAUTHORIZED', (value: string) => value === '0'],
] as const

function refuseInsecure(given: Readonly<Record<string, string | undefined>>): void {
  if (given['TENANT_ID'] === undefined && given['NODE_ENV'] !== 'production') return
  for (const [name, isInsecure] of insecureSwitches) {
    const value = given[name]
    if (value !== undefined && isInsecure(value)) {
      throw new SettingsError(`${name} turns a security check off and has no place in earnest: unset it.`)
    }
  }
}

/** Addresses at which nobody else can call: the practice school takes sign-ins without a password. */
const isOfThisMachineAlone = (host: string) => host === '::1' || host.startsWith('127.')

const commandLine = {
  senco: { type: 'string' },
  leader: { type: 'string' },
  now: { type: 'string' },
} as const

function parsedArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: commandLine, strict: true, allowPositionals: false }).values
  } catch (cause) {
    throw new SettingsError(
      `${cause instanceof Error ? cause.message : 'The command line could not be read.'} Known options: --senco FILE, --leader FILE, --now TIME.`,
      { cause },
    )
  }
}

function parsedInstant(text: string | undefined): number | null {
  if (text === undefined) return null
  try {
    return Temporal.Instant.from(text).epochMilliseconds
  } catch (cause) {
    throw new SettingsError(`--now must be an instant such as 2026-11-23T09:00:00Z, and was "${text}".`, { cause })
  }
}

/**
 * Reads the settings.
 *
 * @throws SettingsError with one sentence about the first thing that is wrong
 */
export function readSettings(
  env: Readonly<Record<string, string | undefined>>,
  args: readonly string[],
): ServiceSettings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''))
  refuseInsecure(given)
  const parsed = environment.safeParse(given)
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    throw new SettingsError(`${issue?.path.join('.') ?? 'environment'}: ${issue?.message ?? 'is not valid'}.`)
  }
  const { senco, leader, now } = parsedArguments(args)
  const world = parsed.data.TENANT_ID === undefined ? 'practice' : 'tenant'
  if (world === 'tenant' && (senco !== undefined || leader !== undefined || now !== undefined)) {
    throw new SettingsError('--senco, --leader and --now belong to the practice school: unset TENANT_ID to use them.')
  }
  if ((senco === undefined) !== (leader === undefined)) {
    throw new SettingsError('Give both calendar files: --senco FILE and --leader FILE.')
  }
  const { HOST, TENANT_ID, CLIENT_ID, BOT_ID, BOT_SECRET, SERVICE_URL, DATABASE_URL, DATA_DIR } = parsed.data
  if (world === 'practice' && !isOfThisMachineAlone(HOST)) {
    throw new SettingsError(
      `HOST: the practice school is for this machine alone and does not listen on ${HOST}; set TENANT_ID, or unset HOST.`,
    )
  }
  if (TENANT_ID !== undefined && CLIENT_ID === undefined) {
    throw new SettingsError('CLIENT_ID: a tenant needs the id of Tandem’s app registration there.')
  }
  if (TENANT_ID === undefined && (CLIENT_ID !== undefined || BOT_ID !== undefined)) {
    throw new SettingsError(
      'CLIENT_ID and BOT_ID belong to a tenant: set TENANT_ID too, or unset them for the practice school.',
    )
  }
  return {
    host: HOST,
    port: parsed.data.PORT,
    world,
    tenant: TENANT_ID === undefined || CLIENT_ID === undefined ? null : { tenantId: TENANT_ID, clientId: CLIENT_ID },
    bot: BOT_ID === undefined ? null : { botId: BOT_ID, secret: BOT_SECRET ?? null },
    serviceUrl: SERVICE_URL ?? null,
    databaseUrl: DATABASE_URL ?? null,
    dataDir: DATA_DIR,
    calendarFiles: senco !== undefined && leader !== undefined ? { senco, leader } : null,
    startsAtInstant: parsedInstant(now),
  }
}
