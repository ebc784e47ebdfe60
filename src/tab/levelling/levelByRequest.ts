import type { LevellingAnswer, LevellingProgress } from '../../domain/levelling/levelling.ts'
import { levelTerm } from '../../domain/levelling/levelTerm.ts'
import { createResolveMoved, type LevellingRequest } from './movedDocument.ts'

/** Levels what a page asked for, from its first step to its last. */
export function levelByRequest(
  { documents, ...input }: LevellingRequest,
  onProgress: (progress: LevellingProgress) => void,
): LevellingAnswer {
  const search = levelTerm({ ...input, resolve: createResolveMoved(documents, input.schoolYear) })
  let step = search.next()
  for (; step.done !== true; step = search.next()) onProgress(step.value)
  return step.value
}
