/** One thing that happened, for whoever runs the service: names, ids and counts. Never what somebody wrote. */
export interface LogEntry {
  readonly event: string
  readonly [detail: string]: string | number
}

/** Where log entries go. */
export type Log = (entry: LogEntry) => void

/** A line of JSON each, on standard error. */
export const logToStderr: Log = (entry) => {
  process.stderr.write(`${JSON.stringify({ at: new Date().toISOString(), ...entry })}\n`)
}

/** Only what went wrong: whoever tries the practice school has no use for the rest. */
export const logTroubleToStderr: Log = (entry) => {
  if ('error' in entry || 'message' in entry) logToStderr(entry)
}
