import { type FocusEvent, type KeyboardEvent, type MouseEvent, type PointerEvent, useMemo } from 'react'
import { type GridPlace, type GridShape, moveInGrid } from './gridMoves.ts'
import type { YearRow } from './yearRows.ts'

function shapeOf(rows: readonly YearRow[]): GridShape {
  const wholeWeek = [true, true, true, true, true]
  return rows.map((row) => (row.kind === 'week' ? row.days.map((day) => day !== null) : wholeWeek))
}

function cellAt(grid: Element, rows: readonly YearRow[], place: GridPlace): HTMLElement | null {
  const nth = rows[place.row]?.kind === 'week' ? place.column : 0
  const cell = grid.children[place.row]?.children[nth]
  return cell instanceof HTMLElement ? cell : null
}

function cellFrom(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[role="gridcell"]') : null
}

function placeOf(grid: Element, cell: HTMLElement): GridPlace {
  const row = cell.parentElement
  if (row === null) return { row: 0, column: 0 }
  return {
    row: Array.prototype.indexOf.call(grid.children, row),
    column: Array.prototype.indexOf.call(row.children, cell),
  }
}

function dayIndexOf(cell: HTMLElement | null): number | null {
  const index = cell?.dataset['day']
  return index === undefined ? null : Number(index)
}

/** Moves the grid's one tab stop. Done on the elements themselves: seven hundred cells need not draw again for it. */
function moveTabStop(grid: Element, cell: HTMLElement): void {
  for (const stop of grid.querySelectorAll('[tabindex="0"]')) stop.setAttribute('tabindex', '-1')
  cell.tabIndex = 0
  cell.focus()
}

/** What a lane's grid does on keys and pointers, for all of its cells together. */
export function useGridKeys(
  rows: readonly YearRow[],
  onOpen: (dayIndex: number) => void,
  onLookAt: (dayIndex: number | null) => void,
) {
  return useMemo(
    () => ({
      onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
        const grid = event.currentTarget
        const cell = cellFrom(event.target)
        if (cell === null) return
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault()
          const index = dayIndexOf(cell)
          if (index !== null) onOpen(index)
          return
        }
        const weeksRunAcross = getComputedStyle(grid).flexDirection === 'row'
        const place = moveInGrid(shapeOf(rows), placeOf(grid, cell), event, weeksRunAcross)
        const next = place === null ? null : cellAt(grid, rows, place)
        if (next === null) return
        event.preventDefault()
        moveTabStop(grid, next)
      },
      onClick: (event: MouseEvent<HTMLElement>) => {
        const cell = cellFrom(event.target)
        if (cell === null) return
        moveTabStop(event.currentTarget, cell)
        const index = dayIndexOf(cell)
        if (index !== null) onOpen(index)
      },
      onPointerOver: (event: PointerEvent<HTMLElement>) => onLookAt(dayIndexOf(cellFrom(event.target))),
      onPointerLeave: () => onLookAt(null),
      onFocus: (event: FocusEvent<HTMLElement>) => onLookAt(dayIndexOf(cellFrom(event.target))),
    }),
    [rows, onOpen, onLookAt],
  )
}
