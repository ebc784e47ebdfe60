import { expect, test } from 'vitest'
import type { Deadlines } from '../../../src/contract/documents.ts'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import {
  allSwitchedOn,
  moved,
  noChanges,
  notMoved,
  putBack,
  restored,
  switchedOff,
  withAdded,
  withHours,
  withUsualHours,
} from '../../../src/tab/deadlines/deadlineChanges.ts'

const census = { id: 'census.autumn:2026', ruleId: 'census.autumn' }
const kept: Deadlines = {
  changes: { 'other:2026': { movedTo: '2026-11-02' }, 'census.autumn:2026': { effortHours: { senco: 3, leader: 1 } } },
  anchors: [{ anchor: 'ehcPlan.lastReview', date: '2026-03-01', code: 'Review 3' }],
  own: [],
}
const added = {
  title: 'Science week',
  category: 'training',
  owner: 'both',
  when: { from: '2027-03-08', to: '2027-03-12' },
  effortHours: { senco: 2, leader: 2 },
  leadDays: 5,
} as const

test('a move keeps everything else that the school has changed, and can be taken back', () => {
  const after = moved(kept, census, isoDate('2026-09-28'))
  expect(after.changes['census.autumn:2026']).toEqual({ effortHours: { senco: 3, leader: 1 }, movedTo: '2026-09-28' })
  expect({ ...after, changes: { 'other:2026': after.changes['other:2026'] } }).toEqual({
    ...kept,
    changes: { 'other:2026': { movedTo: '2026-11-02' } },
  })
  expect(notMoved(after, census.id)).toEqual(kept)
})

test('what was switched off comes back as it was', () => {
  const off = switchedOff(kept, census)
  expect(off.changes[census.id]).toEqual({ isOn: false, effortHours: { senco: 3, leader: 1 } })
  expect(allSwitchedOn(off)).toEqual(kept)
  expect(restored(off, census)).toEqual(kept)
})

test('one deadline comes back although its whole rule is off', () => {
  const off: Deadlines = { ...noChanges, changes: { [census.ruleId]: { isOn: false } } }
  expect(restored(off, census).changes).toEqual({ [census.ruleId]: { isOn: false }, [census.id]: { isOn: true } })
})

test('a change that is taken back leaves nothing behind', () => {
  const own = withHours(noChanges, census, { senco: 1, leader: 2 })
  expect(own.changes).toEqual({ [census.id]: { effortHours: { senco: 1, leader: 2 } } })
  expect(withUsualHours(own, census.id)).toEqual(noChanges)
})

test('one’s own deadline is moved with its length, given hours, and deleted', () => {
  const one = withAdded(kept, added)
  const id = { id: one.own[0]?.id ?? '', ruleId: null }
  expect(moved(one, id, isoDate('2027-03-15')).own[0]?.when).toEqual({ from: '2027-03-15', to: '2027-03-19' })
  expect(withHours(one, id, { senco: 0, leader: 9 }).own[0]?.effortHours).toEqual({ senco: 0, leader: 9 })
  expect(switchedOff(one, id)).toEqual(kept)
})

test('no two of one’s own deadlines have one id', () => {
  const three = [1, 2, 3].reduce((before) => withAdded(before, added), kept)
  const without = switchedOff(three, { id: three.own[0]?.id ?? '', ruleId: null })
  const ids = withAdded(without, added).own.map(({ id }) => id)
  expect(new Set(ids).size).toBe(3)
})

test('what was switched off or deleted is put back as it was, beside a later one that has its id by now', () => {
  expect(putBack(switchedOff(kept, census), census, null)).toEqual(kept)
  const one = withAdded(kept, added)
  const [own] = one.own
  if (own === undefined) expect.fail('nothing was added')
  const id = { id: own.id, ruleId: null }
  expect(putBack(switchedOff(one, id), id, own)).toEqual(one)
  const later = withAdded(switchedOff(one, id), { ...added, title: 'Art week' })
  const both = putBack(later, id, own).own
  expect(both.map(({ title }) => title)).toEqual(['Art week', 'Science week'])
  expect(new Set(both.map((each) => each.id)).size).toBe(2)
})
