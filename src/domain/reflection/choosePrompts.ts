import { addDays, daysBetween, type IsoDate } from '../calendar/dates.ts'
import type { SchoolYear } from '../schoolYear/schoolYear.ts'
import { promptById, prompts } from './library.ts'
import type { ChosenPrompt, Depth, Moment, PastPrompt, Prompt, PromptReason, Theme, WeekLoad } from './reflection.ts'

/** Levels at which a week is heavy (between busy and hot) or calm, of 0 to 4: settings of the product. */
const heavyFrom = 2.5
const calmBelow = 1

/** What a choice rests on. */
export interface PromptInput {
  /** The Monday of the week. */
  readonly week: IsoDate
  readonly year: SchoolYear
  /** Null when nobody says how heavy the week is. */
  readonly load: WeekLoad | null
  /** In any order. */
  readonly history: readonly PastPrompt[]
  /** Something that stays the same for a board, so that not every school gets the same question. */
  readonly seed: string
  /** Whether the two have been to training together lately. */
  readonly afterTraining?: boolean
}

/** Which part of a term a week lies in: its first two weeks, its last two, or between. */
export function termMoment(year: SchoolYear, week: IsoDate): 'term-start' | 'mid-term' | 'term-end' {
  const { halfTerms } = year.termDates
  const end = addDays(week, 6)
  for (let i = 0; i + 1 < halfTerms.length; i += 2) {
    const [first, second] = [halfTerms[i], halfTerms[i + 1]]
    if (first === undefined || second === undefined || end < first.start || week > second.end) continue
    if (daysBetween(first.start, end) < 14) return 'term-start'
    return daysBetween(week, second.end) < 14 ? 'term-end' : 'mid-term'
  }
  return 'mid-term'
}

function allowedDepths(load: WeekLoad | null, isAfterDeep: boolean): readonly Depth[] {
  if (load !== null && load >= heavyFrom) return ['light']
  return load === null || isAfterDeep ? ['light', 'standard'] : ['light', 'standard', 'deep']
}

function momentsOf({ year, week, load, afterTraining = false }: PromptInput): ReadonlySet<Moment> {
  const present = new Set<Moment>([termMoment(year, week)])
  if (afterTraining) present.add('after-training')
  if (load !== null && load >= heavyFrom) present.add('high-pressure')
  if (load !== null && load < calmBelow) present.add('low-pressure')
  return present
}

/** A small number from a text, spread evenly (FNV-1a): the order in which equals come. */
function mixed(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

/** Weeks since something of this kind was asked; null for never. */
function weeksSince(history: readonly PastPrompt[], week: IsoDate, isOne: (prompt: Prompt) => boolean): number | null {
  const weeks = history.flatMap(({ promptId, week: then }) => {
    const prompt = promptId === null ? null : promptById(promptId)
    return prompt !== null && isOne(prompt) ? [Math.round(daysBetween(then, week) / 7)] : []
  })
  return weeks.length === 0 ? null : Math.min(...weeks)
}

const never = 10_000

interface Ranked {
  readonly prompt: Prompt
  readonly keys: readonly number[]
}

function byKeys(a: Ranked, b: Ranked): number {
  for (const [i, key] of a.keys.entries()) {
    const difference = key - (b.keys[i] ?? 0)
    if (difference !== 0) return difference
  }
  return 0
}

/**
 * The questions that suit a week, the best first. A heavy week gets light ones only; nothing deep is asked when nobody
 * says how heavy the week is, nor after a deep one. Among those, the one that was never asked or longest ago, then the theme
 * that has rested longest, then what suits the moment and the load; ties fall by board and week. The same input always gives the same answer.
 *
 * @param count how many; fewer come only when the library has no more of an allowed depth
 */
export function choosePrompts(input: PromptInput, count: number): readonly ChosenPrompt[] {
  const { week, load, seed } = input
  const history = input.history.filter((past) => past.week < week)
  const present = momentsOf(input)
  const last = [...history].sort((a, b) => (a.week < b.week ? 1 : -1))[0]
  const lastId = last?.promptId ?? null
  const isAfterDeep = lastId !== null && promptById(lastId)?.depth === 'deep'
  const depths = allowedDepths(load, isAfterDeep)
  const rest = new Map<Theme, number | null>()
  const restOf = (theme: Theme) => {
    const known = rest.get(theme)
    if (known !== undefined) return known
    const weeks = weeksSince(history, week, (prompt) => prompt.theme === theme)
    rest.set(theme, weeks)
    return weeks
  }
  const isMoment = ({ bestWhen }: Prompt) => bestWhen.some((moment) => present.has(moment))
  const suits = (prompt: Prompt) => isMoment(prompt) || prompt.bestWhen.includes('any')
  const isForDepth = ({ depth }: Prompt) => load !== null && load < calmBelow && depth === 'deep' && !isAfterDeep
  const ranked = prompts
    .filter(({ depth }) => depths.includes(depth))
    .map((prompt): Ranked => {
      const asked = weeksSince(history, week, ({ id }) => id === prompt.id)
      return {
        prompt,
        keys: [
          // What was asked within the year comes last, and among that what is longest ago first.
          asked === null ? 0 : never - asked,
          suits(prompt) ? 0 : 1,
          -(restOf(prompt.theme) ?? never),
          isForDepth(prompt) ? 0 : 1,
          isMoment(prompt) ? 0 : 1,
          mixed(`${seed}/${week}/${prompt.id}`),
        ],
      }
    })
    .sort(byKeys)
  return ranked.slice(0, count).map(({ prompt }) => ({
    prompt,
    because: reasons(prompt, { input, isAfterDeep, present, rest: restOf(prompt.theme) }),
  }))
}

function reasons(
  prompt: Prompt,
  known: {
    readonly input: PromptInput
    readonly isAfterDeep: boolean
    readonly present: ReadonlySet<Moment>
    readonly rest: number | null
  },
): readonly PromptReason[] {
  const { load } = known.input
  const because: PromptReason[] = []
  if (load !== null && load >= heavyFrom) because.push({ kind: 'heavyWeek' })
  else if (known.isAfterDeep) because.push({ kind: 'afterDeep' })
  else if (load === null) because.push({ kind: 'loadUnknown' })
  else if (load < calmBelow && prompt.depth === 'deep') because.push({ kind: 'calmWeek' })
  const moment = prompt.bestWhen.find((each) => known.present.has(each) && !each.endsWith('pressure'))
  if (moment !== undefined) because.push({ kind: 'moment', moment })
  if (known.rest === null || known.rest > 1) {
    because.push({ kind: 'themeRested', theme: prompt.theme, weeks: known.rest })
  }
  return because
}
