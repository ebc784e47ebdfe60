import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, isoDate, type IsoDate } from '../../../src/domain/calendar/dates.ts'
import { choosePrompts, type PromptInput, termMoment } from '../../../src/domain/reflection/choosePrompts.ts'
import { promptById, prompts } from '../../../src/domain/reflection/library.ts'
import { reasonSentence } from '../../../src/domain/reflection/reasonWords.ts'
import { type PastPrompt, themes } from '../../../src/domain/reflection/reflection.ts'
import { isSchoolWeek } from '../../../src/domain/reflection/weekly.ts'
import { createSchoolYear } from '../../../src/domain/schoolYear/schoolYear.ts'
import { modelTermDates } from '../../../src/domain/schoolYear/termDates.ts'

const year = createSchoolYear(modelTermDates(2026), 'Europe/London')
const week = isoDate('2026-11-23')
const input = (change: Partial<PromptInput> = {}): PromptInput => ({
  week,
  year,
  load: null,
  history: [],
  seed: 'a board',
  ...change,
})
const first = (change: Partial<PromptInput> = {}) => {
  const [chosen] = choosePrompts(input(change), 1)
  if (chosen === undefined) throw new Error('Nothing was chosen.')
  return chosen
}
const mondays: readonly IsoDate[] = Array.from({ length: 48 }, (_, i) => addDays(isoDate('2026-08-31'), 7 * i))
const schoolWeeks = mondays.filter((monday) => isSchoolWeek(year, monday))

const pasts = fc.array(
  fc.record({
    week: fc.constantFrom(...schoolWeeks.filter((monday) => monday < week)),
    promptId: fc.option(fc.constantFrom(...prompts.map(({ id }) => id)), { nil: null }),
  }),
  { maxLength: 40 },
)

test('the library has sixty questions, each with a name of its own', () => {
  expect(prompts).toHaveLength(60)
  expect(new Set(prompts.map(({ id }) => id)).size).toBe(60)
  expect(new Set(prompts.map(({ theme }) => theme))).toEqual(new Set(themes))
})

test('a heavy week is asked a light question, whatever was asked before', () => {
  fc.assert(
    fc.property(pasts, fc.double({ min: 2.5, max: 4, noNaN: true }), fc.string(), (history, load, seed) => {
      const chosen = choosePrompts(input({ history, load, seed }), 3)
      expect(chosen.map(({ prompt }) => prompt.depth)).toEqual(['light', 'light', 'light'])
      expect(chosen[0]?.because[0]).toEqual({ kind: 'heavyWeek' })
    }),
  )
})

test('nothing deep is asked while nobody says how heavy the week is', () => {
  fc.assert(
    fc.property(pasts, fc.string(), (history, seed) => {
      expect(first({ history, seed }).prompt.depth).not.toBe('deep')
    }),
  )
})

test('a calm week may go deep, and no other week does', () => {
  expect(first({ load: 0.2 }).prompt.depth).toBe('deep')
  fc.assert(
    fc.property(pasts, fc.double({ min: 1, max: 4, noNaN: true }), fc.string(), (history, load, seed) => {
      const depths = choosePrompts(input({ history, load, seed }), 60).map(({ prompt }) => prompt.depth)
      expect(depths).not.toContain('deep')
    }),
  )
})

test('a question that was asked by hand in the same week counts as the last one', () => {
  const deep = prompts.find(({ depth }) => depth === 'deep')
  const chosen = first({ load: 0.2, history: [{ week, promptId: deep?.id ?? null }] })
  expect(chosen.prompt.depth).not.toBe('deep')
  expect(chosen.because[0]).toEqual({ kind: 'afterDeep' })
})

test('a question in somebody’s own words after a deep one does not hide it within the week', () => {
  const deep = prompts.find(({ depth }) => depth === 'deep')?.id ?? null
  const before = addDays(week, -7)
  const history = [
    { week: before, promptId: deep },
    { week: before, promptId: null },
  ]
  expect(first({ load: 0.2, history }).prompt.depth).not.toBe('deep')
  expect(first({ load: 0.2, history: history.toReversed() }).prompt.depth).not.toBe('deep')
})

/** A whole year of choices, each week with a load. */
function aYear(loads: readonly (number | null)[], seed: string): readonly PastPrompt[] {
  const history: PastPrompt[] = []
  schoolWeeks.forEach((monday, i) => {
    const { prompt } = first({ week: monday, load: loads[i % loads.length] ?? null, history, seed })
    history.push({ week: monday, promptId: prompt.id })
  })
  return history
}

test('over a year two deep ones never come running, whatever the weeks are like', () => {
  fc.assert(
    fc.property(
      fc.array(fc.option(fc.double({ min: 0, max: 4, noNaN: true })), { minLength: 1, maxLength: 40 }),
      fc.string(),
      (loads, seed) => {
        const depths = aYear(loads, seed).map(({ promptId }) => promptById(promptId ?? '')?.depth)
        for (const [i, depth] of depths.entries()) expect([depth, depths[i + 1]]).not.toEqual(['deep', 'deep'])
      },
    ),
    { numRuns: 50 },
  )
})

test('a year of weeks that are not all heavy has every theme and asks nothing twice', () => {
  const loads = fc.array(fc.option(fc.double({ min: 0, max: 2.4, noNaN: true })), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(loads, fc.string(), (weeks, seed) => {
      const asked = aYear(weeks, seed).map(({ promptId }) => promptId)
      expect(new Set(asked).size).toBe(asked.length)
      expect(asked.length).toBeGreaterThanOrEqual(38)
      expect(new Set(asked.map((id) => promptById(id ?? '')?.theme))).toEqual(new Set(themes))
    }),
    { numRuns: 30 },
  )
})

test('a year with a heavy week in every three still asks thirty different questions', () => {
  fc.assert(
    fc.property(fc.string(), (seed) => {
      const asked = aYear([0.5, 3, 1.5, null, 2, 3.5], seed).map(({ promptId }) => promptId)
      expect(new Set(asked).size).toBeGreaterThanOrEqual(30)
    }),
    { numRuns: 20 },
  )
})

test('a year of heavy weeks asks every light question before one comes again', () => {
  const light = prompts.filter(({ depth }) => depth === 'light').map(({ id }) => id)
  const asked = aYear([3.5], 'a board').map(({ promptId }) => promptId)
  expect(new Set(asked.slice(0, light.length))).toEqual(new Set(light))
  expect(asked.slice(light.length, 2 * light.length)).toEqual(asked.slice(0, light.length))
})

test('this week’s three are about three things, and begin with the weekly question', () => {
  fc.assert(
    fc.property(fc.option(fc.double({ min: 0, max: 4, noNaN: true })), fc.string(), (load, seed) => {
      const three = choosePrompts(input({ load, seed }), 3)
      expect(three).toHaveLength(3)
      expect(new Set(three.map(({ prompt }) => prompt.theme)).size).toBe(3)
      expect(three[0]).toEqual(first({ load, seed }))
    }),
  )
})

test('the theme that has rested longest comes before the others', () => {
  const history = themes
    .filter((theme) => theme !== 'pupils-eyes')
    .map((theme, i) => ({
      week: addDays(week, -7 * (i + 1)),
      promptId: prompts.find((prompt) => prompt.theme === theme && prompt.depth !== 'deep')?.id ?? null,
    }))
  expect(first({ history }).prompt.theme).toBe('pupils-eyes')
})

test('the same board in the same week gets the same question, and not every board does', () => {
  expect(first()).toEqual(first())
  const ofBoards = Array.from({ length: 40 }, (_, i) => first({ seed: `board ${i}` }).prompt.id)
  expect(new Set(ofBoards).size).toBeGreaterThan(3)
})

test('what has not happened yet makes no difference', () => {
  const later = [{ week: addDays(week, 7), promptId: first().prompt.id }]
  expect(first({ history: later })).toEqual(first())
})

test('a question is chosen for training that the two have been to', () => {
  const { because, prompt } = first({
    afterTraining: true,
    history: themes
      .filter((theme) => theme !== 'learn-side-by-side')
      .map((theme) => ({
        week: addDays(week, -7),
        promptId: prompts.find((each) => each.theme === theme)?.id ?? null,
      })),
  })
  expect(prompt.bestWhen).toContain('after-training')
  expect(because).toContainEqual({ kind: 'moment', moment: 'after-training' })
})

test('the order in which a school gives its half-terms makes no difference', () => {
  const dates = modelTermDates(2026)
  const shuffled = createSchoolYear({ ...dates, halfTerms: dates.halfTerms.toReversed() }, 'Europe/London')
  for (const monday of schoolWeeks) expect(termMoment(shuffled, monday)).toBe(termMoment(year, monday))
})

test.each([
  ['2026-08-31', 'term-start'],
  ['2026-09-07', 'term-start'],
  ['2026-09-14', 'mid-term'],
  ['2026-12-07', 'term-end'],
  ['2026-10-12', 'mid-term'],
  ['2026-11-02', 'mid-term'],
  ['2026-12-14', 'term-end'],
  ['2027-01-04', 'term-start'],
  ['2027-07-12', 'term-end'],
] as const)('the week of %s is %s', (monday, moment) => {
  expect(termMoment(year, isoDate(monday))).toBe(moment)
})

test('every reason is a sentence', () => {
  const chosen = [0.2, 1.5, 3, null].flatMap((load) => choosePrompts(input({ load }), 60))
  for (const { because } of chosen) expect(because).not.toEqual([])
  for (const sentence of chosen.flatMap(({ because }) => because.map(reasonSentence))) {
    expect(sentence).toMatch(/^[A-Z].*\.$/)
  }
})
