import type { Page } from 'playwright-core'

/** What somebody without a mouse and without eyes finds in a drawing. */
export interface Reach {
  readonly cells: number
  readonly named: number
  readonly reachable: number
}

/**
 * Counts the cells of our drawing, those with a name, and those that the arrow keys lead to from each grid's one tab
 * stop. Every cell that is found is left again in all four directions, until no new one turns up.
 */
export function reachOfGrids(page: Page): Promise<Reach> {
  return page.evaluate(() => {
    const cells = [...document.querySelectorAll<HTMLElement>('[role=gridcell][data-day]')]
    const found = new Set<Element>()
    for (const grid of document.querySelectorAll('[role=grid]')) {
      const stops = [...grid.querySelectorAll<HTMLElement>('[tabindex="0"]')]
      if (stops.length !== 1) continue
      const toLeave = stops
      for (let cell = toLeave.pop(); cell !== undefined; cell = toLeave.pop()) {
        if (found.has(cell)) continue
        found.add(cell)
        for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowDown', 'ArrowUp']) {
          cell.focus()
          cell.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
          if (document.activeElement instanceof HTMLElement) toLeave.push(document.activeElement)
        }
      }
    }
    return {
      cells: cells.length,
      named: cells.filter((cell) => (cell.getAttribute('aria-label') ?? '') !== '').length,
      reachable: cells.filter((cell) => found.has(cell)).length,
    }
  })
}

/** Counts the cells of a peer's drawing: those with a name, be it a label or a title, and those that can have focus. */
export function reachOfRectangles(page: Page, cells: string): Promise<Reach> {
  return page.evaluate((selector) => {
    const elements = [...document.querySelectorAll<SVGElement>(selector)]
    return {
      cells: elements.length,
      named: elements.filter((element) => element.hasAttribute('aria-label') || element.querySelector('title') !== null)
        .length,
      reachable: elements.filter((element) => element.tabIndex >= 0).length,
    }
  }, cells)
}
