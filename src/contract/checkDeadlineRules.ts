import * as z from 'zod/mini'
import type { DeadlineRule } from '../domain/schoolYear/deadlineRules/rule.ts'
import { deadlineRuleSchema } from './deadlineRule.ts'

z.config(z.locales.en())

/** Something that is wrong with a rule, for whoever writes it. */
export interface RuleProblem {
  /** The rule's id, or its place in the list where it has none. */
  readonly rule: string
  /** One sentence. */
  readonly problem: string
}

/** Everything that is wrong with a list of rules: each by itself, and in what they say of each other. */
export function checkDeadlineRules(rules: readonly unknown[]): readonly RuleProblem[] {
  const problems: RuleProblem[] = []
  const sound: DeadlineRule[] = []
  rules.forEach((rule, place) => {
    const parsed = deadlineRuleSchema.safeParse(rule)
    if (parsed.success) {
      sound.push(parsed.data)
      return
    }
    const name = idOf(rule) ?? `rule ${place + 1}`
    for (const { path, message } of parsed.error.issues) {
      problems.push({ rule: name, problem: `${path.length === 0 ? 'The rule' : path.join('.')}: ${message}.` })
    }
  })
  const ids = rules.flatMap((rule) => idOf(rule) ?? [])
  const byId = new Map(sound.map((rule) => [rule.id, rule]))
  ids.forEach((id, place) => {
    if (ids.indexOf(id) !== place) problems.push({ rule: id, problem: 'There are two rules with this id.' })
  })
  for (const rule of sound) {
    const say = (problem: string) => problems.push({ rule: rule.id, problem })
    for (const base of basesOf(rule)) {
      if (!ids.includes(base)) say(`It rests on "${base}", and there is no such rule.`)
    }
    if (restsOnItself(rule, byId)) say('It rests on itself, by way of the rules that it names.')
    const isOnce = !['repeated', 'withEach', 'fromAnchor', 'reviewMeeting', 'userDated', 'insetDays'].includes(
      rule.when.type,
    )
    if (rule.published !== undefined && !isOnce)
      say('Printed dates are for rules that give one day or one window a year.')
    if (rule.movable?.within === 'reviewLimits' && rule.when.type !== 'reviewMeeting') {
      say('Only a review meeting is moved within reviewLimits.')
    }
    if (rule.lessDatedPlans !== undefined && rule.effort.by !== 'count') {
      say('Plans with a date can only be taken off an effort that is counted.')
    }
  }
  return problems
}

function idOf(rule: unknown): string | null {
  return typeof rule === 'object' && rule !== null && 'id' in rule && typeof rule.id === 'string' ? rule.id : null
}

/** The rules that a rule names. */
function basesOf({ when }: DeadlineRule): readonly string[] {
  const steps = when.type === 'repeated' ? when.each : [when]
  const days = steps.flatMap((step) => (step.type === 'window' ? [step.from, step.to] : [step]))
  return days.flatMap((day) => {
    if (day.type === 'relativeTo' || day.type === 'withEach') return [day.rule]
    return day.type === 'reviewMeeting' ? [day.completeBy] : []
  })
}

function restsOnItself(rule: DeadlineRule, byId: ReadonlyMap<string, DeadlineRule>): boolean {
  const seen = new Set<string>()
  const next = [...basesOf(rule)]
  for (let id = next.pop(); id !== undefined; id = next.pop()) {
    if (id === rule.id) return true
    const base = byId.get(id)
    if (base === undefined || seen.has(id)) continue
    seen.add(id)
    next.push(...basesOf(base))
  }
  return false
}
