import fs from 'node:fs'
import type { PGlite } from '@electric-sql/pglite'
import { NodeFS } from '@electric-sql/pglite/nodefs'

/** The part of Emscripten's NODEFS that is completed here. */
interface NodeFileSystem {
  readonly stream_ops: { fsync?: (stream: { readonly nfd: number }) => number }
}

/**
 * A folder whose files are really synced. Emscripten's NODEFS has no fsync, and PGlite starts PostgreSQL with fsync
 * off: then an acknowledged write is safe from the end of the process, but not from a power cut. Here fsync is the
 * system's, and {@link syncedStart} turns it on.
 */
export class SyncedFolder extends NodeFS {
  override async init(pg: PGlite, options: Parameters<NodeFS['init']>[1]): ReturnType<NodeFS['init']> {
    const { emscriptenOpts } = await super.init(pg, options)
    const completeNodeFs = (module: object) => {
      // The module's type leaves out the file systems that it carries.
      const { NODEFS } = module as { readonly NODEFS: NodeFileSystem }
      NODEFS.stream_ops.fsync = ({ nfd }) => {
        fs.fsyncSync(nfd)
        return 0
      }
    }
    return { emscriptenOpts: { ...emscriptenOpts, preRun: [...(emscriptenOpts.preRun ?? []), completeNodeFs] } }
  }
}

/**
 * PGlite's usual parameters of PostgreSQL, but without `-F` (fsync off), and with less kept of what was written ahead.
 * Of the ways to sync, fdatasync does nothing in PGlite, and fsync does.
 */
export function syncedStart(usual: readonly string[]): string[] {
  const settings = ['fsync=on', 'wal_sync_method=fsync', 'min_wal_size=32MB', 'max_wal_size=64MB']
  return [...usual.filter((parameter) => parameter !== '-F'), ...settings.flatMap((setting) => ['-c', setting])]
}
