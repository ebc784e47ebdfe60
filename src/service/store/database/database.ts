import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'

/** The same queries for an embedded database and for a server. */
export type Queries = PgDatabase<PgQueryResultHKT>

/** An open database, embedded or on a server. */
export interface Database {
  readonly kind: 'pglite' | 'postgres'
  readonly queries: Queries
  /** Runs SQL as it is; several statements at once when there are no values: the rows are then the last one's. */
  readonly executeSql: (
    text: string,
    values?: readonly unknown[],
  ) => Promise<{ readonly rows: Record<string, unknown>[] }>
  /**
   * Hears the notifications of a channel, from whatever process.
   *
   * @param hearing.gap called after the connection was lost for a while and notifications may have been missed
   * @returns how to stop
   */
  readonly listen: (channel: string, hearing: Hearing) => Promise<() => Promise<void>>
  /** A name for this process as a sender of cards; it is alive for as long as this process is, and not longer. */
  readonly registerSender: () => Promise<string>
  readonly isSenderAlive: (sender: string) => Promise<boolean>
  /** How many processes have registered and live. */
  readonly countSenders: () => Promise<number>
  readonly close: () => Promise<void>
}

/** What is done with the notifications of a channel. */
export interface Hearing {
  readonly message: (payload: string) => void
  readonly gap: () => void
}
