import type { HolidayGap, MapDay, OpenWeek, YearRow } from './yearRows.ts'

/** What all lanes of a map have in common: the weeks, their names and an empty cell for each day. */
export interface GridSkeleton {
  readonly rows: readonly YearRow[]
  /** To be copied by each lane; copying is many times faster than making each element. */
  readonly content: DocumentFragment
  /** The days of the cells, in the order of the cells. */
  readonly days: readonly MapDay[]
}

/** Finds the cells in a copy of a skeleton. */
export const dayCells = '[data-day]'

function element(tag: string, role: string | null, className: string): HTMLElement {
  const made = document.createElement(tag)
  if (role !== null) made.setAttribute('role', role)
  made.className = className
  return made
}

function weekElement(week: OpenWeek): HTMLElement {
  const row = element('div', 'row', week.month === null ? 'week' : 'week month')
  row.setAttribute('aria-label', week.name)
  row.setAttribute('data-week', week.label)
  if (week.month !== null) row.setAttribute('data-month', week.month)
  for (const day of week.days) {
    if (day === null) {
      row.append(element('i', null, 'nothing'))
      continue
    }
    const cell = element('div', 'gridcell', '')
    cell.setAttribute('data-day', String(day.index))
    row.append(cell)
  }
  return row
}

function holidayElement(holiday: HolidayGap): HTMLElement {
  const row = element('div', 'row', 'holiday')
  const cell = element('div', 'gridcell', 'holiday-name')
  cell.setAttribute('aria-colspan', '5')
  cell.setAttribute('aria-label', holiday.label)
  cell.textContent = holiday.name
  row.append(cell)
  return row
}

/** Makes what the lanes have in common, once for all of them. */
export function gridSkeleton(rows: readonly YearRow[]): GridSkeleton {
  const content = document.createDocumentFragment()
  for (const row of rows) content.append(row.kind === 'week' ? weekElement(row) : holidayElement(row))
  const days = rows.flatMap((row) => (row.kind === 'week' ? row.days : [])).filter((day) => day !== null)
  return { rows, content, days }
}
