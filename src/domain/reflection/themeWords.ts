import type { Theme } from './reflection.ts'

/** What each theme is called on screen. */
export const themeName: Readonly<Record<Theme, string>> = {
  'heat-map': 'The year ahead',
  'plan-together': 'Planning together',
  'strategic-voice': 'A strategic voice',
  'each-others-shoes': 'Each other’s shoes',
  'learn-side-by-side': 'Learning side by side',
  'pupils-eyes': 'What pupils would say',
  'working-model': 'How we work together',
  'one-step': 'One step',
}
