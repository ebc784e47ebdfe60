import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { type GridShape, moveInGrid } from '../../../src/tab/heatMap/gridMoves.ts'

const whole = [true, true, true, true, true]
const shape: GridShape = [
  [false, true, true, true, true],
  whole,
  whole,
  whole,
  whole,
  whole,
  [true, true, true, false, false],
]

function press(key: string, from: { row: number; column: number }, options: { ctrl?: boolean; across?: boolean } = {}) {
  return moveInGrid(shape, from, { key, ctrlKey: options.ctrl ?? false }, options.across ?? false)
}

test('with weeks as rows, down is the same weekday a week later and right is the next day', () => {
  expect(press('ArrowDown', { row: 1, column: 2 })).toEqual({ row: 2, column: 2 })
  expect(press('ArrowRight', { row: 1, column: 2 })).toEqual({ row: 1, column: 3 })
})

test('with weeks as columns, the arrows follow what is seen', () => {
  expect(press('ArrowRight', { row: 1, column: 2 }, { across: true })).toEqual({ row: 2, column: 2 })
  expect(press('ArrowDown', { row: 1, column: 2 }, { across: true })).toEqual({ row: 1, column: 3 })
})

test('a place without a day is never reached', () => {
  expect(press('ArrowUp', { row: 1, column: 0 })).toEqual({ row: 1, column: 0 })
  expect(press('Home', { row: 0, column: 3 })).toEqual({ row: 0, column: 1 })
  expect(press('End', { row: 6, column: 0 })).toEqual({ row: 6, column: 2 })
})

test('Home and End stay in the week, with Ctrl they go to the ends of the year', () => {
  expect(press('Home', { row: 2, column: 3 })).toEqual({ row: 2, column: 0 })
  expect(press('End', { row: 2, column: 3 })).toEqual({ row: 2, column: 4 })
  expect(press('Home', { row: 2, column: 3 }, { ctrl: true })).toEqual({ row: 0, column: 1 })
  expect(press('End', { row: 2, column: 3 }, { ctrl: true })).toEqual({ row: 6, column: 2 })
})

test('Page Down goes four weeks and stops at the last week that has the weekday', () => {
  expect(press('PageDown', { row: 0, column: 1 })).toEqual({ row: 4, column: 1 })
  expect(press('PageDown', { row: 4, column: 4 })).toEqual({ row: 5, column: 4 })
  expect(press('PageUp', { row: 2, column: 0 })).toEqual({ row: 1, column: 0 })
})

test('other keys are left to the page', () => {
  expect(press('a', { row: 1, column: 1 })).toBeNull()
  expect(press('Tab', { row: 1, column: 1 })).toBeNull()
})

test('from any day, any key leads to a day', () => {
  const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageUp', 'PageDown']
  const anyShape = fc.array(fc.array(fc.boolean(), { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 50 })
  fc.assert(
    fc.property(
      anyShape,
      fc.nat(),
      fc.nat(4),
      fc.constantFrom(...keys),
      fc.boolean(),
      fc.boolean(),
      (weeks, r, column, key, ctrlKey, across) => {
        const row = r % weeks.length
        const made = weeks.map((days, index) =>
          days.map((isDay, place) => isDay || (index === row && place === column)),
        )
        const to = moveInGrid(made, { row, column }, { key, ctrlKey }, across)
        expect(made[to?.row ?? -1]?.[to?.column ?? -1]).toBe(true)
      },
    ),
  )
})
