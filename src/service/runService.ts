import { readFile } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { createLocalJWKSet } from 'jose'
import { icsSentence } from '../calendars/ics/icsFailure.ts'
import { parseIcs } from '../calendars/ics/parseIcs.ts'
import type { Role } from '../domain/calendar/calendar.ts'
import { dateAt, isoDate } from '../domain/calendar/dates.ts'
import { schoolYearOf } from '../domain/schoolYear/termDates.ts'
import { createPracticeSchool, type ImportedCalendar, type PracticeSchool } from '../practice/practiceSchool.ts'
import { entraIssuer } from './access/tokenCheck.ts'
import { type BoardService, startBoardService } from './boardService.ts'
import { logToStderr, logTroubleToStderr } from './log.ts'
import { createService } from './service.ts'
import { readSettings, SettingsError, type ServiceSettings } from './settings.ts'

const timeZone = 'Europe/London'

/** The practice school's bot: an id that no registration has, and where the Agents Playground takes its messages. */
const practiceBotId = '5a9d1c70-0b52-4e0c-9f43-2d6b8e7c1a00'
const playground = 'http://127.0.0.1:56150/_connector'

/** What the entry point hands over from its surroundings. */
export interface RunOptions {
  readonly env: Readonly<Record<string, string | undefined>>
  readonly args: readonly string[]
  /** Folder of the built tab. */
  readonly tabRoot: string
}

/** A clock that starts at `startsAt` and runs on; the real one when that is null. */
function clockFrom(startsAt: number | null): () => number {
  if (startsAt === null) return () => Date.now()
  const offset = startsAt - Date.now()
  return () => Date.now() + offset
}

async function importCalendar(path: string, startYear: number): Promise<ImportedCalendar> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new SettingsError(`The calendar file ${path} could not be read: is the path right?`, { cause })
  })
  const range = { from: isoDate(`${startYear}-08-01`), until: isoDate(`${startYear + 1}-10-01`) }
  const parsed = parseIcs(bytes, { range, timeZone })
  if (!parsed.ok) throw new SettingsError(icsSentence(parsed.failure, path))
  const { events, leftOut } = parsed.value
  say(`${path}: ${events.length} events${leftOut > 0 ? `, ${leftOut} left out because they could not be read` : ''}.`)
  return { events }
}

async function importCalendars(files: ServiceSettings['calendarFiles'], startYear: number) {
  if (files === null) return undefined
  const [senco, leader] = await Promise.all([
    importCalendar(files.senco, startYear),
    importCalendar(files.leader, startYear),
  ])
  return { senco, leader } satisfies Record<Role, ImportedCalendar>
}

/** An address as a URL writes it. */
function urlHost(address: string): string {
  return address.includes(':') ? `[${address}]` : address
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`)
}

async function start({ env, args, tabRoot }: RunOptions): Promise<void> {
  const settings = readSettings(env, args)
  const now = clockFrom(settings.startsAtInstant)
  const startYear = schoolYearOf(dateAt(now(), timeZone))
  const imported = await importCalendars(settings.calendarFiles, startYear)
  const practice =
    settings.world === 'practice'
      ? createPracticeSchool({ now, startYear, ...(imported === undefined ? {} : { imported }) })
      : null
  const board = openBoard(settings, practice, now)
  const app = createService({
    tab: {
      root: tabRoot,
      bootstrap: {
        world: settings.world,
        tenant: settings.tenant,
        now: () => (settings.startsAtInstant === null ? null : now()),
      },
    },
    practice: practice?.app ?? null,
    board,
  })
  const server = serve({ fetch: app.fetch, hostname: settings.host, port: settings.port }, (address: AddressInfo) => {
    say(
      `Tandem is at http://${urlHost(settings.host)}:${address.port}${practice === null ? '' : ' (practice school)'}. Ctrl-C ends it.`,
    )
  })
  server.on('error', (error: NodeJS.ErrnoException) => {
    const sentence =
      error.code === 'EADDRINUSE'
        ? `Port ${settings.port} is taken by another program: end that one, or choose another with PORT=4000.`
        : error.code === 'EADDRNOTAVAIL'
          ? `HOST: this machine has no address ${settings.host}.`
          : `The server could not start: ${error.message}`
    process.stderr.write(`${sentence}\n`)
    process.exitCode = 1
    void board.then(
      (opened) => opened.close(),
      () => undefined,
    )
  })
  const stop = async () => {
    server.close()
    if ('closeAllConnections' in server) server.closeAllConnections()
    await (await board).close()
  }
  process.once('SIGINT', () => void stop())
  process.once('SIGTERM', () => void stop())
  try {
    await board
  } catch (error) {
    server.close()
    throw error
  }
}

/** Opens the board with the tokens of this world, while the tab can be had already. */
async function openBoard(
  settings: ServiceSettings,
  practice: PracticeSchool | null,
  now: () => number,
): Promise<BoardService> {
  if (practice !== null) {
    const { issuer, audience, tenantId, keys } = practice.boardTokens
    return startBoardService({
      settings,
      issuer: {
        issuer,
        audiences: [audience],
        tenantId,
        algorithm: 'ES256',
        keys: createLocalJWKSet(await keys()),
        scope: null,
      },
      bot: { botId: practiceBotId, secret: null, serviceUrl: settings.serviceUrl ?? playground, isPractice: true },
      now,
      log: logTroubleToStderr,
    })
  }
  if (settings.tenant === null) throw new SettingsError('TENANT_ID and CLIENT_ID are missing.')
  const { bot } = settings
  return startBoardService({
    settings,
    issuer: entraIssuer(settings.tenant),
    bot: bot === null ? null : { ...bot, serviceUrl: settings.serviceUrl, isPractice: false },
    now,
    log: logToStderr,
  })
}

/**
 * Runs Tandem until it is told to stop.
 * A setting that is wrong ends it with one sentence and exit code 1; anything unknown is thrown.
 */
export async function runService(options: RunOptions): Promise<void> {
  try {
    await start(options)
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error
    process.stderr.write(`${error.message}\n`)
    process.exitCode = 1
  }
}
