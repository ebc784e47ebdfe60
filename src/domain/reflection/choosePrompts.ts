import { addDays, daysBetween, type IsoDate } from '../calendar/dates.ts'
import type { SchoolYear } from '../schoolYear/schoolYear.ts'
import { promptById, prompts } from './library.ts'
import type { ChosenPrompt, Depth, Moment, PastPrompt, Prompt, PromptReason, Theme, WeekLoad } from './reflection.ts'

/** From which load on a week is heavy, and below which it is calm, of 0 to 4: between "busy" and "hot", below "steady". */
const heavyFrom = 2.5
const calmBelow = 1

/** What a choice rests on. */
export interface PromptInput {
  /** The Monday of the week. */
  readonly week: IsoDate
  readonly year: SchoolYear
  /** Null when nobody says how heavy the week is. */
  readonly load: WeekLoad | null
  /** In any order. Later weeks are passed over; a question that was asked by hand in the same week counts. */
  readonly history: readonly PastPrompt[]
  /** Something that stays the same for a board, so that not every school gets the same question. */
  readonly seed: string
  /** Whether the two have been to training together lately. */
  readonly afterTraining?: boolean
}

const terms = [
  ['autumn1', 'autumn2'],
  ['spring1', 'spring2'],
  ['summer1', 'summer2'],
] as const

/** Which part of a term a week lies in: its first two weeks, its last two, or between. */
export function termMoment(year: SchoolYear, week: IsoDate): 'term-start' | 'mid-term' | 'term-end' {
  const { halfTerms } = year.termDates
  const sunday = addDays(week, 6)
  for (const [firstHalf, secondHalf] of terms) {
    const start = halfTerms.find(({ half }) => half === firstHalf)?.start
    const end = halfTerms.find(({ half }) => half === secondHalf)?.end
    if (start === undefined || end === undefined || sunday < start || week > end) continue
    if (daysBetween(start, sunday) < 14) return 'term-start'
    return daysBetween(week, end) < 14 ? 'term-end' : 'mid-term'
  }
  return 'mid-term'
}

/** A week as far as the choice goes. */
type Weight = 'heavy' | 'between' | 'calm' | 'unknown'

function weightOf(load: WeekLoad | null): Weight {
  if (load === null) return 'unknown'
  if (load >= heavyFrom) return 'heavy'
  return load < calmBelow ? 'calm' : 'between'
}

/** The one rule that nothing loosens: light in a heavy week, deep only in a calm one, and never twice running. */
function allowedDepths(weight: Weight, isAfterDeep: boolean): readonly Depth[] {
  if (weight === 'heavy') return ['light']
  return weight === 'calm' && !isAfterDeep ? ['light', 'standard', 'deep'] : ['light', 'standard']
}

function momentsOf({ year, week, afterTraining = false }: PromptInput, weight: Weight): ReadonlySet<Moment> {
  const present = new Set<Moment>([termMoment(year, week)])
  if (afterTraining) present.add('after-training')
  if (weight === 'heavy') present.add('high-pressure')
  if (weight === 'calm') present.add('low-pressure')
  return present
}

/** What was asked before: in which week each question and each theme came last, and whether the last one was deep. */
interface Asked {
  readonly prompts: ReadonlyMap<string, IsoDate>
  readonly themes: ReadonlyMap<Theme, IsoDate>
  readonly isAfterDeep: boolean
}

function askedUpTo(week: IsoDate, history: readonly PastPrompt[]): Asked {
  const asked = history.filter((past) => past.week <= week).toSorted((a, b) => compare(a.week, b.week))
  const known = asked.flatMap((past) => {
    const prompt = past.promptId === null ? null : promptById(past.promptId)
    return prompt === null ? [] : [{ week: past.week, prompt }]
  })
  const latest = asked.at(-1)?.week
  return {
    prompts: new Map(known.map((past) => [past.prompt.id, past.week])),
    themes: new Map(known.map((past) => [past.prompt.theme, past.week])),
    // Of two in one week nobody knows which was the later, so either of them counts.
    isAfterDeep: known.some((past) => past.week === latest && past.prompt.depth === 'deep'),
  }
}

/** A small number from a text, spread evenly (FNV-1a): the order in which equals come. */
function mixed(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  return hash >>> 0
}

function compare<Key extends string | number>(a: Key, b: Key): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}

/** A question with what decides its place in the order. */
interface Candidate {
  readonly prompt: Prompt
  /** The week in which it came last; empty, and so before all others, when it never did. */
  readonly askedIn: string
  readonly isSuited: boolean
  readonly themeAskedIn: string
  readonly usesTheCalm: boolean
  readonly isOfTheMoment: boolean
  readonly lot: number
}

function byFit(a: Candidate, b: Candidate): number {
  return (
    compareUse(a, b) ||
    compare(a.themeAskedIn, b.themeAskedIn) ||
    Number(b.usesTheCalm) - Number(a.usesTheCalm) ||
    Number(b.isOfTheMoment) - Number(a.isOfTheMoment) ||
    compare(a.lot, b.lot)
  )
}

function compareUse(a: Candidate, b: Candidate): number {
  return compare(a.askedIn, b.askedIn) || Number(b.isSuited) - Number(a.isSuited)
}

/** Has the themes take turns among equally good questions, so that three of them are about three things. */
function takingTurns(candidates: readonly Candidate[]): readonly Candidate[] {
  const taken = new Map<string, number>()
  return candidates
    .map((candidate) => {
      const key = `${candidate.prompt.theme}/${candidate.askedIn}/${candidate.isSuited}`
      const turn = taken.get(key) ?? 0
      taken.set(key, turn + 1)
      return { candidate, turn }
    })
    .toSorted((a, b) => compareUse(a.candidate, b.candidate) || a.turn - b.turn)
    .map(({ candidate }) => candidate)
}

/**
 * The questions that suit a week, the best first. A heavy week gets light ones only; a deep one comes in a calm week
 * only, and never after another. Among those that remain this decides, and gives way from the last to the first when
 * the library runs short:
 *
 * 1. never asked, else asked longest ago
 * 2. suits the part of the term, the load, or any week
 * 3. of a theme that is not in the list yet, then of the one that has rested longest
 * 4. deep, when it may be; made for this moment rather than for any
 * 5. by lot, drawn for the board and the week
 *
 * The same input always gives the same answer, and a longer list begins with the shorter one.
 *
 * @param count how many; fewer come only when the library has no more of an allowed depth (16 are light, 46 not deep)
 */
export function choosePrompts(input: PromptInput, count: number): readonly ChosenPrompt[] {
  const { week, seed } = input
  const weight = weightOf(input.load)
  const asked = askedUpTo(week, input.history)
  const present = momentsOf(input, weight)
  const depths = allowedDepths(weight, asked.isAfterDeep)
  const candidates = prompts
    .filter(({ depth }) => depths.includes(depth))
    .map((prompt): Candidate => {
      const isOfTheMoment = prompt.bestWhen.some((moment) => present.has(moment))
      return {
        prompt,
        askedIn: asked.prompts.get(prompt.id) ?? '',
        isSuited: isOfTheMoment || prompt.bestWhen.includes('any'),
        themeAskedIn: asked.themes.get(prompt.theme) ?? '',
        usesTheCalm: prompt.depth === 'deep',
        isOfTheMoment,
        lot: mixed(`${seed}/${week}/${prompt.id}`),
      }
    })
    .toSorted(byFit)
  return takingTurns(candidates)
    .slice(0, count)
    .map(({ prompt }) => ({ prompt, because: reasonsFor(prompt, { week, weight, asked, present }) }))
}

interface Known {
  readonly week: IsoDate
  readonly weight: Weight
  readonly asked: Asked
  readonly present: ReadonlySet<Moment>
}

function reasonsFor(prompt: Prompt, { week, weight, asked, present }: Known): readonly PromptReason[] {
  const because: PromptReason[] = []
  if (weight === 'heavy') because.push({ kind: 'heavyWeek' })
  else if (asked.isAfterDeep) because.push({ kind: 'afterDeep' })
  else if (weight === 'unknown') because.push({ kind: 'loadUnknown' })
  else if (prompt.depth === 'deep') because.push({ kind: 'calmWeek' })
  const isSaid = because.some(({ kind }) => kind === 'heavyWeek' || kind === 'calmWeek')
  const moment = prompt.bestWhen.find((each) => present.has(each) && !(isSaid && each.endsWith('pressure')))
  if (moment !== undefined) because.push({ kind: 'moment', moment })
  const themeAskedIn = asked.themes.get(prompt.theme)
  const weeks = themeAskedIn === undefined ? null : Math.round(daysBetween(themeAskedIn, week) / 7)
  if (weeks === null || weeks > 1) because.push({ kind: 'themeRested', theme: prompt.theme, weeks })
  if (because.length === 0 && prompt.bestWhen.includes('any')) because.push({ kind: 'moment', moment: 'any' })
  return because
}
