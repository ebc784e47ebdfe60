import type { MasterCategory } from '../../calendars/calendarSource.ts'
import type { CategoryRule } from '../../domain/pressure/pressure.ts'
import { folded } from '../../domain/pressure/settings.ts'

/** How one of Tandem's categories stands in somebody's Outlook. */
export interface CategoryState {
  readonly rule: CategoryRule
  /** The names in Outlook that Tandem understands as this one. */
  readonly there: readonly string[]
}

/**
 * Outlook's colours for the categories that most schools use; Outlook has 25, so that kin share one. The rest are made
 * when somebody asks for them.
 */
const usualColours: ReadonlyMap<string, string> = new Map([
  ['ehcPlanReview', 'preset8'],
  ['needsAssessmentAdvice', 'preset23'],
  ['census', 'preset7'],
  ['moderation', 'preset5'],
  ['assessmentData', 'preset4'],
  ['appraisal', 'preset1'],
  ['governors', 'preset0'],
  ['budget', 'preset3'],
  ['reportsToParents', 'preset6'],
  ['senSupportReview', 'preset9'],
  ['inclusionStrategy', 'preset18'],
  ['accessArrangements', 'preset22'],
  ['transition', 'preset20'],
  ['safeguardingAudit', 'preset15'],
  ['training', 'preset2'],
  ['teaching', 'preset12'],
  ['duty', 'preset10'],
  ['jointTime', 'preset19'],
])

const otherColour = 'preset13'

const colourWords: ReadonlyMap<string, string> = new Map(
  ['red', 'orange', 'brown', 'yellow', 'green', 'teal', 'olive', 'blue', 'purple', 'cranberry']
    .concat(['steel', 'dark steel', 'grey', 'dark grey', 'black', 'dark red', 'dark orange', 'dark brown'])
    .concat(['dark yellow', 'dark green', 'dark teal', 'dark olive', 'dark blue', 'dark purple', 'dark cranberry'])
    .map((word, place) => [`preset${place}`, word]),
)

/** Which of Tandem's categories are in somebody's list already, by whatever name. Names fold case and spaces. */
export function categoryStates(
  rules: readonly CategoryRule[],
  categories: readonly MasterCategory[],
): readonly CategoryState[] {
  return rules.map((rule) => {
    const names = new Set([rule.name, ...rule.aliases].map(folded))
    const there = categories.map(({ displayName }) => displayName).filter((name) => names.has(folded(name)))
    return { rule, there }
  })
}

/** How many of somebody's categories Tandem has nothing to do with. */
export function foreignCount(states: readonly CategoryState[], categories: readonly MasterCategory[]): number {
  return categories.length - new Set(states.flatMap(({ there }) => there)).size
}

/** Whether most schools use a category, so that it is offered first. */
export function isUsual({ code }: CategoryRule): boolean {
  return usualColours.has(code)
}

/** A category as it would be made in Outlook. */
export function asMasterCategory({ code, name }: CategoryRule): MasterCategory {
  return { displayName: name, color: usualColours.get(code) ?? otherColour }
}

/** "dark green", for one of Outlook's colours. */
export function colourOf(category: MasterCategory): string {
  return colourWords.get(category.color) ?? 'no colour'
}
