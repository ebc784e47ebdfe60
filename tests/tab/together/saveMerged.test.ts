import { expect, test } from 'vitest'
import { routes } from '../../../src/contract/routes.ts'
import type { BoardClient } from '../../../src/tab/board/boardClient.ts'
import { createBoardHandle } from '../../../src/tab/board/boardHandle.ts'
import { nothingNoted as emptyNotes, nothingTogether as emptyTogether } from '../../../src/domain/together/together.ts'
import {
  askedOfPupils,
  decided,
  heard,
  learnt,
  seenAs,
  stepSet,
  wentWell,
} from '../../../src/tab/together/keptChanges.ts'
import {
  notAskedOfPupils,
  notDecided,
  notHeard,
  notLearnt,
  notSeenAs,
  notToldOfWeek,
  stepRemoved,
} from '../../../src/tab/together/keptRemovals.ts'
import { type KeptChange, saveMerged } from '../../../src/tab/together/saveMerged.ts'
import { aBoardView } from '../board/aBoardView.ts'

const term = '2026/27:autumn'
const step = (line: string) => ({ on: '2026-10-06', term, line, state: 'open' as const })
const id = '00000000-0000-4000-8000-000000000001'

/** A board on which the other writes a step a moment before the first call arrives. */
function boardOfTwo() {
  const sent: unknown[] = []
  let view = aBoardView({ documents: [{ kind: 'together', owner: 'shared', version: 1, body: emptyTogether }] })
  const client = {
    call: (route: unknown, { body }: { readonly body: unknown }) => {
      if (route === routes.readBoard) return Promise.resolve({ ok: true, value: view })
      sent.push(body)
      if (sent.length > 1) return Promise.resolve({ ok: true, value: undefined })
      const theirs = { ...emptyTogether, steps: [step('Theirs')] }
      view = { ...view, documents: [{ kind: 'together', owner: 'shared', version: 2, body: theirs }] }
      return Promise.resolve({ ok: false, failure: { kind: 'conflict', sentence: 'Somebody was faster.' } })
    },
    changes: () => Promise.resolve(null),
    // The answers are those of the routes above; the client's type follows the route, which a script cannot.
  } as unknown as BoardClient
  return { handle: createBoardHandle(client, view, () => undefined), sent }
}

test('of two steps that are set at the same moment the first stays, and the second is told that it was not kept', async () => {
  const { handle, sent } = boardOfTwo()
  expect(await saveMerged(handle, stepSet(step('Mine')))).toEqual({ ok: true, value: { isMade: false } })
  expect(sent).toHaveLength(1)
})

test('another change is made again on what the other has written', async () => {
  const { handle, sent } = boardOfTwo()
  const decision = { id, on: '2026-10-06', line: 'One list' }
  expect(await saveMerged(handle, decided(decision))).toEqual({ ok: true, value: { isMade: true } })
  expect(sent[1]).toMatchObject({ body: { steps: [step('Theirs')], decisions: [decision] }, ifVersion: 2 })
})

test('in place of the other’s step one writes only when one has read that very step', () => {
  const kept = { ...emptyTogether, steps: [step('Theirs')] }
  const after = (change: KeptChange) => (change.kind === 'together' ? change.change(kept).steps : null)
  expect(after(stepSet(step('Mine'), 'Theirs'))).toEqual([step('Mine')])
  expect(after(stepSet(step('Mine'), 'What theirs was before'))).toEqual([step('Theirs')])
})

test('what is taken out is gone, nothing else is, and putting it back makes it as it was', () => {
  const way = { on: '2026-10-06', halfTerm: '2026/27:autumn1', way: 'silos' as const }
  const voice = { on: '2026-10-06', deadlineId: 'budget:2026', voice: 'no' as const, shownFrom: '2026-12-18' }
  const learning = { on: '2026-10-06', trainingId: id, after: 'day' as const, outcome: null, line: 'Fewer words' }
  const note = { on: '2026-12-17', term, line: 'Kinder' }
  const line = { on: '2026-10-05', line: 'The review' }
  const kept = {
    ...emptyNotes,
    ways: [way, { ...way, halfTerm: '2026/27:autumn2' }],
    voices: [voice, { ...voice, deadlineId: 'timetable:2026' }],
    learnings: [learning, { ...learning, after: 'month' as const }],
    pupils: [note, { ...note, term: '2025/26:summer' }],
    wentWell: [line, { ...line, on: '2026-10-12' }],
  }
  const sorted = (entries: readonly unknown[]) => entries.map((each) => JSON.stringify(each)).sort()
  const pairs = [
    ['ways', notSeenAs(way.halfTerm), seenAs(way)],
    ['voices', notHeard(voice.deadlineId), heard(voice)],
    ['learnings', notLearnt(learning), learnt(learning)],
    ['pupils', notAskedOfPupils(term), askedOfPupils(note)],
    ['wentWell', notToldOfWeek(line.on), wentWell(line)],
  ] as const
  for (const [list, out, back] of pairs) {
    if (out.kind !== 'notes' || back.kind !== 'notes') throw new Error('One’s own notes are meant.')
    const without = out.change(kept)
    expect(without).toEqual({ ...kept, [list]: kept[list].slice(1) })
    expect(sorted(back.change(without)[list])).toEqual(sorted(kept[list]))
  }
  const together = { ...emptyTogether, steps: [step('Ours')], decisions: [{ id, on: '2026-10-06', line: 'One list' }] }
  for (const [out, left] of [
    [stepRemoved(term), { ...together, steps: [] }],
    [notDecided(id), { ...together, decisions: [] }],
  ] as const) {
    expect(out.kind === 'together' && out.change(together)).toEqual(left)
  }
})
