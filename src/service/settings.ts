import { parseArgs } from 'node:util'
import { z } from 'zod'

/** What the process was told at its start: environment and command line, checked once. */
export interface ServiceSettings {
  /** TCP port on 127.0.0.1; 0 lets the system choose one. */
  readonly port: number
  /** Practice when no tenant is configured: the practice school exists in that world alone. */
  readonly world: 'practice' | 'tenant'
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
  PORT: z.coerce.number('PORT must be a number').int().min(0).max(65_535).default(3978),
  TENANT_ID: z.guid('TENANT_ID must be the tenant’s GUID').optional(),
})

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
  return {
    port: parsed.data.PORT,
    world,
    calendarFiles: senco !== undefined && leader !== undefined ? { senco, leader } : null,
    startsAtInstant: parsedInstant(now),
  }
}
