import type { AppManifest } from '../appManifest.ts'
import type { Picture } from '../png.ts'

/** What a rule of ours looks at. */
export interface Candidate {
  readonly manifest: AppManifest
  /** The manifest as it is in the package. */
  readonly text: string
  /** The version in package.json. */
  readonly version: string
  /** The pictures of the package by file name; null for what is no PNG that we can read. */
  readonly pictures: ReadonlyMap<string, Picture | null>
}

/** Says in sentences what is wrong; nothing when nothing is. Microsoft's schema looks at none of it. */
export type Rule = (candidate: Candidate) => readonly string[]
