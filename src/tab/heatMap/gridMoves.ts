/** A place in the grid: a week (or holiday) and a weekday, both from 0. */
export interface GridPlace {
  readonly row: number
  readonly column: number
}

/** For each row, which of its five weekdays can be reached. A holiday is one cell, reached from every weekday. */
export type GridShape = readonly (readonly boolean[])[]

/** Weeks that Page Up and Page Down go back and forward. */
const pageWeeks = 4

type Step = readonly [rows: number, columns: number]

function stepOf(key: string, weeksRunAcross: boolean): Step | null {
  const along = weeksRunAcross ? 'ArrowRight' : 'ArrowDown'
  const back = weeksRunAcross ? 'ArrowLeft' : 'ArrowUp'
  const nextDay = weeksRunAcross ? 'ArrowDown' : 'ArrowRight'
  const previousDay = weeksRunAcross ? 'ArrowUp' : 'ArrowLeft'
  switch (key) {
    case along:
      return [1, 0]
    case back:
      return [-1, 0]
    case nextDay:
      return [0, 1]
    case previousDay:
      return [0, -1]
    default:
      return null
  }
}

function walk(shape: GridShape, from: GridPlace, [rows, columns]: Step): GridPlace {
  let row = from.row + rows
  let column = from.column + columns
  while (shape[row]?.[column] !== undefined) {
    if (shape[row]?.[column] === true) return { row, column }
    row += rows
    column += columns
  }
  return from
}

function firstIn(shape: GridShape, rows: readonly number[], columns: readonly number[], from: GridPlace): GridPlace {
  for (const row of rows) {
    for (const column of columns) if (shape[row]?.[column] === true) return { row, column }
  }
  return from
}

const forwards = [0, 1, 2, 3, 4]
const backwards = [4, 3, 2, 1, 0]

/** Row numbers from `start`, by `step`, as long as there are rows. */
function rowsFrom(shape: GridShape, start: number, step: 1 | -1): readonly number[] {
  const length = step === 1 ? shape.length - start : start + 1
  return Array.from({ length: Math.max(0, length) }, (_, index) => start + index * step)
}

/**
 * Where a key leads in a lane's grid; null when the key is not one of the grid's.
 * Arrows go to the neighbour as it is seen, Home and End to the first and last day of the week, with Ctrl of the
 * year; Page Up and Page Down go four weeks.
 *
 * @param weeksRunAcross whether weeks are drawn as columns
 */
export function moveInGrid(
  shape: GridShape,
  from: GridPlace,
  key: { readonly key: string; readonly ctrlKey: boolean },
  weeksRunAcross: boolean,
): GridPlace | null {
  const step = stepOf(key.key, weeksRunAcross)
  if (step !== null) return walk(shape, from, step)
  const last = shape.length - 1
  switch (key.key) {
    case 'Home':
      return key.ctrlKey
        ? firstIn(shape, rowsFrom(shape, 0, 1), forwards, from)
        : firstIn(shape, [from.row], forwards, from)
    case 'End':
      return key.ctrlKey
        ? firstIn(shape, rowsFrom(shape, last, -1), backwards, from)
        : firstIn(shape, [from.row], backwards, from)
    case 'PageUp':
      return firstIn(shape, rowsFrom(shape, Math.max(0, from.row - pageWeeks), 1), [from.column], from)
    case 'PageDown':
      return firstIn(shape, rowsFrom(shape, Math.min(last, from.row + pageWeeks), -1), [from.column], from)
    default:
      return null
  }
}
