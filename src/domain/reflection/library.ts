import { eachOthersShoes } from './prompts/eachOthersShoes.ts'
import { heatMap } from './prompts/heatMap.ts'
import { learnSideBySide } from './prompts/learnSideBySide.ts'
import { oneStep } from './prompts/oneStep.ts'
import { planTogether } from './prompts/planTogether.ts'
import { pupilsEyes } from './prompts/pupilsEyes.ts'
import { strategicVoice } from './prompts/strategicVoice.ts'
import { workingModel } from './prompts/workingModel.ts'
import type { Prompt } from './reflection.ts'

/** The sixty questions of the library, theme by theme. */
export const prompts: readonly Prompt[] = [
  ...heatMap,
  ...planTogether,
  ...strategicVoice,
  ...eachOthersShoes,
  ...learnSideBySide,
  ...pupilsEyes,
  ...workingModel,
  ...oneStep,
]

const byId = new Map(prompts.map((prompt) => [prompt.id, prompt]))

/** The question of this id; null when there is none (any more). */
export function promptById(id: string): Prompt | null {
  return byId.get(id) ?? null
}
