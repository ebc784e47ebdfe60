import { defaultCategories } from './defaultCategories.ts'
import type { Band, CategoryRule, PressureSettings } from './pressure.ts'

/** The numbers that the map starts with. */
export const defaultPressureSettings: PressureSettings = {
  categories: defaultCategories,
  bandStarts: { steady: 0.6, busy: 0.85, hot: 1.1, peak: 1.4 },
  windowDays: 14,
}

/** Why those numbers: a sentence each, shown beside the setting. */
export const numbersBecause: Readonly<Record<keyof PressureSettings['bandStarts'] | 'windowDays', string>> = {
  steady: 'Below 60 % more than a third of the day is unasked for: room for what no calendar foresees.',
  busy: 'From 85 % on, an hour lost to something unforeseen is no longer found again the same day.',
  hot: 'From 110 % on the day asks for more than it has: something moves to the evening or to another day.',
  peak: 'From 140 % on, seven hours are asked for every five that there are.',
  windowDays:
    'Nobody can say which day of a window longer than two weeks is the heavy one, so its work is spread evenly.',
}

/** The word for a level of pressure; a level at which a band begins belongs to it. */
export function bandOf(pressure: number, { bandStarts }: PressureSettings): Band {
  if (pressure >= bandStarts.peak) return 'peak'
  if (pressure >= bandStarts.hot) return 'hot'
  if (pressure >= bandStarts.busy) return 'busy'
  return pressure >= bandStarts.steady ? 'steady' : 'calm'
}

/**
 * Hours asked ÷ hours available: Infinity when something is asked and no hour is left, 0 when nothing is asked.
 */
export function pressureOf(hoursAsked: number, hoursAvailable: number): number {
  if (hoursAsked === 0) return 0
  return hoursAvailable === 0 ? Infinity : hoursAsked / hoursAvailable
}

/** What one Outlook category means; null when the map does not know it. The first rule that has the name decides. */
export function categoryRuleOf(name: string, settings: PressureSettings): CategoryRule | null {
  return rulesByName(settings).get(folded(name)) ?? null
}

/** Tells what an event's categories make of it; null when none of them is known. */
export type RuleOfCategories = (categories: readonly string[]) => CategoryRule | null

const weightOfKind = { deadline: 3, taught: 2, joint: 1 } as const

/**
 * A reader of categories that looks names up once for many events. An event means one thing: a deadline before
 * taught time before joint time, and among equals the category that its owner put first. (Outlook keeps no order that
 * people see, so what decides must be the kind: a census that is also marked as joint time stays a census.)
 */
export function createRuleOfCategories(settings: PressureSettings): RuleOfCategories {
  const byName = rulesByName(settings)
  const asWritten = new Map<string, CategoryRule | null>()
  const ruleOf = (name: string) => {
    const known = asWritten.get(name)
    if (known !== undefined) return known
    const rule = byName.get(folded(name)) ?? null
    asWritten.set(name, rule)
    return rule
  }
  return (categories) => {
    let chosen: CategoryRule | null = null
    for (const category of categories) {
      const rule = ruleOf(category)
      if (rule !== null && (chosen === null || weightOfKind[rule.kind] > weightOfKind[chosen.kind])) chosen = rule
    }
    return chosen
  }
}

function rulesByName(settings: PressureSettings): ReadonlyMap<string, CategoryRule> {
  const rules = new Map<string, CategoryRule>()
  for (const rule of settings.categories) {
    for (const name of [rule.name, ...rule.aliases]) if (!rules.has(folded(name))) rules.set(folded(name), rule)
  }
  return rules
}

/** How names of categories are compared: whatever their case, and however many spaces are in them. */
export function folded(name: string): string {
  return name.trim().replace(/\s+/g, ' ').toLowerCase()
}
