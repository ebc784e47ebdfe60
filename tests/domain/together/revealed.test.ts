import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { revealedNotes } from '../../../src/domain/together/revealed.ts'
import { nothingNoted, type Notes } from '../../../src/domain/together/together.ts'

const on = isoDate('2026-12-11')
const termEnd = isoDate('2026-12-18')

const theirs: Notes = {
  ways: [{ on, halfTerm: '2026/27:autumn2', way: 'silos' }],
  voices: [{ on, deadlineId: 'budget:2026', voice: 'no', shownFrom: termEnd }],
  learnings: [{ on, trainingId: 't', after: 'month', outcome: 'dropped', line: 'No time' }],
  pupils: [{ on, term: '2026/27:autumn', line: 'They seem busy' }],
  wentWell: [{ on, line: 'The review on Tuesday' }],
  unplanned: [{ on }],
  skipped: [{ on, card: 'step:2026/27:autumn' }],
}

test('while one has said nothing, nothing of the other’s answers is seen, nor what they skipped', () => {
  expect(revealedNotes(theirs, nothingNoted, termEnd)).toEqual({
    ...nothingNoted,
    wentWell: theirs.wentWell,
    unplanned: theirs.unplanned,
  })
})

test('each answer is seen when one has given the same one, another does not count', () => {
  const mine: Notes = {
    ...nothingNoted,
    ways: [{ on, halfTerm: '2026/27:autumn2', way: 'integration' }],
    learnings: [{ on, trainingId: 't', after: 'fortnight', outcome: 'kept', line: null }],
    pupils: [{ on, term: '2026/27:autumn', line: 'They laugh together' }],
  }
  expect(revealedNotes(theirs, mine, termEnd)).toMatchObject({
    ways: theirs.ways,
    learnings: [],
    pupils: theirs.pupils,
    voices: [],
  })
})

test('who was in the room is shown at the end of the term, and not before', () => {
  const mine: Notes = { ...nothingNoted, voices: theirs.voices }
  expect(revealedNotes(theirs, mine, isoDate('2026-12-17')).voices).toEqual([])
  expect(revealedNotes(theirs, mine, termEnd).voices).toEqual(theirs.voices)
})
