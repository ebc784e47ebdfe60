/**
 * What is known of a failure, for the log: its kind, its code, and where it came from. Never its message: a database's
 * quotes what somebody wrote.
 */
export function whatBroke(error: unknown): Readonly<Record<string, string>> {
  if (!(error instanceof Error)) return { error: typeof error }
  const code = codeOf(error) ?? codeOf(error.cause)
  const frame = /^\s*at (.+)$/m.exec(error.stack ?? '')?.[1]
  return {
    error: error.name,
    ...(code === null ? {} : { code }),
    ...(frame === undefined ? {} : { where: frame }),
  }
}

function codeOf(error: unknown): string | null {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : null
}
