import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codesOf, withReview } from '../../../src/domain/ehcPlans/changePlans.ts'
import type { ListLine } from '../../../src/domain/ehcPlans/readList.ts'
import {
  isKept,
  type LineAnswer,
  type SettleContext,
  settleList,
  withList,
} from '../../../src/domain/ehcPlans/settleList.ts'
import { noAdjustments } from '../../../src/domain/schoolYear/deadlineRules/adjustments.ts'
import { day, today } from './builders.ts'

const nothing: SettleContext = { adjustments: noAdjustments, of: 'meeting', today }

function aList(...lines: readonly (readonly [code: string | null, date: string])[]): readonly ListLine[] {
  return lines.map(([code, date], i) => ({ line: i + 1, code, date: day(date) }))
}

function settled(lines: readonly ListLine[], answers: Record<number, LineAnswer> = {}, context = nothing) {
  const byLine = new Map(Object.entries(answers).map(([line, answer]) => [Number(line), answer]))
  return settleList(lines, byLine, context)
}

const outcome = (lines: ReturnType<typeof settled>) => lines.map(({ code, becomes }) => `${code}: ${becomes}`)

const kept = (code: string, date: string, of: SettleContext['of'] = 'meeting'): SettleContext => ({
  ...nothing,
  adjustments: withReview(noAdjustments, { of, code, date: day(date), transferBefore: null }, today),
})

test('lines without a code are numbered, past every code that is there', () => {
  const lines = aList([null, '2027-01-12'], ['Review 2', '2027-01-13'], [null, '2027-01-14'])
  expect(outcome(settled(lines, {}, kept('Review 1', '2027-02-02')))).toEqual([
    'Review 3: new',
    'Review 2: new',
    'Review 4: new',
  ])
})

test('what looks like a name is asked about before it is kept, and kept if somebody says so', () => {
  const lines = aList(['Amelia', '2027-01-12'])
  expect(settled(lines)).toMatchObject([
    { becomes: 'open', questions: [{ kind: 'code', about: 'name', instead: 'Review 1' }] },
  ])
  expect(outcome(settled(lines, { 1: { code: 'number' } }))).toEqual(['Review 1: new'])
  expect(outcome(settled(lines, { 1: { code: 'keep' } }))).toEqual(['Amelia: new'])
  expect(outcome(settled(lines, { 1: { code: 'leave' } }))).toEqual(['Amelia: leftOut'])
  expect(codesOf(withList(settled(lines), nothing), 'plan')).toEqual([])
})

test('a code with two dates is asked about; with the same date it is there once', () => {
  const lines = aList(['Review 1', '2027-01-12'], ['review 1', '2027-01-12'], ['Review 1', '2027-01-19'])
  expect(outcome(settled(lines))).toEqual(['Review 1: new', 'review 1: same', 'Review 1: open'])
  expect(settled(lines)[2]?.questions).toEqual([{ kind: 'clash', date: '2027-01-12', line: 1, another: 'Review 2' }])
  const answered = (clash: LineAnswer['clash']) => outcome(settled(lines, { 3: clash === undefined ? {} : { clash } }))
  expect(answered('replace')).toEqual(['Review 1: replaced', 'review 1: same', 'Review 1: new'])
  expect(answered('leave')).toEqual(['Review 1: new', 'review 1: same', 'Review 1: leftOut'])
  expect(answered('another')).toEqual(['Review 1: new', 'review 1: same', 'Review 2: new'])
})

test('a code that is kept already is asked about, unless its review was held and this is the next', () => {
  const lines = aList(['Review 1', '2027-01-12'])
  expect(settled(lines, {}, kept('Review 1', '2027-01-19'))).toMatchObject([
    { becomes: 'open', questions: [{ kind: 'clash', date: '2027-01-19', line: null }] },
  ])
  expect(outcome(settled(lines, {}, kept('Review 1', '2027-01-12')))).toEqual(['Review 1: same'])
  const held = kept('Review 1', '2026-01-20')
  expect(outcome(settled(lines, {}, held))).toEqual(['Review 1: nextReview'])
  expect(withList(settled(lines, {}, held), held).anchors.map(({ anchor, date }) => `${anchor} ${date}`)).toEqual([
    'ehcPlan.lastReview 2026-01-20',
    'ehcPlan.reviewMeeting 2027-01-12',
  ])
})

test('a new date leaves the phase transfer of its plan as it is, unless the list says otherwise', () => {
  const before = withReview(
    noAdjustments,
    { of: 'meeting', code: 'Review 1', date: day('2026-12-01'), transferBefore: day('2027-02-15') },
    today,
  )
  const context = { ...nothing, adjustments: before }
  const lines = aList(['Review 1', '2026-12-03'])
  const transfer = (answer: LineAnswer) =>
    withList(settled(lines, { 1: answer }, context), context).anchors[0]?.transferBefore
  expect(transfer({ clash: 'replace' })).toBe('2027-02-15')
  expect(transfer({ clash: 'replace', transferBefore: null })).toBeUndefined()
})

const anAnswer: fc.Arbitrary<LineAnswer> = fc.record(
  {
    code: fc.constantFrom('number' as const, 'keep' as const, 'leave' as const),
    clash: fc.constantFrom('replace' as const, 'leave' as const, 'another' as const),
  },
  { requiredKeys: [] },
)

test('however a list is answered, what is kept are its lines, each plan once, and open lines change nothing', () => {
  const codes = fc.constantFrom(null, 'Review 1', 'review 1', 'Review 2', 'Amelia', '7B-2')
  const dates = fc.constantFrom('2027-01-12', '2027-01-19', '2027-06-01')
  fc.assert(
    fc.property(
      fc.array(fc.tuple(codes, dates), { maxLength: 8 }),
      fc.array(anAnswer, { maxLength: 8 }),
      (list, answers) => {
        const context = kept('Review 2', '2027-03-02')
        const lines = settled(aList(...list), Object.fromEntries(answers.map((each, i) => [i + 1, each])), context)
        const after = withList(lines, context)
        const toKeep = lines.filter(isKept)
        expect(new Set(toKeep.map(({ code }) => code.toLowerCase())).size).toBe(toKeep.length)
        for (const { code, date } of toKeep) {
          expect(
            after.anchors.some((each) => each.code.toLowerCase() === code.toLowerCase() && each.date === date),
          ).toBe(true)
        }
        const added = new Set(toKeep.map(({ code }) => code.toLowerCase()))
        expect(
          codesOf(after, 'plan')
            .map((code) => code.toLowerCase())
            .toSorted(),
        ).toEqual([...added.add('review 2')].toSorted())
      },
    ),
  )
})
