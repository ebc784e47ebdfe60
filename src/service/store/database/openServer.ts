import { randomBytes } from 'node:crypto'
import { drizzle } from 'drizzle-orm/node-postgres'
import pg from 'pg'
import { SettingsError } from '../../settings.ts'
import { migrate } from '../migrations/migrate.ts'
import type { Database, Hearing } from './database.ts'
import { keepConnected, type Reconnecting } from './reconnecting.ts'

const oldestVersion = 150_000
/** Any number, as long as it is the same in every version of Tandem. */
const migrationLock = 7_316_254_001

/** One sentence about a server that does not let us in. The address is named, the password never. */
function unreachable(databaseUrl: string, cause: unknown): unknown {
  if (cause instanceof SettingsError) return cause
  const code = cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : ''
  const { host, pathname } = new URL(databaseUrl)
  const where = `${host}${pathname}`
  const sentence = (text: string) => new SettingsError(`DATABASE_URL: ${text}`, { cause })
  if (code === '28P01' || code === '28000') return sentence(`the database at ${where} refuses this user or password.`)
  if (code === '3D000') return sentence(`there is no such database at ${where}: create it first.`)
  if (code === '42501') return sentence(`this user may not create tables in the database at ${where}.`)
  const isSql = /^[0-9A-Z]{5}$/.test(code) && !/^(08|53|57)/.test(code) && !code.startsWith('E')
  if (isSql) return cause
  const reason = code === '' ? (cause instanceof Error ? cause.message : 'no answer') : code
  return sentence(`the database at ${where} cannot be reached (${reason}): is it running, and is the address right?`)
}

/** One process at a time brings the tables up to date; the others wait, and find it done. */
async function migrateAlone(config: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(config)
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ server_version_num: string }>('SHOW server_version_num')
    if (Number(rows[0]?.server_version_num) < oldestVersion) {
      throw new SettingsError('DATABASE_URL: Tandem needs PostgreSQL 15 or newer.')
    }
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock])
    await migrate(drizzle(client))
  } finally {
    // Ends the session, and with it the lock.
    await client.end().catch(() => undefined)
  }
}

/** How the server knows the sessions of senders; after it comes a name for the process. */
const senderName = 'tandem sender '

/** A sender is a lock that lives and dies with a session, and a session with its process: the server knows at once. */
async function holdSender(
  config: pg.ClientConfig,
  process: string,
): Promise<{ readonly sender: string; readonly held: Reconnecting }> {
  const sender = (randomBytes(8).readBigUInt64BE() >> 1n).toString()
  const held = await keepConnected({ ...config, application_name: `${senderName}${process}` }, async (client) => {
    // A computer that vanishes without a word is found out in half a minute rather than in two hours.
    await client.query('SET tcp_keepalives_idle = 10; SET tcp_keepalives_interval = 5; SET tcp_keepalives_count = 3')
    await client.query('SELECT pg_advisory_lock($1)', [sender])
  })
  return { sender, held }
}

const senderLives = `
  SELECT 1 FROM pg_locks
  WHERE locktype = 'advisory' AND granted AND objsubid = 1
    AND database = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND (classid::bigint << 32 | objid::bigint) = $1`

const livingSenders = `
  SELECT count(DISTINCT application_name)::int AS "count" FROM pg_stat_activity
  WHERE datname = current_database() AND starts_with(application_name, $1)`

async function hearServer(config: pg.ClientConfig, channel: string, { message, gap }: Hearing): Promise<Reconnecting> {
  return keepConnected({ ...config, application_name: 'tandem listener' }, async (client, isAgain) => {
    client.on('notification', ({ payload }) => message(payload ?? ''))
    await client.query(`LISTEN ${pg.escapeIdentifier(channel)}`)
    if (isAgain) gap()
  })
}

/** Several statements in one text have several results, which the types of `pg` leave out. */
function lastOf<Result extends object>(results: Result | readonly Result[]): Result | { readonly rows: [] } {
  return Array.isArray(results) ? ((results as readonly Result[]).at(-1) ?? { rows: [] }) : (results as Result)
}

/**
 * Opens a database on a PostgreSQL server. Sessions matter here (locks, LISTEN): a connection pooler in between has to
 * pool sessions, not transactions.
 */
export async function openServer(databaseUrl: string): Promise<Database> {
  const config: pg.ClientConfig = { connectionString: databaseUrl, connectionTimeoutMillis: 10_000 }
  await migrateAlone(config).catch((cause: unknown) => {
    throw unreachable(databaseUrl, cause)
  })
  const pool = new pg.Pool({
    ...config,
    max: 10,
    keepAlive: true,
    application_name: 'tandem',
    statement_timeout: 30_000,
    query_timeout: 35_000,
    idle_in_transaction_session_timeout: 30_000,
  })
  // The pool drops an idle connection that breaks and makes another when it is needed: nothing to do, but to live on.
  pool.on('error', () => undefined)
  const held: Reconnecting[] = []
  const process = randomBytes(4).toString('hex')
  return {
    kind: 'postgres',
    queries: drizzle(pool),
    async executeSql(text, values) {
      return lastOf(await pool.query<Record<string, unknown>>(text, values === undefined ? undefined : [...values]))
    },
    async listen(channel, hearing) {
      const listener = await hearServer(config, channel, hearing)
      held.push(listener)
      return () => listener.close()
    },
    async registerSender() {
      const sender = await holdSender(config, process)
      held.push(sender.held)
      return sender.sender
    },
    async isSenderAlive(sender) {
      if (!/^\d{1,19}$/.test(sender)) return false
      return (await pool.query(senderLives, [sender])).rows.length > 0
    },
    async countSenders() {
      return (await pool.query<{ count: number }>(livingSenders, [senderName])).rows[0]?.count ?? 1
    },
    async close() {
      await Promise.all(held.map((each) => each.close()))
      if (!pool.ended) await pool.end()
    },
  }
}
