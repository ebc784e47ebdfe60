import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { WeeklyBlock } from '../../../src/domain/calendar/calendar.ts'
import { blockRows, readRows, weeklyHours, withNewRow, withRow } from '../../../src/tab/setup/blockRows.ts'

const monday = (from: string, to: string, id = 0) => ({ id, weekday: 1 as const, from, to })
const sentences = (...rows: ReturnType<typeof monday>[]) =>
  readRows(rows, 'taught').problems.map(({ field, sentence }) => `${field}: ${sentence}`)

test('whatever week is kept, its fields read back as the same week', () => {
  const block = fc.record({ weekday: fc.constantFrom(1, 2, 3, 4, 5), hour: fc.integer({ min: 0, max: 22 }) })
  fc.assert(
    fc.property(fc.uniqueArray(block, { selector: ({ weekday, hour }) => weekday * 24 + hour }), (chosen) => {
      const blocks = chosen
        .map(({ weekday, hour }): WeeklyBlock => ({ weekday, from: hour * 60, to: hour * 60 + 60 }))
        .toSorted((a, b) => a.weekday - b.weekday || a.from - b.from)
      expect(readRows(blockRows(blocks), 'taught')).toEqual({ blocks, problems: [] })
    }),
  )
})

test('two blocks of a day that overlap are said in one sentence', () => {
  expect(sentences(monday('09:00', '10:30', 0), monday('10:00', '11:00', 1))).toEqual([
    'taught.1: Monday 09:00–10:30 and 10:00–11:00 overlap: make them one, or move one.',
  ])
})

test('blocks that touch do not overlap, and equal hours on two days do not either', () => {
  expect(sentences(monday('09:00', '10:00', 0), monday('10:00', '11:00', 1))).toEqual([])
  const both = [monday('09:00', '10:00'), { id: 1, weekday: 2 as const, from: '09:00', to: '10:00' }]
  expect(readRows(both, 'taught').problems).toEqual([])
})

test('an end before its start, and a time that is missing, are said at their row', () => {
  expect(sentences(monday('10:00', '09:00'))).toEqual(['taught.0: 09:00 is not after 10:00: choose a later end.'])
  expect(sentences(monday('10:00', ''))).toEqual(['taught.0: Give both times, or remove the row.'])
})

test('a row without any time is no block yet', () => {
  expect(readRows([monday('', '')], 'taught')).toEqual({ blocks: [], problems: [] })
})

test('a new row follows the last of its day, so that adding one never overlaps', () => {
  const rows = withNewRow(withNewRow(withNewRow([], 1), 1), 3)
  expect(rows.map(({ weekday, from, to }) => `${weekday} ${from}–${to}`)).toEqual([
    '1 09:00–10:00',
    '1 10:00–11:00',
    '3 09:00–10:00',
  ])
  expect(readRows(rows, 'taught').problems).toEqual([])
  expect(new Set(rows.map(({ id }) => id)).size).toBe(3)
})

test('changing one row leaves the others', () => {
  const rows = withRow([monday('09:00', '10:00', 0), monday('11:00', '12:00', 1)], 1, { to: '12:30' })
  expect(rows.map(({ to }) => to)).toEqual(['10:00', '12:30'])
  expect(weeklyHours(readRows(rows, 'taught').blocks)).toBe(2.5)
})
