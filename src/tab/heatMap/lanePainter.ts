import { shortPercent } from '../words/numbers.ts'
import { dayCells, type GridSkeleton } from './gridSkeleton.ts'
import { cellName, type LaneDay, type MapLane } from './lanes.ts'
import type { LaneLeads } from './leadTimes.ts'
import type { MapDay } from './yearRows.ts'

/** Days that stand out on the map. */
export interface MapMarks {
  readonly today: MapDay | null
  /** The day that Tab leads to before anybody has moved. */
  readonly home: MapDay | null
  readonly opened: MapDay | null
  /** The lead times that are drawn; none, when left out. */
  readonly lead?: LaneLeads
}

/** What a lane's grid shows. */
export interface LanePicture {
  readonly lane: MapLane
  readonly skeleton: GridSkeleton
  readonly marks: MapMarks
  readonly hasNumbers: boolean
}

/** Draws a lane into its grid, and draws again only the cells that changed. */
export interface LanePainter {
  draw(picture: LanePicture): void
}

function looksTheSame(before: LaneDay | undefined, after: LaneDay): boolean {
  if (before === after) return true
  if (before?.kind === 'open' && after.kind === 'open') {
    return before.pressure === after.pressure && before.band === after.band
  }
  return before?.kind === 'closed' && after.kind === 'closed' && before.name === after.name
}

function cellClass(
  day: MapDay,
  laneDay: LaneDay,
  { today, opened }: MapMarks,
  { isDue, isLead }: { readonly isDue: boolean; readonly isLead: boolean },
): string {
  const level = laneDay.kind === 'open' ? laneDay.band : 'closed'
  const place = `${day === today ? ' today' : ''}${day === opened ? ' opened' : ''}`
  return `cell ${level}${place}${isDue ? ' due-here' : ''}${isLead ? ' lead-time' : ''}`
}

function leadOf({ lane, marks }: LanePicture, { date }: MapDay): string | undefined {
  return marks.lead?.[lane.id].get(date)
}

/**
 * Makes the painter of one grid. Hundreds of cells are drawn at once, and an edit changes a handful: React owns the
 * grid, the painter owns what is in it, so that neither has to look at every cell twice. Focus and the tab stop stay
 * where they are when a cell changes, because its element stays.
 */
export function createLanePainter(grid: HTMLElement): LanePainter {
  let drawn: LanePicture | null = null
  let cells: readonly Element[] = []

  function drawCell(cell: Element, day: MapDay, laneDay: LaneDay, picture: LanePicture): void {
    const due = picture.lane.due.get(day.date)
    const lead = leadOf(picture, day)
    cell.className = cellClass(day, laneDay, picture.marks, { isDue: due !== undefined, isLead: lead !== undefined })
    cell.setAttribute('aria-label', cellName(day, laneDay, picture.lane.spokenName, due, lead))
    if (picture.hasNumbers) cell.textContent = laneDay.kind === 'open' ? shortPercent(laneDay.pressure) : ''
  }

  function fill(picture: LanePicture, before: LanePicture | null): void {
    const marks = [picture.marks.today, picture.marks.opened, before?.marks.today, before?.marks.opened]
    picture.skeleton.days.forEach((day, place) => {
      const cell = cells[place]
      const laneDay = picture.lane.days[day.index]
      if (cell === undefined || laneDay === undefined) return
      const isMarkedTheSame =
        before?.lane.due.get(day.date) === picture.lane.due.get(day.date) &&
        (before === null || leadOf(before, day) === leadOf(picture, day))
      if (isMarkedTheSame && looksTheSame(before?.lane.days[day.index], laneDay) && !marks.includes(day)) return
      drawCell(cell, day, laneDay, picture)
    })
  }

  function build(picture: LanePicture): void {
    const { skeleton, marks } = picture
    const content = document.importNode(skeleton.content, true)
    cells = [...content.querySelectorAll(dayCells)]
    fill(picture, null)
    const home = marks.home === null ? -1 : skeleton.days.indexOf(marks.home)
    cells[home]?.setAttribute('tabindex', '0')
    grid.replaceChildren(content)
  }

  return {
    draw(picture) {
      const isSameFrame =
        drawn?.skeleton === picture.skeleton &&
        drawn.hasNumbers === picture.hasNumbers &&
        drawn.lane.spokenName === picture.lane.spokenName
      if (isSameFrame) fill(picture, drawn)
      else build(picture)
      drawn = picture
    },
  }
}
