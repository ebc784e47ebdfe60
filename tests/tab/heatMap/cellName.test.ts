import { expect, test } from 'vitest'
import { isoDate } from '../../../src/domain/calendar/dates.ts'
import { cellName } from '../../../src/tab/heatMap/lanes.ts'

const date = isoDate('2026-11-23')
const day = { date, index: 83, name: 'Monday 23 November 2026' }

test('a cell says its day, its lane, its pressure and its band', () => {
  const laneDay = { kind: 'open', date, pressure: 1.21, band: 'hot' } as const
  expect(cellName(day, laneDay, 'joint')).toBe('Monday 23 November 2026, joint pressure 121%, hot')
})

test('a closed day says why it is closed and has no pressure', () => {
  const laneDay = { kind: 'closed', date, because: 'bankHoliday', name: 'May Day' } as const
  expect(cellName(day, laneDay, 'SENCo')).toBe('Monday 23 November 2026, May Day, closed')
})

test('work without an hour to do it in is said in words', () => {
  const laneDay = { kind: 'open', date, pressure: Infinity, band: 'peak' } as const
  expect(cellName(day, laneDay, 'SENCo')).toBe('Monday 23 November 2026, SENCo has work and no hours left, peak')
})

test('a cell names what is due on its day', () => {
  const laneDay = { kind: 'open', date, pressure: 0.5, band: 'calm' } as const
  expect(cellName(day, laneDay, 'SENCo', '1 deadline: Autumn census')).toBe(
    'Monday 23 November 2026, SENCo pressure 50%, calm, 1 deadline: Autumn census',
  )
})
