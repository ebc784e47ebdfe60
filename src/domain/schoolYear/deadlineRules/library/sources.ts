import { officialSources } from './officialSources.ts'
import { otherSources } from './otherSources.ts'
import type { Source } from './source.ts'

/** Every source of the library, by its name in the rules. */
export const sources = { ...officialSources, ...otherSources } as const satisfies Readonly<Record<string, Source>>

/** The name of a source in the rules. */
export type SourceId = keyof typeof sources
